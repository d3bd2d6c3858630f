/** How far a first estimate moved. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { firstEstimateOf, firstEstimatesOf, together } from '../../src/domain/first-estimate.js'
import type { Ally } from '../../src/record/allies.js'
import { type Edition, edition, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

const of2024 = (value: number, more = {}) => [{ year: 2024, value, ...more }]

describe('of Belgium’s 2024', () => {
  test.each<[string, readonly Edition[], number | null, Partial<Ally>?]>([
    [
      'is 1.30 in June 2024, 1.20 a year later',
      [edition('2024-06-17', of2024(1.3)), edition('2025-06-01', of2024(1.2))],
      -0.1,
    ],
    [
      'on the last day of the year it was not over',
      [edition('2024-12-31', of2024(1.3)), edition('2025-06-01', of2024(1.2))],
      -0.1,
    ],
    ['on New Year’s Day it was', [edition('2025-01-01', of2024(1.3)), edition('2025-06-01', of2024(1.2))], null],
    [
      'the earliest edition counts, not the last of the year',
      [edition('2024-06-17', of2024(1.3)), edition('2024-10-01', of2024(1.25)), edition('2025-06-01', of2024(1.2))],
      -0.1,
    ],
    [
      'no later edition gives it again',
      [edition('2024-06-17', of2024(1.3)), edition('2025-06-01', [{ year: 2025 }])],
      null,
    ],
    ['it came out as it was estimated', [edition('2024-06-17', of2024(1.3)), edition('2025-06-01', of2024(1.3))], 0],
    ['both are taken as published', [edition('2024-06-17', of2024(1.304)), edition('2025-06-01', of2024(1.305))], 0.01],
    [
      'a figure that was worked out is none',
      [
        edition('2024-06-17', of2024(1.3, { derived: true })),
        edition('2025-06-01', of2024(1.2)),
        edition('2026-06-01', of2024(1.1)),
      ],
      null,
    ],
    [
      'before it joined it was no member of the year',
      [edition('2024-06-17', of2024(1.3)), edition('2025-06-01', of2024(1.2))],
      null,
      { joinedOn: '2025-01-01' },
    ],
  ])('%s', (_, editions, change, ally = {}) => {
    const dataset = record({ allies: [ally], editions })
    const [belgium] = dataset.facts.allies
    expect(belgium && (firstEstimateOf(dataset.asOf('2026-11-25'), belgium, 2024)?.change ?? null)).toBe(change)
  })
})

test('together they have the largest of either sign, and are provisional while any latest figure is an estimate', () => {
  const dataset = record({
    editions: [
      edition('2023-06-01', [{ year: 2023, value: 1 }]),
      edition('2024-06-01', [
        { year: 2023, value: 1.1 },
        { year: 2024, value: 1.5 },
      ]),
      edition('2025-06-01', [
        { year: 2023, value: 1.2 },
        { year: 2024, value: 1.1, status: 'estimate' },
      ]),
    ],
  })
  const on = (day: string) => {
    const view = dataset.asOf(day)
    return together(view.allies.flatMap((ally) => firstEstimatesOf(view, ally)))
  }
  const now = on('2025-06-01')
  expect(now?.spread.n).toBe(2)
  expect([now?.spread.mean, now?.spread.meanAbsolute].map((value) => value?.toFixed(2))).toEqual(['-0.10', '0.30'])
  expect(now).toMatchObject({ largest: { year: 2024, change: -0.4 }, up: 1, down: 1, isProvisional: true })
  expect(on('2024-06-01')).toMatchObject({ largest: { year: 2023, change: 0.1 }, up: 1, down: 0, isProvisional: false })
  expect(on('2023-06-01')).toBeNull()
})

describe('on the record of 25 November 2026', () => {
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await seededRecord()
  })

  test.each<[string, number, readonly [string, number, number, number] | null]>([
    ['POL', 2023, ['nato-2023-07', 3.9, 3.26, -0.64]],
    ['HRV', 2025, ['nato-2025-08', 2.03, 2.07, 0.04]],
    ['NOR', 2018, ['nato-2018-07', 1.61, 1.66, 0.05]],
    // The edition of October 2020 is not held, and those of the year after make no first estimate.
    ['FRA', 2020, null],
    // The edition of August 2025 has no figure of Germany.
    ['DEU', 2025, null],
  ])('%s %i', (code, year, expected) => {
    const view = dataset.asOf('2026-11-25')
    const [ally] = view.alliesNamed([code])
    const found = ally && firstEstimateOf(view, ally, year)
    const shown = found && [
      found.first.publication.id,
      found.first.observation.value,
      found.latest.observation.value,
      found.change,
    ]
    expect(shown?.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(2)) : cell)) ?? null).toEqual(expected)
  })
})
