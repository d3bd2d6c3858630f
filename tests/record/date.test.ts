/** What a day, a month or a year stands for, and from when something with such a date was known. */
import { describe, expect, test } from 'vitest'
import { firstDay, isIsoDate, isPartialDate, knownFrom, lastDay, yearOf } from '../../src/record/date.js'

describe('the calendar', () => {
  test.each([
    ['2025-06-25', 'a day'],
    ['2024-02-29', 'a leap day'],
    ['2000-02-29', 'a leap day in a century divisible by 400'],
    ['2025-12-31', 'the last day of a year'],
  ])('holds %s, %s', (text) => {
    expect(isIsoDate(text)).toBe(true)
    expect(isPartialDate(text)).toBe(true)
  })

  test.each([
    ['2025-06', 'a month'],
    ['2025-12', 'the last month'],
    ['2025', 'a year'],
  ])('holds %s, %s, which is no whole day', (text) => {
    expect(isPartialDate(text)).toBe(true)
    expect(isIsoDate(text)).toBe(false)
  })

  test.each([
    ['2025-02-29', 'no leap year'],
    ['1900-02-29', 'no leap year either'],
    ['2025-04-31', 'April has 30 days'],
    ['2025-01-32', 'no month has 32'],
    ['2025-06-00', 'no day 0'],
    ['2025-00-10', 'no month 0'],
    ['2025-13', 'no month 13'],
    ['2025-6-25', 'a month needs two digits'],
    ['25-06-25', 'a year needs four'],
    ['2025-06-25T00:00', 'more than a day'],
    ['2025-06-25\n', 'a line end'],
    [' 2025-06-25', 'a space'],
    ['', 'nothing'],
  ])('does not hold %j: %s', (text) => {
    expect(isPartialDate(text)).toBe(false)
    expect(isIsoDate(text)).toBe(false)
  })
})

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-01', '2025-01-01', '2025-01-31'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-06', '2025-06-01', '2025-06-30'],
  ['2025-12', '2025-12-01', '2025-12-31'],
  ['2025-06-25', '2025-06-25', '2025-06-25'],
])('%s may mean any day from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date), yearOf(date)]).toEqual([first, last, Number(date.slice(0, 4))])
})

test.each([
  ['2025-06-25', '2026-11-24', '2025-06-25', 'a day counts from itself'],
  ['2025-04', '2026-11-24', '2025-04-30', 'a month counts from its last day'],
  ['2006', '2026-11-24', '2006-12-31', 'a year counts from its last day'],
  ['2026', '2026-11-24', '2026-11-24', 'a year not over when it was recorded counts from that day'],
  ['2026-11', '2026-11-24', '2026-11-24', 'a month not over when it was recorded counts from that day'],
  ['2026', '2026-12-31', '2026-12-31', 'recorded on the very last day'],
  ['2026', '2026-01-01', '2026-01-01', 'recorded on the very first day'],
  ['2027-07-07', '2026-11-24', '2027-07-07', 'a day still to come counts from itself'],
])('%s recorded on %s is known from %s: %s', (date, recordedOn, known) => {
  expect(knownFrom(date, recordedOn)).toBe(known)
})
