/** What a drawing was before and after, so that strokes can be taken back and drawn again. */
export interface Strokes<T> {
  past: readonly T[]
  future: readonly T[]
}

/** Nobody goes back further; each state holds all borders of a community. */
const MOST = 50

export const none = <T>(): Strokes<T> => ({ past: [], future: [] })

/** After a stroke there is nothing left to be drawn again. */
export const drawn = <T>({ past }: Strokes<T>, before: T): Strokes<T> => ({ past: [...past, before].slice(-MOST), future: [] })

/** The last state becomes the present; the present can be drawn again. */
export const undone = <T>({ past, future }: Strokes<T>, now: T): Strokes<T> => ({ past: past.slice(0, -1), future: [now, ...future] })

export const redone = <T>({ past, future }: Strokes<T>, now: T): Strokes<T> => ({ past: [...past, now], future: future.slice(1) })
