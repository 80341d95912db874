import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { identity } from './api'
import { knowsPasskeys } from './passkey'
import { useTask } from './useTask'

/** Something that is done with a passkey: what the browser or the device refuses is put into words too. */
export function usePasskeyTask(): ReturnType<typeof useTask> {
  const { t } = useI18n()
  return useTask((failure) => {
    if (failure.name === 'InvalidStateError') return t('passkey.there')
    return t(failure.name === 'SecurityError' ? 'passkey.elsewhere' : 'passkey.cancelled')
  })
}

/** Whether passkeys are offered under this address. Where it can't be learned, other ways are left. */
export function usePasskeyOffer(): { offered: ReturnType<typeof ref<boolean>>; known: boolean; ask: () => Promise<void> } {
  const offered = ref<boolean>(false)
  async function ask(): Promise<void> {
    offered.value = await identity.passkeyOffer().then(
      (offer) => offer.offered,
      () => false,
    )
  }
  return { offered, known: knowsPasskeys(), ask }
}
