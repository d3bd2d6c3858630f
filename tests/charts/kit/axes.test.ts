import { expect, test } from 'vitest'
import { valueAxis, yearTicks } from '../../../src/charts/kit/axes.js'

test.each([
  ['sizes stand on zero', [0.9, 4.3], {}, [0, 5]],
  ['near each other they do not', [2.6, 2.9], {}, [2.6, 2.9]],
  ['differences do not', [2, 4.5], { isApart: true }, [2, 4.5]],
  ['one value has room above', [2], {}, [2, 2.01]],
  ['zero alone', [0], {}, [0, 0.2]],
])('%s', (_, values, wishes, domain) => {
  expect(valueAxis(values, 6, wishes).domain).toEqual(domain)
})

test('years are named as far as there is room', () => {
  expect(yearTicks(2014, 2024, 12)).toHaveLength(11)
  expect(yearTicks(2014, 2024, 6)).toEqual([2014, 2016, 2018, 2020, 2022, 2024])
  expect(yearTicks(2012, 2026, 4)).toEqual([2015, 2020, 2025])
})

test('a small panel that ends where its values end still has ticks to read them by', () => {
  const { ticks, tick } = valueAxis([0.9, 5.3], 3, { isSnug: true })
  expect(ticks.map(tick)).toEqual(['0', '2', '4'])
})

test('all ticks have the decimals that one of them needs', () => {
  const { ticks, tick } = valueAxis([2.6, 2.9], 4)
  expect(ticks.map(tick)).toEqual(['2.6', '2.7', '2.8', '2.9'])
  expect(valueAxis([-1200, 0], 4).tick(-1200)).toBe('−1,200')
})
