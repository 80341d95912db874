import { casework } from './casework'
import { common } from './common'
import { handling } from './handling'
import { phone } from './phone'

export const chinese = { ...common, casework, ...handling, ...phone }
