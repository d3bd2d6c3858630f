/** The members of groups, from when to when, written as part of their group. */
import { firstDay, type IsoDate, lastDay } from './date.js'
import { allyCode, optional, partialDate, slug, url } from './field.js'
import { type EntityOf, list, notAfter } from './list.js'

/** The list of members. */
export const members = list({
  noun: ['member', 'members'],
  table: 'member',
  keyColumn: 'id',
  key: ['group', 'ally', 'from'],
  edited: false,
  fields: {
    group: slug,
    ally: allyCode,
    /** Null for a member since before the record. */
    from: optional(partialDate),
    /** Null for a member still. */
    to: optional(partialDate),
    sourceUrl: url,
  },
  references: { group: 'groups', ally: 'allies' },
  alike: 'is the same membership as',
  checks: ({ from, to }) => [notAfter('from', from && firstDay(from), 'to', to && lastDay(to))],
  knownFrom: ({ from }) => from && lastDay(from),
})

/** An ally's membership of a group. */
export type Member = EntityOf<typeof members>

/** Whether it was a membership on the day: a partial `from` counts from its last day, a partial `to` until its last. */
export function isMemberOn({ from, to }: Pick<Member, 'from' | 'to'>, day: IsoDate): boolean {
  return (from === null || lastDay(from) <= day) && (to === null || day <= lastDay(to))
}
