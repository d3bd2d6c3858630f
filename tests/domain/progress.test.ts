/** The numbers beside a verdict: gap, years left, paces, projection, and the year it was reached. */
import { describe, expect, test } from 'vitest'
import type { PaceMethod } from '../../src/domain/pace.js'
import { type Progress, progressOf } from '../../src/domain/progress.js'
import { type Level, levelOf, shareLevel } from '../../src/domain/target.js'
import { ally, edition, record, target } from '../support/facts.js'

const CHOICE = { window: 5, method: 'theil-sen' } as const

interface Question {
  readonly level?: Level
  readonly year?: number
  readonly window?: number
  readonly method?: PaceMethod
}

// 1.40, 1.50, 1.60 and 1.80: slopes 0.1, 0.1, 0.1333, 0.1, 0.15 and 0.2. Least squares: 0.65 / 5.
const RISING = { 2021: 1.4, 2022: 1.5, 2023: 1.6, 2024: 1.8 }

function progress(question: Question = {}, values: Readonly<Record<number, number>> = RISING): Progress {
  const { level = shareLevel(2, 2030), year = null, window = 5, method = 'theil-sen' } = question
  const figures = Object.entries(values).map(([each, value]) => ({ year: Number(each), value }))
  const view = record({ editions: [edition('2024-06-17', figures)] }).asOf('2024-12-01')
  return progressOf(view, ally(), level, { window, method }, year)
}

describe('an ally at 1.8% in 2024, of 2% by 2030,', () => {
  test('is 0.2 points short, six years before the deadline', () => {
    expect(progress()).toMatchObject({
      indicator: 'share_of_gdp',
      actual: 1.8,
      gap: -0.2,
      yearsLeft: 6,
      isFloor: false,
    })
    expect(progress().figure).toMatchObject({ year: 2024, publication: 'nato-2024-06-17' })
  })

  test('needs a sixth of that each year', () => {
    expect(progress().neededPace).toBeCloseTo(0.2 / 6, 10)
  })

  test('moved by the median of 0.1 and 0.1333 of late, and by 0.2 in the last year', () => {
    expect(progress().pace).toBeCloseTo((0.1 + 0.4 / 3) / 2, 10)
    expect(progress().lastChange).toBe(0.2)
    expect(progress().paceFigures.map((figure) => figure.year)).toEqual([2021, 2022, 2023, 2024])
  })

  test('would be at 2.50 by the deadline, having passed 2% in 2026', () => {
    // 1.8 + 6 × 0.116667 = 2.50; 1.8 + 2 × 0.116667 = 2.03, after 1.92 in 2025.
    expect(progress()).toMatchObject({ projectedShare: 2.5, projectedYear: 2026 })
  })

  test('has not reached it yet, and the deadline year has no figure', () => {
    expect(progress()).toMatchObject({ reachedYear: null, deadlineFigure: null, reason: null })
  })

  test('moved by 0.13 a year by least squares', () => {
    expect(progress({ method: 'linear' }).pace).toBeCloseTo(0.13, 10)
  })

  test('moved by 0.15 a year, the median of 0.1, 0.15 and 0.2, over the last three', () => {
    expect(progress({ window: 3 }).pace).toBeCloseTo(0.15, 10)
    expect(progress({ window: 3 }).paceFigures.map((figure) => figure.year)).toEqual([2022, 2023, 2024])
  })
})

describe('asked about a year before the latest', () => {
  test('takes the figure, the pace and the last change of that year', () => {
    const then = progress({ year: 2023 })
    expect(then).toMatchObject({ actual: 1.6, gap: -0.4, yearsLeft: 7, lastChange: 0.1 })
    expect(then.pace).toBeCloseTo(0.1, 10)
    expect(then.projectedShare).toBe(2.3)
  })

  test('knows nothing of the level having been reached later', () => {
    const values = { 2022: 1.8, 2023: 1.9, 2024: 2 }
    expect(progress({ year: 2023 }, values).reachedYear).toBeNull()
    expect(progress({ year: 2024 }, values).reachedYear).toBe(2024)
  })

  test.each([2019, 2025])('has no verdict for %i, a year without a figure', (year) => {
    expect(progress({ year })).toMatchObject({ figure: null, verdict: 'no_data', reason: 'not_reported' })
  })
})

describe('the years left', () => {
  test.each<[number | null, number | null, string]>([
    [2030, 6, 'ahead'],
    [2025, 1, 'next year'],
    [2024, 0, 'the year of the figure'],
    [2023, 0, 'over: the figure is that of 2023'],
    [null, null, 'due every year'],
  ])('by %s are %s: %s', (by, yearsLeft) => {
    expect(progress({ level: shareLevel(2, by) }).yearsLeft).toBe(yearsLeft)
  })
})

describe('the pace needed', () => {
  test.each<[number | null, number, number | null, string]>([
    [2025, 2, 0.2, 'all of it in one year'],
    [2024, 2, null, 'no year is left'],
    [2023, 2, null, 'the deadline is past'],
    [null, 2, null, 'there is no deadline'],
    [2030, 1.8, 0, 'it is met, by equality'],
    [2030, 1.5, 0, 'it is more than met'],
    [2024, 1.8, 0, 'it is met, and no year is left'],
    [null, 1.8, 0, 'it is met, and there is no deadline'],
  ])('by %s to %d is %s: %s', (by, percent, expected) => {
    const { neededPace } = progress({ level: shareLevel(percent, by) })
    if (expected === null) expect(neededPace).toBeNull()
    else expect(neededPace).toBeCloseTo(expected, 10)
  })

  test('to come down to a ceiling is negative', () => {
    const ceiling = levelOf(target({ bound: 'at_most', percent: 1.5, deadlineYear: 2027 }))
    expect(progress({ level: ceiling }).neededPace).toBeCloseTo(-0.1, 10)
    expect(progress({ level: ceiling }).gap).toBe(0.3)
  })
})

describe('the projection', () => {
  test.each<[number | null, number | null, number | null, string]>([
    [2025, 1.92, 2026, 'a year ahead'],
    [2024, null, 2026, 'the deadline is the year of the figure'],
    [2023, null, null, 'the deadline is past, and its figure decided'],
    [null, null, 2026, 'there is no deadline'],
  ])('for %s is %s, and %s the year: %s', (by, projectedShare, projectedYear) => {
    expect(progress({ level: shareLevel(2, by) })).toMatchObject({ projectedShare, projectedYear })
  })

  test('is not made from two figures', () => {
    const two = progress({}, { 2023: 1.9, 2024: 1.95 })
    expect(two).toMatchObject({ pace: null, projectedShare: null, projectedYear: null, lastChange: 0.05 })
    expect(two.paceFigures).toHaveLength(2)
  })

  test('is not made without a pace, even where the level is met', () => {
    expect(progress({}, { 2024: 2 })).toMatchObject({ verdict: 'met', pace: null, projectedYear: null })
  })

  test('starts from the figure as published', () => {
    // 1.796 is published as 1.80, its pace is 0.1: 1.90 in 2025, and 2.00 in 2026.
    const level = shareLevel(2, 2025)
    const found = progress({ level }, { 2022: 1.6, 2023: 1.7, 2024: 1.796 })
    expect(found).toMatchObject({ actual: 1.8, gap: -0.2, projectedShare: 1.9, projectedYear: 2026 })
  })

  test('says no year for a share that stands still', () => {
    const still = progress({}, { 2022: 1.9, 2023: 1.9, 2024: 1.9 })
    expect(still).toMatchObject({ pace: 0, projectedShare: 1.9, projectedYear: null })
  })
})

describe('the year a level was reached', () => {
  test.each<[number | null, Record<number, number>, string]>([
    [2022, { 2021: 1.9, 2022: 2, 2023: 2.1 }, 'the first of two'],
    [2021, { 2021: 2, 2022: 1.9, 2023: 1.8 }, 'though it was not kept up'],
    [null, { 2021: 1.9, 2022: 1.99 }, 'never'],
  ])('is %s: %j, %s', (expected, values) => {
    expect(progress({}, values).reachedYear).toBe(expected)
  })

  test('may follow a deadline that was missed', () => {
    const view = record({
      editions: [
        edition('2025-08-28', [
          { year: 2024, value: 1.9 },
          { year: 2025, value: 2 },
        ]),
      ],
    }).asOf('2026-01-01')
    const found = progressOf(view, ally(), shareLevel(2, 2024), CHOICE)
    expect(found).toMatchObject({ verdict: 'missed', reachedYear: 2025, deadlineFigure: { year: 2024, value: 1.9 } })
  })
})

test('figures of the share stand in for the total, and the answer says it is a floor', () => {
  const total = levelOf(target({ indicator: 'total_share_of_gdp', percent: 5, deadlineYear: 2035 }))
  expect(progress({ level: total })).toMatchObject({ indicator: 'share_of_gdp', isFloor: true, gap: -3.2 })
})

test('without a figure nothing is given but what was measured', () => {
  expect(progress({ level: shareLevel(2, 2024), year: 2019 })).toEqual({
    indicator: 'share_of_gdp',
    isFloor: false,
    deadlineFigure: null,
    reachedYear: null,
    reachedAtStart: null,
    figure: null,
    yearsBehind: null,
    actual: null,
    gap: null,
    yearsLeft: null,
    neededPace: null,
    pace: null,
    paceFigures: [],
    lastChange: null,
    projectedShare: null,
    projectedYear: null,
    verdict: 'no_data',
    reason: 'not_reported',
  })
})

test('nothing published after the date is known', () => {
  const editions = [edition('2024-06-17', [{ value: 1.3 }]), edition('2025-08-28', [{ value: 1.2 }, { year: 2025 }])]
  const on = (asOf: string) => progressOf(record({ editions }).asOf(asOf), ally(), shareLevel(2, 2025), CHOICE)
  expect(on('2025-08-27')).toMatchObject({ actual: 1.3, deadlineFigure: null, reachedYear: null })
  expect(on('2025-08-28')).toMatchObject({ actual: 2, deadlineFigure: { year: 2025 }, reachedYear: 2025 })
})
