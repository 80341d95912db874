import type { RouteRecordRaw } from 'vue-router'
import HomePage from '@/modules/casework/mobile/HomePage.vue'

const report = (): Promise<unknown> => import('@/modules/casework/mobile/ReportPage.vue')

export const routes: RouteRecordRaw[] = [
  { path: '/', component: HomePage, meta: { open: true, tab: 'home', title: 'tab.home' } },
  {
    path: '/sign-in',
    component: () => import('@/modules/identity/mobile/SignInPage.vue'),
    meta: { open: true, title: 'signIn.title' },
  },
  { path: '/report', component: report, props: { channel: 'H5' }, meta: { title: 'tab.report' } },
  { path: '/door', component: report, props: { channel: 'DOOR' }, meta: { title: 'report.doorTitle' } },
  {
    path: '/mine',
    component: () => import('@/modules/casework/mobile/MinePage.vue'),
    meta: { tab: 'mine', title: 'tab.mine' },
  },
  {
    path: '/todo',
    component: () => import('@/modules/casework/mobile/TodoPage.vue'),
    meta: { tab: 'todo', title: 'tab.todo' },
  },
  {
    path: '/requests/:id',
    component: () => import('@/modules/casework/mobile/RequestPage.vue'),
    props: true,
    meta: { tab: 'request', title: 'casework.request' },
  },
  {
    path: '/map',
    component: () => import('@/modules/casework/mobile/MapPage.vue'),
    meta: { tab: 'map', title: 'tab.map' },
  },
  {
    path: '/stations',
    component: () => import('@/modules/servicecircle/mobile/NearbyPage.vue'),
    meta: { tab: 'home', title: 'nearby.title' },
  },
  {
    path: '/projects',
    component: () => import('@/modules/project/mobile/ProjectsPage.vue'),
    meta: { open: true, tab: 'projects', title: 'project.title' },
  },
  {
    path: '/projects/:id',
    component: () => import('@/modules/project/mobile/ProjectPage.vue'),
    props: true,
    meta: { open: true, tab: 'projects', title: 'project.title' },
  },
  {
    path: '/topics',
    component: () => import('@/modules/deliberation/mobile/TopicsPage.vue'),
    meta: { tab: 'home', title: 'topic.title' },
  },
  {
    path: '/topics/new',
    component: () => import('@/modules/deliberation/mobile/RaisePage.vue'),
    meta: { tab: 'home', title: 'topic.raise' },
  },
  {
    path: '/topics/collect',
    component: () => import('@/modules/deliberation/mobile/CollectPage.vue'),
    meta: { tab: 'home', title: 'topic.collect.title' },
  },
  {
    path: '/topics/board/:compound',
    component: () => import('@/modules/deliberation/mobile/BoardPage.vue'),
    props: true,
    meta: { open: true, tab: 'home', title: 'topic.board' },
  },
  {
    path: '/topics/:id',
    component: () => import('@/modules/deliberation/mobile/TopicPage.vue'),
    props: true,
    meta: { tab: 'home', title: 'topic.title' },
  },
  {
    path: '/mediations',
    component: () => import('@/modules/mediation/mobile/MediationsPage.vue'),
    meta: { tab: 'home', title: 'mediation.title' },
  },
  {
    path: '/mediations/new',
    component: () => import('@/modules/mediation/mobile/AskPage.vue'),
    meta: { tab: 'home', title: 'mediation.ask' },
  },
  {
    path: '/mediations/group',
    component: () => import('@/modules/mediation/mobile/GroupPage.vue'),
    meta: { tab: 'home', title: 'mediation.group' },
  },
  {
    path: '/law-talks',
    component: () => import('@/modules/mediation/mobile/LawTalksPage.vue'),
    meta: { tab: 'home', title: 'lawTalk.title' },
  },
  {
    path: '/mediations/:id',
    component: () => import('@/modules/mediation/mobile/MediationPage.vue'),
    props: true,
    meta: { tab: 'home', title: 'mediation.title' },
  },
  {
    path: '/evaluations',
    component: () => import('@/modules/evaluation/mobile/AskedPage.vue'),
    meta: { tab: 'home', title: 'evaluation.mine' },
  },
  {
    path: '/alliances',
    component: () => import('@/modules/alliance/mobile/AlliancesPage.vue'),
    meta: { open: true, tab: 'home', title: 'alliance.title' },
  },
  {
    path: '/alliances/:id',
    component: () => import('@/modules/alliance/mobile/AlliancePage.vue'),
    props: true,
    meta: { open: true, tab: 'home', title: 'alliance.title' },
  },
  {
    path: '/fields',
    component: () => import('@/modules/organization/mobile/FieldsPage.vue'),
    meta: { tab: 'me', title: 'field.mine' },
  },
  {
    path: '/handovers',
    component: () => import('@/modules/handover/mobile/HandoversPage.vue'),
    meta: { tab: 'me', title: 'handover.mine' },
  },
  {
    path: '/handovers/:id',
    component: () => import('@/modules/handover/mobile/HandoverPage.vue'),
    props: true,
    meta: { tab: 'me', title: 'handover.title' },
  },
  {
    path: '/property',
    component: () => import('@/modules/property/mobile/PropertyPage.vue'),
    meta: { tab: 'home', title: 'property.mine' },
  },
  {
    path: '/property/matters',
    component: () => import('@/modules/property/mobile/MattersPage.vue'),
    meta: { tab: 'me', title: 'property.matters' },
  },
  {
    path: '/duties',
    component: () => import('@/modules/alliance/mobile/OwedPage.vue'),
    meta: { tab: 'me', title: 'alliance.mine' },
  },
  {
    path: '/evaluations/collect',
    component: () => import('@/modules/evaluation/mobile/CollectPage.vue'),
    meta: { tab: 'me', title: 'evaluation.collect' },
  },
  {
    path: '/evaluations/:id/roll',
    component: () => import('@/modules/evaluation/mobile/RollPage.vue'),
    props: true,
    meta: { tab: 'me', title: 'evaluation.collect' },
  },
  {
    path: '/public',
    component: () => import('@/modules/casework/mobile/PublicPage.vue'),
    meta: { open: true, tab: 'public', title: 'public.title' },
  },
  {
    path: '/public/:no',
    component: () => import('@/modules/casework/mobile/PublicRequestPage.vue'),
    props: true,
    meta: { open: true, tab: 'public', title: 'public.title' },
  },
  {
    path: '/notices',
    component: () => import('@/modules/channel/mobile/NoticesPage.vue'),
    meta: { tab: 'notices', title: 'tab.notices' },
  },
  { path: '/me', component: () => import('@/modules/identity/mobile/MePage.vue'), meta: { tab: 'me', title: 'tab.me' } },
  {
    path: '/binding',
    component: () => import('@/modules/identity/mobile/BindingPage.vue'),
    meta: { tab: 'me', title: 'binding.title' },
  },
  {
    path: '/security',
    component: () => import('@/modules/identity/mobile/SecurityPage.vue'),
    meta: { tab: 'me', title: 'account.title' },
  },
  {
    path: '/delegations',
    component: () => import('@/modules/identity/mobile/DelegationsPage.vue'),
    meta: { tab: 'me', title: 'delegations.title' },
  },
  {
    path: '/looks',
    component: () => import('@/modules/audit/mobile/LooksPage.vue'),
    meta: { tab: 'me', title: 'looks.title' },
  },
  {
    path: '/my-data',
    component: () => import('@/modules/privacy/mobile/MyDataPage.vue'),
    meta: { tab: 'me', title: 'privacy.title' },
  },
  {
    path: '/households',
    component: () => import('@/modules/residence/mobile/HouseholdsPage.vue'),
    meta: { tab: 'me', title: 'residence.mine' },
  },
  {
    path: '/households/:part',
    component: () => import('@/modules/residence/mobile/HouseholdPage.vue'),
    props: true,
    meta: { tab: 'me', title: 'residence.mine' },
  },
  {
    path: '/meetings',
    component: () => import('@/modules/meeting/mobile/MeetingsPage.vue'),
    meta: { tab: 'me', title: 'meetings.title' },
  },
  {
    path: '/meetings/:id',
    component: () => import('@/modules/meeting/mobile/MeetingPage.vue'),
    props: true,
    meta: { tab: 'me', title: 'meetings.title' },
  },
  {
    path: '/talk',
    component: () => import('@/modules/meeting/mobile/TalkPage.vue'),
    meta: { tab: 'home', title: 'talk.title' },
  },
  {
    path: '/talk/:id',
    component: () => import('@/modules/meeting/mobile/TalkSessionPage.vue'),
    props: true,
    meta: { tab: 'home', title: 'talk.title' },
  },
  {
    path: '/devices',
    component: () => import('@/modules/identity/mobile/DevicesPage.vue'),
    meta: { tab: 'me', title: 'me.devices' },
  },
  {
    path: '/:nowhere(.*)*',
    component: () => import('./NowherePage.vue'),
    meta: { open: true, tab: 'nowhere', title: 'form.notFoundTitle' },
  },
]
