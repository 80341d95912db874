import type { Action, ActionInput, InputType } from '@/lib/types'

const KINDS: Record<string, InputType> = { photos: 'photo', days: 'days', date: 'date', desk: 'desk', request: 'request', category: 'category', choice: 'choice', rating: 'choice' }

/** `CONFIRM_DECLINE` and `confirm-decline` are the same action. */
export const slug = (name: string): string => name.toLowerCase().replaceAll('_', '-')

function input(declared: ActionInput): ActionInput {
  const type = declared.type.toLowerCase()
  return { ...declared, type: KINDS[type] ?? (type === 'photo' ? 'photo' : 'text') }
}

/** The server's declaration in the form that both faces draw. */
export const declared = (action: Action): Action => ({
  ...action,
  action: slug(action.action),
  inputs: action.inputs.map(input),
})
