/** `/v1/summits`: where things were or will be decided. */
import { z } from 'zod'
import { column, date, joined, list, text, textOrNull } from '../query/column.js'
import { choices } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { hasEnded, SUMMIT_KINDS } from '../record/summits.js'

/** A row for each meeting, in the order of time. */
export const summits = defineTable({
  name: 'summits',
  title: 'Summits',
  summary: 'Summits, ministerial meetings and related announcements, held or announced by the date.',
  noun: ['meeting', 'meetings'],
  item: 'summit',
  parameters: { kind: choices(SUMMIT_KINDS, 'What kind of occasion it is.') },
  columns: {
    id: text('Key of the meeting'),
    kind: column(z.enum(SUMMIT_KINDS), { title: 'What kind of occasion it is' }),
    name: text('What it is called'),
    city: textOrNull('Where it met'),
    countries: list('Codes of the host countries'),
    announced_on: date('When it was announced'),
    starts_on: date('Its first day'),
    ends_on: date('Its last day; as_of=summit:<id> means this day'),
    held: column(z.boolean(), { title: 'Whether it had ended by the date' }),
    summary: textOrNull('Its outcome, in our words; null until it has ended'),
    source_url: text('URL of the source'),
  },
  key: ['id'],
  sort: 'starts_on,ends_on',
  text: ['starts_on', 'ends_on', 'kind', 'id', 'city'],
  beside: {
    targets: { table: 'targets', title: 'Targets agreed or proposed there', where: (summit) => ({ summit }) },
    milestones: { table: 'milestones', title: 'Its occasions', where: (summit) => ({ summit }) },
    statements: {
      table: 'statements',
      title: 'What was said there or of its targets',
      where: (summit) => ({ summit }),
    },
  },
  *rows(view, values) {
    for (const summit of view.summits) {
      if (values.kind && !values.kind.includes(summit.kind)) continue
      const held = hasEnded(summit, view.asOf)
      yield {
        id: summit.id,
        kind: summit.kind,
        name: summit.name,
        city: summit.city,
        countries: joined(summit.countries),
        announced_on: summit.announcedOn,
        starts_on: summit.startsOn,
        ends_on: summit.endsOn,
        held,
        summary: held ? summit.summary : null,
        source_url: summit.sourceUrl,
      }
    }
  },
})
