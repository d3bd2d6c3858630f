/** CSV: what a spreadsheet and a parser make of it. */
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/charts/chart.js'
import { record } from '../support/facts.js'
import { oddTable } from '../support/odd-table.js'
import { written } from '../support/written.js'

/** The line of one cell. */
function line(cell: Cell, fields: string): string {
  const csv = written(record(), `/v1/odd.csv?fields=${fields}`, [oddTable([cell])])
  return csv.slice(csv.indexOf('\n') + 1)
}

describe('words a spreadsheet would run as a formula', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])('%j are kept from it', (words) => {
    const [row] = parse(line(words, 'words')) as string[][]
    expect(row).toEqual([`'${words}`])
  })

  test.each(['2% of GDP', 'a=b', 'e-mail', '“North of 3%”', "'quoted'"])('%j are no formula and stay', (words) => {
    const [row] = parse(line(words, 'words')) as string[][]
    expect(row).toEqual([words])
  })
})

test.each<[Cell, string, string]>([
  [-0.72, 'share', '-0.72\n'],
  [-4590, 'money', '-4590\n'],
  [0, 'share', '0\n'],
  [4.120191, 'share', '4.120191\n'],
  [true, 'flag', 'true\n'],
  [false, 'flag', 'false\n'],
  [null, 'words,share', ',\n'],
  [null, 'words', '""\n'],
  [null, 'share', '""\n'],
  [NaN, 'share,place', ',0\n'],
  [Infinity, 'share,place', ',0\n'],
  [-Infinity, 'money,place', ',0\n'],
  ['FRA;DEU', 'words', 'FRA;DEU\n'],
  ['5%, not 2%', 'words', '"5%, not 2%"\n'],
  ['he said "no"', 'words', '"he said ""no"""\n'],
  ['two\nlines', 'words', '"two\nlines"\n'],
  ['Türkiye', 'words', 'Türkiye\n'],
])('%j in %s is written %j', (cell, fields, expected) => {
  expect(line(cell, fields)).toBe(expected)
})

test('the header has the columns in the order asked for, and stands there without rows too', () => {
  expect(written(record(), '/v1/odd.csv?fields=flag,place', [oddTable([])])).toBe('flag,place\n')
  expect(written(record(), '/v1/odd.csv', [oddTable([])])).toBe('place,words,share,money,flag\n')
})

test('a reader finds as many rows as there are, where one column alone is asked for and cells of it are missing', () => {
  const csv = written(record(), '/v1/odd.csv?fields=words', [oddTable(['a', null, 'b', null])])
  expect(parse(csv, { columns: true, skip_empty_lines: true })).toEqual(['a', '', 'b', ''].map((words) => ({ words })))
})

describe('for Excel', () => {
  const odd = [oddTable([-4590.25, 'FRA;DEU', '1.5', true, null])]

  test('a decimal comma has semicolons between cells, and words are as they were', () => {
    const csv = written(record(), '/v1/odd.csv?decimal=comma', odd)
    expect(parse(csv, { delimiter: ';' })).toEqual([
      ['place', 'words', 'share', 'money', 'flag'],
      ['0', '', '-4590,25', '-4590,25', ''],
      ['1', 'FRA;DEU', '', '', ''],
      ['2', '1.5', '', '', ''],
      ['3', '', '', '', 'true'],
      ['4', '', '', '', ''],
    ])
    expect(written(record(), '/v1/odd.csv?decimal=point', odd)).toBe(written(record(), '/v1/odd.csv', odd))
  })

  test('a byte order mark stands once, before all', () => {
    const many = [oddTable(Array.from({ length: 250 }, (_, place) => place))]
    const csv = written(record(), '/v1/odd.csv?bom=true', many)
    expect(csv).toBe(`\ufeff${written(record(), '/v1/odd.csv', many)}`)
    expect(written(record(), '/v1/odd.csv?bom=false', many)).toMatch(/^place/)
  })
})

test('no byte order mark and no carriage return is added', () => {
  const csv = written(record(), '/v1/odd.csv', [oddTable(['a', 1, true, null])])
  expect(csv).toMatch(/^place/)
  expect(csv).not.toContain('\r')
})

test('the list is whole unless a limit is asked for', () => {
  const many = oddTable(Array.from({ length: 1500 }, (_, place) => place))
  const lines = (address: string) => written(record(), address, [many]).trimEnd().split('\n').length
  expect(lines('/v1/odd.csv')).toBe(1501)
  expect(lines('/v1/odd.csv?limit=2')).toBe(3)
  expect(lines('/v1/odd.ndjson')).toBe(1500)
  expect(JSON.parse(written(record(), '/v1/odd', [many])).data).toHaveLength(1000)
})
