import { casework } from './casework'
import { common } from './common'
import { phone } from './phone'

export const chinese = { ...common, casework, ...phone }
