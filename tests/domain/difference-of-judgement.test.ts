/** What came to be judged otherwise between two days: pledges, and who meets the target in force. */
import { describe, expect, test } from 'vitest'
import { differencesBetween } from '../support/differences.js'
import { edition, type Given, record } from '../support/facts.js'

function between(from: string, to: string, given: Given, kind: 'pledge_made' | 'pledge_outcome' | 'verdict') {
  const data = record(given)
  return differencesBetween(data.asOf(from), data.asOf(to), []).filter((one) => one.kind === kind)
}

describe('a pledge of 2% in 2024', () => {
  const given = {
    pledges: [{ title: 'Two by then', percent: 2, deadlineYear: 2024, basis: 'in', announcedOn: '2024-01-15' }],
    editions: [edition('2024-06-17', [{ value: 2.02 }]), edition('2025-08-28', [{ value: 1.57 }])],
  } as const

  test('was made, with what became of it since', () => {
    expect(between('2024-01-14', '2024-01-15', given, 'pledge_made')).toEqual([
      {
        kind: 'pledge_made',
        area: 'BEL',
        subject: 'pledge',
        year: 2024,
        before: null,
        after: 'pending',
        valueBefore: null,
        valueAfter: null,
        change: null,
        publication: null,
        title: 'Two by then',
      },
    ])
    expect(between('2024-01-14', '2024-06-17', given, 'pledge_made')).toMatchObject([{ after: 'kept' }])
    expect(between('2024-01-14', '2024-06-17', given, 'pledge_outcome')).toEqual([])
  })

  test.each([
    ['2024-01-15', '2024-06-17', ['pending', 'kept'], 'the figure came out'],
    ['2024-06-17', '2025-08-28', ['kept', 'missed'], 'the figure was revised'],
    ['2024-01-15', '2025-08-28', ['pending', 'missed'], 'only the two days are compared'],
    ['2024-06-17', '2025-08-27', [], 'nothing came out'],
  ])('was between %s and %s judged %j: %s', (from, to, expected) => {
    const moved = between(from, to, given, 'pledge_outcome')
    expect(moved.flatMap((one) => [one.before, one.after])).toEqual(expected)
    expect(between(from, to, given, 'pledge_made')).toEqual([])
  })

  test('is told with its ally, its year and its title', () => {
    expect(between('2024-06-17', '2025-08-28', given, 'pledge_outcome')).toMatchObject([
      { area: 'BEL', subject: 'pledge', year: 2024, title: 'Two by then', publication: null, change: null },
    ])
  })
})

describe('an ally against the target in force', () => {
  const targets = [
    { id: 'two', percent: 2, agreedOn: '2023-07-11', supersededOn: '2025-06-25' },
    { id: 'core', percent: 3.5, agreedOn: '2025-06-25' },
  ]
  const given = {
    targets,
    editions: [
      edition('2024-06-17', [{ value: 2.021 }]),
      edition('2025-08-28', [{ value: 1.57 }, { year: 2023, value: 2 }]),
      edition('2026-07-07', [{ year: 2025, value: 3.5 }]),
    ],
  }

  test('fell short when a higher one was agreed, though its figure stood', () => {
    expect(between('2025-06-24', '2025-06-25', given, 'verdict')).toEqual([
      {
        kind: 'verdict',
        area: 'BEL',
        subject: 'core',
        year: 2024,
        before: 'met',
        after: 'short',
        valueBefore: 2.02,
        valueAfter: 2.02,
        change: null,
        publication: 'nato-2024-06-17',
        title: 'Belgium against the target in force: 2%, then 3.5%',
      },
    ])
  })

  test.each([
    ['2024-06-16', '2024-06-17', [['no_data', 'met', null, 2.02]], 'its first figure came out'],
    ['2024-06-17', '2025-06-24', [], 'nothing moved'],
    ['2025-06-25', '2025-08-28', [], 'the figure moved, and was short before and after'],
    ['2025-08-28', '2026-07-07', [['short', 'met', 1.57, 3.5]], 'a later year reached it'],
    ['2025-06-24', '2026-07-07', [], 'met, short in between, and met again'],
  ])('between %s and %s: %j, %s', (from, to, expected) => {
    const moved = between(from, to, given, 'verdict')
    expect(moved.map((one) => [one.before, one.after, one.valueBefore, one.valueAfter])).toEqual(expected)
  })

  test('is judged from the day a target is in force', () => {
    const early = { ...given, editions: [edition('2019-06-25', [{ year: 2018, value: 2 }])] }
    expect(between('2023-07-10', '2023-07-11', early, 'verdict')).toMatchObject([
      { subject: 'two', before: 'no_data', after: 'met', title: 'Belgium against the target in force: none, then 2%' },
    ])
  })

  test('is judged no more once none is in force', () => {
    const ended = { ...given, targets: targets.slice(0, 1) }
    expect(between('2025-06-24', '2025-06-25', ended, 'verdict')).toMatchObject([
      { subject: 'none', before: 'met', after: 'no_data', title: 'Belgium against the target in force: 2%, then none' },
    ])
  })

  describe('that joined on 7 March 2024', () => {
    const allies = [{ code: 'SWE', joinedOn: '2024-03-07' }]
    const editions = [edition('2024-06-17', [{ area: 'SWE', value: 2.14 }])]

    test.each<[string, string, [string | null, string | null][], string]>([
      ['2024-03-06', '2024-06-17', [[null, 'met']], 'there was no verdict on it before it joined'],
      ['2024-03-07', '2024-06-17', [['no_data', 'met']], 'there was none for want of a figure'],
      ['2024-03-06', '2024-03-07', [], 'there is none yet'],
    ])('between %s and %s: %j, %s', (from, to, expected) => {
      const moved = between(from, to, { allies, editions, targets }, 'verdict')
      expect(moved.map((one) => [one.before, one.after])).toEqual(expected)
    })
  })
})
