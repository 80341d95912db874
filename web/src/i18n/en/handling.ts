import type { handling as chinese } from '../zh-CN/handling'
import type { Translated } from '../translated'

/** What both faces say while requests are handled. */
export const handling: Translated<typeof chinese> = {
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
    mine: 'My report',
    course: 'Course',
    shelf: 'Shelved: {plan}, reviewed on {date}',
    extension: '{days} more working days asked for: {reason}',
    merged: 'Merged into the same matter: see it',
    rated: 'Rated: {rating}',
  },
  act: {
    more: 'More',
    confirm: 'Confirm: {action}',
    check: 'Please check what is marked red.',
    find: { desk: 'Find a desk or unit', request: 'Find the same matter' },
  },
  assist: {
    title: 'Assistance',
    done: 'Updated',
    state: { ASKED: 'Asked', DOING: 'In progress', DONE: 'Done', REFUSED: 'Returned', CANCELLED: 'Cancelled' },
  },
}
