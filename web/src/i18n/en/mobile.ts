import { topic } from './topic'
import { account } from './account'
import { casework } from './casework'
import { common } from './common'
import { alliance } from './alliance'
import { evaluation } from './evaluation'
import { handling } from './handling'
import { nearby } from './nearby'
import { phone } from './phone'
import { meetings } from './meetings'
import { privacy } from './privacy'
import { project } from './project'
import { residence } from './residence'
import { talk } from './talk'

export const english = { ...common, ...account, casework, ...handling, ...phone, privacy, residence, nearby, evaluation, talk, meetings, project, alliance }
export const english = { ...common, ...account, casework, ...handling, ...phone, privacy, residence, nearby, evaluation, talk, meetings, project, topic }
