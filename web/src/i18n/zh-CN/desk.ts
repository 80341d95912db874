export const desk = {
  menu: {
    label: '功能',
    bench: '工作台',
  },
}
