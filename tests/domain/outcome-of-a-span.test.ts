/** What became of a pledge about every year of a span, or about its average. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/domain/outcome.js'
import type { Pledge } from '../../src/record/pledges.js'
import { edition, pledge, record } from '../support/facts.js'

/** Shares by year; an estimate carries an e, as in NATO's tables. */
type Shares = Readonly<Record<number, number | `${number}e`>>

/** The outcome, a question mark while it is provisional, and the years of the figures it rests on. */
function outcome(asOf: string, given: Partial<Pledge>, shares: Shares): string {
  const figures = Object.entries(shares).map(([year, share]) => ({
    year: Number(year),
    value: Number.parseFloat(String(share)),
    status: typeof share === 'number' ? ('final' as const) : ('estimate' as const),
  }))
  // The figures are out from the start, so that the day of the calendar alone decides.
  const view = record({ editions: [edition('2022-01-01', figures)] }).asOf(asOf)
  const judgement = judge(view, pledge(given))
  const years = judgement?.decidedBy.map((figure) => figure.year).join(' ')
  return `${judgement?.outcome}${judgement?.provisional ? '?' : ''} ${years}`.trim()
}

const OVER = '2026-01-01'
const SPAN = { percent: 5, fromYear: 2023, deadlineYear: 2025, announcedOn: '2023-01-17' }

describe('5% every year from 2023 to 2025', () => {
  const every = { ...SPAN, basis: 'every_year' } as const

  test.each<[string, string, Shares]>([
    ['kept 2023 2024 2025', 'each year reaches it, equality included', { 2023: 5, 2024: 5, 2025: 5.2 }],
    ['kept 2023 2024 2025', 'years outside do not matter', { 2022: 1, 2023: 5, 2024: 5, 2025: 5, 2026: 1 }],
    ['kept? 2023 2024 2025', 'one estimate makes it provisional', { 2023: 5, 2024: '5e', 2025: 5 }],
    ['missed 2023', 'the first year is short', { 2023: 4.99, 2024: 6, 2025: 6 }],
    ['missed 2024', 'a year between is short', { 2023: 6, 2024: 4.99, 2025: 6 }],
    ['missed 2025', 'the last year is short', { 2023: 6, 2024: 6, 2025: 4.99 }],
    ['missed? 2024', 'a year is short by its estimate', { 2023: 6, 2024: '4e', 2025: 6 }],
    ['kept 2023 2024 2025', '4.995 is published as 5.00', { 2023: 4.995, 2024: 5, 2025: 5 }],
    ['pending', 'a year is without figure', { 2023: 5, 2025: 5 }],
    ['missed 2025', 'a year is without figure, but another is short', { 2023: 5, 2025: 4 }],
  ])('is %s once 2025 is over: %s', (expected, _, shares) => {
    expect(outcome(OVER, every, shares)).toBe(expected)
  })

  test.each<[string, string, string, Shares]>([
    ['2025-12-31', 'pending', 'the last year is not over', { 2023: 5, 2024: 5, 2025: 5 }],
    ['2023-12-31', 'pending', 'the short year is not over', { 2023: 4 }],
    ['2024-01-01', 'missed 2023', 'one short year that is over breaks it, whatever follows', { 2023: 4 }],
  ])('is on %s %s: %s', (asOf, expected, _, shares) => {
    expect(outcome(asOf, every, shares)).toBe(expected)
  })

  test('without a first year the deadline year is the whole span', () => {
    expect(outcome(OVER, { ...every, fromYear: null }, { 2024: 1, 2025: 5 })).toBe('kept 2025')
  })
})

describe('5% on average from 2023 to 2025', () => {
  const average = { ...SPAN, basis: 'average' } as const

  test.each<[string, string, Shares]>([
    ['kept 2023 2024 2025', 'a short year is made up for', { 2023: 4, 2024: 5, 2025: 6 }],
    ['missed 2023 2024 2025', 'a hundredth short', { 2023: 4, 2024: 5, 2025: 5.97 }],
    ['kept 2023 2024 2025', '4.9967 is 5.00 at published precision', { 2023: 4, 2024: 5, 2025: 5.99 }],
    ['kept 2023 2024 2025', 'each figure counts as published, 5.00', { 2023: 4.995, 2024: 4.995, 2025: 4.985 }],
    ['kept? 2023 2024 2025', 'one estimate makes it provisional', { 2023: 5, 2024: 5, 2025: '5e' }],
    ['missed? 2023 2024 2025', 'missed on an estimate too', { 2023: 4, 2024: 4, 2025: '4e' }],
    ['missed 2023 2024 2025', 'years outside do not matter', { 2022: 9, 2023: 4, 2024: 4, 2025: 4, 2026: 9 }],
    ['pending', 'a year is without figure, however high the others', { 2023: 9, 2024: 9 }],
  ])('is %s once 2025 is over: %s', (expected, _, shares) => {
    expect(outcome(OVER, average, shares)).toBe(expected)
  })

  test('waits for the last year to be over although every figure is in', () => {
    expect(outcome('2025-12-31', average, { 2023: 4, 2024: 4, 2025: 4 })).toBe('pending')
  })
})
