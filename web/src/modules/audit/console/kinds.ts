import type { AuditLine } from '@/lib/types'

/** In the order in which one looks for them. */
export const KINDS: readonly AuditLine['kind'][] = ['CHANGE', 'SIGN_IN', 'REVEAL', 'EXPORT', 'DENIAL']
