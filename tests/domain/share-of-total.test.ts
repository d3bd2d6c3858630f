/** What part of the allies' sum one of them is. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { membersOf } from '../../src/domain/group.js'
import { shareOfTotal, totalOf } from '../../src/domain/share-of-total.js'
import { edition, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function told(asOf: string, indicator: string, area: string, year: number) {
  const view = dataset.asOf(asOf)
  const figure = view.withDerived().figure(indicator, area, year)
  if (!figure) throw new Error('no such figure')
  const { sum, reason } = totalOf(view, figure, membersOf(view, 'NATO', year))
  return [sum === null ? null : shareOfTotal(figure, sum), sum === null ? null : Math.round(sum), reason]
}

describe('of the members’ sum', () => {
  test.each<[string, string, string, number, readonly unknown[], string]>([
    [
      '2026-11-24',
      'spending_usd',
      'USA',
      2025,
      [59.88, 1629629, null],
      '975,824 of 1,629,629 million, published 1,629,630',
    ],
    ['2024-07-01', 'personnel', 'USA', 2014, [41.44, 3229, null], '1,338 thousand among the 28 members of 2014'],
    ['2025-09-01', 'spending_usd_2021', 'POL', 2024, [2.17, 1305185, null], 'amounts that were worked out add up too'],
    ['2025-09-01', 'spending_usd_2021', 'POL', 2025, [null, null, 'incomplete'], 'without Germany, 9% of the GDP'],
    ['2026-11-24', 'spending_national', 'ALB', 2026, [null, null, 'not_additive'], 'lek and euros have no sum'],
    ['2026-11-24', 'share_of_gdp', 'POL', 2026, [null, null, 'not_additive'], 'shares have none'],
    ['2026-11-24', 'per_capita_usd_2021', 'POL', 2026, [null, null, 'not_additive'], 'nor dollars a head'],
  ])('on %s, %s of %s in %i: %j, %s', (asOf, indicator, area, year, expected) => {
    expect(told(asOf, indicator, area, year)).toEqual(expected)
  })

  test('Iceland’s GDP counts where the edition has it, and is not missed where it has not', () => {
    expect(told('2024-07-01', 'gdp_usd', 'ISL', 2024)).toEqual([0.06, expect.any(Number), null])
    expect(told('2026-11-24', 'gdp_usd', 'USA', 2026)).toEqual([expect.any(Number), expect.any(Number), null])
  })

  test('all parts together are all of it', () => {
    const codes = dataset.asOf('2026-11-24').allies.filter(({ armedForces }) => armedForces)
    const parts = codes.map(({ code }) => Number(told('2026-11-24', 'spending_usd_2021', code, 2026)[0]))
    expect(parts).toHaveLength(31)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 0)
  })
})

describe('one member without a figure', () => {
  /** Belgium's part of a sum that lacks Poland, whose GDP was this much of 100 in a year for which the edition has both. */
  function without(polandsGdp: number | null, { armedForces = true } = {}) {
    const gdp = (area: string, value: number) => ({ area, indicator: 'gdp_usd_2021', year: 2023, value })
    const held = edition('2025-08-28', [
      { indicator: 'spending_usd_2021', value: 50 },
      ...(polandsGdp === null ? [] : [gdp('POL', polandsGdp)]),
      gdp('BEL', 100 - (polandsGdp ?? 0)),
    ])
    const view = record({ allies: [{}, { code: 'POL', armedForces }], editions: [held] }).asOf('2026-11-24')
    const figure = view.figure('spending_usd_2021', 'BEL', 2024)
    return figure && totalOf(view, figure, view.allies)
  }

  test.each<[number | null, { readonly sum: number | null; readonly reason: string | null }, string]>([
    [5, { sum: 50, reason: null }, 'with 5% of the GDP may be left out'],
    [5.01, { sum: null, reason: 'incomplete' }, 'with more may not'],
    [null, { sum: null, reason: 'incomplete' }, 'with a GDP nobody gives may be anything'],
  ])('%s of 100: %j, %s', (gdp, expected) => {
    expect(without(gdp)).toEqual(expected)
  })

  test('is not missed if it has no armed forces', () => {
    expect(without(50, { armedForces: false })).toEqual({ sum: 50, reason: null })
  })
})
