import { onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { type Said, type Urgency, sayDue, sayMoment } from './when'

const now = shallowRef(new Date())
let watchers = 0
let timer: ReturnType<typeof setInterval> | undefined

/** The time of day, refreshed twice a minute while somebody looks at it. */
export function useNow(): typeof now {
  if (watchers++ === 0) {
    now.value = new Date()
    timer = setInterval(() => (now.value = new Date()), 30_000)
  }
  onScopeDispose(() => {
    if (--watchers === 0) clearInterval(timer)
  })
  return now
}

export interface DueWords {
  moment: string
  left: string
  urgency: Urgency
}

export function useWhen(): {
  moment: (at: string | Date) => string
  due: (dueAt: string, overdue: boolean) => DueWords
} {
  const { t } = useI18n()
  const clock = useNow()
  const say = ({ key, values }: Said): string => t(key, values)
  return {
    moment: (at) => say(sayMoment(at, clock.value)),
    due: (dueAt, overdue) => {
      const { moment, left, urgency } = sayDue(dueAt, clock.value, overdue)
      return { moment: say(moment), left: left ? say(left) : '', urgency }
    },
  }
}
