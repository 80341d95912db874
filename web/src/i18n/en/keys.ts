import type { keys as chinese } from '../zh-CN/keys'
import type { Translated } from '../translated'

export const keys: Translated<typeof chinese> = {
  text: 'Names, citizen numbers and phones are stored sealed. After a new key was added to the key file and the product restarted, what older keys sealed is sealed anew each night, or at once from here. Everybody goes on working, and what was interrupted goes on.',
  now: 'Key {n} seals now.',
  left: '{n} values were sealed by an older key or algorithm.',
  done: 'It has sealed everything; older keys may leave the key file (keep them elsewhere for old backups).',
  begun: 'Begun, in the background. Please refresh in a while.',
  column: 'What',
  all: 'All',
  toDo: 'Left',
  start: 'Begin now',
  ask: 'It runs in the background. Begin when all servers hold the new key. Go on?',
  refresh: 'Refresh',
}
