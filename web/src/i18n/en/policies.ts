import type { policies as chinese } from '../zh-CN/policies'
import type { Translated } from '../translated'

export const policies: Translated<typeof chinese> = {
  text: 'How people sign in and what they may look at is decided by two administrators: one proposes, another approves, and it holds at once on every server. The audit log tells both.',
  readOnly: 'A security administrator proposes changes.',
  bounds: '{least} to {most} allowed',
  set: 'Installed as {said}',
  decided: 'Changed {when} (approval no. {n})',
  decidedLong: 'Changed {when}',
  waits: 'Approval no. {n}: change to {said}, waits for another administrator',
  change: 'Change',
  changeIt: 'Change {label}',
  value: 'New value',
  measure: { MINUTES: 'minutes', HOURS: 'hours', DAYS: 'days', TIMES: 'times', CHARACTERS: 'characters', CHOICE: '' },
  send: 'Submit for approval',
  proposed: 'Submitted as no. {n}; another administrator has to approve it.',
}
