import { expect, test } from 'vitest'
import { dollars, fixed, level, scaled, shortest, signed } from '../../src/sentences/numbers.js'

test.each([
  [fixed(1234567.891, 2), '1,234,567.89'],
  [fixed(-0.7, 2), '−0.70'],
  [fixed(-0.001, 2), '0.00'],
  [fixed(-0, 0), '0'],
  [signed(1.2, 2), '+1.20'],
  [signed(0.001, 2), '0.00'],
  [signed(-0.51, 2), '−0.51'],
  [level(2), '2%'],
  [level(3.5), '3.5%'],
  [shortest(10), '10'],
  [shortest(100.1), '100.1'],
  [dollars(18_234), '18.2 bn'],
  [dollars(682), '682 m'],
])('%s', (words, expected) => {
  expect(words).toBe(expected)
})

test.each([
  ['million USD, current prices', 1_809_900, 'billion USD, current prices', 1000],
  ['million USD, current prices', 50_000_000, 'trillion USD, current prices', 1_000_000],
  ['million USD, current prices', 9_999, 'million USD, current prices', 1],
  ['percent of GDP', 20_000, 'percent of GDP', 1],
])('%s up to %d is %s', (unit, largest, larger, factor) => {
  expect(scaled(unit, largest)).toEqual({ unit: larger, factor })
})
