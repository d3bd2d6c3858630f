/** What is done to the rows of any table: sorted, cut to the columns asked for. */
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/charts/chart.js'
import { atOnce } from '../../src/domain/steps.js'
import { Faults } from '../../src/faults/fault.js'
import { picked, sorted, sortKeys } from '../../src/query/arrange.js'
import { percent, text } from '../../src/query/column.js'
import { commaList } from '../../src/query/parameter.js'
import { addUnknownColumns } from '../../src/query/question.js'

const ROWS: readonly Row[] = [
  { ally: 'POL', share: 4.12, region: 'europe', meets: true },
  { ally: 'BEL', share: 1.3, region: 'europe', meets: false },
  { ally: 'ISL', share: null, region: 'europe', meets: null },
  { ally: 'CAN', share: 1.37, region: 'north-america', meets: false },
  { ally: 'USA', share: 3.38, region: 'north-america', meets: true },
  { ally: 'AND', share: null, region: null, meets: null },
]

function order(sort: string, rows = ROWS): string {
  return atOnce(sorted(rows, sortKeys(sort), ['ally']))
    .map((row) => row.ally)
    .join(' ')
}

describe('rows sorted', () => {
  test.each([
    ['share', 'BEL CAN USA POL AND ISL', 'numbers ascending, what is missing last'],
    ['-share', 'POL USA CAN BEL AND ISL', 'numbers descending, what is missing last all the same'],
    ['region', 'BEL ISL POL CAN USA AND', 'words ascending, ties by the key'],
    ['-region', 'CAN USA BEL ISL POL AND', 'words descending, ties by the key ascending'],
    ['region,-share', 'POL BEL ISL USA CAN AND', 'a second key within the first'],
    ['meets', 'BEL CAN POL USA AND ISL', 'no before yes'],
    ['-meets', 'POL USA BEL CAN AND ISL', 'yes before no'],
    ['', 'AND BEL CAN ISL POL USA', 'by the key where no order is asked for'],
    ['-ally', 'USA POL ISL CAN BEL AND', 'by the key descending where that is asked for'],
  ])('by %j: %s, %s', (sort, expected) => {
    expect(order(sort)).toBe(expected)
    expect(order(sort, ROWS.toReversed())).toBe(expected)
  })

  test('numbers by their size, not by their digits', () => {
    const rows = [
      { ally: 'a', share: 10 },
      { ally: 'b', share: 9 },
      { ally: 'c', share: -1 },
    ]
    expect(order('share', rows)).toBe('c b a')
  })

  test('keep the order they had where neither the order nor the key tells them apart', () => {
    const rows = [2, 1, 3].map((place) => ({ ally: 'same', place }))
    expect(atOnce(sorted(rows, [], ['ally'])).map(({ place }) => place)).toEqual([2, 1, 3])
  })

  test('leave the rows they were made of as they were', () => {
    const before = [...ROWS]
    order('share')
    expect(ROWS).toEqual(before)
  })
})

test.each([
  ['ally', ['+ally']],
  ['-gap_pp,ally', ['-gap_pp', '+ally']],
  [' -gap_pp , ally ,', ['-gap_pp', '+ally']],
  ['', []],
])('the order %j is by %j', (value, keys) => {
  expect(sortKeys(value).map(({ column, descending }) => (descending ? '-' : '+') + column)).toEqual(keys)
})

test('fields are taken in the order given, each once', () => {
  expect(commaList('year, ally,,year')).toEqual(['year', 'ally'])
})

test('rows are cut to the columns in that order, and a column a row lacks is null', () => {
  const cut = picked([{ ally: 'BEL', share: 1.3, year: 2024 }], ['share', 'ally', 'gone'])
  expect(cut.map((row) => Object.entries(row))).toEqual([
    [
      ['share', 1.3],
      ['ally', 'BEL'],
      ['gone', null],
    ],
  ])
})

test('names that are no columns are faults, each with the nearest column', () => {
  const columns = { ally: text('Who'), share: percent('How much') }
  const faults = new Faults()
  addUnknownColumns(faults, 'sort', ['ally', 'shar', 'toString'], columns)
  expect(faults.list).toMatchObject([
    { parameter: 'sort', received: 'shar', allowed: ['ally', 'share'], nearest: 'share' },
    { parameter: 'sort', received: 'toString' },
  ])
})
