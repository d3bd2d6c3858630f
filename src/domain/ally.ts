/** Who belongs to the alliance, and since when. */
import type { IsoDate } from '../record/date.js'

export const REGIONS = ['europe', 'north-america'] as const
export type Region = (typeof REGIONS)[number]

/** The groupings NATO publishes aggregates for, beside the allies themselves. */
export const GROUPINGS = ['NATO', 'NATO-EUR-CAN'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** A party to the North Atlantic Treaty. `code` is ISO 3166 alpha-3; `joinedOn` the day of accession. */
export interface Ally {
  readonly code: string
  readonly iso2: string
  readonly m49: string
  readonly name: string
  readonly officialName: string
  readonly joinedOn: IsoDate
  readonly region: Region
  readonly currency: string
  readonly founding: boolean
  readonly armedForces: boolean
  readonly notes: string | null
}

/** Whether the area is one of the groupings rather than an ally. */
export function isGrouping(area: string): area is Grouping {
  return (GROUPINGS as readonly string[]).includes(area)
}

/** Whether the ally counts as a member in an aggregate for the year: it joined in or before that year. */
export function isMemberInYear(ally: Ally, year: number): boolean {
  return Number(ally.joinedOn.slice(0, 4)) <= year
}

/** Whether the grouping's aggregate includes the ally: European allies and Canada leave out the United States. */
export function belongsTo(ally: Ally, grouping: Grouping): boolean {
  return grouping === 'NATO' || ally.code !== 'USA'
}
