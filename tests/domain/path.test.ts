/** The path to a level: shares, money, and the two ways of adding it up. */
import { describe, expect, test } from 'vitest'
import { CURVES, type Curve, type Prices, pathTo, publishedRatio } from '../../src/domain/path.js'
import { levelOf, shareLevel } from '../../src/domain/target.js'
import type { Observation } from '../../src/record/observations.js'
import { target } from '../support/facts.js'

function figure(value: number, indicator = 'share_of_gdp'): Observation {
  return { publication: 'nato-2024-06-17', area: 'BEL', indicator, year: 2024, value, status: 'final', derived: false }
}

/** GDP, and what was spent, in millions of dollars. */
function prices(gdp: number, spending: number | null, growthPercent = 0): Prices {
  return {
    gdp: figure(gdp, 'gdp_usd'),
    spending: spending === null ? null : figure(spending, 'spending_usd'),
    growthPercent,
  }
}

function shares(from: number, percent: number, deadline: number, curve: Curve = 'linear'): number[] {
  return pathTo(figure(from), shareLevel(percent, deadline), deadline, curve, null).map((step) => step.requiredShare)
}

describe('the shares on the way from 2024', () => {
  test('follow one of two curves', () => {
    expect(CURVES).toEqual(['linear', 'geometric'])
  })

  test.each<[number, number, number, Curve, number[], string]>([
    [2, 3.5, 2027, 'linear', [2, 2.5, 3, 3.5], 'half a point every year'],
    [2, 3.38, 2026, 'geometric', [2, 2.6, 3.38], 'three tenths more every year: ×1.3'],
    [1, 8, 2027, 'geometric', [1, 2, 4, 8], 'doubled every year'],
    [1.3, 2, 2027, 'linear', [1.3, 1.53, 1.77, 2], 'a third of 0.7 every year, rounded'],
    [2, 3.5, 2025, 'linear', [2, 3.5], 'one step'],
    [2, 3.5, 2025, 'geometric', [2, 3.5], 'one step, whichever the curve'],
    [1.996, 3, 2025, 'linear', [2, 3], 'from the figure as published'],
    [1.996, 3, 2026, 'linear', [2, 2.5, 3], 'and half of the way is taken from there'],
    [2, 3.5, 2024, 'linear', [2], 'due in the year of the figure, nothing is left to go'],
    [2, 3.5, 2023, 'linear', [], 'due before it, there is no path'],
    [4, 3.5, 2027, 'linear', [4, 3.5, 3.5, 3.5], 'above it already, it needs only to stay at the level'],
    [4, 3.5, 2027, 'geometric', [4, 3.5, 3.5, 3.5], 'whichever the curve'],
    [3.5, 3.5, 2026, 'linear', [3.5, 3.5, 3.5], 'at it already, by equality'],
    [3.496, 3.5, 2026, 'linear', [3.5, 3.5, 3.5], 'at it already, as published'],
    [0, 3, 2027, 'linear', [0, 1, 2, 3], 'from nothing by the same points'],
    [0, 3, 2027, 'geometric', [], 'from nothing no percentage leads anywhere'],
    [0.004, 3, 2027, 'geometric', [], 'nor from what is published as nothing'],
    [0, 0, 2026, 'geometric', [0, 0, 0], 'at nothing already, where nothing is asked'],
  ])('at %d to %d by %i, %s, are %j: %s', (from, percent, deadline, curve, expected) => {
    expect(shares(from, percent, deadline, curve)).toEqual(expected)
  })

  test('fall to a ceiling, which costs nothing', () => {
    const ceiling = levelOf(target({ bound: 'at_most', percent: 1 }))
    const steps = pathTo(figure(2), ceiling, 2026, 'linear', prices(1000, null))
    expect(steps.map((step) => [step.requiredShare, step.requiredUsdM, step.extraUsdM])).toEqual([
      [2, 20, 0],
      [1.5, 15, 0],
      [1, 10, 0],
    ])
  })

  test('are those of the years from the figure to the deadline, both included', () => {
    const steps = pathTo(figure(2), shareLevel(3.5, 2027), 2027, 'linear', null)
    expect(steps.map((step) => step.year)).toEqual([2024, 2025, 2026, 2027])
  })
})

describe('the money', () => {
  const money = (from: number, percent: number, given: Prices | null, deadline = 2027) =>
    pathTo(figure(from), shareLevel(percent, deadline), deadline, 'linear', given).map((step) => [
      step.gdpUsdM,
      step.requiredUsdM,
      step.extraUsdM,
      step.cumulativeExtraUsdM,
      step.cumulativeExtraPublishedUsdM,
    ])

  test('is the share of GDP, what that is over staying put, and the sum of it, which is not a sum of rounded sums', () => {
    // 2, 2.5, 3 and 3.5% of 890: 17.8, 22.25, 26.7, 31.15. Over 17.8: 4.45, 8.9, 13.35. Summed: 4.45, 13.35, 26.7.
    expect(money(2, 3.5, prices(890, 17.8))).toEqual([
      [890, 18, 0, 0, 0],
      [890, 22, 4, 4, 4],
      [890, 27, 9, 13, 13],
      [890, 31, 13, 27, 27],
    ])
  })

  test('grows with GDP from the second year on, staying put included', () => {
    // GDP 1000, 1100, 1210, 1331. Extra 0.5% of 1100, 1% of 1210, 1.5% of 1331: 5.5, 12.1, 19.965; summed 5.5, 17.6, 37.565.
    expect(money(2, 3.5, prices(1000, 20, 10))).toEqual([
      [1000, 20, 0, 0, 0],
      [1100, 28, 6, 6, 6],
      [1210, 36, 12, 18, 18],
      [1331, 47, 20, 38, 38],
    ])
  })

  test('shrinks where GDP does', () => {
    // 3.5% of 900 is 31.5; 1.5% of it 13.5.
    expect(money(2, 3.5, prices(1000, null, -10), 2025)).toEqual([
      [1000, 20, 0, 0, null],
      [900, 32, 14, 14, null],
    ])
  })

  test('is summed a second time in proportion to what was published: 16 where the share says 20', () => {
    // 5, 15 and 30, × 0.8.
    expect(money(2, 3.5, prices(1000, 16)).map((row) => row.slice(3))).toEqual([
      [0, 0],
      [5, 4],
      [15, 12],
      [30, 24],
    ])
  })

  test('is summed once where no spending was published', () => {
    expect(money(2, 3, prices(1000, null), 2025)).toEqual([
      [1000, 20, 0, 0, null],
      [1000, 30, 10, 10, null],
    ])
  })

  test('starts from the share as published: 1.996 is 2.00, of 100,000', () => {
    expect(money(1.996, 3, prices(100_000, null), 2025)).toEqual([
      [100_000, 2000, 0, 0, null],
      [100_000, 3000, 1000, 1000, null],
    ])
  })

  test('is unknown where no GDP was published', () => {
    expect(money(2, 3, null, 2025)).toEqual([
      [null, null, null, null, null],
      [null, null, null, null, null],
    ])
  })

  test('of an ally above the level is that of the level, and nothing extra', () => {
    expect(money(4, 3.5, prices(1000, 40), 2026)).toEqual([
      [1000, 40, 0, 0, 0],
      [1000, 35, 0, 0, 0],
      [1000, 35, 0, 0, 0],
    ])
  })
})

describe('published spending over share × GDP', () => {
  test.each([
    [2, prices(1000, 20), 1, 'the share is that of current prices'],
    [2, prices(1000, 16), 0.8, 'less was published than the share says'],
    [1.996, prices(1000, 20), 1, 'the share is taken as published'],
  ])('at %d is, for %j, %d: %s', (share, given, expected) => {
    expect(publishedRatio(figure(share), given)).toBeCloseTo(expected, 10)
  })

  test('is 0.885 for the Netherlands in 2025: 29,815 where 2.53% of 1,331,901 is 33,697 (edition of July 2026)', () => {
    expect(publishedRatio(figure(2.53), prices(1_331_901, 29_815))).toBeCloseTo(0.885, 3)
  })

  test('is unknown where no spending was published, and where the share is 0', () => {
    expect(publishedRatio(figure(2), prices(1000, null))).toBeNull()
    expect(publishedRatio(figure(0), prices(1000, 5))).toBeNull()
    expect(publishedRatio(figure(0.004), prices(1000, 0))).toBeNull()
  })
})
