/** From when a record is known: nobody who asks as of an earlier day is told of it. */
import { describe, expect, test } from 'vitest'
import { announcementDay } from '../../src/record/pledges.js'
import { pledge, record, summit } from '../support/facts.js'

describe('an occasion', () => {
  const both = { date: '2035', announcedOn: '2025-06-25' }
  const ownDay = { date: '2025-05-15' }
  test.each([
    ['announced before its day', '2025-06-24', false, 'the day before the announcement', both],
    ['announced before its day', '2025-06-25', true, 'the day of the announcement', both],
    ['not announced', '2025-05-14', false, 'the day before it: never a day early', ownDay],
    ['not announced', '2025-05-15', true, 'its own day', ownDay],
    ['announced in a month', '2025-04-29', false, 'the month may still bring it', { announcedOn: '2025-04' }],
    ['announced in a month', '2025-04-30', true, 'the last day of the month', { announcedOn: '2025-04' }],
    ['of which only the month is known', '2024-11-29', false, 'the month may still bring it', { date: '2024-11' }],
    ['of which only the month is known', '2024-11-30', true, 'the last day of the month', { date: '2024-11' }],
    ['without day or target', '1949-04-04', true, 'it is listed from the start', {}],
  ])('%s is known on %s: %s (%s)', (_, asOf, known, _when, given) => {
    expect(record({ milestones: [given] }).asOf(asOf).milestones).toHaveLength(known ? 1 : 0)
  })

  test('without a day is known once its target is', () => {
    const plans = record({ milestones: [{ target: 'target' }], targets: [{ agreedOn: '2023-07-11' }] })
    expect(plans.asOf('2023-07-10').milestones).toEqual([])
    expect(plans.asOf('2023-07-11').milestones).toHaveLength(1)
  })

  test('with a day of its own waits for it although its target has long been known', () => {
    const restated = record({ milestones: [{ target: 'target', date: '2025-05-15' }], targets: [{}] })
    expect(restated.asOf('2025-05-14').milestones).toEqual([])
  })
})

test.each<[string | null, string | null, string]>([
  ['2025-04-11', '2025-04-11', 'a day'],
  ['2025-01', '2025-01-31', 'a month counts from its last day'],
  ['2024', '2024-12-31', 'a year counts from its last day'],
  ['2026', '2026-11-24', 'a year still running counts from the day it was recorded'],
  [null, null, 'no date, no day'],
])('a pledge announced %s became known on %s: %s', (announcedOn, day) => {
  expect(announcementDay(pledge({ announcedOn }))).toBe(day)
})

test.each<[string | null, string, boolean, string]>([
  ['2025-04-11', '2025-04-10', false, 'the day before'],
  ['2025-04-11', '2025-04-11', true, 'that very day'],
  ['2025-01', '2025-01-30', false, 'the month may still bring it'],
  ['2025-01', '2025-01-31', true, 'the last day of the month'],
  [null, '1949-04-04', true, 'without any date it is listed from the start'],
])('a pledge announced %s is listed on %s: %s (%s)', (announcedOn, asOf, listed) => {
  expect(record({ pledges: [{ announcedOn }] }).asOf(asOf).pledges).toHaveLength(listed ? 1 : 0)
})

test.each([
  ['2025-04-03', '2025-04-02', false, 'the day before'],
  ['2025-04-03', '2025-04-03', true, 'that very day'],
  ['2025-05', '2025-05-30', false, 'the month may still bring it'],
  ['2025-05', '2025-05-31', true, 'the last day of the month'],
  ['2026', '2026-11-23', false, 'the day before it was recorded'],
  ['2026', '2026-11-24', true, 'the day it was recorded, though the year is not over'],
])('what was said on %s is known on %s: %s (%s)', (saidOn, asOf, known) => {
  expect(record({ statements: [{ saidOn }] }).asOf(asOf).statements).toHaveLength(known ? 1 : 0)
})

// The Hague, 24 and 25 June 2025, spoken of on 3 April 2025.
const ANNOUNCED = summit({ announcedOn: '2025-04-03' })
const UNANNOUNCED = summit()
const IN_A_YEAR = summit({ announcedOn: '2024' })
const LAST_DAY_ONLY = summit({ startsOn: null })
const UNDATED = summit({ startsOn: null, endsOn: null })

test.each([
  ['announced', '2025-04-02', false, 'the day before the announcement', ANNOUNCED],
  ['announced', '2025-04-03', true, 'the day of the announcement, long before it meets', ANNOUNCED],
  ['not announced', '2025-06-23', false, 'the day before it meets', UNANNOUNCED],
  ['not announced', '2025-06-24', true, 'its first day', UNANNOUNCED],
  ['announced in a year', '2024-12-30', false, 'the year may still bring it', IN_A_YEAR],
  ['announced in a year', '2024-12-31', true, 'the last day of the year', IN_A_YEAR],
  ['of which the last day alone is known', '2025-06-24', false, 'the day before', LAST_DAY_ONLY],
  ['of which the last day alone is known', '2025-06-25', true, 'that day', LAST_DAY_ONLY],
  ['without any date', '1949-04-04', true, 'it is listed from the start', UNDATED],
])('a meeting %s is known on %s: %s (%s)', (_, asOf, known, _when, meeting) => {
  expect(record({ summits: [meeting] }).asOf(asOf).summits).toHaveLength(known ? 1 : 0)
})
