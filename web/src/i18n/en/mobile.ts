import { casework } from './casework'
import { common } from './common'
import { phone } from './phone'

export const english = { ...common, casework, ...phone }
