import type { nearby as chinese } from '../zh-CN/nearby'

export const nearby: typeof chinese = {
  title: 'Service circle',
  measured: 'Distances measured {how}, from door to door',
  how: { STREETS: 'along the streets', STRAIGHT_LINE: 'in straight lines times {factor}' },
  text: 'Stations within half an hour on foot of your home.',
  minutes: '{n} minutes on foot',
  metres: 'about {n} m',
  none: 'No station within half an hour on foot',
  noneText: 'Tell your grid worker which service you need.',
  home: 'Say on the first page in which building you live, and the stations nearby are shown.',
  map: 'Stations near my home',
}
