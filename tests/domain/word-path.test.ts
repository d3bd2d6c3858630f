/** Where words lead, rule by rule: Belgium at 2.00 in 2026, by an edition of July 2026, as of that December. */
import { describe, expect, test } from 'vitest'
import { outlooks } from '../../src/domain/outlook.js'
import { atPublishedPrecision } from '../../src/domain/precision.js'
import { shareLevel } from '../../src/domain/target.js'
import type { Observation } from '../../src/record/observations.js'
import type { Pledge } from '../../src/record/pledges.js'
import type { Target } from '../../src/record/targets.js'
import { ally, edition, record, target } from '../support/facts.js'

const EDITION = '2026-07-07'
const DAY = '2026-12-01'
const AGREED = target({ id: 'agreed', percent: 3.5, deadlineYear: 2035, agreedOn: '2025-06-25' })

interface Case {
  readonly now?: number
  readonly before?: readonly Partial<Observation>[]
  readonly pledges?: readonly Partial<Pledge>[]
  readonly targets?: readonly Target[]
}

function outlookOf(scenario: 'pledges' | 'commitment', { now = 2, before = [], pledges = [], targets = [] }: Case) {
  const said = pledges.map((one) => ({ recordedOn: DAY, announcedOn: '2026-01-15', ...one }))
  const editions = [edition(EDITION, [...before, { year: 2026, value: now }])]
  const view = record({ editions, pledges: said, targets }).asOf(DAY)
  const pace = { window: 5, method: 'theil-sen' } as const
  const found = outlooks(view, { level: shareLevel(2, null), pace, gdpGrowth: 0 })(ally(), scenario)
  if (typeof found === 'string') throw new Error(found)
  return found
}

/** The shares of the years and the words they lead to: `2027 2.25 a`. */
function path(scenario: 'pledges' | 'commitment', years: readonly number[], given: Case): string[] {
  const found = outlookOf(scenario, given)
  return years.map((year) => {
    const words = [year, atPublishedPrecision(found.share(year)).toFixed(2), found.leadsTo(year)?.id ?? '-']
    return words.join(' ')
  })
}

const A = { id: 'a', percent: 3, deadlineYear: 2030 }
const B = { id: 'b', percent: 4, deadlineYear: 2032 }
const ALL_BEFORE = [2024, 2025].map((year) => ({ year, value: 1 }))

describe('its own word leads', () => {
  test.each<[string, readonly string[], Case]>([
    ['nowhere without one', ['2026 2.00 -', '2027 2.00 -', '2035 2.00 -'], {}],
    [
      'straight to its year and level, and stays there',
      ['2026 2.00 -', '2027 2.25 a', '2028 2.50 a', '2030 3.00 a', '2035 3.00 a'],
      { pledges: [A] },
    ],
    [
      'from one to the next, in the order of years',
      ['2028 2.50 a', '2030 3.00 a', '2031 3.50 b', '2032 4.00 b', '2035 4.00 b'],
      { pledges: [B, A] },
    ],
    [
      'to the higher of two of one year',
      ['2028 3.00 b', '2030 4.00 b'],
      { pledges: [A, { ...B, deadlineYear: 2030 }] },
    ],
    ['nowhere where the figure is there', ['2030 3.00 -'], { now: 3, pledges: [A] }],
    ['nowhere where the figure is 2.995, published as 3.00', ['2030 3.00 -'], { now: 2.995, pledges: [A] }],
    ['up from 2.994, published as 2.99', ['2030 3.00 a'], { now: 2.994, pledges: [A] }],
    [
      'nowhere where an earlier one has led higher',
      ['2030 3.00 a', '2032 3.00 a'],
      { pledges: [A, { ...B, percent: 2.9 }] },
    ],
    ['nowhere without a date', ['2035 2.00 -'], { pledges: [{ ...A, deadlineYear: null }] }],
    ['nowhere if due in the year of the figure', ['2027 2.00 -'], { pledges: [{ ...A, deadlineYear: 2026 }] }],
    ['there at once if due the year after', ['2027 3.00 a'], { pledges: [{ ...A, deadlineYear: 2027 }] }],
    ['nowhere on a condition', ['2030 2.00 -'], { pledges: [{ ...A, conditional: true }] }],
    ['nowhere if all gave it together', ['2030 2.00 -'], { pledges: [{ ...A, kind: 'alliance-commitment' }] }],
    ['there by a law', ['2030 3.00 a'], { pledges: [{ ...A, kind: 'national-law' }] }],
    ['nowhere on the total', ['2030 2.00 -'], { pledges: [{ ...A, indicator: 'total_share_of_gdp' }] }],
    ['nowhere without a level', ['2030 2.00 -'], { pledges: [{ ...A, percent: null }] }],
    ['nowhere taken back', ['2030 2.00 -'], { pledges: [{ ...A, withdrawnOn: DAY }] }],
    [
      'nowhere once replaced: two points in six years by the later one',
      ['2030 3.33 b'],
      { pledges: [{ ...A, supersededBy: 'b' }, B] },
    ],
    ['nowhere if said the day after', ['2030 2.00 -'], { pledges: [{ ...A, announcedOn: '2026-12-02' }] }],
  ])('%s', (_, expected, given) => {
    const years = expected.map((line) => Number(line.slice(0, 4)))
    expect(path('pledges', years, given)).toEqual(expected)
  })
})

describe('a lower word', () => {
  const lower = { id: 'low', percent: 1.8, deadlineYear: 2028, basis: 'in', announcedOn: '2026-09-29' } as const
  test.each<[string, readonly string[], Partial<Pledge>]>([
    [
      'of one year, said after the figure came out, leads down',
      ['2027 1.90 low', '2028 1.80 low', '2035 1.80 low'],
      {},
    ],
    ['said on the day it came out does not', ['2028 2.00 -'], { announcedOn: EDITION }],
    ['said the day after does', ['2028 1.80 low'], { announcedOn: '2026-07-08' }],
    ['by a year does not: it may be more', ['2028 2.00 -'], { basis: 'by' }],
    ['of every year does not', ['2028 2.00 -'], { basis: 'every_year', fromYear: 2027 }],
    ['that is the figure leads nowhere', ['2028 2.00 -'], { percent: 2 }],
  ])('%s', (_, expected, given) => {
    const years = expected.map((line) => Number(line.slice(0, 4)))
    expect(path('pledges', years, { pledges: [{ ...lower, ...given }] })).toEqual(expected)
  })

  test('of a later year leads down from where an earlier one has led', () => {
    const pledges = [A, { ...lower, deadlineYear: 2032, percent: 2.5 }]
    expect(path('pledges', [2030, 2031, 2032], { pledges })).toEqual(['2030 3.00 a', '2031 2.75 low', '2032 2.50 low'])
  })
})

describe('a word on a span', () => {
  const every = { ...A, basis: 'every_year', fromYear: 2028, deadlineYear: 2030 } as const
  const average = { ...every, basis: 'average', fromYear: 2024 } as const
  test.each<[string, readonly string[], Case]>([
    [
      'of every year holds from its first year on',
      ['2027 2.50 a', '2028 3.00 a', '2030 3.00 a', '2035 3.00 a'],
      { pledges: [every] },
    ],
    ['begun before holds from the year after the figure', ['2027 3.00 a'], { pledges: [{ ...every, fromYear: 2025 }] }],
    [
      'is held to its end before the next word leads on',
      ['2030 3.00 a', '2031 3.50 b', '2032 4.00 b'],
      { pledges: [every, B] },
    ],
    [
      'ends where another asks more',
      ['2028 3.00 a', '2029 4.00 b', '2030 4.00 b'],
      { pledges: [every, { ...B, deadlineYear: 2029 }] },
    ],
    // Seven years at 3 are 21; 1, 1 and 2 are spent, and 17 are left for four.
    [
      'on average asks of each year left what is left',
      ['2026 2.00 -', '2027 4.25 a', '2030 4.25 a', '2031 4.25 a'],
      { before: ALL_BEFORE, pledges: [average] },
    ],
    // A year without a figure counts as at 3: 3, 3 and 2 are spent.
    ['on average takes a missing year for kept', ['2027 3.25 a'], { pledges: [average] }],
    [
      'on average of years ahead asks the level',
      ['2027 2.50 a', '2028 3.00 a'],
      { pledges: [{ ...average, fromYear: 2028 }] },
    ],
    [
      'on average that is as good as kept changes nothing',
      ['2030 2.00 -'],
      {
        before: [
          { year: 2024, value: 9 },
          { year: 2025, value: 9 },
        ],
        pledges: [average],
      },
    ],
  ])('%s', (_, expected, given) => {
    const years = expected.map((line) => Number(line.slice(0, 4)))
    expect(path('pledges', years, given)).toEqual(expected)
  })
})

describe('what was agreed leads', () => {
  const reserved = { id: 'r', kind: 'reservation', percent: 2.9, deadlineYear: null } as const
  test.each<[string, readonly string[], Case]>([
    ['straight to it, where there is no own word', ['2029 2.50 agreed', '2035 3.50 agreed'], {}],
    ['on from the last own word', ['2030 3.00 a', '2031 3.10 agreed', '2035 3.50 agreed'], { pledges: [A] }],
    ['nowhere where the own word does it', ['2032 4.00 b', '2035 4.00 b'], { pledges: [B] }],
    [
      'nowhere where the own word of the same year does it',
      ['2035 3.50 b'],
      { pledges: [{ ...B, percent: 3.5, deadlineYear: 2035 }] },
    ],
    [
      'nowhere where a later own word passes it',
      ['2035 4.70 b'],
      { pledges: [{ ...B, percent: 5, deadlineYear: 2036 }] },
    ],
    ['nowhere where the figure is there', ['2035 3.50 -'], { now: 3.5 }],
    ['to what the ally reserves in its place', ['2030 2.40 r', '2035 2.90 r'], { pledges: [reserved] }],
    ['nowhere where that is what it spends', ['2035 2.00 -'], { pledges: [{ ...reserved, percent: 2 }] }],
    ['nowhere where it reserves its own course', ['2035 2.00 -'], { pledges: [{ ...reserved, percent: null }] }],
    [
      'nowhere where it reserves a level of the total, which is another thing',
      ['2035 2.00 -'],
      { pledges: [{ ...reserved, indicator: 'total_share_of_gdp' }] },
    ],
    [
      'to the target where the reservation was taken back',
      ['2035 3.50 agreed'],
      { pledges: [{ ...reserved, withdrawnOn: DAY }] },
    ],
    [
      'to the target where there is an exemption',
      ['2035 3.50 agreed'],
      { pledges: [{ ...reserved, kind: 'exemption' }] },
    ],
    [
      'the year after the figure where it is due every year',
      ['2027 3.50 agreed', '2030 3.50 agreed'],
      { targets: [target({ ...AGREED, deadlineYear: null })], pledges: [A] },
    ],
    [
      'nowhere where it was due with the figure',
      ['2035 2.00 -'],
      { targets: [target({ ...AGREED, deadlineYear: 2026 })] },
    ],
    [
      'nowhere where it is only proposed',
      ['2035 2.00 -'],
      { targets: [target({ ...AGREED, agreedOn: null, proposedOn: '2025' })] },
    ],
    [
      'on to a later own word that asks more',
      ['2027 3.50 agreed', '2032 4.00 b'],
      { targets: [target({ ...AGREED, deadlineYear: null })], pledges: [B] },
    ],
  ])('%s', (_, expected, given) => {
    const years = expected.map((line) => Number(line.slice(0, 4)))
    expect(path('commitment', years, { targets: [AGREED], ...given })).toEqual(expected)
  })
})

test('words that lead nowhere are named, each for its reason', () => {
  const found = outlookOf('pledges', {
    pledges: [
      A,
      { ...A, id: 'undated', deadlineYear: null },
      { ...A, id: 'answered', deadlineYear: 2026 },
      { ...A, id: 'reached', percent: 1.9 },
      { ...A, id: 'conditional', conditional: true, deadlineYear: null },
      { ...A, id: 'together', kind: 'alliance-commitment' },
      { ...A, id: 'total', indicator: 'total_share_of_gdp', percent: 5 },
      { ...A, id: 'related', indicator: 'related_share_of_gdp', percent: 1.5 },
      { ...A, id: 'equipment', indicator: 'equipment_share', percent: 20 },
      { ...A, id: 'reserved', kind: 'reservation' },
    ],
  })
  expect([found.words?.withoutDeadline, found.words?.answered, found.reached]).toEqual([
    ['undated'],
    ['answered'],
    ['reached'],
  ])
  expect(found.words?.notCounted).toEqual(['conditional', 'together', 'total', 'related'])
})

test('a lower word for one year of a span leads down for that year, and the span holds for the rest', () => {
  const every = { ...A, basis: 'every_year', fromYear: 2027 } as const
  const lower = { id: 'b', percent: 2.5, basis: 'in', deadlineYear: 2028, announcedOn: '2026-08-01' } as const
  expect(path('pledges', [2027, 2028, 2029, 2030, 2035], { pledges: [every, lower] })).toEqual([
    '2027 3.00 a',
    '2028 2.50 b',
    '2029 3.00 a',
    '2030 3.00 a',
    '2035 3.00 a',
  ])
})

test('a higher word within a span goes on after it', () => {
  const every = { ...A, basis: 'every_year', fromYear: 2027 } as const
  const higher = { ...B, basis: 'by', deadlineYear: 2029 } as const
  expect(path('pledges', [2028, 2029, 2030, 2035], { pledges: [every, higher] })).toEqual([
    '2028 3.50 b',
    '2029 4.00 b',
    '2030 4.00 b',
    '2035 4.00 b',
  ])
})
