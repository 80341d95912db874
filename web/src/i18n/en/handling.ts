import type { handling as chinese } from '../zh-CN/handling'
import type { Translated } from '../translated'

/** What both faces say while requests are handled. */
export const handling: Translated<typeof chinese> = {
  revealedFor: 'Purpose: {purpose}',
  reveal: { VERIFY: 'to verify the facts', APPOINT: 'to make an appointment', TELL_RESULT: 'to tell the result', EMERGENCY: 'emergency' },
  todo: {
    today: 'due today',
    within2h: 'within two hours',
    overdue: 'overdue',
    filter: 'Filter',
    filters: { all: 'All', overdue: 'Overdue', raised: 'Raised', shelved: 'Shelved', assist: 'Assisting' },
    empty: 'Nothing to do now',
    emptyText: 'New requests appear here by themselves.',
  },
  request: {
    reporters: 'Reporters',
    reporterAnonymous: 'wants to stay anonymous; only the handling desk knows the name',
    showPhone: 'Show phone',
    revealPurpose: 'Purpose',
    revealNote: 'This look goes into the audit log; the reporter can see who looked, and why.',
    phoneList: 'Phone list',
    phoneListText: 'The emergency is not settled yet. Call from the top of the list until somebody answers.',
    phoneListFurther: '{n} more, further up',
    callWhom: 'Call {name}',
    mine: 'My report',
    course: 'Course',
    shelf: 'Shelved: {plan}, reviewed on {date}',
    extension: '{days} more working days asked for: {reason}',
    source: { TOPIC: 'It was a topic of the compound: see what was said and voted', PROJECT: 'It was a led project: see how it was judged', MEDIATION: 'The mediation group of the compound did not settle it' },
    merged: 'Merged into the same matter: see it',
    rated: 'Rated: {rating}',
  },
  act: {
    more: 'More',
    confirm: 'Confirm: {action}',
    check: 'Please check what is marked red.',
    findCategory: 'Find a category by its name',
    findDesk: 'Find a person or desk',
  },
  merge: {
    hint: 'Perhaps the same matter',
    find: 'Find by words or number',
    likely: 'Open nearby and looks like the same matter',
    openHere: 'None nearby looks like the same matter. Open in this community:',
    distance: '{n} m away',
    into: 'Merge',
    intoWhich: 'Merge into: {title}',
    effect: 'Goes into {no} ({n} reporters so far). This one ends; its reporters move there, are all told and may all rate.',
  },
  assist: {
    title: 'Assistance',
    done: 'Updated',
    said: { DONE: 'Result:', REFUSED: 'Returned because:', CANCELLED: 'Cancelled because:', ASKED: '', DOING: '' },
    state: { ASKED: 'Asked', DOING: 'In progress', DONE: 'Done', REFUSED: 'Returned', CANCELLED: 'Cancelled' },
  },
}
