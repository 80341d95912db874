export const phone = {
  tab: {
    home: '首页',
    mine: '我的反映',
    report: '我要反映',
    public: '公开',
    me: '我的',
    todo: '待办',
    map: '地图',
    door: '代报',
    notices: '消息',
  },
}
