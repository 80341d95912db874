import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { http, onNetwork } from '@/lib/http'
import type { Hat, Role, Session } from '@/lib/types'

const ANONYMOUS: Session = { signedIn: false, mode: 'production', hats: [], faces: ['phone'] }
const KEY = 'linjuli.hat'

const keyOf = (hat: Hat): string => `${hat.role}@${hat.node}`

/** Who is here, and in which of their roles they act now. */
export const useSession = defineStore('session', () => {
  const session = shallowRef<Session>(ANONYMOUS)
  const known = ref(false)
  const worn = ref(localStorage.getItem(KEY) ?? '')

  const signedIn = computed(() => session.value.signedIn)
  const account = computed(() => session.value.account)
  const hats = computed(() => session.value.hats)
  const hat = computed<Hat | undefined>(() => hats.value.find((one) => keyOf(one) === worn.value) ?? hats.value[0])

  let loading: Promise<void> | undefined

  /** Asks once; `again` asks anew. */
  function load(again = false): Promise<void> {
    if (again) loading = undefined
    loading ??= http
      .get<Session>('/session')
      .then((answer) => take(answer))
      .catch((failure: unknown) => {
        loading = undefined
        throw failure
      })
    return loading
  }

  /** A node without a name is shown by no name, never by its code. */
  const named = (one: Hat): Hat => ({ ...one, nodeName: one.nodeName === one.node ? '' : one.nodeName })

  function take(answer: Session): void {
    session.value = { ...answer, hats: answer.hats.map(named) }
    known.value = true
  }

  async function signIn(username: string, password: string): Promise<void> {
    take(await http.post<Session>('/session', { username, password }))
    loading = Promise.resolve()
    await load(true)
  }

  async function signOut(): Promise<void> {
    await http.delete('/session')
    take({ ...ANONYMOUS, mode: session.value.mode })
    await load(true)
  }

  function wear(next: Hat): void {
    worn.value = keyOf(next)
    localStorage.setItem(KEY, worn.value)
  }

  const has = (...roles: Role[]): boolean => hats.value.some(({ role }) => roles.includes(role))

  function watch(): void {
    onNetwork({
      unauthorised: () => {
        if (session.value.signedIn) take({ ...ANONYMOUS, mode: session.value.mode })
      },
    })
  }

  return { session, known, signedIn, account, hats, hat, load, signIn, signOut, wear, has, watch }
})
