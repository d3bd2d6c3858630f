/** `/v1/groups`: named sets of allies. */
import { z } from 'zod'
import { membersOn } from '../domain/group.js'
import { column, joined, list, text, textOrNull } from '../query/column.js'
import { choices, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { GROUP_KINDS } from '../record/groups.js'

/** A row for each group. */
export const groups = defineTable({
  name: 'groups',
  title: 'Groups',
  summary:
    'Named sets of allies, such as the European Union or the Nordic countries, with those that were in both the group and the ' +
    'alliance on the date. `group=` takes them wherever allies are chosen.',
  noun: ['group', 'groups'],
  item: 'group',
  parameters: {
    kind: choices(GROUP_KINDS, 'What holds the group together.'),
    member: references('ally', 'Only groups one of these allies was in on the date.', 'EST'),
  },
  columns: {
    id: text('Key of the group'),
    title: text('What it is called'),
    kind: column(z.enum(GROUP_KINDS), { title: 'What holds it together' }),
    size: column(z.int(), { title: 'How many allies were in it on the date', unit: 'allies' }),
    members: list('Codes of those allies'),
    notes: textOrNull('Remarks'),
    source_url: text('URL of the source'),
  },
  key: ['id'],
  text: ['id', 'size', 'members'],
  beside: {
    memberships: { table: 'members', title: 'Who was in it, from when to when', where: (group) => ({ group }) },
  },
  *rows(view, values) {
    for (const { id, title, kind, notes, sourceUrl } of view.dataset.facts.groups) {
      const members = membersOn(view.dataset, id, view.asOf).map(({ code }) => code)
      if (values.kind && !values.kind.includes(kind)) continue
      if (values.member && !values.member.some((code) => members.includes(code))) continue
      yield { id, title, kind, size: members.length, members: joined(members), notes, source_url: sourceUrl }
    }
  },
})
