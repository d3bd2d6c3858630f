/** Which figures came out, and which moved, between two days. */
import { describe, expect, test } from 'vitest'
import { differencesBetween } from '../support/differences.js'
import { edition, type Given, record } from '../support/facts.js'

/** What was told of figures, added or revised, between two days. */
function between(
  from: string,
  to: string,
  given: Given,
  kind: 'figure_added' | 'figure_revised',
  about = ['share_of_gdp'],
) {
  const data = record(given)
  return differencesBetween(data.asOf(from), data.asOf(to), about).filter((one) => one.kind === kind)
}

describe('a figure', () => {
  const figures = (first: number, second: number, indicator = 'share_of_gdp') => ({
    indicators: [{ title: 'Share of GDP' }, { id: 'spending_usd', title: 'Spending', decimals: 0 }],
    editions: [
      edition('2024-06-17', [{ indicator, value: first }]),
      edition('2025-08-28', [{ indicator, value: second }]),
    ],
  })

  test('was revised, from and to, as published', () => {
    expect(between('2024-06-17', '2025-08-28', figures(2.021, 1.574), 'figure_revised')).toEqual([
      {
        kind: 'figure_revised',
        area: 'BEL',
        subject: 'share_of_gdp',
        year: 2024,
        before: '2.02',
        after: '1.57',
        valueBefore: 2.02,
        valueAfter: 1.57,
        change: -0.45,
        publication: 'nato-2025-08-28',
        title: 'Share of GDP',
      },
    ])
  })

  test('was added, from nothing', () => {
    expect(between('2024-06-16', '2024-06-17', figures(2, 1), 'figure_added')).toEqual([
      {
        kind: 'figure_added',
        area: 'BEL',
        subject: 'share_of_gdp',
        year: 2024,
        before: null,
        after: '2.00',
        valueBefore: null,
        valueAfter: 2,
        change: null,
        publication: 'nato-2024-06-17',
        title: 'Share of GDP',
      },
    ])
  })

  test.each<[number, number, number, string]>([
    [2, 2, 0, 'the same'],
    [1.996, 2.004, 0, 'both published as 2.00'],
    [1.994, 1.996, 1, 'published as 1.99, then 2.00'],
  ])('of %d, then %d, was revised %i times: %s', (first, second, count) => {
    const revised = between('2024-06-17', '2025-08-28', figures(first, second), 'figure_revised')
    expect(revised).toHaveLength(count)
    expect(between('2024-06-17', '2025-08-28', figures(first, second), 'figure_added')).toEqual([])
  })

  test('is compared at the decimals of its measure', () => {
    const moved = figures(1000.4, 1000.6, 'spending_usd')
    expect(between('2024-06-17', '2025-08-28', moved, 'figure_revised', ['spending_usd'])).toMatchObject([
      { before: '1000', after: '1001', change: 1, title: 'Spending' },
    ])
  })

  test('of a measure the record does not describe is told in whole units, under its id', () => {
    const given = { ...figures(1.4, 1.6), indicators: [] }
    expect(between('2024-06-17', '2025-08-28', given, 'figure_revised')).toMatchObject([
      { before: '1', after: '2', change: 1, title: 'share_of_gdp' },
    ])
  })

  test('of a measure not asked about is not told', () => {
    expect(between('2024-06-17', '2025-08-28', figures(2, 1), 'figure_revised', ['spending_usd'])).toEqual([])
    expect(between('2024-06-17', '2025-08-28', figures(2, 1), 'figure_revised', [])).toEqual([])
  })

  test('is told for every area and year, allies and groupings alike', () => {
    const first = ['BEL', 'NATO'].flatMap((area) => [2023, 2024].map((year) => ({ area, year, value: 2 })))
    const editions = [
      edition('2024-06-17', first),
      edition(
        '2025-08-28',
        first.map((one) => ({ ...one, value: 2.1 })),
      ),
    ]
    const moved = between('2024-06-17', '2025-08-28', { editions }, 'figure_revised')
    expect(moved.map((one) => `${one.area} ${one.year}`)).toEqual(['BEL 2023', 'BEL 2024', 'NATO 2023', 'NATO 2024'])
  })
})
