import 'element-plus/es/components/base/style/css'
import { chinese } from './i18n/zh-CN/console'
import App from './shell/console/App.vue'
import { routes } from './shell/console/routes'
import { start } from './shell/start'

const english = (): Promise<typeof chinese> => import('./i18n/en/console').then((texts) => texts.english)

void start({ root: App, base: '/console/', routes, chinese, english })
