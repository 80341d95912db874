import type { desk as chinese } from '../zh-CN/desk'
import type { Translated } from '../translated'

export const desk: Translated<typeof chinese> = {
  menu: {
    label: 'Modules',
    bench: 'Work bench',
  },
}
