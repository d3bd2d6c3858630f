/** Verdicts that turned because a figure was revised. */
import { describe, expect, test } from 'vitest'
import { flipsOf, targetOfYear } from '../../src/domain/revision.js'
import type { Target } from '../../src/record/targets.js'
import { ally, type Edition, edition, record, target } from '../support/facts.js'

const TWO = target({ id: 'two', percent: 2, agreedOn: '2014-09-05', supersededOn: '2025-06-25' })
const CORE = target({ id: 'core', percent: 3.5, agreedOn: '2025-06-25' })
const TARGETS = [TWO, CORE]

interface Given {
  readonly target?: Target | null
  readonly asOf?: string
  readonly joinedOn?: string
  readonly year?: number
  readonly targets?: readonly Target[]
}

/** The flips of Belgium's figure of a year through editions given as day → value (null: not in it). */
function flips(values: Readonly<Record<string, number | null>>, given: Given = {}): string[] {
  const { year = 2024, joinedOn = '1949-04-04', asOf = '2026-11-24', targets = TARGETS } = given
  const editions = Object.entries(values).map(
    ([day, value]): Edition => edition(day, value === null ? [{ year: 1990 }] : [{ year, value }]),
  )
  const view = record({ allies: [{ joinedOn }], editions, targets }).asOf(asOf)
  return flipsOf(view, given.target ?? null).map((flip) => {
    const [before, after] = [flip.before, flip.after].map((vintage) => vintage.publication.publishedOn)
    return `${flip.ally} ${flip.year} ${flip.target.id} ${before} ${after} ${flip.meets ? 'met' : 'short'}`
  })
}

describe('a verdict flips', () => {
  test.each<[string, Record<string, number | null>, string[]]>([
    ['from met to short', { '2025-08-28': 2, '2026-07-07': 1.99 }, ['BEL 2024 two 2025-08-28 2026-07-07 short']],
    ['from short to met', { '2025-08-28': 1.99, '2026-07-07': 2 }, ['BEL 2024 two 2025-08-28 2026-07-07 met']],
    ['not while both meet it', { '2025-08-28': 2.5, '2026-07-07': 2 }, []],
    ['not while both fall short', { '2025-08-28': 1.5, '2026-07-07': 1.99 }, []],
    ['not by a first edition', { '2026-07-07': 2 }, []],
    ['not where both are published as 2.00', { '2025-08-28': 2, '2026-07-07': 1.996 }, []],
    [
      'there and back',
      { '2024-06-17': 2, '2025-08-28': 1.9, '2026-07-07': 2.1 },
      ['BEL 2024 two 2024-06-17 2025-08-28 short', 'BEL 2024 two 2025-08-28 2026-07-07 met'],
    ],
    [
      'across an edition that leaves the figure out',
      { '2024-06-17': 2, '2025-08-28': null, '2026-07-07': 1.9 },
      ['BEL 2024 two 2024-06-17 2026-07-07 short'],
    ],
    [
      'against the edition just before, not the first',
      { '2024-06-17': 2, '2025-08-28': 2.1, '2026-07-07': 1.9 },
      ['BEL 2024 two 2025-08-28 2026-07-07 short'],
    ],
  ])('%s', (_, values, expected) => {
    expect(flips(values)).toEqual(expected)
  })

  test.each([
    ['2026-07-06', 0, 'the day before the edition'],
    ['2026-07-07', 1, 'the day of the edition'],
  ])('on %s %i times: %s', (asOf, count) => {
    expect(flips({ '2025-08-28': 2, '2026-07-07': 1.9 }, { asOf })).toHaveLength(count)
  })

  test.each([
    ['2024-12-31', 1, 'joined on the last day of that year'],
    ['2025-01-01', 0, 'joined the day after'],
  ])('of an ally that joined on %s, for 2024, %i times: %s', (joinedOn, count) => {
    expect(flips({ '2025-08-28': 2, '2026-07-07': 1.9 }, { joinedOn })).toHaveLength(count)
  })

  test('of each ally, and of each year', () => {
    const first = ['BEL', 'POL'].flatMap((area) => [2023, 2024].map((year) => ({ area, year, value: 2 })))
    const later = first.map((figure) => ({ ...figure, value: 1.9 }))
    const view = record({
      allies: [{ code: 'BEL' }, { code: 'POL' }],
      editions: [edition('2024-06-17', first), edition('2025-04-24', later)],
      targets: TARGETS,
    }).asOf('2025-05-01')
    expect(flipsOf(view, null).map((flip) => [flip.ally, flip.year])).toEqual([
      ['BEL', 2023],
      ['BEL', 2024],
      ['POL', 2023],
      ['POL', 2024],
    ])
  })
})

describe('against', () => {
  test.each([
    [2024, 'two', 2.1, 1.9, 'the 2% in force at its end'],
    [2025, 'core', 3.6, 3.4, 'the 3.5% in force at its end'],
  ])('%i is judged by target %s: %d, then %d against %s', (year, id, before, after) => {
    expect(flips({ '2026-01-28': before, '2026-07-07': after }, { year })).toEqual([
      `BEL ${year} ${id} 2026-01-28 2026-07-07 short`,
    ])
  })

  test.each<[Partial<Target>, number, number, string]>([
    [{ percent: 3 }, 3, 2.9, 'at_least'],
    [{ percent: 3, bound: 'above' }, 3.01, 3, 'above'],
    [{ percent: 3, bound: 'at_most' }, 3, 3.01, 'at_most'],
  ])('a target asked for, %j, it flips from %d to %d', (given, before, after) => {
    const asked = target({ id: 'asked', ...given })
    expect(flips({ '2025-08-28': before, '2026-07-07': after }, { target: asked })).toEqual([
      'BEL 2024 asked 2025-08-28 2026-07-07 short',
    ])
    expect(flips({ '2025-08-28': 2, '2026-07-07': 1.9 }, { target: asked })).toEqual([])
  })

  test('a target about others there is no flip', () => {
    const others = target({ areas: ['POL'] })
    expect(flips({ '2025-08-28': 2, '2026-07-07': 1.9 }, { target: others })).toEqual([])
  })

  test('no target in force there is no flip', () => {
    expect(flips({ '2025-08-28': 2, '2026-07-07': 1.9 }, { targets: [CORE] })).toEqual([])
  })

  test('a target in another measure, figures of that measure flip', () => {
    const equipment = target({ id: 'equipment', indicator: 'equipment_share', percent: 20 })
    const editions = [20, 19.9].map((value, index) =>
      edition(`202${4 + index}-06-17`, [{ indicator: 'equipment_share', value }, { value: 2 - index }]),
    )
    const view = record({ editions, targets: [...TARGETS, equipment] }).asOf('2025-06-17')
    expect(flipsOf(view, equipment).map((flip) => flip.target.id)).toEqual(['equipment'])
    expect(flipsOf(view, null).map((flip) => flip.target.id)).toEqual(['two'])
  })
})

describe('the target a year is judged by', () => {
  const newYear = target({ id: 'new-year', percent: 4, agreedOn: '2024-01-01' })
  const lastDay = target({ id: 'last-day', percent: 3, agreedOn: '2023-12-31' })

  test.each<[string, string, number, readonly Target[], string | null]>([
    ['the one in force on 31 December', '2026-11-24', 2024, TARGETS, 'two'],
    ['the later one from the year it was agreed', '2026-11-24', 2025, TARGETS, 'core'],
    ['in a year that is not over, the one in force on the date', '2025-06-24', 2025, TARGETS, 'two'],
    ['on the day it changes, the new one', '2025-06-25', 2025, TARGETS, 'core'],
    ['in a year to come, the one in force on the date', '2025-06-24', 2030, TARGETS, 'two'],
    ['one agreed on 31 December counts for that year', '2026-11-24', 2023, [TWO, lastDay], 'last-day'],
    ['one agreed on 1 January does not count for the year before', '2026-11-24', 2023, [TWO, newYear], 'two'],
    ['and counts for its own', '2026-11-24', 2024, [TWO, newYear], 'new-year'],
    ['none before any was agreed', '2026-11-24', 2013, TARGETS, null],
  ])('is %s: on %s, for %i', (_, asOf, year, targets, id) => {
    expect(targetOfYear(record({ targets }).asOf(asOf), 'share_of_gdp', year)?.id ?? null).toBe(id)
  })

  test('is one for that measure', () => {
    expect(targetOfYear(record({ targets: TARGETS }).asOf('2026-11-24'), 'equipment_share', 2024)).toBeNull()
  })
})

test('an ally the record knows only from later has no flip yet', () => {
  const editions = [edition('2024-01-01', [{ value: 2 }]), edition('2024-02-01', [{ value: 1.9 }])]
  const data = record({ allies: [ally({ joinedOn: '2024-03-07' })], editions, targets: TARGETS })
  expect(flipsOf(data.asOf('2024-03-06'), null)).toEqual([])
  expect(flipsOf(data.asOf('2024-03-07'), null)).toHaveLength(1)
})
