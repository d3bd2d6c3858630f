/** How fast a share moved. The slopes are worked out by hand beside each case. */
import { describe, expect, test } from 'vitest'
import { DEFAULT_WINDOW, lastChange, PACE_METHODS, paceFigures, recentPace } from '../../src/domain/pace.js'
import type { Observation } from '../../src/record/observations.js'

/** Belgium’s figures by year. */
function series(values: Readonly<Record<number, number>>): Observation[] {
  return Object.entries(values).map(([year, value]) => ({
    publication: 'nato-2024-06-17',
    area: 'BEL',
    indicator: 'share_of_gdp',
    year: Number(year),
    value,
    status: 'final',
    derived: false,
  }))
}

describe('the years a pace looks back over', () => {
  const years = (all: readonly number[]) => series(Object.fromEntries(all.map((year) => [year, 2])))

  test('are five unless told otherwise', () => {
    expect(DEFAULT_WINDOW).toBe(5)
  })

  test.each([
    [5, [2018, 2019, 2020, 2021, 2022, 2023, 2024], [2020, 2021, 2022, 2023, 2024], 'exactly five years back is out'],
    [5, [2019, 2020, 2024], [2020, 2024], 'calendar years, not figures'],
    [3, [2020, 2021, 2022, 2023], [2021, 2022, 2023], 'they end with the last figure'],
    [1, [2023, 2024], [2024], 'one year is the last figure alone'],
    [50, [2014, 2024], [2014, 2024], 'a window wider than the record takes it all'],
    [5, [], [], 'no figures, no years'],
  ])('%i of them, from figures of %j, are %j: %s', (window, given, expected) => {
    expect(paceFigures(years(given), window).map((figure) => figure.year)).toEqual(expected)
  })
})

describe('the recent pace', () => {
  test('is taken by Theil–Sen or by least squares', () => {
    expect(PACE_METHODS).toEqual(['theil-sen', 'linear'])
  })

  test.each<[string, number, number, Record<number, number>]>([
    // Slopes 0.1, 0.25 and 0.4. Least squares: deviations (−1, −0.2), (0, −0.1), (1, 0.3), so 0.5 / 2.
    ['of three years is the median of three slopes', 0.25, 0.25, { 2022: 1, 2023: 1.1, 2024: 1.5 }],
    // Slopes 0.1, 0.1, 0.1, 1/3, 0.45 and 0.8: the middle two are 0.1 and 1/3. Least squares: 1.55 / 5.
    ['of four is the mean of the middle two of six', 13 / 60, 0.31, { 2021: 1, 2022: 1.1, 2023: 1.2, 2024: 2 }],
    // Slopes 0.1, 0.25 and 0.3. Least squares: (34 / 15) / (26 / 3).
    ['counts the years between figures', 0.25, 17 / 65, { 2020: 1, 2021: 1.1, 2024: 2 }],
    // Slopes 1, 0.05, 0.1, −0.9, −0.35 and 0.2: the middle two are 0.05 and 0.1. Least squares: 0 / 5.
    ['is found among slopes in any order', 0.075, 0, { 2021: 1, 2022: 2, 2023: 1.1, 2024: 1.3 }],
    // Slopes 1, 9.5 and 18: as text, "18" would stand before "9.5".
    ['orders slopes as numbers', 9.5, 9.5, { 2022: 1, 2023: 2, 2024: 20 }],
    ['of figures that stand still is 0', 0, 0, { 2022: 2, 2023: 2, 2024: 2 }],
    ['of falling figures is negative', -0.2, -0.2, { 2022: 2, 2023: 1.8, 2024: 1.6 }],
    // Published as 1.00, 1.10 and 1.20; as stored the slope would be 0.096.
    ['is that of the figures as published', 0.1, 0.1, { 2022: 1.004, 2023: 1.1, 2024: 1.196 }],
    // Slopes 0, 0, 0, 1/3, 1/2 and 1. Least squares: 1.5 / 5.
    ['is little moved by one jump', 1 / 6, 0.3, { 2021: 1, 2022: 1, 2023: 1, 2024: 2 }],
  ])('%s: %d by Theil–Sen, %d by least squares', (_, theilSen, linear, values) => {
    expect(recentPace(series(values), 'theil-sen')).toBeCloseTo(theilSen, 10)
    expect(recentPace(series(values), 'linear')).toBeCloseTo(linear, 10)
  })

  test.each(PACE_METHODS.flatMap((method) => [0, 1, 2].map((count) => [count, method] as const)))(
    'is not taken from %i figures by %s: it needs three',
    (count, method) => {
      const three = series({ 2022: 1, 2023: 1.1, 2024: 1.5 })
      expect(recentPace(three.slice(0, count), method)).toBeNull()
      expect(recentPace(three, method)).not.toBeNull()
    },
  )
})

test.each<[number | null, string, Record<number, number>]>([
  [0.3, 'from the year before to the last', { 2022: 9, 2023: 1.7, 2024: 2 }],
  [-0.45, 'a fall is negative', { 2024: 2.02, 2025: 1.57 }],
  [0, 'no change is 0', { 2023: 2, 2024: 2 }],
  [1, 'as published: 1.004 and 1.996 are 1.00 and 2.00', { 2023: 1.004, 2024: 1.996 }],
  [0, '1.996 and 2.004 are both published as 2.00', { 2023: 1.996, 2024: 2.004 }],
  [0.99, '1.005 is published as 1.01', { 2023: 1.005, 2024: 2 }],
  [null, 'the year before has no figure', { 2022: 1.7, 2024: 2 }],
  [null, 'there is one figure', { 2024: 2 }],
  [null, 'there is none', {}],
])('the last change is %s: %s', (expected, _, values) => {
  expect(lastChange(series(values))).toBe(expected)
})
