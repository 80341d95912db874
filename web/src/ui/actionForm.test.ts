import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { createI18n } from 'vue-i18n'
import { chinese } from '@/i18n/zh-CN/mobile'
import { ProblemError } from '@/lib/problem'
import type { ActionInput } from '@/lib/types'
import { type ActionForm, useActionForm, wrongWith } from './actionForm'

const reason: ActionInput = { name: 'reason', label: 'reason', type: 'text', required: true, min: 4, max: 10 }
const rating: ActionInput = {
  name: 'rating',
  label: 'rating',
  type: 'choice',
  required: true,
  options: ['SATISFIED', 'FAIR', 'UNSATISFIED'].map((value) => ({ value, label: value })),
}

function aForm(inputs: () => ActionInput[]): ActionForm {
  let form: ActionForm | undefined
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': chinese } })
  const Host = defineComponent({
    setup() {
      form = useActionForm(inputs)
      return () => h('div')
    },
  })
  mount(Host, { global: { plugins: [i18n] } })
  if (!form) throw new Error('not set up')
  return form
}

describe('an action’s form', () => {
  it.each([
    [reason, '', 'form.required'],
    [reason, '不行', 'form.tooShort'],
    [reason, '一二三四五六七八九十一', 'form.tooLong'],
    [reason, '理由充分的', undefined],
    [{ name: 'days', label: 'days', type: 'days', required: true, min: 1, max: 5 } as ActionInput, '9', 'form.tooBig'],
    [{ name: 'days', label: 'days', type: 'days', required: true, min: 1, max: 5 } as ActionInput, 3, undefined],
    [{ name: 'date', type: 'date', required: true } as ActionInput, '明天', 'form.notADate'],
    [{ name: 'after', type: 'photo', required: true } as ActionInput, [], 'form.requiredPhoto'],
    [rating, 'WONDERFUL', 'form.requiredChoice'],
    [rating, 'SATISFIED', undefined],
    [{ name: 'note', label: 'note', type: 'text', required: false } as ActionInput, '', undefined],
  ])('%j with %j says %s', (input, value, expected) => {
    expect(wrongWith(input, value)?.[0]).toBe(expected)
  })

  it('says what is missing only after the first attempt', () => {
    const form = aForm(() => [reason])
    expect(form.errors.value).toEqual({})

    expect(form.validate()).toBe(false)

    expect(form.errors.value).toEqual({ reason: '请填写' })
  })

  it('sends only what was filled in, and days as a number', () => {
    const form = aForm(() => [
      { name: 'days', label: 'days', type: 'days', required: true },
      { name: 'note', label: 'note', type: 'text', required: false },
    ])

    form.values.days = '3'
    form.values.note = '  '

    expect(form.body()).toEqual({ days: 3 })
  })

  it('asks who is not satisfied for the reason', () => {
    const why: ActionInput = { name: 'reason', label: 'reason', type: 'text', required: false, along: { field: 'rating', value: 'UNSATISFIED' } }
    const form = aForm(() => [rating, why])

    form.values.rating = 'SATISFIED'
    expect(form.inputs.value.map(({ name }) => name)).toEqual(['rating'])
    expect(form.validate()).toBe(true)

    form.values.rating = 'UNSATISFIED'
    expect(form.validate()).toBe(false)
    expect(form.errors.value).toHaveProperty('reason')
  })

  it('keeps what was typed when the declaration is read anew', async () => {
    const declared = ref<ActionInput[]>([reason])
    const form = aForm(() => declared.value)

    form.values.reason = '井盖松动'
    declared.value = [{ ...reason }, { name: 'note', label: 'note', type: 'text', required: false }]
    await Promise.resolve()

    expect(form.values.reason).toBe('井盖松动')
  })

  it('shows the server’s refusal at the input that it names', () => {
    const form = aForm(() => [reason])

    form.refuse(new ProblemError(400, { errors: [{ field: 'reason', message: '理由太短' }] }))

    expect(form.errors.value).toEqual({ reason: '理由太短' })
  })
})
