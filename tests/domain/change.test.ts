/** The change of a figure on the year before. */
import { beforeAll, describe, expect, test } from 'vitest'
import { changeOnYearBefore } from '../../src/domain/change.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { edition, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function changeOf(indicator: string, area: string, year: number, asOf = '2026-11-24') {
  const view = dataset.asOf(asOf)
  const figure = view.figure(indicator, area, year)
  if (!figure) throw new Error(`no ${indicator} of ${area} in ${year}`)
  const { change, unit, before, reason } = changeOnYearBefore(view, figure)
  return [change, unit, before?.publication ?? null, reason]
}

const POINTS = 'percentage points'

test.each<[string, string, number, string, readonly unknown[], string]>([
  ['share_of_gdp', 'POL', 2026, '2026-11-24', [0.43, POINTS, 'nato-2026-07', null], '4.25 to 4.68'],
  ['share_of_gdp', 'NATO', 2026, '2026-11-24', [0.11, POINTS, 'nato-2026-07', null], '2.75 to 2.86'],
  ['spending_usd', 'LUX', 2023, '2026-11-24', [39.26, 'percent', 'nato-2026-07', null], '461 to 642 million'],
  ['share_of_gdp', 'LUX', 2023, '2026-11-24', [null, POINTS, 'nato-2026-07', 'series_break'], '0.57 and 1.07'],
  ['gdp_usd_2021', 'LUX', 2023, '2026-11-24', [null, 'percent', 'nato-2026-07', 'series_break'], '85,331 and 58,042'],
  ['share_of_gdp', 'LUX', 2024, '2026-11-24', [0.22, POINTS, 'nato-2026-07', null], '1.07 to 1.29, after the break'],
  ['spending_national', 'ALB', 2026, '2026-11-24', [54.91, 'percent', 'nato-2026-07', null], '39,543 to 61,258'],
  ['share_of_gdp', 'POL', 2014, '2024-07-01', [0.16, POINTS, 'nato-2019-06', null], '1.72 of another edition to 1.88'],
  ['spending_usd_2021', 'POL', 2014, '2026-11-24', [null, 'percent', null, 'not_reported'], 'nobody has its 2013'],
  ['share_of_gdp', 'FIN', 2022, '2026-11-24', [0.28, POINTS, 'nato-2026-07', null], 'before it joined: 1.41 to 1.69'],
])('%s of %s in %i, asked on %s: %j, %s', (indicator, area, year, asOf, told) => {
  expect(changeOf(indicator, area, year, asOf)).toEqual(told)
})

describe('is rounded once', () => {
  function ofTwo(unit: string, decimals: number, before: number, value: number) {
    const editions = [
      edition('2025-08-28', [
        { year: 2023, value: before },
        { year: 2024, value },
      ]),
    ]
    const view = record({ indicators: [{ unit, decimals }], editions }).asOf('2026-11-24')
    const figure = view.figure('share_of_gdp', 'BEL', 2024)
    return figure && changeOnYearBefore(view, figure)
  }

  test.each([
    ['percent of GDP', 2, 1.994, 1.996, 0.01, 'shares are rounded first: 1.99 to 2.00'],
    ['percent of GDP', 2, 1.996, 2.004, 0, 'and both 2.00'],
    ['percent of GDP', 1, 1.24, 1.26, 0.1, 'at the precision of the indicator'],
    ['million USD', 0, 100.4, 100.6, 0.2, 'amounts are not: both would be 100 and 101'],
    ['thousand persons', 1, 6.4, 7, 9.38, 'half up: Albania’s 2024 in the edition of 2026 is 9.375% up'],
    ['thousand persons', 1, 3, 2, -33.33, 'down by a third'],
  ])('%s at %i decimals, %d to %d: %d, %s', (unit, decimals, before, value, change) => {
    expect(ofTwo(unit, decimals, before, value)).toMatchObject({ change, reason: null })
  })

  test('nothing is a percentage of 0, and points from it are points', () => {
    expect(ofTwo('million USD', 0, 0, 5)).toMatchObject({ change: null, reason: 'zero_base' })
    expect(ofTwo('percent of GDP', 2, 0, 0.05)).toMatchObject({ change: 0.05, reason: null })
  })
})

test('at constant prices it is the real change that NATO published, to half of the last digit', () => {
  const view = dataset.asOf('2024-07-01', 'nato-2024-06')
  const compared = view.dataset.areasWith('real_change').flatMap((area) =>
    view.series('real_change', area).flatMap((published) => {
      const amount = view.figure('spending_usd_2015', area, published.year)
      const told = amount && changeOnYearBefore(view, amount)
      return told?.change == null ? [] : [{ area, year: published.year, off: Math.abs(told.change - published.value) }]
    }),
  )
  // 31 allies and 2 groupings, 2015 to 2024; the edition has no amount of 2013.
  expect(compared).toHaveLength(330)
  expect(compared.filter(({ off }) => off > 0.005 + 1e-9)).toEqual([])
})
