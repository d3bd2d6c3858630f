/** `/v1/changes`: what was changed in the record, when and by whom. */
import { z } from 'zod'
import { ACTIONS, isRecorded } from '../domain/audit.js'
import { code, column, text, textOrNull, time } from '../query/column.js'
import { whole } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { revisionsTold } from './changes-feed.js'

/** A history of texts is many times what else is held: they stay in the store. */
const LATE = { expand: 'record', late: true } as const
const LATE_FIGURES = { expand: 'figures', late: true } as const
const FIGURES =
  'of an edition about an area, a JSON list of [indicator, year, value, status], with "derived" after one that was worked out; null for all else'

/** A row for each change, the latest revision first. */
export const changes = defineTable({
  name: 'changes',
  title: 'Changes',
  summary:
    'Every change of the record: who made it, when, and what it was about. Here as_of asks for what had been recorded by ' +
    'that date, not for what had been published. Asked for as text/event-stream it is a live stream.',
  noun: ['change', 'changes'],
  parameters: { since: whole(0, 999_999_999, 'Only changes after the revision of this number.') },
  columns: {
    revision: column(z.int(), { title: 'The revision that made the change: 1, 2, 3 and so on', unit: 'revision' }),
    position: column(z.int(), { title: 'Place within the revision', unit: 'place, from 1' }),
    recorded_at: time('When it was recorded'),
    author: code('Who made it: the name of an editor’s key, or seed'),
    note: text('What was done, in a sentence'),
    entity: code('The table it belongs to; observations for an edition’s figures about one area'),
    key: code('Key of what was changed; publication/area for figures'),
    action: column(z.enum(ACTIONS), { title: 'Whether it was made, changed or deleted' }),
    figures: column(z.int().nullable(), {
      title: 'How many figures were there after it; null for all else',
      unit: 'figures',
    }),
    before: { ...textOrNull('The record before, as JSON; null for figures'), ...LATE },
    after: { ...textOrNull('The record after, as JSON; null for figures'), ...LATE },
    figures_before: { ...textOrNull(`The figures before, ${FIGURES}`), ...LATE_FIGURES },
    figures_after: { ...textOrNull(`The figures after, ${FIGURES}`), ...LATE_FIGURES },
  },
  feed: { entries: (view, { since = 0 }) => revisionsTold(view, since) },
  key: ['revision', 'position'],
  sort: '-revision,position',
  text: ['revision', 'action', 'entity', 'figures', 'key'],
  *rows(view, values) {
    for (const revision of view.dataset.log) {
      if (values.since !== undefined && revision.number <= values.since) continue
      if (!isRecorded(revision, view.asOf)) continue
      for (const { position, entity, key, action, figures } of revision.changes) {
        yield {
          revision: revision.number,
          position,
          recorded_at: revision.recordedAt,
          author: revision.author,
          note: revision.note,
          entity,
          key,
          action,
          figures,
          before: null,
          after: null,
          figures_before: null,
          figures_after: null,
        }
      }
    }
  },
})
