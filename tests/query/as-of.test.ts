/** The day every question looks from. */
import { describe, expect, test } from 'vitest'
import { resolveAsOf } from '../../src/query/as-of.js'
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
    ['2025', '2025-12-31', 'the last day of a year'],
    ['2025-06', '2025-06-30', 'the last day of a month'],
    ['2024-02', '2024-02-29', 'the last day of a longer February'],
    ['2026', TODAY, 'today in the year that is not over'],
    ['2026-11', TODAY, 'today in the month that is not over'],
    ['today', TODAY, 'a word for today'],
    ['Latest', TODAY, 'another, in any case of letters'],
  ])('asked as %j is %s: %s', (value, day) => {
    expect(resolveAsOf(value, dataset, TODAY)).toBe(day)
  })

  test.each([
    ['2026-11-25', `must not be after today, ${TODAY}`, 'tomorrow'],
    ['summit:ends-tomorrow', `must not be after today, ${TODAY}`, 'a summit that ends tomorrow'],
    ['summit:undated', 'this summit has no date yet', 'a summit without a date'],
    ['2026-12', `must not be after today, ${TODAY}`, 'a month still to come'],
    ['2027', `must not be after today, ${TODAY}`, 'a year still to come'],
    ['2025-02-30', 'February 2025 has 28 days', 'a day that February lacks'],
    ['2024-02-30', 'February 2024 has 29 days', 'a day that it lacks in a leap year too'],
    ['2025-04-31', 'April 2025 has 30 days', 'a day that April lacks'],
    ['2025-13', 'there is no month 13', 'a month that is none'],
    ['yesterday', 'must be a day of the calendar', 'a word'],
    ['', 'must be a day of the calendar', 'nothing'],
  ])('is not %j, which %s: %s', (value, detail) => {
    const fault = resolveAsOf(value, dataset, TODAY)
    expect(fault).toMatchObject({ parameter: 'as_of', received: value, detail: expect.stringContaining(detail) })
  })

  test.each<[string, string]>([
    ['2025-4-3', '2025-04-03'],
    ['2025/04/03', '2025-04-03'],
    ['20250403', '2025-04-03'],
    ['2025-04-03T12:00:00Z', '2025-04-03'],
    ['03.04.2025', '2025-04-03'],
    ['31/12/2025', '2025-12-31'],
    ['3 April 2025', '2025-04-03'],
    ['Apr 3, 2025', '2025-04-03'],
    ['April 2025', '2025-04'],
    ['2025-Q1', '2025-03'],
    ['the-hague', 'summit:the-hague'],
    ['The Hague', 'summit:the-hague'],
  ])('written as %j is told as %s', (value, nearest) => {
    expect(resolveAsOf(value, dataset, TODAY)).toMatchObject({ nearest })
  })

  test('that may be two is told as both', () => {
    expect(resolveAsOf('04/03/2025', dataset, TODAY)).toMatchObject({ candidates: ['2025-03-04', '2025-04-03'] })
  })

  test('is not that of a summit nobody has heard of; those that have ended are suggested, and no others', () => {
    expect(resolveAsOf('summit:the-hage', dataset, TODAY)).toMatchObject({
      nearest: 'summit:the-hague',
      allowed: ['summit:the-hague', 'summit:ends-today'],
    })
  })
})
