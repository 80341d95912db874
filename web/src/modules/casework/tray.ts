import type { InjectionKey } from 'vue'
import type { Picture } from './outbox'

/** Where the pictures of a form lie until it is sent; what the form is about to say has only their ids. */
export interface Tray {
  /** Pictures that can't be sent now may go along: they wait on the device with the rest. */
  keeps: boolean
  /** From an earlier attempt. */
  before: Picture[]
  add: (pictures: () => Picture[]) => void
}

export const TRAY: InjectionKey<Tray> = Symbol('tray')
