import { onMounted, onUnmounted, ref, shallowRef } from 'vue'
import { type Idle, SIGN_OF_LIFE_SECONDS, idleAt } from './idle'

const KEY = 'linjuli.used'
const MOVES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const BUSY: Idle = { warn: false, over: false, left: 0 }

/** All windows of a browser share one session, so a move in one of them counts for all. */
const lastUse = (): number => Number(localStorage.getItem(KEY)) || 0

/**
 * Watches whether anybody is there. `seconds` is how long the session rests before it ends, or nothing where nobody is
 * signed in; `alive` tells the server of somebody who works without asking it for anything.
 */
export function useIdle(seconds: () => number | undefined, alive: () => void, over: () => void): { idle: typeof idle; stay: () => void } {
  const idle = shallowRef<Idle>(BUSY)
  const told = ref(Date.now())
  let timer: ReturnType<typeof setInterval> | undefined

  function use(): void {
    localStorage.setItem(KEY, String(Date.now()))
  }

  /** Once the warning stands, only the answer to it counts. */
  function move(): void {
    if (!idle.value.warn && Date.now() - lastUse() > 1000) use()
  }

  function stay(): void {
    use()
    idle.value = BUSY
    tell()
  }

  function tell(): void {
    told.value = Date.now()
    alive()
  }

  function look(): void {
    const limit = seconds()
    if (!limit) {
      idle.value = BUSY
      use()
      return
    }
    idle.value = idleAt(lastUse(), Date.now(), limit)
    if (idle.value.over) over()
    else if (lastUse() > told.value && Date.now() - told.value > SIGN_OF_LIFE_SECONDS * 1000) tell()
  }

  onMounted(() => {
    use()
    for (const name of MOVES) addEventListener(name, move, { passive: true })
    timer = setInterval(look, 1000)
  })
  onUnmounted(() => {
    for (const name of MOVES) removeEventListener(name, move)
    clearInterval(timer)
  })

  return { idle, stay }
}
