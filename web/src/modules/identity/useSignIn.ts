import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ProblemError } from '@/lib/problem'
import { useWhen } from '@/lib/useWhen'
import { useSession } from '@/state/session'
import { useFailure } from '@/ui/useFailure'

/** Signing in with its refusals put into words. */
export function useSignIn(): {
  busy: ReturnType<typeof ref<boolean>>
  refusal: ReturnType<typeof ref<string>>
  signIn: (username: string, password: string) => Promise<boolean>
} {
  const { t } = useI18n()
  const session = useSession()
  const when = useWhen()
  const { sentence } = useFailure()
  const busy = ref<boolean>(false)
  const refusal = ref<string>('')

  function words(failure: unknown): string {
    if (!(failure instanceof ProblemError)) return sentence(failure)
    if (failure.status === 401) return t('signIn.wrong')
    if (failure.status === 423) {
      const until = failure.body.retryAt
      return typeof until === 'string' ? t('signIn.locked', { time: when.moment(until) }) : t('signIn.lockedShort')
    }
    return sentence(failure)
  }

  async function signIn(username: string, password: string): Promise<boolean> {
    busy.value = true
    refusal.value = ''
    try {
      await session.signIn(username, password)
      return true
    } catch (failure) {
      refusal.value = words(failure)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, refusal, signIn }
}
