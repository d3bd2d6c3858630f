/** Every figure names the publication it came from, in every table that gives one. */
import { expect, test } from 'vitest'
import type { Row } from '../../src/charts/chart.js'
import { ask } from '../../src/query/ask.js'
import { kindOf } from '../../src/query/column.js'
import { tables } from '../../src/tables/registry.js'
import { seededRecord } from '../support/seeded-record.js'

const dataset = await seededRecord()
const DAYS = ['2018-08-01', '2022-06-30', '2025-04-03', '2025-09-01', '2026-11-24']

/** Each column that holds a figure, and the column of its edition. */
const EDITION_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  allies: { share_of_gdp: 'publication', gdp_usd_m: 'gdp_publication' },
  progress: { actual_percent: 'publication', base_usd_m: 'base_publication', deadline_percent: 'deadline_publication' },
  outlook: {
    percent: 'weights_publication',
    over_flat_pp: 'weights_publication',
    current_percent: 'weights_publication',
    extra_usd_m: 'gdp_publications',
  },
  path: { required_percent: 'publication', gdp_usd_m: 'gdp_publication' },
  alliance: {
    computed_percent: 'publication',
    published_percent: 'publication',
    spending_usd_m: 'publication',
    gdp_base_usd_m: 'publication',
  },
  check: { value: 'publication' },
  verify: { value_then: 'publication_then', value_now: 'publication_now' },
  spending: { value: 'publication' },
  pledges: { decided_value: 'decided_publication' },
  revisions: { value: 'publication', previous_value: 'previous_publication' },
  flips: { percent: 'publication', previous_percent: 'previous_publication' },
  'first-estimates': {
    largest_first_percent: 'largest_first_publication',
    largest_latest_percent: 'largest_latest_publication',
  },
  differences: { value_after: 'publication' },
  claims: { value: 'publication', value_now: 'publication_now' },
  'published-lists': { percent: 'publication' },
}

function rowsOf(name: string, day: string): readonly Row[] {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  const expand = name === 'progress' ? { expand: 'explain' } : {}
  return ask(table, { raw: { ...table.example, ...expand, as_of: day }, dataset, today: day }, null).rows
}

test.each(Object.entries(EDITION_OF))('/v1/%s', (name, columns) => {
  let figures = 0
  for (const day of DAYS) {
    const rows = rowsOf(name, day)
    for (const [figure, edition] of Object.entries(columns)) {
      const held = rows.filter((row) => typeof row[figure] === 'number')
      figures += held.length
      for (const row of held) {
        const publication = dataset.publications.get(String(row[edition]))
        expect([figure, publication?.id, (publication?.publishedOn ?? '9') <= day]).toEqual([
          figure,
          row[edition],
          true,
        ])
      }
    }
  }
  expect(figures).toBeGreaterThan(0)
})

test('tables that hold numbers and no edition give no figures: levels, years, counts, places and errors', () => {
  const others = tables.filter(({ name }) => !(name in EDITION_OF))
  const numbers = others.flatMap(({ name, columns }) =>
    Object.entries(columns).flatMap(([column, notes]) =>
      kindOf(notes).kind === 'number' && !/year|^percent$/.test(column) ? [`${name}.${column}`] : [],
    ),
  )
  expect(numbers.sort()).toEqual([
    ...['covered', 'covered_of', 'horizon', 'mean_absolute_pp', 'mean_pp', 'n'].map((name) => `accuracy.${name}`),
    ...[10, 50, 90].map((percent) => `accuracy.quantile_${percent}_pp`),
    ...['base', 'off_track', 'on_track'].map((name) => `accuracy.right_${name}`),
    ...['off_track', 'on_track'].map((name) => `accuracy.said_${name}`),
    'changes.figures',
    'changes.position',
    'changes.revision',
    'coverage.aggregates',
    'coverage.allies',
    'coverage.cells',
    'coverage.cells_expected',
    'coverage.derived',
    'coverage.expected',
    'groups.size',
    'indicators.decimals',
    'publications.figures',
  ])
})
