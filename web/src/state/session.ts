import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { http, onNetwork } from '@/lib/http'
import { forgetAll, keep, recall } from '@/lib/kept'
import type { Hat, Role, Session } from '@/lib/types'

const ANONYMOUS: Session = { signedIn: false, mode: 'production', hats: [], faces: ['phone'], factors: [] }
export const AREA_READERS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'CITY_LEADER']
const ADMINISTRATORS: Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']
const KEY = 'linjuli.hat'
const KEPT = 'session'

/** So long the answer may take before the page goes on with who was signed in last. */
const PATIENCE = 2500

const keyOf = (hat: Hat): string => `${hat.role}@${hat.node}`

/** Who is here, and in which of their roles they act now. */
export const useSession = defineStore('session', () => {
  const session = shallowRef<Session>(ANONYMOUS)
  const known = ref(false)
  const worn = ref(localStorage.getItem(KEY) ?? '')

  const signedIn = computed(() => session.value.signedIn)
  /** What is still owed after the password: a code, an enrolment, a new password. */
  const wants = computed(() => session.value.wants)
  const account = computed(() => session.value.account)
  const hats = computed(() => session.value.hats)
  const hat = computed<Hat | undefined>(() => hats.value.find((one) => keyOf(one) === worn.value) ?? hats.value[0])

  let loading: Promise<void> | undefined
  let keeps = false
  /** Known from the device alone; the server has not said so yet. */
  let remembered = false

  function ask(): Promise<void> {
    loading ??= http
      .get<Session>('/session')
      .then((answer) => take(answer))
      .catch((failure: unknown) => {
        loading = undefined
        throw failure
      })
    return loading
  }

  async function remember(): Promise<boolean> {
    const kept = keeps && !known.value ? await recall<Session>('', KEPT) : undefined
    if (!kept || known.value) return remembered
    remembered = true
    session.value = kept.value
    known.value = true
    return true
  }

  /** Asks once; `again` asks anew. Without signal a phone goes on with who was signed in last. */
  async function load(again = false): Promise<void> {
    if (again) loading = undefined
    const asked = ask()
    if (again || !keeps) return asked
    const failed = asked.then(
      () => undefined,
      (failure: unknown) => ({ failure }),
    )
    if (remembered) return
    await Promise.race([failed, new Promise((resolve) => setTimeout(resolve, navigator.onLine ? PATIENCE : 0))])
    if (known.value || (await remember())) return
    const met = await failed
    if (met) throw met.failure
  }

  /** A node without a name is shown by no name, never by its code. */
  const named = (one: Hat): Hat => ({ ...one, nodeName: one.nodeName === one.node ? '' : one.nodeName })

  function take(answer: Session): void {
    const before = session.value.account?.id
    session.value = { ...answer, hats: answer.hats.map(named) }
    known.value = true
    remembered = false
    if (!answer.signedIn || (before && before !== answer.account?.id)) void forgetAll()
    else if (keeps) void keep('', KEPT, session.value)
  }

  async function signIn(username: string, password: string): Promise<void> {
    take(await http.post<Session>('/session', { username, password }))
    loading = Promise.resolve()
    await load(true)
  }

  async function signOut(): Promise<void> {
    await forgetAll()
    await http.delete('/session')
    take({ ...ANONYMOUS, mode: session.value.mode })
    await load(true)
  }

  function wear(next: Hat): void {
    worn.value = keyOf(next)
    localStorage.setItem(KEY, worn.value)
  }

  /** Reads the requests of an area, and so its figures. */
  const readsArea = computed(() => hats.value.some(({ role }) => AREA_READERS.includes(role)))
  const has = (...roles: Role[]): boolean => hats.value.some(({ role }) => roles.includes(role))

  /** One of the three administrators, who handle no matters. */
  const administers = computed(() => hats.value.length > 0 && hats.value.every(({ role }) => ADMINISTRATORS.includes(role)))

  /** On a phone `device` keeps who is signed in, so that the pages open without signal. */
  function watch(device = false): void {
    keeps = device
    onNetwork({
      unauthorised: () => {
        if (session.value.signedIn) take({ ...ANONYMOUS, mode: session.value.mode })
      },
    })
  }

  return { session, known, signedIn, wants, account, hats, hat, load, signIn, signOut, wear, has, readsArea, administers, watch }
})
