import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    component: () => import('@/modules/identity/mobile/SignInPage.vue'),
    meta: { open: true, title: 'signIn.title' },
  },
]
