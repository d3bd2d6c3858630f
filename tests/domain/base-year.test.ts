/** A series as an index. */
import { beforeAll, describe, expect, test } from 'vitest'
import { indexOf } from '../../src/domain/base-year.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { edition, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

test.each<[string, string, number, number, readonly unknown[], string]>([
  ['spending_usd_2021', 'POL', 2026, 2014, [384, 'nato-2026-07', null], '9,769 to 37,515 million at 2021 prices'],
  ['spending_usd_2021', 'POL', 2014, 2014, [100, 'nato-2026-07', null], 'the base year itself'],
  ['spending_usd_2021', 'POL', 2014, 2026, [26, 'nato-2026-07', null], 'a base year after it'],
  ['share_of_gdp', 'POL', 2026, 2014, [251.6, 'nato-2026-07', null], '1.86 to 4.68 percent of GDP'],
  ['spending_national', 'ALB', 2026, 2014, [326, 'nato-2026-07', null], '18,788 to 61,258 million lek'],
  ['spending_usd', 'LUX', 2023, 2022, [139.3, 'nato-2026-07', 'exchange_rates'], 'dollars of each year’s own rate'],
  ['gdp_usd', 'BEL', 2014, 2014, [100, 'nato-2026-07', 'exchange_rates'], 'GDP too'],
  ['share_of_gdp', 'LUX', 2026, 2014, [null, 'nato-2026-07', 'series_break'], 'across Luxembourg’s break'],
  ['gdp_usd', 'LUX', 2022, 2023, [null, 'nato-2026-07', 'series_break'], 'and back across it'],
  ['share_of_gdp', 'POL', 2026, 2000, [null, null, 'not_reported'], 'a base year without a figure'],
  ['spending_usd_2021', 'POL', 2026, 2013, [null, null, 'not_reported'], 'of 2013 there are 2015 prices only'],
  ['real_change', 'POL', 2024, 2014, [null, null, 'not_a_level'], 'a change is no percentage of another'],
])('%s of %s in %i, where %i is 100: %j, %s', (indicator, area, year, base, told) => {
  const view = dataset.asOf('2026-11-24')
  const figure = view.figure(indicator, area, year)
  if (!figure) throw new Error('no such figure')
  const { index, base: of, reason } = indexOf(view, figure, base)
  expect([index, of?.publication ?? null, reason]).toEqual(told)
})

describe('takes', () => {
  function indexed(unit: string, base: number, value: number) {
    const editions = [
      edition('2025-08-28', [
        { year: 2014, value: base },
        { year: 2024, value },
      ]),
    ]
    const view = record({ indicators: [{ unit }], editions }).asOf('2026-11-24')
    const figure = view.figure('share_of_gdp', 'BEL', 2024)
    return figure && indexOf(view, figure, 2014)
  }

  test.each([
    ['percent of GDP', 0.996, 1.504, 150, 'shares as they are published: 1.00 to 1.50'],
    ['million USD', 0.996, 1.504, 151, 'amounts unrounded'],
  ])('%s, %d to %d: %d, %s', (unit, base, value, index) => {
    expect(indexed(unit, base, value)).toMatchObject({ index, reason: null })
  })

  test.each([
    ['percent of GDP', 0.004, 'published as 0.00'],
    ['million USD', 0, 'nothing'],
  ])('%s from %d for no base: %s', (unit, base) => {
    expect(indexed(unit, base, 5)).toMatchObject({ index: null, reason: 'zero_base' })
  })
})
