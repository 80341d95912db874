import { type ComputedRef, computed, watch } from 'vue'
import { OfflineError, ProblemError } from '@/lib/problem'
import type { Action, Assist, RequestDetail } from '@/lib/types'
import { uuidv7 } from '@/lib/uuid'
import { useNetwork } from '@/state/network'
import { useSession } from '@/state/session'
import { declared } from '@/ui/declared'
import { casework } from '../api'
import { type Deed, type OutgoingDeed, type Picture, subjectOf } from '../outbox'
import { useOutbox } from '../useOutbox'
import { type Acted, type OneRequest, useRequest } from '../useRequest'
import { opened, requestKey } from './keeper'
import { useKept } from './useKept'

/** Adds to the time line and changes nothing else, so all else can still be done after it. */
const ONLY_SAYS = new Set(['supplement'])

/** What is done, and where: to the request itself, or to a task of assist. */
export interface Doing {
  action: string
  inputs: Record<string, unknown>
  pictures: Picture[]
  assist?: Assist
  /** A refused deed that this one corrects; it goes when this one is on its way. */
  instead?: string
}

export interface WorkOnRequest extends Omit<OneRequest, 'act'> {
  asOf: ComputedRef<number | undefined>
  /** What may be done now, as far as is known here: with what waits taken as done. */
  actions: ComputedRef<Action[]>
  /** What this person did about it that has not reached the server. */
  deeds: ComputedRef<OutgoingDeed[]>
  act: (work: Doing) => Promise<Acted>
  drop: (deed: string) => Promise<void>
}

/** One request on the phone: read and worked on without signal too. */
export function useWork(id: () => string): WorkOnRequest {
  const session = useSession()
  const network = useNetwork()
  const { queue, add, drop, flush, refresh } = useOutbox()
  const kept = useKept<RequestDetail>(() => requestKey(id()), (signal) => casework.readAhead(id(), signal), () => void one.reload())
  const one = useRequest(id, kept.read)
  void refresh()

  const request = computed<RequestDetail | undefined>(() => one.data.value)
  const deeds = computed(() => queue.value.filter((out): out is OutgoingDeed => out.kind === 'deed' && out.deed.request === id()))
  const own = computed(() => deeds.value.filter(({ deed }) => !deed.assist))
  const actions = computed(() => {
    const first = (request.value?.availableActions ?? []).map(declared)
    if (own.value.some(({ refusal }) => refusal)) return []
    return own.value.reduce((offered, { deed }) => {
      if (ONLY_SAYS.has(deed.action)) return offered
      return (request.value?.ahead?.[deed.action] ?? []).map(declared)
    }, first)
  })

  watch(id, (opening) => session.account && void opened(session.account.id, opening), { immediate: true })
  watch(
    () => deeds.value.length,
    (now, before) => now < before && void one.reload(),
  )

  /** Without signal it waits on the device; once there is some it goes the same way, after what was done before it. */
  async function act({ action, inputs, pictures, assist, instead }: Doing): Promise<Acted> {
    const key = uuidv7()
    const row = assist ?? request.value
    const before = deeds.value.filter(({ deed, refusal }) => !refusal && subjectOf(deed) === row?.id).length
    if (network.online && before === 0 && pictures.every(({ sent }) => sent)) {
      const outcome = await (assist ? onAssist(assist, action, inputs, key) : one.act(action, inputs, key))
      if (outcome.done && instead) await drop(instead)
      if (outcome.done || !(outcome.refusal instanceof OfflineError)) return outcome
    }
    const deed: Deed = { request: id(), title: request.value?.title ?? '', action, inputs, version: (row?.version ?? 0) + before }
    await add({ kind: 'deed', id: key, pictures, deed: assist ? { ...deed, assist: assist.id } : deed })
    if (instead) await drop(instead)
    if (network.online) void flush()
    return { done: true, waits: true }
  }

  async function onAssist(task: Assist, action: string, inputs: object, key: string): Promise<Acted> {
    one.busy.value = true
    try {
      await casework.actOnAssist(task.id, action, task.version, inputs, key)
      await one.reload()
      return { done: true }
    } catch (refusal) {
      if (refusal instanceof ProblemError && refusal.stale) await one.reload()
      return { done: false, refusal }
    } finally {
      one.busy.value = false
    }
  }

  return { ...one, asOf: kept.asOf, actions, deeds, act, drop }
}
