/** `/v1/members`: who belonged to which group, from when to when. */
import { z } from 'zod'
import { column, date, key, text } from '../query/column.js'
import { flag, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { isMemberOn } from '../record/members.js'

/** A row for each membership. */
export const members = defineTable({
  name: 'members',
  title: 'Members of groups',
  summary:
    'Each membership of a group, with the days between which it lasted. An ally counts in a group only from the day it had ' +
    'joined the alliance, however long it had been in the group.',
  noun: ['membership', 'memberships'],
  parameters: {
    group: references('group', 'The group.', 'nordic'),
    ally: references('ally', 'Who belongs to it.', 'FIN'),
    current: flag('Only memberships that last on the date, or only those that do not.'),
  },
  columns: {
    group: key('group', 'The group'),
    ally: key('ally', 'Who belongs to it'),
    from: date('Since when; null for a member since before the record'),
    to: date('Until when; null for one that lasts on the date'),
    current: column(z.boolean(), { title: 'Whether it lasted on the date' }),
    source_url: text('URL of the source'),
  },
  key: ['group', 'ally', 'from'],
  text: ['group', 'ally', 'from', 'to', 'current'],
  *rows(view, values) {
    for (const member of view.known('members')) {
      const current = isMemberOn(member, view.asOf)
      if (values.group && !values.group.includes(member.group)) continue
      if (values.ally && !values.ally.includes(member.ally)) continue
      if (values.current !== undefined && values.current !== current) continue
      const { group, ally, from, sourceUrl } = member
      const to = current ? null : member.to
      yield { group, ally, from, to, current, source_url: sourceUrl }
    }
  },
})
