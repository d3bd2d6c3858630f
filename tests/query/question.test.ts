/** The day every question looks from. */
import { describe, expect, test } from 'vitest'
import { resolveAsOf } from '../../src/query/question.js'
import { record, summit } from '../support/facts.js'

const TODAY = '2026-11-24'
const dataset = record({
  summits: [
    summit({ id: 'the-hague', startsOn: '2025-06-24', endsOn: '2025-06-25' }),
    summit({ id: 'ends-today', startsOn: '2026-11-23', endsOn: TODAY }),
    summit({ id: 'ends-tomorrow', startsOn: TODAY, endsOn: '2026-11-25' }),
    summit({ id: 'undated', startsOn: null, endsOn: null }),
  ],
})

describe('the day a question looks from', () => {
  test.each<[unknown, string, string]>([
    [undefined, TODAY, 'today where none is given'],
    ['2025-04-03', '2025-04-03', 'a day'],
    [' 2025-04-03 ', '2025-04-03', 'a day with spaces around it'],
    [TODAY, TODAY, 'today itself'],
    ['summit:the-hague', '2025-06-25', 'the last day of a summit'],
    ['summit:ends-today', TODAY, 'the last day of a summit that ends today'],
  ])('asked as %j is %s: %s', (value, day) => {
    expect(resolveAsOf(value, dataset, TODAY)).toBe(day)
  })

  test.each([
    ['2026-11-25', `must not be after today, ${TODAY}`, 'tomorrow'],
    ['summit:ends-tomorrow', `must not be after today, ${TODAY}`, 'a summit that ends tomorrow'],
    ['summit:undated', 'this summit has no date yet', 'a summit without a date'],
    ['2025-02-30', 'must be a day of the calendar', 'a day that is none'],
    ['2025-06', 'must be a day of the calendar', 'a month'],
    ['2025', 'must be a day of the calendar', 'a year'],
    ['yesterday', 'must be a day of the calendar', 'a word'],
    ['', 'must be a day of the calendar', 'nothing'],
  ])('is not %j, which %s: %s', (value, detail) => {
    const fault = resolveAsOf(value, dataset, TODAY)
    expect(fault).toMatchObject({ parameter: 'as_of', received: value, detail: expect.stringContaining(detail) })
  })

  test('is not that of a summit nobody has heard of; those that have ended are suggested, and no others', () => {
    expect(resolveAsOf('summit:the-hage', dataset, TODAY)).toMatchObject({
      nearest: 'summit:the-hague',
      allowed: ['summit:the-hague', 'summit:ends-today'],
    })
  })
})
