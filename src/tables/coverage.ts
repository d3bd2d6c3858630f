/** `/v1/coverage`: how much of each publication the record holds. */
import { z } from 'zod'
import { COVERAGE_REASONS, COVERAGES, coverageOf } from '../domain/coverage.js'
import { column, date, inWords, joined, key, keyOrNull, list, text, textOrNull, year } from '../query/column.js'
import { choices, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'

/** The words for a coverage, each with what it means. */
export const COVERAGE_WORDS =
  'whole: every ally in every year, of several; latest: every ally in the newest year, not in all; partial: some figures; none: known, and nothing held'

function count(title: string, unit = 'figures') {
  return column(z.int(), { title, unit })
}

function countOrNull(title: string, unit = 'figures') {
  return column(z.int().nullable(), { title, unit })
}

/** A row for each publication and indicator it carries, in the order in which they came out. */
export const coverage = defineTable({
  name: 'coverage',
  title: 'Coverage',
  summary:
    'How much of each publication out by the date the record holds, indicator by indicator: of the allies of the day it came ' +
    'out that have armed forces, how many are there, and who is missing. Editions that are known and not held are in it, ' +
    'NATO’s with the share of GDP.',
  noun: ['indicator of a publication', 'indicators of publications'],
  parameters: {
    publication: references('publication', 'The publication.', 'nato-2022-06'),
    indicator: references('indicator', 'What is measured.', 'share_of_gdp'),
    coverage: choices(COVERAGES, 'How much is held.'),
  },
  columns: {
    publication: key('publication', 'The publication'),
    indicator: keyOrNull('indicator', 'What is measured; null for what carries no figures, such as an article'),
    publisher: text('Who published it'),
    published_on: date('When it came out; null where not known'),
    coverage: column(z.enum(COVERAGES).nullable(), { title: `How much is held: ${COVERAGE_WORDS}` }),
    allies: {
      ...count('How many of the allies expected have a figure for the newest year', 'allies'),
      derivedIn: 'derived',
    },
    expected: countOrNull('How many allies with armed forces there were on the day it came out', 'allies'),
    first_year: year('The first year a figure is about'),
    last_year: year('The newest year a figure is about'),
    cells: count('Figures held of those allies; those of countries that joined later or of Iceland are not in it'),
    cells_expected: countOrNull('How many there would be with one of each for every year any figure is about'),
    aggregates: count('Figures held of NATO and of Europe and Canada'),
    derived: count('How many of all of them were worked out from what the edition published'),
    missing: list('Codes of the allies expected without a figure for the newest year'),
    reason: textOrNull(`Why something is null: ${inWords(COVERAGE_REASONS)}`),
  },
  key: ['publication', 'indicator'],
  sort: 'published_on,publication,indicator',
  text: ['publication', 'indicator', 'coverage', 'allies', 'expected'],
  *rows(view, values) {
    for (const publication of view.publications) {
      if (values.publication && !values.publication.includes(publication.id)) continue
      for (const held of coverageOf(view.dataset, publication)) {
        if (values.indicator && !values.indicator.includes(held.indicator ?? '')) continue
        if (values.coverage && (held.word === null || !values.coverage.includes(held.word))) continue
        yield {
          publication: publication.id,
          indicator: held.indicator,
          publisher: publication.publisher,
          published_on: publication.publishedOn,
          coverage: held.word,
          allies: held.allies,
          expected: held.expected,
          first_year: held.firstYear,
          last_year: held.lastYear,
          cells: held.cells,
          cells_expected: held.cellsExpected,
          aggregates: held.aggregates,
          derived: held.derived,
          missing: joined(held.missing ?? []),
          reason: held.reason,
        }
      }
      yield null
    }
  },
})
