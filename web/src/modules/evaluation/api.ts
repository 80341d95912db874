import { type Query, http } from '@/lib/http'
import type { AskedList, BallotOrigin, BallotRating, CallBackRow, CallBackSaid, Evaluation, EvaluationOpened, EvaluationPage, EvaluationReport, RollPage } from '@/lib/types'

/** What somebody says; the reason is needed where they are not satisfied. */
export interface Said {
  rating: BallotRating
  reason?: string
}

export const evaluation = {
  page: (query: Query, signal?: AbortSignal): Promise<EvaluationPage> => http.get('/evaluations', { query, signal }),
  one: (id: string, signal?: AbortSignal): Promise<Evaluation> => http.get(`/evaluations/${id}`, { signal }),
  open: (opened: EvaluationOpened): Promise<Evaluation> => http.post('/evaluations', opened),
  act: (id: string, version: number, action: string, inputs: object): Promise<Evaluation> => http.post(`/evaluations/${id}/actions/${action}`, inputs, { version }),
  figures: (query: Query, signal?: AbortSignal): Promise<EvaluationReport> => http.get('/evaluation-figures', { query, signal }),
  /** What my household is asked now. */
  asked: (signal?: AbortSignal): Promise<AskedList> => http.get('/evaluations/asked', { signal }),
  answer: (id: string, said: Said): Promise<void> => http.put(`/evaluations/${id}/ballot`, said),
  roll: (id: string, query: Query, signal?: AbortSignal): Promise<RollPage> => http.get(`/evaluations/${id}/roll`, { query, signal }),
  /** Writes down what a household said. */
  write: (id: string, household: string, origin: BallotOrigin, said: Said): Promise<void> => http.put(`/evaluations/${id}/roll/${household}/ballot`, { origin, ...said }),
  callBacks: (id: string, signal?: AbortSignal): Promise<{ items: CallBackRow[] }> => http.get(`/evaluations/${id}/call-backs`, { signal }),
  callBack: (id: string, household: string, said: CallBackSaid, note: string): Promise<void> => http.put(`/evaluations/${id}/call-backs/${household}`, { said, note: note.trim() || undefined }),
}
