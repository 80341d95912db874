import { useI18n } from 'vue-i18n'
import type { CategoryOwn } from '@/lib/types'

export type FieldName = keyof CategoryOwn
type FieldType = 'choice' | 'term' | 'share' | 'flag'

/** What can be said about a category, in the order of the form. */
export const FIELDS: { name: FieldName; type: FieldType; options?: string[] }[] = [
  { name: 'kind', type: 'choice', options: ['THING', 'EVENT'] },
  { name: 'handledAt', type: 'choice', options: ['GRID', 'COMMUNITY', 'STREET', 'CITY'] },
  { name: 'acceptance', type: 'term' },
  { name: 'resolution', type: 'term' },
  { name: 'emergencyAcceptance', type: 'term' },
  { name: 'emergencyResolution', type: 'term' },
  { name: 'photoBefore', type: 'flag' },
  { name: 'photoAfter', type: 'flag' },
  { name: 'verification', type: 'flag' },
  { name: 'spotCheck', type: 'share' },
  { name: 'isPrivate', type: 'flag' },
  { name: 'emergency', type: 'flag' },
]

export type Typed = Record<FieldName, string>

/** What the fields of the form show for what is said; empty where it is inherited. */
export const typed = (own: CategoryOwn): Typed =>
  Object.fromEntries(FIELDS.map(({ name }) => [name, String(own[name] ?? '')])) as Typed

/** What the server is told for what the fields show. */
export function said(fields: Typed): CategoryOwn {
  const values = FIELDS.map(({ name, type }) => {
    const text = fields[name].trim()
    if (text === '') return [name, null]
    return [name, type === 'flag' ? text === 'true' : type === 'share' ? Number(text) : text]
  })
  return Object.fromEntries(values) as CategoryOwn
}

/** A value in words. */
export function useSaying(): (name: FieldName, value: CategoryOwn[FieldName]) => string {
  const { t } = useI18n()
  return (name, value) => {
    if (value === undefined || value === null || value === '') return ''
    if (typeof value === 'boolean') return t(value ? 'categories.yes' : 'categories.no')
    if (typeof value === 'number') return t('categories.percent', { n: value })
    if (name === 'kind') return t(`categories.kinds.${value}`)
    if (name === 'handledAt') return t(`level.${value}`)
    const [, n, unit] = /^(\d+)(wd|wh|h)$/.exec(value) ?? []
    return n && unit ? t(`categories.${unit}`, { n }) : value
  }
}
