/** What both faces say about who answers for which building. */
export const field = {
  title: '责任田地图',
  text: '每栋有人居住的楼由谁包联：有人包联、岗位空缺、还没有人包联。',
  mine: '我的责任田',
  notMine: '您没有负责的网格',
  map: '{area}的责任田地图',
  buildings: '楼栋',
  answers: '按包联情况',
  all: '全部',
  answer: { HELD: '有人包联', VACANT: '岗位空缺', NOBODY: '无人包联' },
  count: { HELD: '有人包联 {n} 栋', VACANT: '岗位空缺 {n} 栋', NOBODY: '无人包联 {n} 栋' },
  households: '{n} 户',
  householdsWithout: '{n} 户，{without} 户无人包联',
  cut: '楼栋太多，只画出 {n} 栋（先画没有人包联的），请放大地图或选择更小的区域。',
  none: '这里没有这样的楼栋',
  listed: '只列出前 {n} 栋，请放大地图。',
  open: '在地图上看',
}
