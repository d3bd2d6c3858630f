/** What became of a pledge by the date: the figures that decide, year by year of its deadline. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/domain/outcome.js'
import type { Observation } from '../../src/record/observations.js'
import type { Pledge } from '../../src/record/pledges.js'
import { edition, pledge, record } from '../support/facts.js'

type Figure = Partial<Observation>

/** The outcome, a question mark while it is provisional, and the years of the figures it rests on. */
function outcome(asOf: string, given: Partial<Pledge>, figures: readonly Figure[], publishedOn = '2024-06-17'): string {
  const view = record({ pledges: [given], editions: [edition(publishedOn, figures)] }).asOf(asOf)
  const judgement = judge(view, pledge(given))
  const years = judgement?.decidedBy.map((figure) => figure.year).join(' ')
  return `${judgement?.outcome}${judgement?.provisional ? '?' : ''} ${years}`.trim()
}

const final = (year: number, value: number): Figure => ({ year, value, status: 'final' })
const estimate = (year: number, value: number): Figure => ({ year, value, status: 'estimate' })

describe('a pledge of 2% by 2025, announced on 8 July 2023,', () => {
  const by = { percent: 2, basis: 'by', deadlineYear: 2025, announcedOn: '2023-07-08' } as const
  test.each([
    ['kept 2023', 'the year it was announced counts', [final(2023, 2)]],
    ['kept 2024', 'a year between counts', [final(2024, 2.1), final(2025, 1.9)]],
    ['kept 2025', 'the deadline year counts', [final(2025, 2)]],
    ['missed 2025', 'a year before it was announced does not', [final(2022, 3), final(2025, 1.9)]],
    ['missed 2025', 'a year after the deadline does not', [final(2025, 1.9), final(2026, 3)]],
    ['kept 2025', 'equality is enough', [final(2025, 2)]],
    ['kept 2025', '1.996 is published as 2.00', [final(2025, 1.996)]],
    ['missed 2025', '1.994 is published as 1.99', [final(2025, 1.994)]],
    ['kept? 2024', 'on an estimate it is provisional', [estimate(2024, 2.1)]],
    ['kept 2024', 'a final figure is better evidence than an earlier estimate', [estimate(2023, 2.5), final(2024, 2)]],
    ['kept 2023', 'the first final year that reaches it is the evidence', [final(2023, 2), final(2024, 2.5)]],
    ['kept? 2023', 'the first of two estimates is the evidence', [estimate(2023, 2), estimate(2024, 2.5)]],
    ['missed? 2025', 'missed on an estimate is provisional', [final(2024, 1.9), estimate(2025, 1.9)]],
    ['kept 2025', 'a figure of unknown status is not provisional', [{ year: 2025, value: 2, status: 'unknown' }]],
    ['pending', 'short so far, and no figure for the deadline year', [final(2023, 1.9), final(2024, 1.9)]],
    ['pending', 'no figure at all', [final(2025, 2), final(2025, 2)].map((figure) => ({ ...figure, area: 'POL' }))],
  ] satisfies [string, string, Figure[]][])('is %s once 2025 is over: %s', (expected, _, figures) => {
    expect(outcome('2026-01-01', by, figures)).toBe(expected)
  })

  test.each([
    ['2025-12-31', 'pending', 'the year is not over'],
    ['2026-01-01', 'missed? 2025', 'the year is over'],
  ])('short by its estimate is on %s %s: %s', (asOf, expected) => {
    expect(outcome(asOf, by, [estimate(2025, 1.9)])).toBe(expected)
  })

  test('is kept before the year is over once an estimate reaches it', () => {
    expect(outcome('2025-08-28', by, [estimate(2025, 2)], '2025-08-28')).toBe('kept? 2025')
  })

  test('is judged by nothing published after the date', () => {
    expect(outcome('2026-07-06', by, [final(2025, 2)], '2026-07-07')).toBe('pending')
  })
})

describe('a pledge of 2% in 2025', () => {
  const within = { percent: 2, basis: 'in', deadlineYear: 2025, announcedOn: '2023-07-08' } as const
  test.each([
    ['kept 2025', 'that year reaches it', [final(2025, 2)]],
    ['missed 2025', 'only the year before does', [final(2024, 2.5), final(2025, 1.99)]],
    ['missed 2025', 'only the year after does', [final(2025, 1.99), final(2026, 2.5)]],
    ['pending', 'the year has no figure', [final(2024, 2.5), final(2026, 2.5)]],
  ])('is %s once 2025 is over: %s', (expected, _, figures) => {
    expect(outcome('2026-12-01', within, figures)).toBe(expected)
  })

  // Slovenia's 2025: 2.02 in the estimates of 28 August 2025, 1.57 in those of 7 July 2026.
  test.each([
    ['2025-08-27', 'pending'],
    ['2025-08-28', 'kept? 2025'],
    ['2026-07-06', 'kept? 2025'],
    ['2026-07-07', 'missed? 2025'],
  ])('whose figure is revised downwards after the year is on %s %s', (asOf, expected) => {
    const editions = [
      edition('2024-06-17', [final(2024, 1.29)]),
      edition('2025-08-28', [estimate(2025, 2.02)]),
      edition('2026-07-07', [estimate(2025, 1.57)]),
    ]
    const judgement = judge(record({ editions }).asOf(asOf), pledge(within))
    const year = judgement?.decidedBy[0]?.year ?? ''
    expect(`${judgement?.outcome}${judgement?.provisional ? '?' : ''} ${year}`.trim()).toBe(expected)
  })
})

test('a pledge without basis is judged on its deadline year alone', () => {
  const given = { basis: null, deadlineYear: 2025, announcedOn: '2023-07-08' }
  expect(outcome('2026-01-01', given, [final(2024, 2.5), final(2025, 1.9)])).toBe('missed 2025')
})

describe('a pledge by 2025', () => {
  const by = { basis: 'by', deadlineYear: 2025 } as const
  const figures = [final(2023, 2.5), final(2024, 2.5), final(2025, 1.9)]
  test.each<[string | null, string, string]>([
    ['2023', 'kept 2023', 'known from the last day of 2023, whose figure counts'],
    ['2025', 'missed 2025', 'announced in the deadline year itself'],
    ['2026-02-01', 'missed 2025', 'announced only afterwards: the deadline year decides'],
    [null, 'missed 2025', 'nobody knows since when, and no word replaced it: the deadline year decides'],
  ])('announced %s is %s: %s', (announcedOn, expected) => {
    expect(outcome('2026-11-24', { ...by, announcedOn }, figures)).toBe(expected)
  })
})

describe('a pledge without deadline', () => {
  const open = { basis: null, deadlineYear: null }
  test.each([
    ['kept 2025', 'the current figure reaches it', [final(2024, 1.9), final(2025, 2)]],
    ['kept? 2025', 'the current figure is an estimate', [estimate(2025, 2)]],
    ['pending', 'only an earlier figure does', [final(2024, 2), final(2025, 1.99)]],
    ['pending', 'there is no figure', [{ ...final(2025, 2), area: 'POL' }]],
  ])('is %s: %s, and it is never missed', (expected, _, figures) => {
    expect(outcome('2040-01-01', open, figures)).toBe(expected)
  })
})

describe('what cannot be measured', () => {
  test.each([
    ['no percent was named', { percent: null }],
    ['no percent was named, though the deadline is long past', { percent: null, deadlineYear: 2020 }],
    ['nobody publishes the indicator', { indicator: 'total_share_of_gdp' }],
  ])('%s', (_, given) => {
    expect(outcome('2026-01-01', given, [final(2024, 9)])).toBe('not_measurable')
  })

  test('can be once an edition carries the indicator, from that very day', () => {
    const dataset = record({
      editions: [edition('2024-06-17', [{}]), edition('2026-07-07', [{ indicator: 'equipment_share', value: 21 }])],
    })
    const given = pledge({ indicator: 'equipment_share', percent: 20, deadlineYear: 2024 })
    expect(judge(dataset.asOf('2026-07-06'), given)?.outcome).toBe('not_measurable')
    expect(judge(dataset.asOf('2026-07-07'), given)?.outcome).toBe('kept')
  })

  test('before any edition of anything is out a pledge is pending', () => {
    expect(judge(record().asOf('2026-01-01'), pledge({ deadlineYear: 2020 }))?.outcome).toBe('pending')
  })
})

test.each(['exemption', 'reservation'] as const)('an %s has no outcome, whatever level it names', (kind) => {
  const view = record({ editions: [edition('2024-06-17', [final(2024, 2.1)])] }).asOf('2026-01-01')
  expect(judge(view, pledge({ kind, percent: 2.1, deadlineYear: 2024 }))).toBeNull()
  expect(judge(view, pledge({ kind, percent: null, deadlineYear: null, basis: null }))).toBeNull()
})
