/** How long an occasion lies ahead, and from when a meeting is over. */
import { expect, test } from 'vitest'
import { liesAhead } from '../../src/record/milestones.js'
import { hasEnded } from '../../src/record/summits.js'
import { milestone, summit } from '../support/facts.js'

test.each<[string | null, string, boolean, string]>([
  ['2025-06-24', '2025-06-23', true, 'the day before'],
  ['2025-06-24', '2025-06-24', false, 'that very day'],
  ['2025-06-24', '2025-06-25', false, 'the day after'],
  ['2024', '2024-12-30', true, 'something due in a year covers the whole of it'],
  ['2024', '2024-12-31', false, 'the last day of the year'],
  ['2024-02', '2024-02-28', true, 'the day before the last of a leap February'],
  ['2024-02', '2024-02-29', false, 'the last day of a leap February'],
  [null, '1949-04-04', false, 'without a day it never does'],
])('due %s lies ahead on %s: %s (%s)', (date, asOf, ahead) => {
  expect(liesAhead(milestone({ date }), asOf)).toBe(ahead)
})

const UNANNOUNCED = summit()
const UNDATED = summit({ startsOn: null, endsOn: null })

test.each([
  ['2025-06-24', false, 'its first day of two', UNANNOUNCED],
  ['2025-06-25', true, 'its last day: what came of it is known by the end of it', UNANNOUNCED],
  ['2025-06-26', true, 'the day after', UNANNOUNCED],
  ['2026-11-24', false, 'never, without a date', UNDATED],
])('by %s a meeting has ended: %s (%s)', (asOf, ended, _when, meeting) => {
  expect(hasEnded(meeting, asOf)).toBe(ended)
})
