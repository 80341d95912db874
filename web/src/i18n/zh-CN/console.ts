import { casework } from './casework'
import { common } from './common'
import { desk } from './desk'

export const chinese = { ...common, casework, ...desk }
