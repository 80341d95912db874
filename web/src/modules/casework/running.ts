import type { RequestState } from '@/lib/types'

const ENDED: ReadonlySet<RequestState> = new Set(['CLOSED', 'DECLINED', 'WITHDRAWN', 'MERGED', 'RESOLVED'])

/** Somebody owes something about it, so its deadline matters. */
export const isRunning = (state: RequestState): boolean => !ENDED.has(state)
