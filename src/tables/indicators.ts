/** `/v1/indicators`: what is measured. */
import { z } from 'zod'
import { column, text, textOrNull } from '../query/column.js'
import { defineTable } from '../query/table.js'

/** A row for each indicator. */
export const indicators = defineTable({
  name: 'indicators',
  title: 'Indicators',
  summary: 'What is measured, in which unit and at which precision.',
  noun: ['indicator', 'indicators'],
  item: 'indicator',
  parameters: {},
  columns: {
    id: text('Key of the indicator'),
    title: text('What it is'),
    unit: text('The unit of its values'),
    decimals: column(z.int(), { title: 'How many decimals its publisher gives', unit: 'decimals' }),
    published: column(z.boolean(), { title: 'Whether an edition out by the date carries figures for it' }),
    notes: textOrNull('Remarks'),
  },
  key: ['id'],
  text: ['id', 'decimals', 'published', 'unit'],
  *rows(view) {
    for (const { id, title, unit, decimals, notes } of view.dataset.facts.indicators) {
      yield { id, title, unit, decimals, published: view.isPublished(id), notes }
    }
  },
})
