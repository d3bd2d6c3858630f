/** What changed between two days: editions, allies and targets. */
import { describe, expect, test } from 'vitest'
import { DIFFERENCE_KINDS, type DifferenceKind } from '../../src/domain/difference.js'
import { differencesBetween } from '../support/differences.js'
import { edition, type Given, record } from '../support/facts.js'

/** The differences of one kind between two days. */
function between(from: string, to: string, given: Given, kind: DifferenceKind) {
  const data = record(given)
  return differencesBetween(data.asOf(from), data.asOf(to), []).filter((one) => one.kind === kind)
}

const NOTHING = {
  area: null,
  year: null,
  before: null,
  after: null,
  valueBefore: null,
  valueAfter: null,
  change: null,
  publication: null,
}

describe('a publication', () => {
  const given = { editions: [edition('2024-06-17'), edition('2025-08-28')] }
  test('came out, by its name', () => {
    expect(between('2024-06-17', '2025-08-28', given, 'publication')).toEqual([
      {
        ...NOTHING,
        kind: 'publication',
        subject: 'nato-2025-08-28',
        publication: 'nato-2025-08-28',
        title: 'Edition of 2025-08-28',
      },
    ])
  })

  test.each([
    ['2025-08-27', '2025-08-28', 1, 'on the later day'],
    ['2025-08-28', '2025-08-29', 0, 'on the earlier day: it was out by its end'],
    ['2025-08-26', '2025-08-27', 0, 'after the later day'],
    ['2024-06-16', '2026-01-01', 2, 'two of them'],
  ])('between %s and %s came out %i times: %s', (from, to, count) => {
    expect(between(from, to, given, 'publication')).toHaveLength(count)
  })
})

describe('an ally', () => {
  const given = { allies: [{}, { code: 'FIN', name: 'Finland', joinedOn: '2023-04-04' }] }
  test.each([
    ['2023-04-03', '2023-04-04', 1, 'on the later day'],
    ['2023-04-04', '2023-04-05', 0, 'on the earlier day'],
    ['2023-04-02', '2023-04-03', 0, 'after the later day'],
  ])('joined between %s and %s %i times: %s', (from, to, count) => {
    const joined = { ...NOTHING, kind: 'ally_joined', area: 'FIN', subject: 'FIN', title: 'Finland joined' }
    expect(between(from, to, given, 'ally_joined')).toEqual(count === 1 ? [joined] : [])
  })
})

describe('a target', () => {
  const given = {
    targets: [
      { id: 'two', title: 'Two', agreedOn: '2023-07-11', supersededOn: '2025-06-25' },
      { id: 'plan', title: 'Plan', proposedOn: '2025-06-05', agreedOn: '2025-06-25' },
    ],
  }
  test.each<[string, string, [string, string | null, string][], string]>([
    ['2023-07-10', '2023-07-11', [['two', null, 'in_force']], 'agreed'],
    ['2025-06-04', '2025-06-05', [['plan', null, 'proposed']], 'proposed'],
    [
      '2025-06-24',
      '2025-06-25',
      [
        ['two', 'in_force', 'superseded'],
        ['plan', 'proposed', 'in_force'],
      ],
      'agreed and replaced',
    ],
    [
      '2023-07-10',
      '2025-06-25',
      [
        ['two', null, 'superseded'],
        ['plan', null, 'in_force'],
      ],
      'all at once',
    ],
    ['2025-06-25', '2026-01-01', [], 'nothing since'],
  ])('moved between %s and %s: %j, %s', (from, to, expected) => {
    const moved = between(from, to, given, 'target_standing')
    expect(moved.map(({ subject, before, after }) => [subject, before, after])).toEqual(expected)
  })

  test('is told by its title', () => {
    expect(between('2023-07-10', '2023-07-11', given, 'target_standing')).toEqual([
      { ...NOTHING, kind: 'target_standing', subject: 'two', after: 'in_force', title: 'Two' },
    ])
  })
})

test('nothing differs between a day and itself', () => {
  const data = record({
    editions: [edition('2024-06-17', [{}])],
    targets: [{}],
    pledges: [{}],
  }).asOf('2024-06-17')
  expect(differencesBetween(data, data, ['share_of_gdp'])).toEqual([])
})

test('two days may differ in every kind of way at once', () => {
  const data = record({
    allies: [{}, { code: 'SWE', joinedOn: '2024-03-07' }],
    editions: [edition('2024-01-01', [{ value: 2 }]), edition('2026-07-07', [{ value: 1.9 }, { year: 2025 }])],
    targets: [{ percent: 2.5 }, { id: 'new', agreedOn: '2025', percent: 1 }],
    pledges: [
      { deadlineYear: 2024, basis: 'in', announcedOn: '2020' },
      { id: 'new', announcedOn: '2025' },
    ],
  })
  const told = differencesBetween(data.asOf('2024-01-31'), data.asOf('2026-07-07'), ['share_of_gdp'])
  expect(told.map((one) => one.kind).sort()).toEqual([...DIFFERENCE_KINDS].sort())
})
