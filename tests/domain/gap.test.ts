/** How far a figure is from a level, in points and in dollars. */
import { describe, expect, test } from 'vitest'
import { gapPp, gapUsdM, gdpFor } from '../../src/domain/gap.js'
import type { Observation } from '../../src/record/observations.js'
import { edition, record } from '../support/facts.js'

test.each([
  // Belgium, Italy and Spain in 2024, edition of 17 June 2024, as stored and as published: 1.30, 1.49, 1.28.
  [1.299161, 2, -0.7, 'Belgium was 0.70 points short'],
  [1.491094, 2, -0.51, 'Italy was 0.51 points short'],
  [1.28255, 2, -0.72, 'Spain was 0.72 points short'],
  // Denmark in 2026, edition of 7 July 2026.
  [3.49, 3.5, -0.01, 'Denmark stands a hundredth short'],
  [4.120191, 2, 2.12, 'Poland was above'],
  [2, 2, 0, 'equality is no gap'],
  [1.996, 2, 0, 'published as 2.00, so no gap'],
  [1.994, 2, -0.01, 'published as 1.99'],
  [2.3, 2, 0.3, 'no trace of binary fractions'],
])('%d against %d is %d points: %s', (actual, percent, gap) => {
  expect(gapPp(actual, percent)).toBe(gap)
})

function gdp(value: number): Observation {
  return {
    publication: 'nato',
    area: 'BEL',
    indicator: 'gdp_usd',
    year: 2024,
    value,
    status: 'estimate',
    derived: false,
  }
}

test.each([
  // Belgium's GDP of 2024 in the edition of 17 June 2024; 0.7% of it.
  [-0.7, 655_743.862592, -4590, 'Belgium was 4,590 million dollars short'],
  [0.5, 1000, 5, 'above is positive'],
  [0, 655_744, 0, 'no gap is no money'],
  [0.01, 4999, 0, 'less than half a million is rounded down'],
  [0.01, 5000, 1, 'half a million is rounded up'],
  [1, 149.6, 2, 'the GDP counts in whole millions, 150'],
  [0.03, 5000, 2, 'half a million is rounded up though binary fractions fall short of it'],
  [-3.99, 5000, -199, 'half a million short is rounded up too'],
])('%d points of a GDP of %d million are %d million: %s', (gap, value, dollars) => {
  expect(gapUsdM(gap, gdp(value))).toBe(dollars)
})

describe('the GDP a gap is turned into money with', () => {
  const money = (year: number, value: number) => ({ indicator: 'gdp_usd', year, value })
  const dataset = record({
    editions: [
      edition('2024-06-17', [money(2023, 640), money(2024, 656), { indicator: 'gdp_usd_2015', year: 2025, value: 9 }]),
      edition('2026-07-07', [money(2025, 700)]),
    ],
  })

  test.each<[string, number, 'same_year' | 'latest', number | null, string]>([
    ['2026-07-06', 2024, 'same_year', 656, 'of the same year'],
    ['2026-07-06', 2023, 'latest', 656, 'of the latest year held'],
    ['2026-07-06', 2025, 'same_year', null, 'none: constant prices are no substitute'],
    ['2026-07-06', 2025, 'latest', 656, 'of the latest year held, though it is an earlier one'],
    ['2026-07-07', 2025, 'same_year', 700, 'of the same year, from the day it is out'],
    ['2024-06-16', 2024, 'latest', null, 'none before an edition is out'],
  ])('on %s for %i, %s: %s %s', (asOf, year, choice, value) => {
    expect(gdpFor(dataset.asOf(asOf), 'BEL', year, choice)?.value ?? null).toBe(value)
  })

  test('is that of the same year unless the latest is asked for', () => {
    expect(gdpFor(dataset.asOf('2026-07-07'), 'BEL', 2023)?.value).toBe(640)
  })
})
