import type { NavigationGuardWithThis, RouteLocationRaw, RouteMeta } from 'vue-router'
import { useSession } from '@/state/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Visible without signing in. */
    open?: boolean
    tab?: string
    /** Key of the page's name. */
    title?: string
  }
}

const closed = (meta: RouteMeta): boolean => meta.open !== true

/** Who is not signed in signs in first and then goes on to where they wanted. Without signal the page itself says so. */
export const signInFirst: NavigationGuardWithThis<undefined> = async (to): Promise<RouteLocationRaw | true> => {
  const session = useSession()
  await session.load().catch(() => undefined)
  if (session.known && !session.signedIn && closed(to.meta)) {
    return { path: '/sign-in', query: { to: to.fullPath }, replace: true }
  }
  return true
}
