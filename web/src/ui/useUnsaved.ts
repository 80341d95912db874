import { onBeforeUnmount, onMounted } from 'vue'
import { useI18n } from 'vue-i18n'
import { onBeforeRouteLeave } from 'vue-router'

/** Asks before a page is left on which something was changed and not saved. */
export function useUnsaved(unsaved: () => boolean): void {
  const { t } = useI18n()

  function hold(event: BeforeUnloadEvent): void {
    if (unsaved()) event.preventDefault()
  }

  onMounted(() => window.addEventListener('beforeunload', hold))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', hold))
  onBeforeRouteLeave(() => !unsaved() || window.confirm(t('form.unsaved')))
}
