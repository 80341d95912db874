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
    findDesk: '找承办的人或单位',
  },
  merge: {
    hint: '可能是同一件事',
    find: '按事项或编号查找',
    likely: '附近在办、像是同一件事的',
    openHere: '附近没有像同一件事的。本社区在办的：',
    distance: '相距 {n} 米',
    into: '并案',
    intoWhich: '并入：{title}',
    effect: '将并入 {no}（已有 {n} 人反映）。本件随即结束，它的反映人都转到那一件，都会收到告知，都可以评价。',
  },
  assist: {
    title: '协办',
    done: '已更新',
    said: { DONE: '协办结果：', REFUSED: '退回原因：', CANCELLED: '取消原因：', ASKED: '', DOING: '' },
    state: { ASKED: '待接办', DOING: '协办中', DONE: '已完成', REFUSED: '已退回', CANCELLED: '已取消' },
  },
}
