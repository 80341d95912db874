export const nearby = {
  title: '服务圈',
  measured: '距离{how}计算，从家门口走到站点门口',
  how: { STREETS: '按步行路网', STRAIGHT_LINE: '按直线距离×{factor}' },
  text: '从您家楼下步行，半小时以内的服务站点。',
  minutes: '步行 {n} 分钟',
  metres: '约 {n} 米',
  none: '半小时步行范围内没有站点',
  noneText: '可以向网格员反映需要什么服务。',
  home: '先在首页选好您住的楼栋，就能看到附近的站点。',
  map: '我家附近的站点',
}
