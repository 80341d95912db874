import { shallowRef } from 'vue'
import { PositionError, mayLocate, whereAmI } from '@/lib/geolocation'
import { keep, recall } from '@/lib/kept'
import type { ConsentPurpose, Position } from '@/lib/types'
import { useSession } from '@/state/session'
import { privacy } from './api'

/** What somebody is asked to consent to right now, and who waits for the answer. */
export const question = shallowRef<{ purpose: ConsentPurpose; answer: (given: boolean) => void }>()

const KEPT = 'consents'

const me = (): string => useSession().account?.id ?? ''

/** Where the person stands with a purpose; without signal as it was when the device last heard. */
async function standing(name: string): Promise<ConsentPurpose | undefined> {
  try {
    const { purposes } = await privacy.consents()
    void keep(me(), KEPT, purposes)
    return purposes.find(({ purpose }) => purpose === name)
  } catch {
    return (await recall<ConsentPurpose[]>(me(), KEPT))?.value.find(({ purpose }) => purpose === name)
  }
}

async function mayUse(name: string): Promise<boolean> {
  return (await standing(name))?.givenAt !== undefined
}

/** Asks once where consent is missing; who declines is asked again at the next tap only. */
async function consented(name: string): Promise<boolean> {
  const purpose = await standing(name)
  if (!purpose) return false
  if (purpose.givenAt) return true
  const given = await new Promise<boolean>((answer) => (question.value = { purpose, answer }))
  question.value = undefined
  if (given) await privacy.consent(purpose.purpose, purpose.version)
  return given
}

/** Asks the person whether who answers for their home may call them. */
export const mayCallMe = (): Promise<boolean> => consented('contact')

/** Where the device is, once the person consents to the reading of it. */
export async function myPosition(): Promise<Position & { accuracy: number }> {
  if (!(await consented('location'))) throw new PositionError('declined')
  return whereAmI()
}

/** Whether the position can be read without asking for anything. */
export async function mayReadPosition(): Promise<boolean> {
  return (await mayLocate()) && (await mayUse('location'))
}
