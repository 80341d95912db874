import { chinese } from './i18n/zh-CN/mobile'
import App from './shell/mobile/App.vue'
import { routes } from './shell/mobile/routes'
import { start } from './shell/start'

const english = (): Promise<typeof chinese> => import('./i18n/en/mobile').then((texts) => texts.english)

void start({ root: App, base: '/', keeps: true, routes, chinese, english })

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
}
