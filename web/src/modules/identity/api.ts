import { type Query, http } from '@/lib/http'
import type {
  AccountPage,
  Approval,
  ApprovalDetail,
  ApprovalPage,
  BindingState,
  BindingWanted,
  DemoAccount,
  Device,
  FactorEnrolment,
  FactorStatus,
  HeldRole,
  Reach,
  ReachDifference,
  ReachNode,
  Role,
  WantedRole,
} from '@/lib/types'

export const identity = {
  demoAccounts: (): Promise<DemoAccount[]> => http.get<DemoAccount[]>('/demo-accounts'),
  devices: (): Promise<Device[]> => http.get<Device[]>('/session/devices'),
  accounts: (query: string, cursor: string | undefined, signal: AbortSignal): Promise<AccountPage> =>
    http.get<AccountPage>('/accounts', { query: { query, cursor }, signal }),
  reach: (id: string, signal: AbortSignal): Promise<Reach> => http.get<Reach>(`/accounts/${id}/reach`, { signal }),
  difference: (a: string, b: string, signal: AbortSignal): Promise<ReachDifference> =>
    http.get<ReachDifference>('/accounts/diff', { query: { a, b }, signal }),
  heldRoles: (id: string, signal: AbortSignal): Promise<{ items: HeldRole[] }> =>
    http.get<{ items: HeldRole[] }>(`/accounts/${id}/grants`, { signal }),
  gains: (id: string, role: Role, node: string, signal: AbortSignal): Promise<{ nodes: ReachNode[] }> =>
    http.get<{ nodes: ReachNode[] }>(`/accounts/${id}/grants/gains`, { query: { role, node }, signal }),
  proposeRole: (id: string, wanted: WantedRole): Promise<Approval> => http.post<Approval>(`/accounts/${id}/grants`, wanted),
  withdrawRole: (id: string, grant: string): Promise<void> => http.delete(`/accounts/${id}/grants/${grant}`),
  approvals: (query: Query, signal: AbortSignal): Promise<ApprovalPage> => http.get<ApprovalPage>('/approvals', { query, signal }),
  approval: (id: string, signal: AbortSignal): Promise<ApprovalDetail> => http.get<ApprovalDetail>(`/approvals/${id}`, { signal }),
  approvalCount: (): Promise<{ open: number }> => http.get<{ open: number }>('/approvals/count'),
  approve: (id: string, reason: string): Promise<void> => http.post(`/approvals/${id}/approve`, { reason }),
  refuse: (id: string, reason: string): Promise<void> => http.post(`/approvals/${id}/refuse`, { reason }),
  withdrawProposal: (id: string): Promise<void> => http.post(`/approvals/${id}/withdraw`),
  binding: (): Promise<BindingState> => http.get<BindingState>('/me/binding'),
  beginBinding: (wanted: BindingWanted): Promise<void> => http.post('/me/binding', wanted),
  confirmBinding: (code: string): Promise<void> => http.post('/me/binding/code', { code }),
  changePassword: (current: string, wanted: string): Promise<void> => http.put('/session/password', { current, wanted }),
  factor: (): Promise<FactorStatus> => http.get<FactorStatus>('/session/second-factor'),
  beginFactor: (): Promise<FactorEnrolment> => http.post<FactorEnrolment>('/session/second-factor'),
  confirmFactor: (code: string): Promise<{ recoveryCodes: string[] }> => http.post('/session/second-factor/confirmation', { code }),
  proveFactor: (code: string): Promise<void> => http.post('/session/second-factor/code', { code }),
  removeFactor: (code: string): Promise<void> => http.post('/session/second-factor/removal', { code }),
  signOutDevice: (id: string): Promise<void> => http.delete(`/session/devices/${id}`),
}
