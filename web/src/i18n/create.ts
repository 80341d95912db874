import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { type Locale, usePreferences } from '@/state/preferences'

export interface Texts {
  [key: string]: string | Texts
}

/** What a face says: Chinese comes with the page, English is fetched when somebody asks for it. */
export interface Tongues {
  chinese: Texts
  english: () => Promise<Texts>
}

function instance(chinese: Texts) {
  return createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: { 'zh-CN': chinese, en: {} as Texts } })
}

export async function createTexts({ chinese, english }: Tongues): Promise<ReturnType<typeof instance>> {
  const texts = instance(chinese)
  const preferences = usePreferences()
  let fetched = false

  async function speak(locale: Locale): Promise<void> {
    if (locale === 'en' && !fetched) {
      texts.global.setLocaleMessage('en', await english())
      fetched = true
    }
    texts.global.locale.value = locale
  }

  // Without signal the other language may be out of reach; Chinese then stays.
  const attempt = (locale: Locale): Promise<void> => speak(locale).catch(() => undefined)
  watch(() => preferences.locale, attempt)
  await attempt(preferences.locale)
  return texts
}
