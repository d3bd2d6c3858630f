/** `/v1/published-lists`: whom editions counted at a level. */
import { z } from 'zod'
import { column, joined, key, list, text } from '../query/column.js'
import { pickYears, references, years } from '../query/parameter.js'
import { defineTable } from '../query/table.js'

/** A row for each list an edition printed. */
export const publishedLists = defineTable({
  name: 'published-lists',
  title: 'Published lists',
  summary:
    'Whom an edition counted at a share of GDP in a year. Where its figures are held in part only, they make it whole who met ' +
    'the level: every other member of the day fell short.',
  noun: ['published list', 'published lists'],
  item: 'published list',
  parameters: {
    publication: references('publication', 'The edition.', 'nato-2022-06'),
    ally: references('ally', 'Only lists that name one of these allies.', 'HRV'),
    year: years('The years the lists are about.'),
  },
  columns: {
    id: text('Key of the list'),
    publication: key('publication', 'The edition that printed it'),
    year: column(z.int(), { title: 'The year it is about', unit: 'calendar year' }),
    percent: column(z.number(), { title: 'The level reached', unit: 'percent of GDP', decimals: 2 }),
    count: column(z.int(), { title: 'How many reached it', unit: 'allies' }),
    met: list('Codes of those that reached it'),
    source_url: text('URL of the source'),
  },
  key: ['id'],
  sort: 'year,publication',
  text: ['year', 'percent', 'count', 'met'],
  *rows(view, values) {
    const known = view.known('published-lists')
    const chosen = pickYears([...new Set(known.map(({ year }) => year))].sort(), values.year)
    for (const { id, publication, year, percent, met, sourceUrl } of known) {
      if (!chosen.includes(year)) continue
      if (values.publication && !values.publication.includes(publication)) continue
      if (values.ally && !values.ally.some((ally) => met.includes(ally))) continue
      yield { id, publication, year, percent, count: met.length, met: joined(met), source_url: sourceUrl }
    }
  },
})
