/** Whatever the figures, no representation holds what is no number. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Dataset } from '../../src/domain/dataset.js'
import { FaultyQuestion } from '../../src/faults/fault.js'
import { FORMATS, formatsOf, PACKED } from '../../src/formats/format.js'
import { Figures } from '../../src/record/figures.js'
import { tables } from '../../src/tables/registry.js'
import { records } from '../support/arbitrary-facts.js'
import { edition, record } from '../support/facts.js'
import { oddTable } from '../support/odd-table.js'
import { written } from '../support/written.js'

const NO_NUMBER = /NaN|Infinity/

test.each([NaN, Infinity, -Infinity])('%d in a row is written as missing, in every format', (cell) => {
  for (const suffix of ['json', 'csv', 'ndjson', 'txt']) {
    const text = written(record(), `/v1/odd.${suffix}`, [oddTable([cell])])
    expect(text, suffix).toBe(written(record(), `/v1/odd.${suffix}`, [oddTable([null])]))
  }
})

/** What a question is asked with so that as much as possible is worked out. */
const QUERIES: Readonly<Record<string, string>> = {
  check: 'ally=BEL&percent=2',
  verify: 'ally=BEL&value=2.00&relation=about',
  path: 'percent=3&by=2030&curve=geometric&gdp_growth=20',
  progress: 'percent=2&by=2030&expand=explain&method=linear',
  outlook: 'area=NATO,BEL&percent=2&gdp_growth=20&method=linear',
  alliance: 'percent=2',
  allies: 'gdp=latest',
}

/** What is written, or null where the question is refused: some ask for what a record does not have. */
function writtenUnlessRefused(dataset: Dataset, address: string): string | null {
  try {
    return written(dataset, address)
  } catch (refusal) {
    if (refusal instanceof FaultyQuestion) return null
    throw refusal
  }
}

/** Pictures have numbers of their own; what is packed cannot be searched, and is written from the same rows. */
const SEARCHED = FORMATS.filter((format) => format !== 'svg' && !PACKED.includes(format))

test('figures of 0, next to 0 and very large ones make none, in any table and format', () => {
  const extremes = fc.array(fc.constantFrom(0, 0, 0.004, 2, 1e-9, 9e14), { minLength: 1, maxLength: 7 })
  const answered = new Set<string>()
  fc.assert(
    fc.property(records, extremes, (facts, values) => {
      const observations = [...facts.observations].map((one, at) => ({
        ...one,
        value: values[at % values.length] ?? 0,
      }))
      const allies = facts.allies.map((ally) => ({ ...ally, joinedOn: '1949-04-04' }))
      const dataset = new Dataset(1, { ...facts, allies, observations: Figures.of(observations) })
      for (const table of tables) {
        for (const format of formatsOf(table).filter((one) => SEARCHED.includes(one))) {
          const text = writtenUnlessRefused(dataset, `/v1/${table.name}.${format}?${QUERIES[table.name] ?? ''}`)
          if (text === null) continue
          answered.add(`${table.name}.${format}`)
          expect(text, `${table.name}.${format}`).not.toMatch(NO_NUMBER)
        }
      }
    }),
    { numRuns: 60 },
  )
  const all = tables.flatMap((table) =>
    formatsOf(table).flatMap((one) => (SEARCHED.includes(one) ? `${table.name}.${one}` : [])),
  )
  expect([...answered].sort()).toEqual(all.sort())
})

describe('a share of 0', () => {
  const dataset = record({
    allies: [{ code: 'BEL', name: 'Belgium' }, { code: 'POL' }],
    editions: [
      edition('2025-01-09', [
        { area: 'BEL', year: 2024, value: 0 },
        { area: 'BEL', indicator: 'gdp_usd', year: 2024, value: 600_000 },
        { area: 'BEL', indicator: 'spending_usd', year: 2024, value: 10 },
        { area: 'POL', year: 2024, value: 1 },
      ]),
    ],
  })
  const address = (suffix: string, curve: string) => `/v1/path.${suffix}?percent=4&by=2026&curve=${curve}`

  test('leads nowhere by a percentage, which the row says, and costs the others nothing', () => {
    const { data } = JSON.parse(written(dataset, address('json', 'geometric')))
    expect(data).toMatchObject([
      { ally: 'BEL', year: null, required_percent: null, published_ratio: null, reason: 'zero_share' },
      { ally: 'POL', year: 2024, required_percent: 1 },
      { ally: 'POL', year: 2025, required_percent: 2 },
      { ally: 'POL', year: 2026, required_percent: 4 },
    ])
  })

  test('leads there by the same points', () => {
    const { data } = JSON.parse(written(dataset, `${address('json', 'linear')}&ally=BEL`))
    expect(data.map((row: Record<string, unknown>) => [row.year, row.required_percent, row.published_ratio])).toEqual([
      [2024, 0, null],
      [2025, 2, null],
      [2026, 4, null],
    ])
  })

  test('is drawn by neither with a number that is none, and named where there is no path', () => {
    for (const curve of ['linear', 'geometric']) expect(written(dataset, address('svg', curve))).not.toMatch(NO_NUMBER)
    expect(written(dataset, address('svg', 'geometric'))).toContain('no percentage leads anywhere: Belgium')
  })
})
