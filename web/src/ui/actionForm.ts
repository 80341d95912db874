import { type ComputedRef, type Ref, computed, reactive, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { ProblemError } from '@/lib/problem'
import type { ActionInput } from '@/lib/types'

export type InputValue = string | number | string[]

export interface ActionForm {
  /** The inputs as they stand now: some are asked only after a certain choice in another. */
  inputs: ComputedRef<ActionInput[]>
  values: Record<string, InputValue>
  /** What is wrong, by input; said after the first attempt to send. */
  errors: Ref<Record<string, string>>
  validate: () => boolean
  /** What is sent: only what was filled in. */
  body: () => Record<string, InputValue>
  /** Shows the refusal of the server at the inputs that it names. */
  refuse: (failure: unknown) => void
  touched: Readonly<Ref<boolean>>
}

const empty = (input: ActionInput): InputValue => (input.type === 'photo' ? [] : '')
const filled = (value: InputValue | undefined): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'number' || (value ?? '').trim() !== ''

/** What was given in an earlier attempt, if it is something that a form can show. */
function earlier(value: unknown): InputValue | undefined {
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string')
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

type Wrong = [key: string, values?: Record<string, number>]

function outside(size: number, { min, max }: ActionInput, low: string, high: string): Wrong | undefined {
  if (typeof min === 'number' && size < min) return [low, { n: min, min }]
  if (typeof max === 'number' && size > max) return [high, { n: max, max }]
  return undefined
}

const MISSING: Partial<Record<ActionInput['type'], string>> = {
  photo: 'form.requiredPhoto',
  date: 'form.notADate',
  desk: 'form.requiredChoice',
  request: 'form.requiredChoice',
  category: 'form.requiredChoice',
  rating: 'form.requiredChoice',
  choice: 'form.requiredChoice',
}

/** What is wrong with a value, as a text's key. */
export function wrongWith(input: ActionInput, value: InputValue | undefined): Wrong | undefined {
  if (value === undefined || !filled(value)) return input.required ? [MISSING[input.type] ?? 'form.required'] : undefined
  switch (input.type) {
    case 'text':
      return outside(String(value).trim().length, input, 'form.tooShort', 'form.tooLong')
    case 'photo':
      return outside(Array.isArray(value) ? value.length : 0, input, 'form.requiredPhoto', 'photos.limit')
    case 'days':
      return Number.isInteger(Number(value)) ? outside(Number(value), input, 'form.tooSmall', 'form.tooBig') : ['form.required']
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? undefined : ['form.notADate']
    case 'choice':
    case 'rating':
      return !input.options?.length || input.options.some((option) => option.value === value)
        ? undefined
        : ['form.requiredChoice']
    case 'desk':
    case 'request':
    case 'category':
      return undefined
  }
}

/**
 * A form made from the inputs that an action declares, without any kit: the phone and the console draw it in their own
 * way. When the declaration is read anew, what was typed stays; `before` is what an earlier attempt said.
 */
export function useActionForm(inputs: () => ActionInput[], before: Readonly<Record<string, unknown>> = {}): ActionForm {
  const { t } = useI18n()
  const values = reactive<Record<string, InputValue>>({})
  const refused = ref<Record<string, string>>({})
  const attempted = ref(false)

  watch(
    inputs,
    (declared) => {
      for (const input of declared) values[input.name] ??= earlier(before[input.name]) ?? empty(input)
    },
    { immediate: true },
  )
  watch(values, () => (refused.value = {}))

  const current = computed(() =>
    inputs()
      .filter(({ along }) => !along || values[along.field] === along.value)
      .map((input) => (input.along ? { ...input, required: true } : input)),
  )

  const wrong = computed(() => {
    const found: Record<string, string> = {}
    for (const input of current.value) {
      const reason = wrongWith(input, values[input.name])
      if (reason) found[input.name] = t(reason[0], reason[1] ?? {})
    }
    return found
  })

  return {
    inputs: current,
    values,
    errors: computed(() => ({ ...(attempted.value ? wrong.value : {}), ...refused.value })),
    touched: computed(() => current.value.some(({ name }) => filled(values[name]))),
    validate: () => {
      attempted.value = true
      return Object.keys(wrong.value).length === 0
    },
    body: () => {
      const sent = current.value.filter(({ name }) => filled(values[name]))
      return Object.fromEntries(
        sent.map(({ name, type }) => {
          const value = values[name] ?? ''
          return [name, type === 'days' ? Number(value) : typeof value === 'string' ? value.trim() : value]
        }),
      )
    },
    refuse: (failure) => {
      if (failure instanceof ProblemError) refused.value = failure.fieldErrors()
    },
  }
}
