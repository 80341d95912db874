import { createPinia } from 'pinia'
import { type Component, createApp } from 'vue'
import { type RouteRecordRaw, createRouter, createWebHistory } from 'vue-router'
import { type Tongues, createTexts } from '@/i18n/create'
import { useNetwork } from '@/state/network'
import { usePreferences } from '@/state/preferences'
import { useSession } from '@/state/session'
import { signInFirst } from './signInFirst'

interface Face extends Tongues {
  root: Component
  base: string
  /** Its pages are read without signal too. */
  keeps?: boolean
  routes: RouteRecordRaw[]
}

const REOPENED = 'linjuli.reopened'

/** A page whose script is gone belongs to an older release: load it anew, once. Without signal the person stays. */
function reopen(path: string, base: string): void {
  if (!navigator.onLine || sessionStorage.getItem(REOPENED) === path) return
  sessionStorage.setItem(REOPENED, path)
  location.assign(base.replace(/\/$/, '') + path)
}

export async function start({ root, base, keeps = false, routes, chinese, english }: Face): Promise<void> {
  const app = createApp(root)
  app.use(createPinia())
  usePreferences().apply()
  useNetwork().watch()
  useSession().watch(keeps)
  const texts = await createTexts({ chinese, english })
  app.use(texts)

  const router = createRouter({
    history: createWebHistory(base),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(signInFirst)
  router.afterEach(({ meta }) => {
    const { t } = texts.global
    document.title = meta.title ? `${t(meta.title)} · ${t('app.name')}` : t('app.name')
  })
  router.onError((_failure, to) => reopen(to.fullPath, base))
  app.use(router)
  await router.isReady()
  app.mount('#app')
}
