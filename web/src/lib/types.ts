import type { components } from '@/generated/api'

/** What the server says and takes, by the names that this program uses; the forms stand in the interface description. */
type Schemas = components['schemas']

/** What every list that is read page by page answers. */
export interface Page<T> {
  items: T[]
  next?: string
}

export type Problem = Schemas['Problem']
export type FieldError = Schemas['FieldError']

export type Named = Schemas['NamedId']
export type NamedPath = Schemas['NamedPath']
export type Level = Schemas['RequestRow']['level']

export type Session = Schemas['SessionView']
export type Hat = Schemas['HatView']
export type Role = Hat['role']
export type Face = Session['faces'][number]
export type DemoAccount = Schemas['DemoAccountView']
export type Device = Schemas['DeviceView']
export type AccountPage = Schemas['AccountPage']
export type AccountRow = Schemas['AccountRow']
export type Approval = Schemas['ApprovalView']
export type ApprovalDetail = Schemas['ApprovalDetail']
export type ApprovalPage = Schemas['ApprovalPage']
export type ApprovalKind = Approval['kind']
export type HeldRole = Schemas['HeldView']
export type WantedRole = Schemas['WantedRole']
export type WantedAccount = Schemas['WantedAccount']
export type OpenedAccount = Schemas['OpenedAccount']
export type Reach = Schemas['ReachView']
export type ReachNode = Schemas['ReachNode']
export type ReachDifference = Schemas['ReachDifference']
export type BindingState = Schemas['BindingView']
export type BindingWanted = Schemas['BindingRequest']
export type FactorStatus = Schemas['FactorStatus']
export type FactorEnrolment = Schemas['FactorEnrolment']

export type Place = Schemas['PlaceView']
export type PlaceHit = Schemas['FoundView']
export type PlaceRef = Schemas['PlaceRef']
export type Responsible = Schemas['ResponsibleView']
export type AreaNode = Schemas['AreaView']
export type Compound = Schemas['CompoundView']
export type Building = Schemas['BuildingView']
export type Position = Pick<Place, 'lat' | 'lng'>
export type AreaCollection = Schemas['FeatureCollection']
export type AreaProperties = Schemas['Properties']
export type PointCollection = Schemas['PointCollection']
export type RequestPoint = Schemas['PointProperties']

export type RowPage = Schemas['RowPage']
export type RequestRow = Schemas['RequestRow']
export type RequestDetail = Schemas['RequestDetail']
export type RequestState = RequestRow['state']
export type TimeLineEntry = Schemas['Entry']
export type Photo = Schemas['PhotoRef']
export type Action = Schemas['ActionView']
export type ActionInput = Schemas['InputView']
export type InputType = ActionInput['type']
export type InputOption = Schemas['Option']
export type Assist = Schemas['AssistView']
export type NewRequest = Schemas['NewRequest']
export type Channel = NonNullable<NewRequest['channel']>
export type AlikePage = Schemas['AlikePage']
export type Alike = Schemas['AlikeView']
export type SavedFilter = Schemas['SavedFilter']
export type SavedFilterPage = Schemas['SavedFilterPage']
export type Suggestion = Schemas['OfferView']
export type SuggestionModel = Schemas['ModelView']
export type TodoCounts = Schemas['Counts']
export type PublicPage = Schemas['PublicPage']
export type PublicRow = Schemas['PublicRow']
export type PublicStep = Schemas['PublicStep']
export type PublicRequest = Schemas['PublicRequest']
export type Category = Schemas['CategoryView']
export type CategoryDetail = Schemas['CategoryDetail']
export type CategorySaid = Schemas['CategorySaid']
export type WantedCategory = Schemas['WantedCategory']
/** What can be said about a category; what is left out, its parent says. */
export type CategoryOwn = Omit<WantedCategory, 'name' | 'from'>

export type RulesView = Schemas['RulesView']
export type RuleRow = Schemas['RuleRow']
export type RuleTarget = RuleRow['to']
export type CompoundKind = NonNullable<RuleRow['compoundKind']>
export type WantedRule = Schemas['WantedRule']
export type RulePreview = Schemas['PreviewView']
export type FigureReport = Schemas['FigureReport']
export type FigureRow = Schemas['FigureRow']
export type Share = Schemas['Share']
export type Satisfaction = Schemas['SatisfactionView']

export type Unit = Schemas['UnitView']
export type Desk = Schemas['DeskView']
export type Notice = Schemas['Notice']
export type NoticePage = Schemas['NoticePage']

export type ReportedBy = Schemas['ReporterView']
export type RevealPurpose = Schemas['RevealRequest']['purpose']
export type AuditPage = Schemas['PageLine']
export type AuditLine = Schemas['Line']
export type AuditCheck = Schemas['CheckView']
