/** What changed, day by day. */
import { beforeAll, expect, test } from 'vitest'
import { type EventfulDay, eventfulDays } from '../../src/domain/chronicle.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { daysBefore, eveOf } from '../../src/record/date.js'
import { differencesBetween } from '../support/differences.js'
import { seededRecord } from '../support/seeded-record.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const SHARE = ['share_of_gdp']
const between = (from: string, to: string): EventfulDay[] =>
  [...eventfulDays(dataset, from, to, SHARE)].filter((one) => one !== null)

test.each([
  ['2022-06-30', '2024-12-31'],
  ['2024-12-31', '2026-11-24'],
])('after %s and up to %s it is what a look at every single day finds', (from, to) => {
  const expected: [string, unknown][] = []
  for (let day = to; day > from; day = eveOf(day)) {
    const differences = differencesBetween(dataset.asOf(eveOf(day)), dataset.asOf(day), SHARE)
    if (differences.length > 0) expected.push([day, differences])
  }
  expect(expected.length).toBeGreaterThan(20)
  expect(between(from, to).map(({ day, differences }) => [day, differences])).toEqual(expected)
})

test('a pledge that is kept on one day and missed on another is two events, where two dates show none', () => {
  // Slovenia’s 2025 was 2.02 in August 2025 and is 1.57 since July 2026; the pledge was made in May 2025.
  const pledge = 'svn-2025-2pct-2025'
  const told = between('2025-05-01', '2026-11-24').flatMap(({ day, differences }) =>
    differences.filter(({ subject }) => subject === pledge).map(({ kind, after }) => [day, kind, after]),
  )
  expect(told).toEqual([
    ['2026-07-07', 'pledge_outcome', 'missed'],
    ['2025-08-28', 'pledge_outcome', 'kept'],
    ['2025-05-08', 'pledge_made', 'pending'],
  ])
})

test('the flips of a day are those of the editions that came out on it', () => {
  const flips = between('2026-03-01', '2026-11-24').flatMap(({ day, flips }) =>
    flips.map(({ ally, year, meets }) => [day, ally, year, meets]),
  )
  expect(flips).toEqual([
    ['2026-07-07', 'CZE', 2024, false],
    ['2026-07-07', 'EST', 2025, true],
  ])
})

test.each([
  ['2024-03-01', 1, '2024-02-29'],
  ['2026-01-01', 1, '2025-12-31'],
  ['2026-11-24', 365, '2025-11-24'],
])('%s less %i days is %s', (day, days, before) => {
  expect(daysBefore(day, days)).toBe(before)
})
