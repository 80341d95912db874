import { type Download, type Query, http } from '@/lib/http'
import type { CountedMilestones, FindingMade, Project, ProjectPage, ProjectReport, ProjectSet, PublicProject } from '@/lib/types'

const at = (id: string): string => `/projects/${id}`

export const projects = {
  page: (query: Query, signal?: AbortSignal): Promise<ProjectPage> => http.get('/projects', { query, signal }),
  one: (id: string, signal?: AbortSignal): Promise<Project> => http.get(at(id), { signal }),
  publicPage: (query: Query, signal?: AbortSignal): Promise<ProjectPage> => http.get('/public/projects', { query, signal }),
  publicOne: (id: string, signal?: AbortSignal): Promise<PublicProject> => http.get(`/public/projects/${id}`, { signal }),
  set: (given: ProjectSet): Promise<Project> => http.post('/projects', given),
  act: (id: string, version: number, action: string, inputs: object): Promise<Project> => http.post(`${at(id)}/actions/${action}`, inputs, { version }),
  join: (id: string): Promise<Project> => http.put(`${at(id)}/team/me`, {}),
  leave: (id: string): Promise<void> => http.delete(`${at(id)}/team/me`),
  putOn: (id: string, day: string): Promise<Project> => http.put(`${at(id)}/rota/${day}/me`, {}),
  checkIn: (id: string, day: string, note: string, photos: string[]): Promise<Project> => http.put(`${at(id)}/rota/${day}/me/check-in`, { note: note.trim() || undefined, photos }),
  /** Other criteria: a new version. */
  changeCriteria: (id: string, version: number, reason: string, criteria: string[]): Promise<Project> => http.put(`${at(id)}/criteria`, { reason, criteria }, { version }),
  show: (id: string, evidence: string, criterion: string, note: string, photos: string[]): Promise<Project> => http.put(`${at(id)}/evidence/${evidence}`, { criterion, note, photos }),
  promise: (id: string, milestone: string, title: string, due: string): Promise<Project> => http.put(`${at(id)}/milestones/${milestone}`, { title, due }),
  slip: (id: string, milestone: string, slip: string, due: string, reason: string): Promise<Project> => http.put(`${at(id)}/milestones/${milestone}/slips/${slip}`, { due, reason }),
  /** With the reason where its day is over. */
  reach: (id: string, milestone: string, reason?: string): Promise<Project> => http.put(`${at(id)}/milestones/${milestone}/done`, { reason }),
  inspect: (id: string, inspection: string, note: string, findings: FindingMade[], photos: string[]): Promise<Project> => http.put(`${at(id)}/inspections/${inspection}`, { note, findings, photos }),
  actOnFinding: (id: string, finding: string, version: number, action: string, inputs: object): Promise<Project> => http.post(`${at(id)}/findings/${finding}/actions/${action}`, inputs, { version }),
  figures: (query: Query, signal?: AbortSignal): Promise<ProjectReport> => http.get('/project-figures', { query, signal }),
  sheet: (query: Query): Promise<Download> => http.file('GET', '/projects/export.xlsx', { query }),
  milestones: (query: Query, signal?: AbortSignal): Promise<CountedMilestones> => http.get('/project-figures/milestones', { query, signal }),
}
