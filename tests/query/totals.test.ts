/** Sums over all rows of a question. */
import { describe, expect, test } from 'vitest'
import { atOnce } from '../../src/domain/steps.js'
import { percent, usdMillions } from '../../src/query/column.js'
import { type Total, type Totals, totalsOf } from '../../src/query/totals.js'
import { record } from '../support/facts.js'
import { oddTable } from '../support/odd-table.js'
import { written } from '../support/written.js'

const columns = {
  share: percent('A share'),
  money: { ...usdMillions('Money'), isSummable: true as const },
}

test.each<[(number | null)[], Total, string]>([
  [[-4590, -14073, -11940], { sum: -30603, of: 3 }, 'all have a value'],
  [[-4590, null, 0], { sum: -4590, of: 2 }, 'a missing value adds nothing and is not counted, a 0 is'],
  [[null, null], { sum: null, of: 0 }, 'without any value there is no sum'],
  [[], { sum: null, of: 0 }, 'without rows there is none either'],
  [[0.4, 0.4], { sum: 1, of: 2 }, 'what is added is rounded once, at the end'],
])('the sum of %j is %j: %s', (cells, money) => {
  const rows = cells.map((cell) => ({ share: 2, money: cell }))
  expect(atOnce(totalsOf(columns, rows))).toEqual({ money })
})

describe('the totals of an answer', () => {
  const totals = (query: string) =>
    JSON.parse(written(record(), `/v1/odd${query}`, [oddTable([1, 20, null, 300])])).meta.totals

  test.each<[string, Totals, string]>([
    ['', { money: { sum: 321, of: 3 } }, 'all rows'],
    ['?limit=1', { money: { sum: 321, of: 3 } }, 'not the page alone'],
    ['?offset=4', { money: { sum: 321, of: 3 } }, 'nor a page beyond the end'],
    ['?share__gt=10', { money: { sum: 320, of: 2 } }, 'the rows that pass the filters'],
    ['?fields=place', {}, 'the columns asked for'],
    ['?fields=money,place&limit=1', { money: { sum: 321, of: 3 } }, 'such a column among them'],
  ])('to %j are %j: of %s', (query, expected) => {
    expect(totals(query)).toEqual(expected)
  })
})
