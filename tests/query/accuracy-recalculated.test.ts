/** Every row about past projections and first estimates, beside the same worked out from the files of the record. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { ask } from '../../src/query/ask.js'
import { tables } from '../../src/tables/registry.js'
import {
  accuracyFromSeed,
  firstEstimatesFromSeed,
  METHODS,
  plus,
  rangeFromSeed,
} from '../support/accuracy-from-seed.js'
import { seededRecord } from '../support/seeded-record.js'

const TODAY = '2026-11-25'
/** Between two editions, when there were fewer of everything. */
const EARLIER = '2024-07-01'
const HORIZONS = Array.from({ length: 20 }, (_, horizon) => horizon)

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function rowsOf(name: string, query: Readonly<Record<string, string>>) {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  return ask(table, { dataset, today: TODAY, raw: query }, null).rows
}

/** What is told in points, in whole hundredths. */
function hundredths(cell: unknown): number | null {
  return typeof cell === 'number' ? Math.round(cell * 100) : null
}

describe.each([TODAY, EARLIER])('on %s', (day) => {
  test.each<[string, Record<string, string>, { window?: number; level?: number; deadline?: number }]>([
    ['as it is asked', {}, {}],
    ['at a pace over eight years, against 1.5%', { window: '8', percent: '1.5' }, { window: 8, level: 150 }],
    ['against 2% by 2024', { target: 'wales-2014-2pct' }, { deadline: 2024 }],
    ['against 2% every year', { target: 'vilnius-2023-2pct' }, {}],
  ])('past projections, %s', (_, asked, choice) => {
    if (asked.target === 'vilnius-2023-2pct' && day < '2023-07-11') return
    const found = rowsOf('accuracy', { as_of: day, ...asked }).map((row) => ({
      key: `${row.basis} ${row.horizon} ${row.method}`,
      n: row.n,
      years: row.years,
      mean: hundredths(row.mean_pp),
      meanAbsolute: hundredths(row.mean_absolute_pp),
      quantiles: [row.quantile_10_pp, row.quantile_50_pp, row.quantile_90_pp].map(hundredths),
      verdicts: [row.said_on_track, row.right_on_track, row.said_off_track, row.right_off_track],
      base: row.right_base,
      covered: row.covered,
      coveredOf: row.covered_of,
    }))
    const counted = ['real_time', 'latest'].flatMap((basis) =>
      HORIZONS.flatMap((horizon) =>
        METHODS.toSorted().flatMap((method) => {
          const row = accuracyFromSeed(basis, method, horizon, day, choice)
          return row ? [{ key: `${basis} ${horizon} ${method}`, ...row }] : []
        }),
      ),
    )
    if (day === TODAY) expect(counted.length).toBeGreaterThan(30)
    expect(found).toEqual(counted)
  })

  test.each([
    ['theil-sen', 5, 2028, true],
    ['linear', 5, 2030, true],
    ['theil-sen', 8, 2029, true],
    ['theil-sen', 5, 2031, false],
    ['theil-sen', 5, 2035, false],
  ] as const)('ranges by %s over %i years to %i', (method, window, by, isGiven) => {
    const rows = rowsOf('progress', { as_of: day, percent: '3.5', by: String(by), method, window: String(window) })
    for (const row of rows) {
      const projected = hundredths(row.projected_percent)
      const range = projected === null ? null : rangeFromSeed(method, Number(row.years_left), day, window)
      expect(
        [hundredths(row.projected_low), hundredths(row.projected_high), row.range_reason],
        String(row.ally),
      ).toEqual(
        projected === null
          ? [null, null, null]
          : range
            ? [...range.map((margin) => plus(projected, margin)), null]
            : [null, null, 'too_few_outcomes'],
      )
    }
    expect(rows.some((row) => row.projected_low !== null)).toBe(isGiven && day === TODAY)
  })

  test.each(['year', 'ally'] as const)('first estimates by %s', (by) => {
    const counted = firstEstimatesFromSeed(day, by)
    const rows = rowsOf('first-estimates', { as_of: day, by })
    expect(rows.filter(({ n }) => n !== 0).map((row) => String(row[by]))).toEqual([...counted.keys()].sort())
    for (const row of rows) {
      const own = counted.get(String(row[by]))
      if (!own) {
        expect(row).toMatchObject({ n: 0, mean_pp: null, largest_pp: null, up: 0, down: 0, few: true })
        continue
      }
      expect({
        n: row.n,
        of: row.of,
        mean: hundredths(row.mean_pp),
        meanAbsolute: hundredths(row.mean_absolute_pp),
        largest: Math.abs(hundredths(row.largest_pp) ?? Number.NaN),
        up: row.up,
        down: row.down,
        provisional: row.provisional,
        few: row.few,
      }).toEqual({
        n: own.n,
        of: own.of,
        mean: own.mean,
        meanAbsolute: own.meanAbsolute,
        largest: own.largest,
        up: own.up,
        down: own.down,
        provisional: own.provisional,
        few: own.n < 5,
      })
      const named = own.largestOf.map(({ ally, year, change }) => `${ally} ${year} ${change}`)
      expect(named).toContain(`${row.largest_ally} ${row.largest_year} ${hundredths(row.largest_pp)}`)
    }
  })
})
