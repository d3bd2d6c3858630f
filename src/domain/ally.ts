/** Who of the allies belongs to a grouping, and since when. */
import { type Ally, GROUPINGS, type Grouping } from '../record/allies.js'

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
