/** What holds for every figure, every pace and every way to a level. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PACE_METHODS, projectedYear, recentPace } from '../../src/domain/pace.js'
import { CURVES, pathTo } from '../../src/domain/path.js'
import { progressOf } from '../../src/domain/progress.js'
import { type Level, shareLevel } from '../../src/domain/target.js'
import type { Observation } from '../../src/record/observations.js'
import { BOUNDS } from '../../src/record/targets.js'
import { ally, edition, record } from '../support/facts.js'

/** Shares and levels as they are published: whole hundredths. */
const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((count) => count / 100)

function figure(year: number, value: number): Observation {
  return {
    publication: 'nato-2026-07',
    area: 'BEL',
    indicator: 'share_of_gdp',
    year,
    value,
    status: 'final',
    derived: false,
  }
}

describe('the path', () => {
  const paths = fc.record({
    from: hundredths(1, 800),
    percent: hundredths(1, 800),
    years: fc.integer({ min: 1, max: 40 }),
    curve: fc.constantFrom(...CURVES),
    growthPercent: fc.integer({ min: -20, max: 20 }),
  })

  test('ends exactly on the level, starts at the figure, and never turns back', () => {
    fc.assert(
      fc.property(paths, ({ from, percent, years, curve }) => {
        const steps = pathTo(figure(2024, from), shareLevel(percent, null), 2024 + years, curve, null)
        const shares = steps.map((step) => step.requiredShare)
        expect([shares.length, shares[0], shares.at(-1)]).toEqual([years + 1, from, percent])
        expect(shares).toEqual([...shares].sort((a, b) => (from <= percent ? a - b : b - a)))
      }),
      { numRuns: 2000 },
    )
  })

  test('costs what its steps cost: never less than nothing, and the sum never shrinks', () => {
    fc.assert(
      fc.property(paths, ({ from, percent, years, curve, growthPercent }) => {
        const gdp = { ...figure(2024, 1_000_000), indicator: 'gdp_usd' }
        const prices = { gdp, spending: null, growthPercent }
        let sum = 0
        for (const step of pathTo(figure(2024, from), shareLevel(percent, null), 2024 + years, curve, prices)) {
          const cumulative = step.cumulativeExtraUsdM ?? Number.NaN
          expect(step.extraUsdM).toBeGreaterThanOrEqual(0)
          expect(cumulative).toBeGreaterThanOrEqual(sum)
          expect(Math.abs(cumulative - sum - (step.extraUsdM ?? Number.NaN))).toBeLessThanOrEqual(2)
          sum = cumulative
        }
        if (from >= percent) expect(sum).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('gap and verdict', () => {
  const histories = fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 2018, max: 2026 }), value: fc.double({ min: 0, max: 6, noNaN: true }) }),
    {
      selector: ({ year }) => year,
      minLength: 1,
      maxLength: 8,
    },
  )
  const judged = (values: readonly { year: number; value: number }[], level: Level) => {
    const view = record({ editions: [edition('2026-07-07', values)] }).asOf('2026-11-24')
    return progressOf(view, ally(), level, { window: 5, method: 'theil-sen' })
  }

  test('agree: while the deadline year lasts, “at least” is met exactly if the gap is not negative', () => {
    fc.assert(
      fc.property(histories, hundredths(0, 600), fc.constantFrom(null, 2026, 2027, 2035), (values, percent, by) => {
        const { gap, verdict, neededPace } = judged(values, shareLevel(percent, by))
        expect(verdict === 'met').toBe(gap !== null && gap >= 0)
        expect(neededPace === 0).toBe(verdict === 'met')
      }),
      { numRuns: 500 },
    )
  })

  test('agree with the projection: the pace that is needed would do, and so would any greater', () => {
    fc.assert(
      fc.property(histories, hundredths(0, 600), fc.constantFrom(2027, 2030, 2035), (values, percent, by) => {
        const { verdict, neededPace, pace, yearsLeft } = judged(values, shareLevel(percent, by))
        if (pace === null || neededPace === null || yearsLeft === null || verdict === 'met') return
        // Half a hundredth at the deadline is lost to rounding.
        const slack = 0.0051 / yearsLeft
        if (pace > neededPace + slack) expect(verdict).toBe('on_track')
        if (pace < neededPace - slack) expect(verdict).toBe('off_track')
      }),
      { numRuns: 500 },
    )
  })
})

test('more pace never means a later year', () => {
  const paces = fc.double({ min: -1, max: 1, noNaN: true })
  const bounds = fc.constantFrom(...BOUNDS)
  fc.assert(
    fc.property(hundredths(0, 600), hundredths(0, 600), paces, paces, bounds, (share, percent, one, other, bound) => {
      const from = { year: 2026, share }
      const [slow, fast] = [Math.min(one, other), Math.max(one, other)].map(
        (pace) => projectedYear(from, pace, { bound, percent }) ?? Number.POSITIVE_INFINITY,
      )
      if (bound === 'at_most') expect(slow).toBeLessThanOrEqual(fast ?? Number.NaN)
      else expect(fast).toBeLessThanOrEqual(slow ?? Number.NaN)
    }),
    { numRuns: 2000 },
  )
})

describe('the recent pace', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2014, max: 2026 }), { minLength: 3, maxLength: 8 })
  const whole = fc.integer({ min: -30, max: 30 })
  const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 2014, max: 2026 }), fc.integer({ min: 400, max: 600 })), {
    selector: ([year]) => year,
    minLength: 3,
    maxLength: 8,
  })

  test('is the slope of a straight line, by either method', () => {
    fc.assert(
      fc.property(years, whole, fc.integer({ min: 400, max: 600 }), (all, step, start) => {
        const line = [...all].sort().map((year) => figure(year, (start + step * (year - 2014)) / 100))
        expect(recentPace(line, 'theil-sen')).toBeCloseTo(step / 100, 9)
        expect(recentPace(line, 'linear')).toBeCloseTo(step / 100, 9)
      }),
      { numRuns: 500 },
    )
  })

  test.each(PACE_METHODS)('by %s is the same wherever and whenever the figures stand', (method) => {
    fc.assert(
      fc.property(points, whole, whole, (all, up, later) => {
        const series = [...all].sort(([a], [b]) => a - b)
        const pace = recentPace(
          series.map(([year, count]) => figure(year, count / 100)),
          method,
        )
        const moved = series.map(([year, count]) => figure(year + later, (count + up) / 100))
        expect(recentPace(moved, method)).toBeCloseTo(pace ?? Number.NaN, 9)
        const mirrored = series.map(([year, count]) => figure(year, (1000 - count) / 100))
        expect(recentPace(mirrored, method)).toBeCloseTo(-(pace ?? Number.NaN), 9)
      }),
      { numRuns: 500 },
    )
  })
})
