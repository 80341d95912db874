import { defineStore } from 'pinia'
import { ref, watchEffect } from 'vue'

export type Locale = 'zh-CN' | 'en'
export const ELDER_SIZES = [18, 20, 22, 24, 27, 30] as const

const KEY = 'linjuli.preferences'

interface Kept {
  locale?: Locale
  elder?: boolean
  elderSize?: number
}

function kept(): Kept {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Kept
  } catch {
    return {}
  }
}

/** How a person likes to read: language and the elderly mode 长辈版. Stays on the device. */
export const usePreferences = defineStore('preferences', () => {
  const before = kept()
  const locale = ref<Locale>(before.locale === 'en' ? 'en' : 'zh-CN')
  const elder = ref(before.elder === true)
  const elderSize = ref(before.elderSize ?? 20)

  function apply(): void {
    watchEffect(() => {
      const root = document.documentElement
      root.lang = locale.value
      root.toggleAttribute('data-elder', elder.value)
      root.style.setProperty('--elder-size', `${elderSize.value}px`)
      localStorage.setItem(
        KEY,
        JSON.stringify({ locale: locale.value, elder: elder.value, elderSize: elderSize.value } satisfies Kept),
      )
    })
  }

  return { locale, elder, elderSize, apply }
})
