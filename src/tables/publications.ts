/** `/v1/publications`: the editions the figures come from. */
import { z } from 'zod'
import { COVERAGES, coverageWord } from '../domain/coverage.js'
import { code, column, date, joined, list, text, textOrNull } from '../query/column.js'
import { references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { COVERAGE_WORDS } from './coverage.js'

/** A row for each edition, in the order in which they came out. */
export const publications = defineTable({
  name: 'publications',
  title: 'Publications',
  summary: 'The editions of the figures out by the date, each with its date, source and known limitations.',
  noun: ['publication', 'publications'],
  item: 'publication',
  parameters: { indicator: references('indicator', 'Only editions that carry this indicator.') },
  columns: {
    id: text('Key of the edition'),
    publisher: code('Who published it'),
    title: text('Its title, as published'),
    published_on: date(
      'When it came out: figures count as known from the end of this day, or of the month or year; null where not known',
    ),
    figures: column(z.int(), {
      title: 'How many figures of it the record holds',
      unit: 'figures',
      isSummable: true,
    }),
    indicators: list('The indicators it carries here'),
    coverage: column(z.enum(COVERAGES).nullable(), {
      title: `How much of its share of GDP the record holds: ${COVERAGE_WORDS}. Null for a publisher of another definition`,
    }),
    reference: textOrNull('The publisher’s own reference'),
    url: textOrNull('Where it was published'),
    source_url: textOrNull('Where its day or its figures were read, if elsewhere'),
    notes: textOrNull('Its known limitations, and how it was read'),
  },
  key: ['id'],
  sort: 'published_on',
  text: ['published_on', 'id', 'coverage', 'figures', 'title'],
  *rows(view, values) {
    for (const publication of view.publications) {
      const carried = view.dataset.carriedBy(publication.id)
      if (values.indicator && !values.indicator.some((indicator) => carried.has(indicator))) continue
      yield {
        id: publication.id,
        publisher: publication.publisher,
        title: publication.title,
        published_on: publication.publishedOn,
        figures: [...carried.values()].reduce((sum, count) => sum + count, 0),
        indicators: joined([...carried.keys()].sort()),
        coverage: coverageWord(view.dataset, publication),
        reference: publication.reference,
        url: publication.url,
        source_url: publication.sourceUrl,
        notes: publication.notes,
      }
    }
  },
})
