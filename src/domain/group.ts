/** Allies taken together: the groupings NATO publishes aggregates for, groups on a day, or any allies by their codes. */
import { type Ally, belongsTo, isGrouping } from '../record/allies.js'
import { type IsoDate, yearEndBy } from '../record/date.js'
import { isMemberOn } from '../record/members.js'
import type { View } from './dataset.js'

/** A grouping or a group by its name, or several allies by their codes. */
export type Together = string | readonly string[]

/** The allies that were in the group and in the alliance on the day, in the order of their codes. */
export function membersOfGroup(view: View, group: string, day: IsoDate): readonly Ally[] {
  const inGroup = view.dataset.facts.members.filter((one) => one.group === group && isMemberOn(one, day))
  return alliesOf(
    view,
    inGroup.map(({ ally }) => ally),
    day,
  )
}

/**
 * Those of the allies taken together that were members in the year: in the group or named, and in the alliance, on its
 * 31 December, or on the date if that is earlier. In the order of their codes.
 */
export function membersOf(view: View, together: Together, year: number): readonly Ally[] {
  const day = yearEndBy(year, view.asOf)
  if (typeof together !== 'string') return alliesOf(view, together, day)
  if (!isGrouping(together)) return membersOfGroup(view, together, day)
  return view.dataset.facts.allies.filter((ally) => ally.joinedOn <= day && belongsTo(ally, together))
}

function alliesOf(view: View, codes: readonly string[], day: IsoDate): readonly Ally[] {
  return view.dataset.facts.allies.filter(({ code, joinedOn }) => codes.includes(code) && joinedOn <= day)
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
