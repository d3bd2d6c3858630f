/** From when a meeting is known of, and from when its outcome is. */
import { expect, test } from 'vitest'
import { hasEnded, isSummitKnown } from '../../src/domain/summit.js'
import { summit } from '../support/facts.js'

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
  expect(isSummitKnown(meeting, asOf)).toBe(known)
})

test.each([
  ['2025-06-24', false, 'its first day of two', UNANNOUNCED],
  ['2025-06-25', true, 'its last day: what came of it is known by the end of it', UNANNOUNCED],
  ['2025-06-26', true, 'the day after', UNANNOUNCED],
  ['2026-11-24', false, 'never, without a date', UNDATED],
])('by %s a meeting has ended: %s (%s)', (asOf, ended, _when, meeting) => {
  expect(hasEnded(meeting, asOf)).toBe(ended)
})
