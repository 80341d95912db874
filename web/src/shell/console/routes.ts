import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/lib/types'
import type { IconName } from '@/ui/icons'

export interface MenuEntry {
  to: string
  /** Key of its name. */
  label: string
  icon: IconName
  /** Who sees it; without it everybody with a desk does. */
  roles?: Role[]
}

/** The left menu, in the order of a working day. A module adds its line when its pages exist. */
export const menu: MenuEntry[] = [{ to: '/', label: 'menu.bench', icon: 'desk' }]

export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    component: () => import('@/modules/identity/console/SignInPage.vue'),
    meta: { open: true, title: 'signIn.title' },
  },
  {
    path: '/',
    component: () => import('./ConsoleShell.vue'),
    children: [
      { path: '', component: () => import('@/modules/casework/console/BenchPage.vue'), meta: { title: 'menu.bench' } },
    ],
  },
]
