/** What a column declares of its cells. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  column,
  date,
  isNumeric,
  joined,
  percent,
  points,
  text,
  textOrNull,
  usdMillions,
  year,
} from '../../src/query/column.js'

test.each([
  ['a share', percent('A share'), true],
  ['points', points('A gap'), true],
  ['dollars', usdMillions('A gap'), true],
  ['a year', year('A year'), true],
  ['a whole number that cannot be missing', column(z.int(), { title: 'A count' }), true],
  ['words', text('Words'), false],
  ['words that may be missing', textOrNull('Words'), false],
  ['a day', date('A day'), false],
  ['yes or no', column(z.boolean().nullable(), { title: 'Whether' }), false],
  ['one of a list', column(z.enum(['a', 'b']), { title: 'Which' }), false],
])('%s is a number to be compared and set to the right: %s', (_, declared, numeric) => {
  expect(isNumeric(declared)).toBe(numeric)
})

test('points are never called percent', () => {
  expect(points('A gap').unit).toBe('percentage points')
  expect(percent('A share').unit).toBe('percent of GDP')
})

test('a list is one cell, joined by semicolons, and missing where it is empty', () => {
  expect(joined(['FRA', 'DEU'])).toBe('FRA;DEU')
  expect(joined(['FRA'])).toBe('FRA')
  expect(joined([])).toBeNull()
})
