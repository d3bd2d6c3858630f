/** What becomes of a pledge another one has taken the place of or that was taken back, and when it was still in force. */
import { describe, expect, test } from 'vitest'
import { isPledgeInForce, judge, replacementOf } from '../../src/domain/outcome.js'
import type { Pledge } from '../../src/record/pledges.js'
import { edition, pledge, record } from '../support/facts.js'

const FIRST = pledge({ id: 'first', percent: 2, basis: 'in', deadlineYear: 2024, announcedOn: '2022-01-01' })

/** How the first pledge stood, given those that came after it; its year fell short by the final figure of 1.90. */
function standing(asOf: string, first: Partial<Pledge>, ...later: Partial<Pledge>[]) {
  const pledges = [{ ...FIRST, ...first }, ...later]
  const view = record({ pledges, editions: [edition('2022-01-01', [{ year: 2024, value: 1.9 }])] }).asOf(asOf)
  const asked = pledge({ ...FIRST, ...first })
  return {
    outcome: judge(view, asked)?.outcome ?? null,
    by: replacementOf(view, asked)?.id ?? null,
    inForce: isPledgeInForce(view, asked),
  }
}

const REPLACED = { supersededBy: 'second' }
/** A word for the same year that asks less. */
const LESS = { id: 'second', percent: 1.95, basis: 'in', deadlineYear: 2024 } as const

describe('a pledge for 2024, replaced by one that asks less of it,', () => {
  test.each<[string, string, string, string, boolean]>([
    ['2024-05-31', '2024-06-01', 'pending', 'the day before its successor is announced', true],
    ['2024-06-01', '2024-06-01', 'superseded', 'that very day', false],
    ['2026-11-24', '2024-06-01', 'superseded', 'and it stays so, although the year fell short', false],
    ['2026-11-24', '2024-12-31', 'superseded', 'replaced on the last day of its deadline year', false],
    ['2026-11-24', '2024', 'superseded', 'replaced within that year, no day known', false],
    ['2026-11-24', '2025-01-01', 'missed', 'replaced a day too late: the outcome stands', false],
    ['2025-01-01', '2025-01-01', 'missed', 'the same on that very day', false],
  ])('is on %s, replaced %s, %s: %s', (asOf, announcedOn, outcome, _, inForce) => {
    const by = inForce ? null : 'second'
    expect(standing(asOf, REPLACED, { ...LESS, announcedOn })).toEqual({ outcome, by, inForce })
  })

  test('is kept if its figure reached it, whatever was said since', () => {
    const less = { ...LESS, percent: 1, announcedOn: '2024-06-01' }
    expect(standing('2026-01-01', { ...REPLACED, percent: 1.9 }, less).outcome).toBe('kept')
    expect(standing('2026-01-01', { ...REPLACED, percent: 1.91 }, less).outcome).toBe('superseded')
  })

  test('is not replaced by a successor without date of announcement, which never comes into force', () => {
    const stands = standing('2026-11-24', REPLACED, { ...LESS, announcedOn: null })
    expect(stands).toEqual({ outcome: 'missed', by: null, inForce: true })
  })

  test('is not replaced by a successor the record does not hold', () => {
    expect(standing('2026-11-24', REPLACED)).toEqual({ outcome: 'missed', by: null, inForce: true })
  })

  test('is not measurable rather than superseded, if nobody publishes its indicator', () => {
    const { outcome } = standing('2026-11-24', { ...REPLACED, indicator: 'total_share_of_gdp' }, LESS)
    expect(outcome).toBe('not_measurable')
  })
})

describe('a pledge of 2% that fell short in 2024 and was replaced in June of that year', () => {
  const by = { basis: 'by' } as const
  const span = { basis: 'every_year', fromYear: 2023 } as const
  test.each<[string, string, Partial<Pledge>, Partial<Pledge>]>([
    // first, then what came after it
    ['superseded', 'a lower level in the same year asks less', {}, { percent: 1.99 }],
    ['missed', 'the same level in the same year asks no less', {}, { percent: 2 }],
    ['missed', 'a higher level asks more', {}, { percent: 2.5 }],
    ['superseded', 'the same level by a later year asks less', by, { ...by, deadlineYear: 2026 }],
    ['superseded', 'a lower level by a later year', by, { ...by, percent: 1.8, deadlineYear: 2026 }],
    ['missed', 'a higher level by a later year asks another thing', by, { ...by, percent: 2.01, deadlineYear: 2026 }],
    ['missed', 'an earlier year asks no less, lower as the level is', by, { ...by, percent: 1.5, deadlineYear: 2023 }],
    ['missed', 'promises in two single years stand beside each other', {}, { percent: 1.5, deadlineYear: 2025 }],
    ['superseded', 'but one by a later year puts one in a year off', {}, { ...by, deadlineYear: 2025 }],
    ['superseded', 'and so does one in a later year one by a year', by, { basis: 'in', deadlineYear: 2025 }],
    ['superseded', 'less in every year of a span that covers it', {}, { ...span, percent: 1.8, deadlineYear: 2026 }],
    ['missed', 'as much in every year of a span that covers it is no less', {}, { ...span, deadlineYear: 2026 }],
    [
      'superseded',
      'less on average over such a span',
      {},
      { ...span, basis: 'average', percent: 1.9, deadlineYear: 2026 },
    ],
    ['superseded', 'a span that begins with it', {}, { ...span, fromYear: 2024, percent: 1.9, deadlineYear: 2026 }],
    ['superseded', 'as much over a span after it is later', {}, { ...span, fromYear: 2025, deadlineYear: 2026 }],
    ['missed', 'a level without a date leaves it to be judged', {}, { percent: 1.5, deadlineYear: null }],
    ['missed', 'a word without a level does too', {}, { percent: null }],
    ['missed', 'a word on something else does too', {}, { percent: 1.5, indicator: 'total_share_of_gdp' }],
  ])('is %s: %s', (outcome, _, first, second) => {
    const later = { ...LESS, percent: 2, ...second, announcedOn: '2024-06-01' }
    expect(standing('2026-11-24', { ...REPLACED, ...first }, later).outcome).toBe(outcome)
  })

  test.each(['exemption', 'reservation'] as const)('by an %s is neither superseded nor out of force', (kind) => {
    const second = { ...LESS, kind, announcedOn: '2024-06-01' }
    expect(standing('2026-11-24', REPLACED, second)).toEqual({ outcome: 'missed', by: null, inForce: true })
  })
})

test('a reservation ends with the one that takes its place', () => {
  const reserved = { ...REPLACED, kind: 'reservation' } as const
  const second = { ...LESS, kind: 'reservation', announcedOn: '2024-06-01' } as const
  expect(standing('2024-06-01', reserved, second)).toEqual({ outcome: null, by: 'second', inForce: false })
})

describe('a pledge taken back', () => {
  test.each<[string, string, string, string, boolean]>([
    ['2024-05-31', '2024-06-01', 'pending', 'the day before', true],
    ['2024-06-01', '2024-06-01', 'superseded', 'that very day', false],
    ['2024-12-30', '2024', 'pending', 'in 2024, no day known: it is known from the last one', true],
    ['2024-12-31', '2024', 'superseded', 'on that last day', false],
    ['2026-11-24', '2025-01-01', 'missed', 'when its year was over', false],
  ])('is on %s, withdrawn %s, %s: %s', (asOf, withdrawnOn, outcome, _, inForce) => {
    expect(standing(asOf, { withdrawnOn })).toEqual({ outcome, by: null, inForce })
  })

  test('stays kept, if it was', () => {
    expect(standing('2026-11-24', { percent: 1.9, withdrawnOn: '2024-06-01' })).toMatchObject({
      outcome: 'kept',
      inForce: false,
    })
  })

  test('is superseded whenever that was, if it had no deadline', () => {
    const open = { deadlineYear: null, basis: null, withdrawnOn: '2026-06-01' }
    expect(standing('2026-05-31', open).outcome).toBe('pending')
    expect(standing('2026-06-01', open).outcome).toBe('superseded')
  })
})

test('a pledge without deadline is superseded however late it is replaced, and by whatever', () => {
  const second = { id: 'second', percent: 5, announcedOn: '2026-06-01' }
  const open = { ...REPLACED, deadlineYear: null, basis: null }
  expect(standing('2026-05-31', open, second).outcome).toBe('pending')
  expect(standing('2026-06-01', open, second).outcome).toBe('superseded')
})

test('but stays kept while the current figure reaches it', () => {
  const open = { ...REPLACED, percent: 1.9, deadlineYear: null, basis: null }
  expect(standing('2026-06-01', open, { id: 'second', announcedOn: '2026-06-01' }).outcome).toBe('kept')
})

test('an undated pledge is never in force, and is judged on its deadline year', () => {
  expect(standing('2026-11-24', { announcedOn: null })).toEqual({ outcome: 'missed', by: null, inForce: false })
})

test('an undated pledge can be superseded by a dated one', () => {
  const second = { ...LESS, announcedOn: '2024-06-01' }
  expect(standing('2024-06-01', { ...REPLACED, announcedOn: null }, second).outcome).toBe('superseded')
})

describe('an undated pledge of 1.9% by 2026, with 1.90 in 2024,', () => {
  const undated = { ...REPLACED, percent: 1.9, basis: 'by', deadlineYear: 2026, announcedOn: null } as const
  const more = { id: 'second', percent: 3, deadlineYear: 2030, supersededBy: 'third' }
  test.each<[string, string | null, string, string]>([
    ['kept', '2024-06-01', '2026-11-24', 'stood at the latest on the day of the word that replaced it'],
    ['pending', '2024-06-01', '2024-05-31', 'which nobody knew the day before'],
    ['pending', '2025-06-01', '2026-11-24', 'and later words do not show that it stood in 2024'],
    ['kept', null, '2026-11-24', 'an undated link is passed over for the next one'],
  ])('is %s, replaced %s and in August 2024, on %s: it %s', (outcome, announcedOn, asOf) => {
    const third = {
      id: 'third',
      percent: 3,
      deadlineYear: 2029,
      announcedOn: announcedOn === '2025-06-01' ? '2025-08-01' : '2024-08-01',
    }
    expect(standing(asOf, undated, { ...more, announcedOn }, third).outcome).toBe(outcome)
  })
})

test('a pledge is not in force before it is announced', () => {
  expect(standing('2021-12-31', {}).inForce).toBe(false)
  expect(standing('2022-01-01', {}).inForce).toBe(true)
})

describe('in a chain of successors', () => {
  const second = { ...LESS, percent: 3, announcedOn: '2023-03-01', supersededBy: 'third' }
  const third = { id: 'third', announcedOn: '2025-03-01' }
  test.each<[string, string | null, string]>([
    ['2023-02-28', null, 'none is announced'],
    ['2023-03-01', 'second', 'the first is'],
    ['2025-02-28', 'second', 'the last is not announced yet'],
    ['2025-03-01', 'third', 'the last is'],
  ])('on %s the last word is %s: %s', (asOf, by) => {
    expect(standing(asOf, REPLACED, second, third).by).toBe(by)
  })

  test('it is enough that one of them, not the next alone, asks less in time', () => {
    const less = { ...LESS, id: 'third', announcedOn: '2024-03-01' }
    expect(standing('2026-11-24', REPLACED, second, less).outcome).toBe('superseded')
    expect(standing('2026-11-24', REPLACED, second, { ...less, announcedOn: '2025-03-01' }).outcome).toBe('missed')
  })

  test('an undated link is passed over, and the next one counts', () => {
    const stands = standing('2026-11-24', REPLACED, { ...second, announcedOn: null }, third)
    expect(stands).toEqual({ outcome: 'missed', by: 'third', inForce: false })
  })

  test('the order of the record does not matter', () => {
    expect(standing('2025-03-01', REPLACED, third, second).by).toBe('third')
  })
})

describe('a chain that runs in a circle', () => {
  test('ends where it began', () => {
    const second = { ...LESS, announcedOn: '2023-03-01', supersededBy: 'first' }
    expect(standing('2026-11-24', REPLACED, second)).toEqual({ outcome: 'superseded', by: 'second', inForce: false })
  })

  test('of one pledge replaces nothing', () => {
    expect(standing('2026-11-24', { supersededBy: 'first' })).toEqual({ outcome: 'missed', by: null, inForce: true })
  })

  test('further on does not hang', () => {
    const second = { id: 'second', announcedOn: '2023-03-01', supersededBy: 'third' }
    const third = { id: 'third', announcedOn: '2023-04-01', supersededBy: 'second' }
    expect(standing('2026-11-24', REPLACED, second, third).by).toBe('third')
  })
})
