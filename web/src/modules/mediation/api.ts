import { type Download, type Query, http } from '@/lib/http'
import type { AgreementDrafted, GroupCandidate, Mediation, MediationAsked, MediationCompound, MediationGroup, MediationGroupLine, MediationKind, MediationKindWanted, MediationPage, MediationReport, MediationSaid, MediationsOfRequest, MediatorReplaced, MyMediations, SessionNoted } from '@/lib/types'

const ALL = '/mediations'
const GROUPS = '/mediation-groups'
const OFFER = '/me/mediation-group/offer'

export const mediation = {
  page: (query: Query, signal?: AbortSignal): Promise<MediationPage> => http.get(ALL, { query, signal }),
  mine: (signal?: AbortSignal): Promise<MyMediations> => http.get('/me/mediations', { signal }),
  one: (id: string, signal?: AbortSignal): Promise<Mediation> => http.get(`${ALL}/${id}`, { signal }),
  /** What was proposed from a request, and whether I may propose one. */
  ofRequest: (request: string, signal?: AbortSignal): Promise<MediationsOfRequest> => http.get(`/requests/${request}${ALL}`, { signal }),
  /** Nothing comes back where who asked may not see it. */
  ask: (asked: MediationAsked): Promise<Mediation | undefined> => http.post(ALL, asked),
  /** For the residents of which compounds I may ask. */
  compounds: (signal?: AbortSignal): Promise<{ items: MediationCompound[] }> => http.get(`${ALL}/compounds`, { signal }),
  /** What was said; who opens it is logged. */
  said: (id: string): Promise<MediationSaid> => http.post(`${ALL}/${id}/reading`, {}),
  name: (id: string, version: number, account: string): Promise<Mediation> => http.put(`${ALL}/${id}/mediator`, { account }, { version }),
  /** Somebody else mediates from now on. */
  replace: (id: string, version: number, replaced: MediatorReplaced): Promise<Mediation> => http.post(`${ALL}/${id}/replacements`, replaced, { version }),
  draft: (id: string, version: number, drafted: AgreementDrafted): Promise<Mediation> => http.put(`${ALL}/${id}/agreement`, drafted, { version }),
  note: (id: string, session: string, noted: SessionNoted): Promise<Mediation> => http.put(`${ALL}/${id}/sessions/${session}`, noted),
  act: (id: string, version: number, action: string, inputs: object): Promise<Mediation> => http.post(`${ALL}/${id}/actions/${action.toLowerCase()}`, inputs, { version }),
  figures: (query: Query, signal?: AbortSignal): Promise<MediationReport> => http.get('/mediation-figures', { query, signal }),
  sheet: (query: Query): Promise<Download> => http.file('GET', `${ALL}/export.xlsx`, { query }),

  kinds: (signal?: AbortSignal): Promise<{ items: MediationKind[] }> => http.get('/mediation-kinds', { signal }),
  changeKind: (code: string, version: number, wanted: MediationKindWanted): Promise<{ items: MediationKind[] }> => http.put(`/mediation-kinds/${code}`, wanted, { version }),
  closeKind: (code: string, version: number, from: string): Promise<{ items: MediationKind[] }> => http.delete(`/mediation-kinds/${code}`, { query: { from }, version }),

  groups: (signal?: AbortSignal): Promise<{ items: MediationGroupLine[] }> => http.get(GROUPS, { signal }),
  group: (compound: string, signal?: AbortSignal): Promise<MediationGroup> => http.get(`${GROUPS}/${compound}`, { signal }),
  /** Who may be seated. */
  candidates: (compound: string, signal?: AbortSignal): Promise<{ items: GroupCandidate[] }> => http.get(`${GROUPS}/${compound}/candidates`, { signal }),
  seat: (compound: string, account: string): Promise<MediationGroup> => http.put(`${GROUPS}/${compound}/members/${account}`, {}),
  unseat: (compound: string, account: string): Promise<MediationGroup> => http.delete(`${GROUPS}/${compound}/members/${account}`),
  myGroup: (signal?: AbortSignal): Promise<MediationGroup> => http.get('/me/mediation-group', { signal }),
  offer: (): Promise<void> => http.put(OFFER, {}),
  takeBack: (): Promise<void> => http.delete(OFFER),
}
