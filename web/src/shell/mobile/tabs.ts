import type { Hat, Role } from '@/lib/types'
import type { IconName } from '@/ui/icons'

export interface Tab {
  name: string
  to: string
  icon: IconName
  /** The one thing that the person mostly comes for. */
  main?: boolean
}

const all = {
  home: { name: 'home', to: '/', icon: 'home' },
  mine: { name: 'mine', to: '/mine', icon: 'list' },
  report: { name: 'report', to: '/report', icon: 'write', main: true },
  public: { name: 'public', to: '/public', icon: 'people' },
  me: { name: 'me', to: '/me', icon: 'person' },
  todo: { name: 'todo', to: '/todo', icon: 'list' },
  map: { name: 'map', to: '/map', icon: 'map' },
  door: { name: 'door', to: '/door', icon: 'door', main: true },
  projects: { name: 'projects', to: '/projects', icon: 'check', main: true },
  notices: { name: 'notices', to: '/notices', icon: 'bell' },
} satisfies Record<string, Tab>

const resident: Tab[] = [all.home, all.mine, all.report, all.public, all.me]
const grid: Tab[] = [all.todo, all.map, all.door, all.notices, all.me]
const building: Tab[] = [all.todo, all.door, all.public, all.notices, all.me]
const unit: Tab[] = [all.todo, all.public, all.notices, all.me]
const looking: Tab[] = [all.map, all.public, all.notices, all.me]

const byRole: Record<Role, Tab[]> = {
  RESIDENT: resident,
  BUILDING_LEADER: building,
  GRID_WORKER: grid,
  GRID_LEADER: grid,
  BRANCH_SECRETARY: grid,
  PARTY_MEMBER: [all.projects, all.public, all.notices, all.me],
  COMMUNITY_OFFICER: grid,
  STREET_OFFICER: grid,
  CITY_OFFICER: grid,
  CITY_LEADER: looking,
  UNIT_CONTACT: unit,
  PROPERTY_MANAGER: unit,
  SYSTEM_ADMIN: [all.public, all.notices, all.me],
  SECURITY_ADMIN: [all.public, all.notices, all.me],
  AUDIT_ADMIN: [all.public, all.notices, all.me],
}

/** What stands at the bottom of the screen for a person in this role. */
export const tabsOf = (hat: Hat | undefined): Tab[] => (hat ? byRole[hat.role] : resident)

/** The page that the person starts on. */
export const startOf = (hat: Hat | undefined): string => tabsOf(hat)[0]?.to ?? '/'
