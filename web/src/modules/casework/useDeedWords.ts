import { useI18n } from 'vue-i18n'
import type { OutgoingDeed } from './outbox'

/** Names what somebody did and shows the first of what they wrote. */
export function useDeedWords(): { label: (one: OutgoingDeed) => string; words: (one: OutgoingDeed) => string } {
  const { t } = useI18n()
  const written = (value: unknown): value is string => typeof value === 'string' && value !== ''
  return {
    label: ({ deed }) => t(deed.assist ? 'outbox.onAssist' : 'outbox.onRequest', { action: t(`casework.action.${deed.action}`) }),
    words: ({ deed }) => Object.entries(deed.inputs).find(([name, value]) => name !== 'desk' && name !== 'request' && written(value))?.[1] as string ?? '',
  }
}
