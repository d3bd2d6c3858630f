/** Where a figure goes at a pace. */
import { describe, expect, test } from 'vitest'
import { HORIZON_YEAR, PACE_METHODS, projectedShare, projectedYear, recentPace } from '../../src/domain/pace.js'
import type { Observation } from '../../src/record/observations.js'
import type { Bound } from '../../src/record/targets.js'

test.each([
  [1.5, 0.1, 2030, 2.1, 'six steps of 0.1'],
  [1.5, 0.1, 2024, 1.5, 'the year of the figure itself'],
  [1.5, 0, 2035, 1.5, 'no pace, no change'],
  [2, -0.1, 2029, 1.5, 'a falling share falls on'],
  [1.5, 0.005, 2025, 1.51, 'half a hundredth is rounded up'],
  [1.5, 0.0049, 2025, 1.5, 'less than half a hundredth is not seen'],
])('from %d in 2024, at %d points a year, the share in %i is %d: %s', (share, pace, year, expected) => {
  expect(projectedShare({ year: 2024, share }, pace, year)).toBe(expected)
})

// 1.31 to 1.16 in two years is −0.075 a year, and seven of them from 1.16 make 0.635; eleven of −0.085 from 0.86 make −0.075.
test.each([
  [[1.31, 1.22, 1.16], 2031, 0.64],
  [[1.03, 0.94, 0.86], 2035, -0.07],
])(
  'half a hundredth is rounded up as on paper: figures of %j, the last of 2024, lead in %i to %d',
  (shares, year, expected) => {
    const figures = shares.map(
      (value, index): Observation => ({
        publication: 'nato-2024-06',
        area: 'BEL',
        indicator: 'share_of_gdp',
        year: 2022 + index,
        value,
        status: 'final',
        derived: false,
      }),
    )
    const share = shares.at(-1) ?? Number.NaN
    for (const method of PACE_METHODS)
      expect(projectedShare({ year: 2024, share }, recentPace(figures, method) ?? Number.NaN, year)).toBe(expected)
  },
)

describe('the first year in which the level is met', () => {
  test('is looked for up to 2100', () => {
    expect(HORIZON_YEAR).toBe(2100)
  })

  test.each<[number, number, Bound, number, number | null, string]>([
    [2, 0.1, 'at_least', 2, 2024, 'it is met already, by equality'],
    [2.5, -0.1, 'at_least', 2, 2024, 'it is met already, though the share falls'],
    [1.5, 0.1, 'at_least', 2, 2029, 'equality is enough: five steps of 0.1'],
    [1.5, 0.1, 'above', 2, 2030, 'equality is not enough'],
    [1.5, 0.0999, 'at_least', 2, 2029, '1.9995 would be published as 2.00'],
    [1.5, 0.0985, 'at_least', 2, 2030, '1.9925 would be published as 1.99'],
    [2, -0.1, 'at_most', 1.5, 2029, 'a ceiling is met from above'],
    [1.5, 0, 'at_least', 2, null, 'it never moves'],
    [1.5, -0.1, 'at_least', 2, null, 'it moves away'],
    [1.24, 0.01, 'at_least', 2, 2100, '76 steps of 0.01: the last year looked for'],
    [1.23, 0.01, 'at_least', 2, null, '77 steps: beyond the horizon'],
  ])('from %d in 2024 at %d a year, for %s %d, is %s: %s', (share, pace, bound, percent, expected) => {
    expect(projectedYear({ year: 2024, share }, pace, { bound, percent })).toBe(expected)
  })
})
