import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/lib/types'
import { ALLIANCE_MEMBERS, ALLIANCE_READERS } from '@/modules/alliance/readers'
import { TOPIC_READERS } from '@/modules/deliberation/readers'
import { MEDIATION_READERS } from '@/modules/mediation/readers'
import { EVALUATION_READERS } from '@/modules/evaluation/collectors'
import { HANDOVER_READERS } from '@/modules/handover/readers'
import { PROJECT_READERS } from '@/modules/project/standing'
import { PROPERTY_READERS } from '@/modules/property/policy'
import { NETWORK_READERS, UNIT_READERS } from '@/modules/organization/readers'
import { GRID_EDITORS } from '@/modules/territory/console/useAdjustments'
import { AREA_READERS, useSession } from '@/state/session'
import type { IconName } from '@/ui/icons'

export interface MenuEntry {
  to: string
  /** Key of its name. */
  label: string
  icon: IconName
  /** Who sees it; without it everybody does but the three administrators, who handle no matters. */
  roles?: Role[]
  /** How many approvals wait is shown with it. */
  counts?: true
}

/** The left menu, in the order of a working day. A module adds its line when its pages exist. */
export const menu: MenuEntry[] = [
  { to: '/', label: 'menu.bench', icon: 'desk' },
  { to: '/requests', label: 'menu.requests', icon: 'list' },
  { to: '/map', label: 'menu.map', icon: 'map' },
  { to: '/figures', label: 'menu.figures', icon: 'figures', roles: AREA_READERS },
  { to: '/households', label: 'residence.mine', icon: 'building', roles: ['BUILDING_LEADER', 'GRID_LEADER'] },
  { to: '/coverage', label: 'residence.figures', icon: 'building', roles: ['COMMUNITY_OFFICER'] },
  { to: '/compounds', label: 'compounds.title', icon: 'home', roles: GRID_EDITORS },
  { to: '/adjustments', label: 'adjustments.title', icon: 'grids', roles: GRID_EDITORS },
  { to: '/territory', label: 'territory.title', icon: 'building', roles: GRID_EDITORS },
  { to: '/planning', label: 'planning.title', icon: 'cut', roles: GRID_EDITORS },
  { to: '/circles', label: 'circles.title', icon: 'circle', roles: AREA_READERS },
  { to: '/network', label: 'network.title', icon: 'tree', roles: NETWORK_READERS },
  { to: '/handovers', label: 'handover.title', icon: 'people', roles: HANDOVER_READERS },
  { to: '/units', label: 'units.title', icon: 'building', roles: UNIT_READERS },
  { to: '/alliances', label: 'alliance.title', icon: 'people', roles: [...ALLIANCE_READERS, ...ALLIANCE_MEMBERS] },
  { to: '/topics', label: 'topic.title', icon: 'people', roles: TOPIC_READERS },
  { to: '/mediations', label: 'mediation.title', icon: 'people', roles: MEDIATION_READERS },
  { to: '/evaluations', label: 'evaluation.title', icon: 'star', roles: EVALUATION_READERS },
  { to: '/meetings', label: 'meetings.title', icon: 'people', roles: [...AREA_READERS, 'BRANCH_SECRETARY', 'UNIT_CONTACT', 'PROPERTY_MANAGER'] },
  { to: '/property', label: 'property.title', icon: 'home', roles: PROPERTY_READERS },
  { to: '/projects', label: 'project.title', icon: 'check', roles: PROJECT_READERS },
  { to: '/intake', label: 'menu.intake', icon: 'write' },
  { to: '/categories', label: 'menu.categories', icon: 'tree', roles: ['CITY_OFFICER'] },
  { to: '/rules', label: 'menu.rules', icon: 'route', roles: ['COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'CITY_LEADER'] },
  { to: '/accounts', label: 'menu.accounts', icon: 'people', roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] },
  { to: '/audit', label: 'menu.audit', icon: 'lock', roles: ['AUDIT_ADMIN'] },
  { to: '/clients', label: 'menu.clients', icon: 'device', roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] },
  { to: '/keys', label: 'menu.keys', icon: 'gear', roles: ['SYSTEM_ADMIN'] },
  { to: '/policies', label: 'menu.policies', icon: 'lock', roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] },
  { to: '/privacy', label: 'menu.privacy', icon: 'person', roles: ['SECURITY_ADMIN'] },
  { to: '/approvals', label: 'menu.approvals', icon: 'check', roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER'], counts: true },
]

export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    component: () => import('@/modules/identity/console/SignInPage.vue'),
    meta: { open: true, title: 'signIn.title' },
  },
  {
    path: '/',
    component: () => import('./ConsoleShell.vue'),
    children: [
      {
        path: '',
        component: () => import('@/modules/casework/console/BenchPage.vue'),
        meta: { title: 'menu.bench' },
        beforeEnter: () => (useSession().administers ? (menu.find(({ roles }) => roles && useSession().has(...roles))?.to ?? true) : true),
      },
      {
        path: 'requests',
        component: () => import('@/modules/casework/console/RequestsPage.vue'),
        meta: { title: 'menu.requests' },
      },
      {
        path: 'requests/:id',
        component: () => import('@/modules/casework/console/RequestPage.vue'),
        props: true,
        meta: { title: 'menu.requests' },
      },
      { path: 'exports', component: () => import('@/modules/casework/console/ExportsPage.vue'), meta: { title: 'exports.title' } },
      { path: 'map', component: () => import('@/modules/casework/console/MapPage.vue'), meta: { title: 'menu.map' } },
      { path: 'intake', component: () => import('@/modules/casework/console/IntakePage.vue'), meta: { title: 'menu.intake' } },
      {
        path: 'categories',
        component: () => import('@/modules/casework/console/CategoriesPage.vue'),
        meta: { title: 'menu.categories' },
      },
      { path: 'account', component: () => import('@/modules/identity/console/AccountPage.vue'), meta: { title: 'account.title' } },
      { path: 'delegations', component: () => import('@/modules/identity/console/DelegationsPage.vue'), meta: { title: 'delegations.title' } },
      { path: 'my-data', component: () => import('@/modules/privacy/console/MyDataPage.vue'), meta: { title: 'privacy.title' } },
      { path: 'privacy', component: () => import('@/modules/privacy/console/PrivacyPage.vue'), meta: { title: 'menu.privacy' } },
      { path: 'figures', component: () => import('@/modules/casework/console/FiguresPage.vue'), meta: { title: 'menu.figures' } },
      { path: 'audit', component: () => import('@/modules/audit/console/AuditPage.vue'), meta: { title: 'menu.audit' } },
      { path: 'households', component: () => import('@/modules/residence/console/HouseholdsPage.vue'), meta: { title: 'residence.mine' } },
      { path: 'coverage', component: () => import('@/modules/residence/console/CoveragePage.vue'), meta: { title: 'residence.figures' } },
      { path: 'network', component: () => import('@/modules/organization/console/NetworkPage.vue'), meta: { title: 'network.title' } },
      { path: 'network/fields', component: () => import('@/modules/organization/console/FieldsPage.vue'), meta: { title: 'field.title' } },
      { path: 'network/fields/import', component: () => import('@/modules/organization/console/ImportFields.vue'), meta: { title: 'field.import' } },
      { path: 'network/import', component: () => import('@/modules/organization/console/ImportNodes.vue'), meta: { title: 'network.import' } },
      { path: 'network/tree', component: () => import('@/modules/organization/console/TreePage.vue'), meta: { title: 'network.tree' } },
      { path: 'handovers', component: () => import('@/modules/handover/console/HandoversPage.vue'), meta: { title: 'handover.title' } },
      { path: 'handovers/:id', component: () => import('@/modules/handover/console/HandoverPage.vue'), props: true, meta: { title: 'handover.title' } },
      { path: 'units', component: () => import('@/modules/organization/console/UnitsPage.vue'), meta: { title: 'units.title' } },
      { path: 'units/import', component: () => import('@/modules/organization/console/ImportUnits.vue'), meta: { title: 'units.import' } },
      { path: 'units/:id', component: () => import('@/modules/organization/console/UnitPage.vue'), props: true, meta: { title: 'units.title' } },
      { path: 'property', component: () => import('@/modules/property/console/PoliciesPage.vue'), meta: { title: 'property.title' } },
      { path: 'property/board', component: () => import('@/modules/property/console/BoardPage.vue'), meta: { title: 'property.board.title' } },
      { path: 'property/committees', component: () => import('@/modules/property/console/CommitteesPage.vue'), meta: { title: 'property.committee.title' } },
      { path: 'property/:id', component: () => import('@/modules/property/console/PolicyPage.vue'), props: true, meta: { title: 'property.title' } },
      { path: 'alliances', component: () => import('@/modules/alliance/console/AlliancesPage.vue'), meta: { title: 'alliance.title' } },
      { path: 'alliances/import', component: () => import('@/modules/alliance/console/ImportAlliances.vue'), meta: { title: 'alliance.import' } },
      { path: 'alliances/owed', component: () => import('@/modules/alliance/console/OwedPage.vue'), meta: { title: 'alliance.mine' } },
      { path: 'alliances/:id', component: () => import('@/modules/alliance/console/AlliancePage.vue'), props: true, meta: { title: 'alliance.title' } },
      { path: 'topics', component: () => import('@/modules/deliberation/console/TopicsPage.vue'), meta: { title: 'topic.title' } },
      { path: 'topics/:id', component: () => import('@/modules/deliberation/console/TopicPage.vue'), props: true, meta: { title: 'topic.title' } },
      { path: 'mediations', component: () => import('@/modules/mediation/console/MediationsPage.vue'), meta: { title: 'mediation.title' } },
      { path: 'mediations/groups', component: () => import('@/modules/mediation/console/GroupsPage.vue'), meta: { title: 'mediation.groups' } },
      { path: 'mediations/kinds', component: () => import('@/modules/mediation/console/KindsPage.vue'), meta: { title: 'mediation.kinds.title' } },
      { path: 'law-talks', component: () => import('@/modules/mediation/console/LawTalksPage.vue'), meta: { title: 'lawTalk.title' } },
      { path: 'mediations/:id', component: () => import('@/modules/mediation/console/MediationPage.vue'), props: true, meta: { title: 'mediation.title' } },
      { path: 'evaluations', component: () => import('@/modules/evaluation/console/EvaluationsPage.vue'), meta: { title: 'evaluation.title' } },
      { path: 'evaluations/:id', component: () => import('@/modules/evaluation/console/EvaluationPage.vue'), props: true, meta: { title: 'evaluation.title' } },
      { path: 'projects', component: () => import('@/modules/project/console/ProjectsPage.vue'), meta: { title: 'project.title' } },
      { path: 'projects/:id', component: () => import('@/modules/project/console/ProjectPage.vue'), props: true, meta: { title: 'project.title' } },
      { path: 'circles', component: () => import('@/modules/servicecircle/console/CirclesPage.vue'), meta: { title: 'circles.title' } },
      { path: 'adjustments', component: () => import('@/modules/territory/console/AdjustmentsPage.vue'), meta: { title: 'adjustments.title' } },
      { path: 'adjustments/:id', component: () => import('@/modules/territory/console/AdjustmentPage.vue'), props: true, meta: { title: 'adjustments.title' } },
      { path: 'territory', component: () => import('@/modules/territory/console/TerritoryPage.vue'), meta: { title: 'territory.title' } },
      { path: 'territory/import', component: () => import('@/modules/territory/console/ImportPage.vue'), meta: { title: 'territory.import' } },
      { path: 'territory/grids/:path', component: () => import('@/modules/territory/console/GridPage.vue'), props: true, meta: { title: 'territory.lineage' } },
      { path: 'compounds', component: () => import('@/modules/territory/console/CompoundsPage.vue'), meta: { title: 'compounds.title' } },
      { path: 'planning', component: () => import('@/modules/planning/console/PlanningPage.vue'), meta: { title: 'planning.title' } },
      { path: 'planning/compare', component: () => import('@/modules/planning/console/ComparePage.vue'), meta: { title: 'planning.compareTitle' } },
      { path: 'planning/barriers', component: () => import('@/modules/planning/console/BarriersPage.vue'), meta: { title: 'planning.barriers' } },
      { path: 'planning/rounds', component: () => import('@/modules/planning/console/RoundPage.vue'), meta: { title: 'planning.round.title' } },
      { path: 'planning/matching', component: () => import('@/modules/planning/console/MatchingPage.vue'), meta: { title: 'planning.matching.title' } },
      { path: 'planning/:id', component: () => import('@/modules/planning/console/PlanRunPage.vue'), props: true, meta: { title: 'planning.title' } },
      { path: 'meetings', component: () => import('@/modules/meeting/console/MeetingsPage.vue'), meta: { title: 'meetings.title' } },
      { path: 'meetings/:id', component: () => import('@/modules/meeting/console/MeetingPage.vue'), props: true, meta: { title: 'meetings.title' } },
      { path: 'meeting-series', component: () => import('@/modules/meeting/console/SeriesPage.vue'), meta: { title: 'meetings.series.title' } },
      { path: 'rules', component: () => import('@/modules/casework/console/RulesPage.vue'), meta: { title: 'menu.rules' } },
      { path: 'accounts', component: () => import('@/modules/identity/console/AccountsPage.vue'), meta: { title: 'menu.accounts' } },
      { path: 'clients', component: () => import('@/modules/identity/console/ClientsPage.vue'), meta: { title: 'menu.clients' } },
      { path: 'policies', component: () => import('@/modules/identity/console/PoliciesPage.vue'), meta: { title: 'menu.policies' } },
      { path: 'keys', component: () => import('@/modules/identity/console/KeysPage.vue'), meta: { title: 'menu.keys' } },
      { path: 'approvals', component: () => import('@/modules/identity/console/ApprovalsPage.vue'), meta: { title: 'menu.approvals' } },
    ],
  },
]
