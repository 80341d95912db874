import type { OrgLevel } from '@/lib/types'

const LEVELS: OrgLevel[] = ['CITY', 'STREET', 'COMMUNITY', 'GRID', 'COMPOUND', 'BUILDING']

/** The level right below; undefined below a building. */
export const below = (level: OrgLevel): OrgLevel | undefined => LEVELS[LEVELS.indexOf(level) + 1]
