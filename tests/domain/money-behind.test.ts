/** What a gap in an indicator is a share of. */
import { expect, test } from 'vitest'
import { moneyBehind } from '../../src/domain/gap.js'
import { edition, record } from '../support/facts.js'

const dataset = record({
  editions: [
    edition('2026-07-07', [
      { indicator: 'gdp_usd', year: 2025, value: 700 },
      { indicator: 'spending_usd', year: 2025, value: 14 },
      { indicator: 'personnel', year: 2025, value: 21 },
    ]),
  ],
})

test.each([
  ['share_of_gdp', 2025, 700, 'GDP for a share of GDP'],
  ['equipment_share', 2025, 14, 'spending for a share of spending'],
  ['personnel', 2025, null, 'nothing for heads'],
  ['share_of_gdp', 2024, null, 'nothing for a year whose GDP was not published'],
  ['equipment_share', 2024, null, 'nothing for a year whose spending was not published'],
])('of %s in %i it is %s million: %s', (indicator, year, value, _) => {
  expect(moneyBehind(dataset.asOf('2026-07-07'), indicator, 'BEL', year)?.value ?? null).toBe(value)
})
