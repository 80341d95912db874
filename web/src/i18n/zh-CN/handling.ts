/** What both faces say while requests are handled. */
export const handling = {
  todo: {
    today: '今天到期',
    within2h: '两小时内',
    overdue: '已超期',
    filter: '筛选',
    filters: { all: '全部', overdue: '超期', raised: '提请', shelved: '挂账', assist: '协办' },
    empty: '现在没有要办的事',
    emptyText: '有新的诉求会自动出现在这里。',
  },
  request: {
    mine: '我反映的',
    course: '办理过程',
    shelf: '挂账：{plan}，{date} 复查',
    extension: '申请延期 {days} 个工作日：{reason}',
    merged: '已并入同一事项，去看看',
    rated: '评价：{rating}',
  },
  act: {
    more: '更多',
    confirm: '确定{action}',
    check: '请核对标红的内容。',
    find: { desk: '找承办的人或单位', request: '找同一件事' },
  },
  assist: {
    title: '协办',
    done: '已更新',
    state: { ASKED: '待接办', DOING: '协办中', DONE: '已完成', REFUSED: '已退回', CANCELLED: '已取消' },
  },
}
