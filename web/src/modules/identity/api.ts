import { http } from '@/lib/http'
import type { DemoAccount, Device } from '@/lib/types'

export const identity = {
  demoAccounts: (): Promise<DemoAccount[]> => http.get<DemoAccount[]>('/demo-accounts'),
  devices: (): Promise<Device[]> => http.get<Device[]>('/session/devices'),
  signOutDevice: (id: string): Promise<void> => http.delete(`/session/devices/${id}`),
}
