/** Allies taken together: the groupings NATO publishes aggregates for, groups on a day, or any allies by their codes. */
import { type Ally, belongsTo, type Grouping, isGrouping } from '../record/allies.js'
import { type IsoDate, yearEndBy } from '../record/date.js'
import { isMemberOn, type Member } from '../record/members.js'
import type { Dataset, View } from './dataset.js'

/** A grouping or a group by its name, or several allies by their codes. */
export type Together = string | readonly string[]

/** The grouping NATO publishes an aggregate for that those taken together are, or null where they are none. */
export function groupingOf(together: Together): Grouping | null {
  return typeof together === 'string' && isGrouping(together) ? together : null
}

/** Whether it is a group by its id: what it is together is computed, for nobody publishes figures of it. */
export function isGroup({ facts }: Dataset, id: string): boolean {
  return facts.groups.some((group) => group.id === id)
}

/** Those of the allies taken together that were in the group or named, and in the alliance, on the day. In the order of their codes. */
export function membersOn({ facts }: Dataset, together: Together, day: IsoDate): readonly Ally[] {
  const belongs = belongingTo(facts.members, together, day)
  return facts.allies.filter((ally) => ally.joinedOn <= day && belongs(ally))
}

function belongingTo(members: readonly Member[], together: Together, day: IsoDate): (ally: Ally) => boolean {
  const grouping = groupingOf(together)
  if (grouping !== null) return (ally) => belongsTo(ally, grouping)
  const inGroup = members.filter((one) => one.group === together && isMemberOn(one, day))
  const codes = typeof together === 'string' ? inGroup.map(({ ally }) => ally) : together
  return ({ code }) => codes.includes(code)
}

/** The members of the year: those on its 31 December, or on the date if that is earlier. */
export function membersOf(view: View, together: Together, year: number): readonly Ally[] {
  return membersOn(view.dataset, together, yearEndBy(year, view.asOf))
}

/** The codes of those who were members in the year and not in the year before, and the other way round. */
export interface Changed {
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

/** Who differs from the members of the year before: what they are together moves with them. */
export function changedMembers(view: View, together: Together, year: number): Changed {
  const codes = (of: number) => membersOf(view, together, of).map(({ code }) => code)
  const [before, now] = [codes(year - 1), codes(year)]
  return {
    joined: now.filter((code) => !before.includes(code)),
    left: before.filter((code) => !now.includes(code)),
  }
}
