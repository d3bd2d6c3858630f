/** One figure from edition to edition. */
import { describe, expect, test } from 'vitest'
import { changeInPercent, revisionsOf } from '../../src/domain/revision.js'
import type { Indicator } from '../../src/record/indicators.js'
import { edition, record } from '../support/facts.js'

/** Edition, value, change and whether the unit changed, of the figure of 2024 through editions given as day → value. */
function history(
  values: Readonly<Record<string, number>>,
  { asOf = '2026-11-24', area = 'BEL', measure = { id: 'share_of_gdp' } as Partial<Indicator> } = {},
) {
  const name = measure.id ?? 'share_of_gdp'
  const editions = Object.entries(values).map(([day, value]) => edition(day, [{ area, indicator: name, value }]))
  const view = record({ allies: [{ code: area }], indicators: [measure], editions }).asOf(asOf)
  return revisionsOf(view, name, area, 2024).map(({ vintage, before, change, unitChanged }) => ({
    on: vintage.publication.publishedOn,
    after: before?.publication.publishedOn ?? null,
    change,
    unitChanged,
  }))
}

// Poland's 2024 in the editions of June 2024, April 2025, August 2025 and July 2026.
const POLAND = { '2026-07-07': 3.75, '2024-06-17': 4.12, '2025-08-28': 3.79, '2025-04-24': 4.07 }

describe('a figure through its editions', () => {
  test('is told oldest first, each with the one before it', () => {
    expect(history(POLAND)).toEqual([
      { on: '2024-06-17', after: null, change: null, unitChanged: false },
      { on: '2025-04-24', after: '2024-06-17', change: -0.05, unitChanged: false },
      { on: '2025-08-28', after: '2025-04-24', change: -0.28, unitChanged: false },
      { on: '2026-07-07', after: '2025-08-28', change: -0.04, unitChanged: false },
    ])
  })

  test.each([
    ['2024-06-16', 0, 'the day before the first'],
    ['2024-06-17', 1, 'the day of the first'],
    ['2026-07-06', 3, 'the day before the last'],
    ['2026-07-07', 4, 'the day of the last'],
  ])('has on %s %i editions: %s', (asOf, count) => {
    expect(history(POLAND, { asOf })).toHaveLength(count)
  })

  test('left alone has a change of 0, which is not none', () => {
    expect(history({ '2024-06-17': 2, '2025-08-28': 2 }).map((one) => one.change)).toEqual([null, 0])
  })

  test.each<[Partial<Indicator>, number, number, number, string]>([
    [{ id: 'share_of_gdp', decimals: 2 }, 1.996, 2.004, 0, 'both published as 2.00'],
    [{ id: 'share_of_gdp', decimals: 2 }, 1.994, 1.996, 0.01, 'published as 1.99 and 2.00'],
    [{ id: 'spending_usd', decimals: 0 }, 1000.4, 1000.6, 1, 'published as 1,000 and 1,001'],
    [{ id: 'spending_usd', decimals: 0 }, 1000.6, 1001.4, 0, 'both published as 1,001'],
    [{ id: 'personnel', decimals: 1 }, 10.04, 10.16, 0.2, 'published as 10.0 and 10.2'],
  ])('of %j from %d to %d changed by %d: %s', (measure, first, second, change) => {
    expect(history({ '2024-06-17': first, '2025-08-28': second }, { measure })[1]?.change).toBe(change)
  })

  test('of a measure the record does not describe is compared in whole units', () => {
    const editions = [edition('2024-06-17', [{ value: 1.4 }]), edition('2025-08-28', [{ value: 1.6 }])]
    const view = record({ indicators: [], editions }).asOf('2026-11-24')
    expect(revisionsOf(view, 'share_of_gdp', 'BEL', 2024)[1]?.change).toBe(1)
  })

  test('in one edition alone has nothing before it', () => {
    const editions = Object.entries(POLAND).map(([day, value]) => edition(day, [{ value }]))
    const pinned = record({ editions }).asOf('2026-11-24', 'nato-2025-08-28')
    expect(revisionsOf(pinned, 'share_of_gdp', 'BEL', 2024)).toMatchObject([
      { vintage: { observation: { value: 3.79 } }, before: null, change: null },
    ])
  })

  test('that nobody published has no history', () => {
    expect(revisionsOf(record().asOf('2026-11-24'), 'share_of_gdp', 'BEL', 2024)).toEqual([])
  })
})

describe('Bulgaria’s national figures, in leva until 2025 and in euros from 1 January 2026,', () => {
  const measure = { id: 'spending_national', decimals: 0 }

  test.each<[string, string, number | null, boolean, string]>([
    ['2025-08-28', '2025-12-31', -938, false, 'both in leva'],
    ['2025-12-31', '2026-01-01', null, true, 'leva, then euros'],
    ['2024-06-17', '2026-07-07', null, true, 'years apart'],
    ['2026-01-01', '2026-07-07', -938, false, 'both in euros'],
  ])('of %s and %s differ by %s (unit changed: %s): %s', (first, second, change, unitChanged) => {
    const told = history({ [first]: 1920, [second]: 982 }, { area: 'BGR', measure })
    expect(told[1]).toEqual({ on: second, after: first, change, unitChanged })
  })

  test('go on in euros after that', () => {
    const told = history({ '2025-08-28': 1920, '2026-07-07': 982, '2026-08-01': 980 }, { area: 'BGR', measure })
    expect(told.map((one) => one.change)).toEqual([null, null, -2])
  })

  test.each([
    ['BEL', 'spending_national', 'another ally’s'],
    ['BGR', 'spending_usd', 'its figures in dollars'],
  ])('are alone in that: %s %s is revised, being %s', (area, id) => {
    const told = history({ '2025-08-28': 1920, '2026-07-07': 982 }, { area, measure: { id, decimals: 0 } })
    expect(told[1]).toMatchObject({ change: -938, unitChanged: false })
  })
})

describe('a revision in percent of what the figure was', () => {
  function inPercent(decimals: number, first: number, second: number) {
    const measure = { id: 'spending_usd', decimals }
    const editions = [
      edition('2024-06-17', [{ indicator: 'spending_usd', value: first }]),
      edition('2025-08-28', [{ indicator: 'spending_usd', value: second }]),
    ]
    const view = record({ indicators: [measure], editions }).asOf('2026-11-24')
    return revisionsOf(view, 'spending_usd', 'BEL', 2024).map((one) => changeInPercent(one, decimals))
  }

  test.each<[number, number, number, number | null, string]>([
    [0, 848_857, 919_155, 8.28, 'Poland’s GDP of 2024, from the edition of 2024 to that of 2026'],
    [0, 1000, 900, -10, 'downwards'],
    [0, 1000.4, 999.6, 0, 'both published as 1,000: no change, so no percentage'],
    [1, 6.4, 7, 9.38, 'half up'],
    [0, 0.4, 5, null, 'from what is published as 0 there is none'],
  ])('at %i decimals from %d to %d is %s: %s', (decimals, first, second, percent) => {
    expect(inPercent(decimals, first, second)).toEqual([null, percent])
  })

  test('is none across Bulgaria’s currencies', () => {
    const editions = [
      edition('2025-08-28', [{ area: 'BGR', indicator: 'spending_national', value: 1920 }]),
      edition('2026-07-07', [{ area: 'BGR', indicator: 'spending_national', value: 982 }]),
    ]
    const view = record({ allies: [{ code: 'BGR' }], indicators: [{ id: 'spending_national' }], editions }).asOf(
      '2026-11-24',
    )
    const told = revisionsOf(view, 'spending_national', 'BGR', 2024)
    expect(told.map((one) => changeInPercent(one, 0))).toEqual([null, null])
  })
})
