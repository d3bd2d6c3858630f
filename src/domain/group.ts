/** Groups of allies on a day: who is in the group and in the alliance. */
import type { Ally } from '../record/allies.js'
import type { IsoDate } from '../record/date.js'
import { isMemberOn } from '../record/members.js'
import type { View } from './dataset.js'

/** The allies that were in the group and in the alliance on the day, in the order of their codes. */
export function membersOfGroup(view: View, group: string, day: IsoDate): readonly Ally[] {
  const inGroup = new Set(
    view.dataset.facts.members.filter((one) => one.group === group && isMemberOn(one, day)).map(({ ally }) => ally),
  )
  return view.dataset.facts.allies.filter(({ code, joinedOn }) => inGroup.has(code) && joinedOn <= day)
}
