import { casework } from './casework'
import { common } from './common'
import { desk } from './desk'
import { handling } from './handling'

export const chinese = { ...common, casework, ...handling, ...desk }
