/** Where an ally's figure stands among those of the others. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { membersOf } from '../../src/domain/group.js'
import { ranksOf } from '../../src/domain/rank.js'
import { edition, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function ranks(asOf: string, indicator: string, year: number) {
  const view = dataset.asOf(asOf)
  return ranksOf(view, indicator, year, membersOf(view, 'NATO', year))
}

describe('in 2026', () => {
  test('Hungary and North Macedonia, both at 2.09, share the 23rd place of 31, and nobody has the 24th', () => {
    const told = ranks('2026-11-24', 'share_of_gdp', 2026)
    expect([told.get('HUN'), told.get('MKD'), told.size]).toEqual([23, 23, 31])
    expect([...told.values()]).not.toContain(24)
    // Croatia and Luxembourg at 2.03, then Slovakia at 2.02.
    expect([told.get('HRV'), told.get('LUX'), told.get('SVK')]).toEqual([25, 25, 27])
    expect([told.get('LTU'), told.get('SVN')]).toEqual([1, 31])
  })

  test('Iceland, which has no armed forces, and the groupings have none', () => {
    const told = ranks('2026-11-24', 'share_of_gdp', 2026)
    expect(['ISL', 'NATO', 'NATO-EUR-CAN'].filter((area) => told.has(area))).toEqual([])
  })
})

test.each<[number, number | null, number, string]>([
  [2022, null, 29, 'it joined in April 2023'],
  [2023, 8, 30, 'at 2.12, below Poland, the United States, Greece, Estonia, Lithuania, Latvia and Britain'],
])('Finland’s rank in %i is %s of %i: %s', (year, rank, of) => {
  const told = ranks('2026-11-24', 'share_of_gdp', year)
  expect([told.get('FIN') ?? null, told.size]).toEqual([rank, of])
})

test.each([
  ['highest first', 2, { BEL: 1, POL: 3, EST: 2 }, { POL: 1, EST: 2, BEL: 3 }],
  ['equal at published precision', 2, { BEL: 1.996, POL: 2.004, EST: 2.1 }, { EST: 1, BEL: 2, POL: 2 }],
  ['the place after equals is passed over', 2, { BEL: 2, POL: 2, EST: 1 }, { BEL: 1, POL: 1, EST: 3 }],
  ['at the precision of the indicator', 0, { BEL: 100.4, POL: 100.3, EST: 99.4 }, { BEL: 1, POL: 1, EST: 3 }],
])('%s', (_, decimals, values, expected) => {
  const figures = Object.entries(values).map(([area, value]) => ({ area, value }))
  const allies = [...Object.keys(values), 'LVA'].map((code) => ({ code }))
  const view = record({ allies, indicators: [{ decimals }], editions: [edition('2025-08-28', figures)] }).asOf(
    '2026-11-24',
  )
  expect(Object.fromEntries(ranksOf(view, 'share_of_gdp', 2024, view.allies))).toEqual(expected)
})
