import { expect, test } from 'vitest'
import { dayAxis, valueAxis, yearTicks } from '../../../src/charts/kit/axes.js'

test.each([
  ['sizes stand on zero', [0.9, 4.3], {}, [0, 5]],
  ['near each other they do too', [2.6, 2.9], {}, [0, 3]],
  ['what shrank goes below it', [-12.5, 30], {}, [-20, 30]],
  ['differences do not', [2, 4.5], { isApart: true }, [2, 4.5]],
  ['zero alone has room above', [0], {}, [0, 0.2]],
  ['nothing has too', [], {}, [0, 0.2]],
])('%s', (_, values, wishes, domain) => {
  expect(valueAxis(values, 6, wishes).domain).toEqual(domain)
})

test.each([
  [
    'every year where there is room',
    2014,
    2024,
    12,
    [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024],
  ],
  ['every other', 2014, 2026, 8, [2014, 2016, 2018, 2020, 2022, 2024, 2026]],
  ['by a step that meets both ends', 2014, 2035, 11, [2014, 2017, 2020, 2023, 2026, 2029, 2032, 2035]],
  ['round years over a long time', 1960, 2024, 8, [1960, 1970, 1980, 1990, 2000, 2010, 2020]],
  ['a year alone', 2024, 2024, 8, [2024]],
])('of the years %s', (_, first, last, most, years) => {
  expect(yearTicks(first, last, most)).toEqual(years)
})

test('a small panel that ends where its values end still has ticks to read them by', () => {
  const { ticks, tick } = valueAxis([0.9, 5.3], 3, { isSnug: true })
  expect(ticks.map(tick)).toEqual(['0', '2', '4'])
})

test('all ticks have the decimals that one of them needs, and the highest the sign of percent', () => {
  const { ticks, tick } = valueAxis([2.6, 2.9], 4, { isApart: true, isPercent: true })
  expect(ticks.map(tick)).toEqual(['2.6', '2.7', '2.8', '2.9%'])
  expect(valueAxis([-1200, 0], 4).tick(-1200)).toBe('−1,200')
})

const EDITIONS = ['2024-06-17', '2025-08-28', '2026-07-07'].map((day) => Date.parse(day))

test.each([
  ['in full where there is room', 700, ['17 June 2024', '28 August 2025', '7 July 2026']],
  ['in short where there is less', 230, ['17 Jun 2024', '28 Aug 2025', '7 Jul 2026']],
  ['by years on a phone', 130, ['2024', '2025', '2026']],
])('days are named %s', (_, width, words) => {
  expect(dayAxis(EDITIONS, Date.parse('2026-11-24'), width).ticks.map((tick) => tick.words)).toEqual(words)
})
