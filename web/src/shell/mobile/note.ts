import { readonly, ref } from 'vue'

export interface Note {
  text: string
  tone: 'ok' | 'warn'
}

const current = ref<Note>()
let timer: ReturnType<typeof setTimeout> | undefined

/** A short word on what just happened, at the foot of the screen. */
export const note = readonly(current)

export function say(text: string, tone: Note['tone'] = 'ok'): void {
  clearTimeout(timer)
  current.value = { text, tone }
  timer = setTimeout(hush, 6000)
}

export function hush(): void {
  clearTimeout(timer)
  current.value = undefined
}
