/** From when an occasion is known of, and how long it lies ahead. */
import { describe, expect, test } from 'vitest'
import { isMilestoneKnown, liesAhead } from '../../src/domain/milestone.js'
import { milestone, target } from '../support/facts.js'

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
    expect(isMilestoneKnown(milestone(given), new Map(), asOf)).toBe(known)
  })

  test('without a day is known once its target is', () => {
    const plans = milestone({ target: 'target' })
    expect(isMilestoneKnown(plans, new Map(), '2026-11-24')).toBe(false)
    expect(isMilestoneKnown(plans, new Map([['target', target()]]), '2026-11-24')).toBe(true)
  })

  test('with a day of its own waits for it although its target has long been known', () => {
    const known = new Map([['target', target()]])
    const restated = milestone({ target: 'target', date: '2025-05-15' })
    expect(isMilestoneKnown(restated, known, '2025-05-14')).toBe(false)
  })

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
})
