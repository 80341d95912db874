import { useI18n } from 'vue-i18n'
import { PositionError } from '@/lib/geolocation'
import { OfflineError, ProblemError } from '@/lib/problem'

export interface FailureWords {
  title: string
  text: string
  /** Trying again may help. */
  again: boolean
}

/** Puts a failure into words: the server's own sentence first, ours where it has none. */
export function useFailure(): { describe: (failure: unknown) => FailureWords; sentence: (failure: unknown) => string } {
  const { t } = useI18n()

  function describe(failure: unknown): FailureWords {
    if (failure instanceof OfflineError) return { title: t('form.offlineTitle'), text: t('form.offlineText'), again: true }
    if (failure instanceof PositionError) return { title: t(`position.${failure.reason}`), text: '', again: true }
    if (!(failure instanceof ProblemError)) return { title: t('form.errorTitle'), text: t('form.serverText'), again: true }
    if (failure.status === 404) return { title: t('form.notFoundTitle'), text: t('form.notFoundText'), again: false }
    if (failure.status === 401) return { title: t('form.errorTitle'), text: t('form.signInFirst'), again: false }
    if (failure.stale) return { title: t('form.errorTitle'), text: t('form.stale'), again: true }
    const said = failure.detail || (failure.type === 'about:blank' ? '' : failure.message)
    if (said) return { title: failure.detail ? failure.message : t('form.errorTitle'), text: said, again: failure.status >= 500 }
    if (failure.status === 403) return { title: t('form.errorTitle'), text: t('form.forbiddenText'), again: false }
    return { title: t('form.errorTitle'), text: t('form.serverText'), again: true }
  }

  return {
    describe,
    sentence: (failure) => {
      const { title, text } = describe(failure)
      if (failure instanceof ProblemError && failure.errors.length) return failure.errors.map(({ message }) => message).join(' ')
      return failure instanceof OfflineError ? `${title} ${text}` : text || title
    },
  }
}
