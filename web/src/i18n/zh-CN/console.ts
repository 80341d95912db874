import { account } from './account'
import { accounts } from './accounts'
import { approvals } from './approvals'
import { audit } from './audit'
import { casework } from './casework'
import { common } from './common'
import { desk } from './desk'
import { figures } from './figures'
import { handling } from './handling'
import { office } from './office'
import { privacy } from './privacy'
import { rules } from './rules'

export const chinese = { ...common, ...account, casework, ...handling, ...desk, ...rules, ...figures, ...accounts, approvals, ...audit, privacy, office }
