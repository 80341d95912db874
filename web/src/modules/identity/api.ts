import { http } from '@/lib/http'
import type { AccountPage, DemoAccount, Device, Reach, ReachDifference } from '@/lib/types'

export const identity = {
  demoAccounts: (): Promise<DemoAccount[]> => http.get<DemoAccount[]>('/demo-accounts'),
  devices: (): Promise<Device[]> => http.get<Device[]>('/session/devices'),
  accounts: (query: string, cursor: string | undefined, signal: AbortSignal): Promise<AccountPage> =>
    http.get<AccountPage>('/accounts', { query: { query, cursor }, signal }),
  reach: (id: string, signal: AbortSignal): Promise<Reach> => http.get<Reach>(`/accounts/${id}/reach`, { signal }),
  difference: (a: string, b: string, signal: AbortSignal): Promise<ReachDifference> =>
    http.get<ReachDifference>('/accounts/diff', { query: { a, b }, signal }),
  signOutDevice: (id: string): Promise<void> => http.delete(`/session/devices/${id}`),
}
