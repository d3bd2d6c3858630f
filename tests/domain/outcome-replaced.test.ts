/** What becomes of a pledge another one has taken the place of, and when it was still in force. */
import { describe, expect, test } from 'vitest'
import { isPledgeInForce, judge, replacementOf } from '../../src/domain/outcome.js'
import type { Pledge } from '../../src/record/pledges.js'
import { edition, pledge, record } from '../support/facts.js'

const FIRST = pledge({ id: 'first', percent: 2, basis: 'in', deadlineYear: 2024, announcedOn: '2022-01-01' })

/** How the first pledge stood, given those that came after it; its year fell short by the final figure. */
function standing(asOf: string, first: Partial<Pledge>, ...later: Partial<Pledge>[]) {
  const pledges = [{ ...FIRST, ...first }, ...later]
  const view = record({ pledges, editions: [edition('2022-01-01', [{ year: 2024, value: 1.9 }])] }).asOf(asOf)
  const asked = pledge({ ...FIRST, ...first })
  return {
    outcome: judge(view, asked).outcome,
    by: replacementOf(view, asked)?.id ?? null,
    inForce: isPledgeInForce(view, asked),
  }
}

const REPLACED = { supersededBy: 'second' }

describe('a pledge for 2024 is', () => {
  test.each<[string, string, string, string, boolean]>([
    ['2024-05-31', '2024-06-01', 'pending', 'the day before its successor is announced', true],
    ['2024-06-01', '2024-06-01', 'superseded', 'that very day', false],
    ['2026-11-24', '2024-06-01', 'superseded', 'and it stays so, although the year fell short', false],
    ['2026-11-24', '2024-12-31', 'superseded', 'replaced on the last day of its deadline year', false],
    ['2026-11-24', '2024', 'superseded', 'replaced within that year, no day known', false],
    ['2026-11-24', '2025-01-01', 'missed', 'replaced a day too late: the outcome stands', false],
    ['2025-01-01', '2025-01-01', 'missed', 'the same on that very day', false],
  ])('on %s, replaced %s, %s: %s', (asOf, announcedOn, outcome, _, inForce) => {
    const by = inForce ? null : 'second'
    expect(standing(asOf, REPLACED, { id: 'second', announcedOn })).toEqual({ outcome, by, inForce })
  })

  test('superseded although it was kept, if it was replaced in time', () => {
    const second = { id: 'second', announcedOn: '2024-06-01' }
    expect(standing('2026-01-01', { ...REPLACED, percent: 1.5 }, second).outcome).toBe('superseded')
    expect(
      standing('2026-01-01', { ...REPLACED, percent: 1.5 }, { ...second, announcedOn: '2025-01-01' }).outcome,
    ).toBe('kept')
  })

  test('not replaced by a successor without date of announcement, which never comes into force', () => {
    const stands = standing('2026-11-24', REPLACED, { id: 'second', announcedOn: null })
    expect(stands).toEqual({ outcome: 'missed', by: null, inForce: true })
  })

  test('not replaced by a successor the record does not hold', () => {
    expect(standing('2026-11-24', REPLACED)).toEqual({ outcome: 'missed', by: null, inForce: true })
  })

  test('not measurable rather than superseded, if nobody publishes its indicator', () => {
    const second = { id: 'second', announcedOn: '2024-06-01' }
    const { outcome } = standing('2026-11-24', { ...REPLACED, indicator: 'total_share_of_gdp' }, second)
    expect(outcome).toBe('not_measurable')
  })
})

test('a pledge without deadline is superseded however late it is replaced', () => {
  const second = { id: 'second', announcedOn: '2026-06-01' }
  const open = { ...REPLACED, deadlineYear: null, basis: null }
  expect(standing('2026-05-31', open, second).outcome).toBe('pending')
  expect(standing('2026-06-01', open, second).outcome).toBe('superseded')
})

test('an undated pledge is never in force, and is judged on its deadline year', () => {
  expect(standing('2026-11-24', { announcedOn: null })).toEqual({ outcome: 'missed', by: null, inForce: false })
})

test('an undated pledge can be superseded by a dated one', () => {
  const second = { id: 'second', announcedOn: '2024-06-01' }
  expect(standing('2024-06-01', { ...REPLACED, announcedOn: null }, second).outcome).toBe('superseded')
})

test('a pledge is not in force before it is announced', () => {
  expect(standing('2021-12-31', {}).inForce).toBe(false)
  expect(standing('2022-01-01', {}).inForce).toBe(true)
})

describe('in a chain of successors', () => {
  const second = { id: 'second', announcedOn: '2023-03-01', supersededBy: 'third' }
  const third = { id: 'third', announcedOn: '2025-03-01' }
  test.each<[string, string | null, string]>([
    ['2023-02-28', null, 'none is announced'],
    ['2023-03-01', 'second', 'the first is'],
    ['2025-02-28', 'second', 'the last is not announced yet'],
    ['2025-03-01', 'third', 'the last is'],
  ])('on %s the last word is %s: %s', (asOf, by) => {
    expect(standing(asOf, REPLACED, second, third).by).toBe(by)
  })

  test('it is enough that one of them came in time', () => {
    expect(standing('2026-11-24', REPLACED, second, third).outcome).toBe('superseded')
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
    const second = { id: 'second', announcedOn: '2023-03-01', supersededBy: 'first' }
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
