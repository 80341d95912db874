import type { components } from '@/generated/api'

/** Mediations and law talks. Part of `types.ts`. */
type Schemas = components['schemas']

export type Mediation = Schemas['MediationView']
export type MediationRow = Schemas['MediationSummary']
export type MediationPage = Schemas['MediationPage']
export type MediationKind = MediationRow['kind']
export type MediationState = MediationRow['state']
export type MediationStep = Mediation['actions'][number]
export type MediationAsked = Schemas['MediationAsked']
export type MediationDoor = Schemas['MediationDoor']
export type MediationSaid = Schemas['MediationSaid']
export type MyMediation = Schemas['MyMediation']
export type MyMediations = Schemas['MyMediations']
export type AgreementDrafted = Schemas['AgreementDrafted']
export type SessionNoted = Schemas['SessionNoted']
export type MediationGroup = Schemas['GroupView']
export type MediationGroupLine = Schemas['GroupLine']
export type GroupCandidate = Schemas['GroupCandidate']
export type MediationReport = Schemas['MediationFigureReport']
export type MediationCompound = Schemas['MediationCompound']
