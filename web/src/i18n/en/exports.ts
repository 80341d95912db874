import type { exports as chinese } from '../zh-CN/exports'
import type { Translated } from '../translated'

export const exports: Translated<typeof chinese> = {
  title: 'My exports',
  back: 'Back to the list',
  text: 'A long list needs a purpose and another person’s yes. The file is made when it is collected, of what you may see then; it says who took it, when and what for. For work only, not to be passed on.',
  none: 'You have asked for no export',
  noneText: 'A list that is not long is exported from the list at once.',
  tooLong: 'More than {n} rows take another person',
  who: 'Another person over {area}, a level above or the security administrator decides, never you. What nobody decides within seven days runs out; an approved file may be collected once within seven days.',
  purpose: 'Purpose',
  purposeHint: 'Where it is used, who reads it, and why figures would not do',
  ask: 'Ask for it',
  asked: 'No. {n} waits to be decided.',
  called: 'Export no. {n}',
  over: 'more than {n}',
  rowsOf: '{n} rows',
  until: 'to be collected before {when}',
  collect: 'Collect the file',
  collectIt: 'Collect the file of {title}',
  once: 'Once only.',
  collected: 'No. {n} is collected, the file is saved.',
  withdrawn: 'No. {n} is withdrawn.',
  states: { ASKED: 'Waiting', APPROVED: 'To collect', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn', EXPIRED: 'Expired', COLLECTED: 'Collected', LAPSED: 'Lapsed' },
  facts: { summary: 'What', rows: 'Rows', purpose: 'Purpose', askedAt: 'Asked', answer: 'Answer', collectedAt: 'Collected' },
}
