/** What both faces say about who answers for which building. */
export const field = {
  title: 'Map of responsibility',
  text: 'Who answers for each building that is lived in: somebody, a vacant post, or nobody yet.',
  mine: 'My field of responsibility',
  notMine: 'No grid is yours',
  map: 'Responsibility in {area}',
  buildings: 'Buildings',
  answers: 'By who answers',
  all: 'All',
  answer: { HELD: 'Answered for', VACANT: 'Post vacant', NOBODY: 'Nobody' },
  count: { HELD: 'Answered for: {n}', VACANT: 'Post vacant: {n}', NOBODY: 'Nobody: {n}' },
  households: '{n} households',
  householdsWithout: '{n} households, {without} without an owner',
  cut: 'Too many buildings: {n} are drawn, first those without an owner. Zoom in or choose a smaller area.',
  none: 'No such building here',
  listed: 'The first {n} are listed; zoom in for the others.',
  open: 'See on the map',
}
