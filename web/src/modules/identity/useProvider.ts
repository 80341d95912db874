import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'

/** Why the identity provider's answer was not taken, in words; the address of the page names it. */
export function useRefusal(): ComputedRef<string> {
  const { t, te } = useI18n()
  const route = useRoute()
  return computed(() => {
    const slug = route.query.refused
    if (typeof slug !== 'string' || !slug) return ''
    const key = `provider.refused.${slug}`
    return te(key) ? t(key) : t('provider.refused.other')
  })
}
