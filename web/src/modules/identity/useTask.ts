import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ProblemError } from '@/lib/problem'
import { useWhen } from '@/lib/useWhen'
import { useFailure } from '@/ui/useFailure'

/** One thing that a form does: busy while it does it, and its refusal in words, by field where one is named. */
export function useTask(ofBrowser?: (failure: DOMException) => string): {
  busy: ReturnType<typeof ref<boolean>>
  refusal: ReturnType<typeof ref<string>>
  fields: ReturnType<typeof ref<Record<string, string>>>
  run: (work: () => Promise<void>) => Promise<boolean>
} {
  const { t } = useI18n()
  const when = useWhen()
  const { sentence } = useFailure()
  const busy = ref<boolean>(false)
  const refusal = ref<string>('')
  const fields = ref<Record<string, string>>({})

  function words(failure: unknown): string {
    if (ofBrowser && failure instanceof DOMException) return ofBrowser(failure)
    if (!(failure instanceof ProblemError)) return sentence(failure)
    const until = failure.body.retryAt
    if (typeof until === 'string') return `${failure.message} ${t('account.tooMany', { time: when.moment(until) })}`
    return failure.errors.length ? failure.message : sentence(failure)
  }

  async function run(work: () => Promise<void>): Promise<boolean> {
    busy.value = true
    refusal.value = ''
    fields.value = {}
    try {
      await work()
      return true
    } catch (failure) {
      refusal.value = words(failure)
      if (failure instanceof ProblemError) fields.value = failure.fieldErrors()
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, refusal, fields, run }
}
