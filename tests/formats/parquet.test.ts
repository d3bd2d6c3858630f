/** Parquet, asked in SQL by a reader that shares nothing with what writes it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Dataset } from '../../src/domain/dataset.js'
import { column } from '../../src/query/column.js'
import { defineTable } from '../../src/query/table.js'
import { type Duck, openDuck } from '../support/duck.js'
import { record } from '../support/facts.js'
import { oddTable } from '../support/odd-table.js'
import { seededRecord } from '../support/seeded-record.js'
import { written, writtenBytes } from '../support/written.js'

let dataset: Dataset
let duck: Duck
beforeAll(async () => {
  dataset = await seededRecord()
  duck = await openDuck()
})
afterAll(() => duck.close())

/** Keeps the answer as Parquet and as CSV under the name, and answers what stands in for the one in SQL. */
async function keep(name: string, address: string): Promise<string> {
  const [path = '', query = ''] = address.split('?')
  duck.keep(`${name}.parquet`, await writtenBytes(dataset, `${path}.parquet?${query}`))
  duck.keep(`${name}.csv`, written(dataset, `${path}.csv?${query}`))
  return `'{folder}/${name}.parquet'`
}

/** The types of the columns, by their names. */
async function typesOf(file: string): Promise<Record<string, string>> {
  const described = await duck.rows(`DESCRIBE SELECT * FROM ${file}`)
  return Object.fromEntries(described.map(({ column_name: name, column_type: type }) => [String(name), String(type)]))
}

test('on 3 April 2025 the shares NATO had published for 2024 are found in SQL, without a cast', async () => {
  const file = await keep('allies', '/v1/allies?as_of=2025-04-03')
  // NATO, Defence Expenditure of NATO Countries (2014-2024), 17 June 2024, table 3.
  const shares = `SELECT name, share_of_gdp FROM ${file} WHERE ally IN ('POL', 'ITA', 'ESP') ORDER BY share_of_gdp DESC`
  expect(await duck.rows(shares)).toEqual([
    { name: 'Poland', share_of_gdp: 4.12 },
    { name: 'Italy', share_of_gdp: 1.49 },
    { name: 'Spain', share_of_gdp: 1.28 },
  ])
  const founders = `SELECT count(*)::INT AS founders FROM ${file} WHERE joined_on < DATE '1950-01-01'`
  expect(await duck.rows(founders)).toEqual([{ founders: 12 }])
})

test('columns have the types of what they hold', async () => {
  expect(await typesOf(await keep('types', '/v1/allies?as_of=2025-04-03'))).toMatchObject({
    ally: 'VARCHAR',
    joined_on: 'DATE',
    year: 'INTEGER',
    share_of_gdp: 'DOUBLE',
    meets_target: 'BOOLEAN',
  })
})

test('days stay words where of some only the month or the year is known', async () => {
  const all = await keep('pledges', '/v1/pledges?as_of=2026-11-24')
  expect((await typesOf(all)).announced_on).toBe('VARCHAR')
  const lengths = `SELECT DISTINCT length(announced_on)::INT AS length FROM ${all} WHERE announced_on IS NOT NULL ORDER BY 1`
  expect((await duck.rows(lengths)).map(({ length }) => length)).toContain(7)
})

test.each([
  ['spending', '/v1/spending?as_of=2026-11-24'],
  ['revisions', '/v1/revisions?as_of=2026-11-24'],
  ['differences', '/v1/differences?as_of=2026-11-24&from=2024-06-17'],
  ['pledges', '/v1/pledges?as_of=2026-11-24'],
  ['poland', '/v1/allies/POL?as_of=2026-11-24'],
  ['chosen', '/v1/spending?as_of=2026-11-24&fields=value,area&area=LUX'],
  ['page', '/v1/spending?as_of=2026-11-24&limit=7&offset=3'],
])('%s are the rows of the CSV, every one of them and in their order', async (name, address) => {
  const file = await keep(name, address)
  const header = Object.entries(await typesOf(file))
  const types = header.map(([column, type]) => `'${column}': '${type}'`).join(', ')
  // A single apostrophe before a formula is the CSV's alone.
  const rows = await duck.rows(`SELECT * FROM ${file}`)
  const csv = await duck.rows(
    `SELECT * FROM read_csv('{folder}/${name}.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types}})`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows).toEqual(csv)
})

test('the file says its date, its permalink, its editions and the units of its columns', async () => {
  const file = await keep('meant', '/v1/allies?as_of=2025-04-03')
  const said = await duck.rows(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${file})`)
  const { columns, publications, ...words } = Object.fromEntries(said.map(({ key, value }) => [key, String(value)]))
  expect(words).toMatchObject({
    table: 'allies',
    as_of: '2025-04-03',
    permalink: '/v1/allies.parquet?as_of=2025-04-03',
    licenses: expect.stringContaining('CC-BY-4.0'),
  })
  expect(JSON.parse(publications ?? '')).toMatchObject([{ id: 'nato-2024-06', published_on: '2024-06-17' }])
  expect(JSON.parse(columns ?? '')).toContainEqual({
    name: 'gap_pp',
    title: expect.any(String),
    unit: 'percentage points',
  })
})

describe('cells that are not plain', () => {
  async function odd(cells: Parameters<typeof oddTable>[0]) {
    duck.keep('odd.parquet', await writtenBytes(record(), '/v1/odd.parquet', [oddTable(cells)]))
    return duck.rows(`SELECT words, share, flag FROM '{folder}/odd.parquet' ORDER BY place`)
  }

  test('words are as they are, numbers whole, and what is missing is NULL', async () => {
    expect(
      await odd(['=1+1', 'two\nlines, "quoted"', 'Türkiye 😀', '', -0.72, 4.120191, Infinity, true, false, null]),
    ).toEqual([
      { words: '=1+1', share: null, flag: null },
      { words: 'two\nlines, "quoted"', share: null, flag: null },
      { words: 'Türkiye 😀', share: null, flag: null },
      { words: '', share: null, flag: null },
      { words: null, share: -0.72, flag: null },
      { words: null, share: 4.120191, flag: null },
      { words: null, share: null, flag: null },
      { words: null, share: null, flag: true },
      { words: null, share: null, flag: false },
      { words: null, share: null, flag: null },
    ])
  })

  test('an answer without rows has its columns', async () => {
    expect(await odd([])).toEqual([])
    expect(Object.keys(await typesOf(`'{folder}/odd.parquet'`))).toEqual(['place', 'words', 'share', 'money', 'flag'])
  })

  test('whole numbers are of 64 bits only where one needs them', async () => {
    const counts = (largest: number) =>
      defineTable({
        name: 'counts',
        title: 'Counts',
        summary: 'Whole numbers.',
        noun: ['count', 'counts'],
        parameters: {},
        columns: { count: column(z.int().nullable(), { title: 'How many', unit: 'things' }) },
        key: ['count'],
        text: ['count'],
        rows: () => [{ count: -largest }, { count: largest }, { count: null }],
      })
    for (const [largest, type] of [
      [2 ** 31 - 1, 'INTEGER'],
      [2 ** 31, 'BIGINT'],
      [2 ** 53 - 1, 'BIGINT'],
    ] as const) {
      duck.keep('counts.parquet', await writtenBytes(record(), '/v1/counts.parquet', [counts(largest)]))
      expect((await typesOf(`'{folder}/counts.parquet'`)).count).toBe(type)
      const rows = await duck.rows(`SELECT count FROM '{folder}/counts.parquet'`)
      expect(rows.map(({ count }) => (count === null ? null : Number(count)))).toEqual([-largest, largest, null])
    }
  })

  test('more than one group of rows is one table', async () => {
    const long = 'x'.repeat(60_000)
    const cells = Array.from({ length: 300 }, (_, place) => `${place} ${long}`)
    const rows = await odd(cells)
    expect(rows.map(({ words }) => words)).toEqual(cells)
    const groups = await duck.rows(
      `SELECT count(DISTINCT row_group_id)::INT AS groups FROM parquet_metadata('{folder}/odd.parquet')`,
    )
    expect(groups).toEqual([{ groups: 2 }])
  })
})
