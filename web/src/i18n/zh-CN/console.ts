import { casework } from './casework'
import { common } from './common'
import { desk } from './desk'
import { handling } from './handling'
import { rules } from './rules'

export const chinese = { ...common, casework, ...handling, ...desk, ...rules }
