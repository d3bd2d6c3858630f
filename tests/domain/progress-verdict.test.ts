/** The verdict on an ally: met, on the way, missed, or not to be told, with the boundary that decides. */
import { describe, expect, test } from 'vitest'
import { progressOf, VERDICTS } from '../../src/domain/progress.js'
import { type Level, levelOf, shareLevel } from '../../src/domain/target.js'
import { ally, edition, record, target } from '../support/facts.js'

type Values = Readonly<Record<number, number>>
const CHOICE = { window: 5, method: 'theil-sen' } as const

/** The verdict, with its reason if there is one. */
function verdict(asOf: string, level: Level, values: Values): string {
  const figures = Object.entries(values).map(([year, value]) => ({ year: Number(year), value }))
  const view = record({ editions: [edition('2020-01-01', figures)] }).asOf(asOf)
  const { verdict, reason } = progressOf(view, ally(), level, CHOICE)
  return reason === null ? verdict : `${verdict}: ${reason}`
}

describe('before the deadline year is over', () => {
  test.each<[string, string, Values]>([
    ['met', 'equality is enough', { 2024: 2 }],
    ['met', '1.996 is published as 2.00', { 2024: 1.996 }],
    ['no_data: too_few_years', '1.994 is published as 1.99, and one figure has no pace', { 2024: 1.994 }],
    ['met', 'a falling share that still meets it', { 2022: 2.6, 2023: 2.4, 2024: 2.2 }],
    ['on_track', '1.7 and three times 0.1 is exactly 2', { 2022: 1.5, 2023: 1.6, 2024: 1.7 }],
    ['off_track', '1.69 and three times 0.1 is 1.99', { 2022: 1.49, 2023: 1.59, 2024: 1.69 }],
    ['off_track', 'it stands still', { 2022: 1.9, 2023: 1.9, 2024: 1.9 }],
    ['off_track', 'it moves away, having met it once', { 2022: 2.3, 2023: 2.1, 2024: 1.9 }],
    ['no_data: too_few_years', 'two figures have no pace', { 2023: 1.9, 2024: 1.99 }],
    ['no_data: too_few_years', 'the third figure is five years back', { 2019: 1.5, 2023: 1.9, 2024: 1.99 }],
    ['on_track', 'the third figure is four years back', { 2020: 1.5, 2023: 1.9, 2024: 1.99 }],
  ])('2%% by 2027, asked in 2024, is %s: %s', (expected, _, values) => {
    expect(verdict('2024-12-01', shareLevel(2, 2027), values)).toBe(expected)
  })

  test.each<[string, number, string, Values]>([
    ['on_track', 2025, 'one year is left', { 2022: 1.7, 2023: 1.8, 2024: 1.9 }],
    ['off_track', 2024, 'no year is left, whatever the pace', { 2022: 1.5, 2023: 1.7, 2024: 1.9 }],
    ['off_track', 2024, 'no year is left, and no pace is needed to say so', { 2024: 1.9 }],
    ['met', 2024, 'no year is left, and none is needed', { 2024: 2 }],
  ])('it is %s by %i: %s', (expected, by, _, values) => {
    expect(verdict('2024-12-01', shareLevel(2, by), values)).toBe(expected)
  })

  test.each<[string, Level['bound'], string, Values]>([
    ['off_track', 'above', 'exactly 2 is not above it', { 2022: 1.5, 2023: 1.6, 2024: 1.7 }],
    ['on_track', 'above', '2.01 is', { 2022: 1.51, 2023: 1.61, 2024: 1.71 }],
    ['off_track', 'above', 'standing at exactly 2 is not above it either', { 2022: 2, 2023: 2, 2024: 2 }],
    ['on_track', 'at_most', 'a ceiling is reached by falling to it', { 2022: 2.5, 2023: 2.4, 2024: 2.3 }],
    ['off_track', 'at_most', '2.01 is still over it', { 2022: 2.51, 2023: 2.41, 2024: 2.31 }],
    ['met', 'at_most', 'at the ceiling', { 2024: 2 }],
  ])('it is %s for a level of “%s”: %s', (expected, bound, _, values) => {
    expect(verdict('2024-12-01', { ...shareLevel(2, 2027), bound }, values)).toBe(expected)
  })
})

describe('a deadline of 2024', () => {
  test.each<[string, string, string, Values]>([
    ['2024-12-31', 'off_track', 'the year is not over', { 2024: 1.9 }],
    ['2025-01-01', 'missed', 'it is', { 2024: 1.9 }],
    ['2025-01-01', 'met', 'by equality', { 2024: 2 }],
    ['2025-01-01', 'met', 'by 1.996, published as 2.00', { 2024: 1.996 }],
    ['2026-01-01', 'missed', 'though it was reached a year later', { 2024: 1.9, 2025: 2 }],
    ['2026-01-01', 'missed', 'though it was reached a year earlier', { 2023: 2.1, 2024: 1.9 }],
    ['2026-01-01', 'met', 'though it was not kept up', { 2024: 2, 2025: 1.9 }],
    ['2024-12-31', 'met', 'an estimate for the year after counts while the year lasts', { 2024: 1.9, 2025: 2 }],
    ['2026-01-01', 'no_data: not_reported', 'the year has no figure', { 2023: 2.1, 2025: 2.1 }],
    ['2024-12-31', 'met', 'nor needs one while it lasts', { 2023: 2.1 }],
  ])('asked on %s is %s: %s', (asOf, expected, _, values) => {
    expect(verdict(asOf, shareLevel(2, 2024), values)).toBe(expected)
  })
})

describe('by figures up to 2023', () => {
  const judged = (by: number, values: Values) => {
    const figures = Object.entries(values).map(([year, value]) => ({ year: Number(year), value }))
    const view = record({ editions: [edition('2020-01-01', figures)] }).asOf('2026-12-01')
    return progressOf(view, ally(), shareLevel(2, by), CHOICE, 2023)
  }
  const later = { 2024: 1.5, 2025: 2.5 }

  test.each<[string, number, string, Values]>([
    ['on_track', 2025, 'a deadline after them is ahead', { 2021: 1.7, 2022: 1.8, 2023: 1.9, ...later }],
    ['off_track', 2024, 'whatever figure came for it', { 2021: 1.9, 2022: 1.9, 2023: 1.9, 2024: 2 }],
    ['met', 2025, 'the level was met, whatever came later', { 2023: 2, 2025: 1.5 }],
    ['missed', 2023, 'the deadline is their last year', { 2023: 1.9, ...later }],
    ['missed', 2022, 'the deadline is before it', { 2022: 1.9, 2023: 2 }],
  ])('it is %s by %i: %s', (expected, by, _, values) => {
    expect(judged(by, values).verdict).toBe(expected)
  })

  test('none later is answered', () => {
    const { figure, deadlineFigure, reachedYear } = judged(2025, { 2023: 1.9, ...later })
    expect([figure?.year, deadlineFigure, reachedYear]).toEqual([2023, null, null])
  })
})

describe('once the deadline of 2024 is over', () => {
  const values = { 2022: 1.6, 2023: 1.7, 2024: 1.9, 2025: 2.4 }
  const found = (asOf: string) => {
    const figures = Object.entries(values).map(([year, value]) => ({ year: Number(year), value }))
    return progressOf(record({ editions: [edition('2020-01-01', figures)] }).asOf(asOf), ally(), shareLevel(2, 2024), {
      ...CHOICE,
    })
  }

  test('figure, gap, pace and last change are those of 2024', () => {
    const over = found('2025-01-01')
    expect(over).toMatchObject({ actual: 1.9, gap: -0.1, yearsLeft: 0, lastChange: 0.2, projectedYear: null })
    expect(over.figure?.year).toBe(2024)
    // The median of 0.1, 0.15 and 0.2.
    expect(over.pace).toBeCloseTo(0.15, 10)
  })

  test('and on its last day those of the latest', () => {
    expect(found('2024-12-31')).toMatchObject({ actual: 2.4, gap: 0.4, yearsLeft: -1, lastChange: 0.5 })
  })
})

test.each<[string, Values]>([
  ['met', { 2024: 2 }],
  ['short', { 2024: 1.99 }],
  ['short', { 2022: 1.7, 2023: 1.8, 2024: 1.9 }],
])('a level due every year is %s, whatever the pace: %j', (expected, values) => {
  expect(verdict('2026-01-01', shareLevel(2, null), values)).toBe(expected)
})

describe('5% in total, of which the core share is a floor,', () => {
  const total = (deadlineYear: number | null) =>
    levelOf(target({ indicator: 'total_share_of_gdp', percent: 5, deadlineYear }))
  test.each<[string, number | null, string, Values]>([
    ['met', 2035, 'the floor alone reaches it', { 2026: 5 }],
    ['no_data: core_is_a_floor', 2035, 'a hundredth short, the rest may do it', { 2026: 4.99 }],
    ['on_track', 2035, 'the floor alone is on the way', { 2024: 2, 2025: 3, 2026: 4 }],
    ['no_data: core_is_a_floor', 2035, 'the floor is not on the way', { 2024: 2, 2025: 2, 2026: 2 }],
    ['no_data: core_is_a_floor', null, 'the floor is short', { 2026: 2 }],
    ['no_data: core_is_a_floor', 2025, 'the floor fell short in the deadline year', { 2025: 2 }],
    ['no_data: not_reported', 2025, 'the deadline year has no figure', { 2024: 2 }],
    ['met', 2025, 'the floor reached it in the deadline year', { 2025: 5 }],
  ])('is %s by %s: %s', (expected, deadlineYear, _, values) => {
    expect(verdict('2026-12-01', total(deadlineYear), values)).toBe(expected)
  })
})

describe('without a figure there is no verdict', () => {
  const level = shareLevel(2, 2027)
  const judged = (given: Parameters<typeof record>[0], of = ally(), against: Level = level) => {
    const found = progressOf(record(given).asOf('2024-12-01'), of, against, CHOICE)
    return [found.verdict, found.reason]
  }
  const figures = [edition('2024-06-17', [{ area: 'POL' }])]

  test.each([
    ['no_edition_yet', 'no edition is out', [edition('2025-01-01', [{}])], ally(), level],
    ['not_reported', 'the edition leaves the ally out', figures, ally(), level],
    ['not_measured', 'nobody publishes the measure', figures, ally(), { ...level, indicator: 'related_share_of_gdp' }],
    ['not_reported', 'the total is read from the core', figures, ally(), { ...level, indicator: 'total_share_of_gdp' }],
    ['no_armed_forces', 'the ally has no armed forces', figures, ally({ code: 'ISL', armedForces: false }), level],
  ] as const)('%s: %s', (reason, _, editions, of, against) => {
    expect(judged({ editions, allies: [of] }, of, against)).toEqual(['no_data', reason])
  })
})

test('there are five verdicts, and that there is none', () => {
  const rising = { 2022: 1.5, 2023: 1.6, 2024: 1.7 }
  const cases: [number, number | null][] = [
    [1.7, 2030],
    [2, 2030],
    [9, 2030],
    [2, 2024],
    [2, null],
  ]
  const verdicts = cases.map(([percent, by]) => verdict('2025-01-01', shareLevel(percent, by), rising))
  expect(verdicts).toEqual(['met', 'on_track', 'off_track', 'missed', 'short'])
  expect(VERDICTS).toEqual([...verdicts, 'no_data'])
})
