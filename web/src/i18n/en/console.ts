import { casework } from './casework'
import { common } from './common'
import { desk } from './desk'

export const english = { ...common, casework, ...desk }
