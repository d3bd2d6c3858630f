/** What came of a number somebody gave, as a heading. */
import { expect, test } from 'vitest'
import { claimHeadline } from '../../src/sentences/claim.js'

const TODAY = '2026-11-25'
const claim = (given = {}) => ({
  relation: 'is',
  value: '2',
  unit: 'percent of GDP',
  year: 2024,
  said_on: '2025-04-03',
  result_then: 'holds',
  result_now: 'fails',
  ...given,
})

test.each([
  [{}, 'Estonia at 2% in 2024: that held when it was said, and does not hold now.'],
  [{ value: '2.1%' }, 'Estonia at 2.1% in 2024: that held when it was said, and does not hold now.'],
  [
    { value: '30 billion', unit: 'million USD', result_then: 'close', result_now: 'close' },
    'Estonia at 30 billion in 2024: that was close when it was said, and is close now.',
  ],
  [{ relation: 'at_least' }, 'Estonia at least 2% in 2024: that held when it was said, and does not hold now.'],
  [
    { relation: 'below', result_then: 'not_checkable', result_now: 'holds' },
    'Estonia below 2% in 2024: that could not be checked when it was said, and holds now.',
  ],
  [{ said_on: TODAY }, 'Estonia at 2% in 2024: that does not hold.'],
])('%o', (given, sentence) => {
  expect(claimHeadline(claim(given), 'Estonia', TODAY)).toBe(sentence)
})

test('a name with an article has it', () => {
  expect(claimHeadline(claim(), 'United States', TODAY)).toMatch(/^The United States at /)
})
