/** `/v1/publications`: the editions the figures come from. */
import { z } from 'zod'
import { column, date, joined, list, text, textOrNull } from '../query/column.js'
import { defineTable } from '../query/define.js'
import { references } from '../query/parameter.js'

export const publications = defineTable({
  name: 'publications',
  title: 'Publications',
  summary: 'The editions of the figures out by the date, each with its date, source and what is known of its limits.',
  noun: ['publication', 'publications'],
  item: 'publication',
  parameters: { indicator: references('indicator', 'Only editions that carry this indicator.') },
  columns: {
    id: text('Key of the edition'),
    publisher: text('Who published it'),
    title: text('Its title, in its own spelling'),
    published_on: date('When it came out: figures count as known from the end of this day'),
    figures: column(z.int(), { title: 'How many figures of it the record holds', unit: 'figures' }),
    indicators: list('The indicators it carries here'),
    reference: textOrNull('The publisher’s own reference'),
    url: textOrNull('Where it was published'),
    notes: textOrNull('What is known of its limits and of how it was read'),
  },
  key: ['id'],
  sort: 'published_on',
  text: ['published_on', 'id', 'figures', 'title'],
  *rows(view, query) {
    for (const publication of view.publications) {
      const carried = view.dataset.carriedBy(publication.id)
      if (query.indicator && !query.indicator.some((indicator) => carried.has(indicator))) continue
      yield {
        id: publication.id,
        publisher: publication.publisher,
        title: publication.title,
        published_on: publication.publishedOn,
        figures: [...carried.values()].reduce((sum, count) => sum + count, 0),
        indicators: joined([...carried.keys()].sort()),
        reference: publication.reference,
        url: publication.url,
        notes: publication.notes,
      }
    }
  },
})
