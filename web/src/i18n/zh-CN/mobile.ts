import { topic } from './topic'
import { account } from './account'
import { casework } from './casework'
import { common } from './common'
import { alliance } from './alliance'
import { evaluation } from './evaluation'
import { handling } from './handling'
import { nearby } from './nearby'
import { phone } from './phone'
import { lawTalk } from './lawTalk'
import { mediation } from './mediation'
import { meetings } from './meetings'
import { privacy } from './privacy'
import { project } from './project'
import { property } from './property'
import { residence } from './residence'
import { talk } from './talk'
import { handover } from './handover'
import { field } from './field'

export const chinese = { ...common, ...account, casework, ...handling, ...phone, privacy, residence, nearby, evaluation, talk, meetings, project, alliance, topic, handover, field, mediation }
export const chinese = { ...common, ...account, casework, ...handling, ...phone, privacy, residence, nearby, evaluation, talk, meetings, project, alliance, lawTalk, mediation, topic }
export const chinese = { ...common, ...account, casework, ...handling, ...phone, privacy, residence, nearby, evaluation, talk, meetings, project, alliance, topic, property }
