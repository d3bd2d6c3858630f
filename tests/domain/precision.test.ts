/** The one rounding rule: two decimals, half up, as written rather than as stored in binary. */
import { describe, expect, test } from 'vitest'
import { atPublishedPrecision, roundedAt } from '../../src/domain/precision.js'

describe('at two decimals', () => {
  test.each([
    [1.996, 2, 'published as 2.00'],
    [1.994, 1.99, 'published as 1.99'],
    [1.995, 2, 'half is rounded up'],
    [1.9949999, 1.99, 'less than half is not'],
    [1.005, 1.01, 'half as written, though stored as 1.00499…'],
    [1.015, 1.02, 'half as written, though stored as 1.01499…'],
    [8.345, 8.35, 'half as written, though stored as 8.34499…'],
    [2.004999, 2, 'just below half above the level'],
    [3.495, 3.5, 'half below 3.5'],
    [-0.005, -0, 'half below nothing goes up to nothing'],
    [-0.015, -0.01, 'half of a shortfall goes up, towards nothing'],
    [-0.016, -0.02, 'more than half of a shortfall does not'],
    [0, 0, 'nothing'],
    [2, 2, 'a whole number'],
    // Spain's 2025 in the edition of 28 August 2025, as stored in its workbook.
    [2.000015, 2, 'a figure finer than published'],
  ])('%d is %d: %s', (value, rounded) => {
    expect(atPublishedPrecision(value)).toBe(rounded)
  })
})

test.each([
  [655_743.862592, 0, 655_744],
  [24.55, 1, 24.6],
  [2.345, 2, 2.35],
])('%d at %i decimals is %d', (value, decimals, rounded) => {
  expect(atPublishedPrecision(value, decimals)).toBe(rounded)
})

test.each([
  [3.495, 2, 3.5],
  [44_500, -3, 45_000],
  [44_499.9, -3, 44_000],
  [1_150_000, -5, 1_200_000],
  [-44_500, -3, -44_000],
])('%d at the decimal place %i is %d', (value, place, rounded) => {
  expect(roundedAt(value, place)).toBe(rounded)
})
