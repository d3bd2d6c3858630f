/** From when a pledge is known. */
import { expect, test } from 'vitest'
import { announcementDay, isPledgeKnown } from '../../src/domain/pledge.js'
import { pledge } from '../support/facts.js'

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
  expect(isPledgeKnown(pledge({ announcedOn }), asOf)).toBe(listed)
})
