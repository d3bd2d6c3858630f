/** JSON and NDJSON: what stands beside the rows, and an item with its relatives. */
import { beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { edition, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'
import { shares } from '../support/small-table.js'
import { written } from '../support/written.js'

let seeded: Dataset
beforeAll(async () => {
  seeded = await seededRecord()
})

test('a page says how many rows there are in all, how many it has, and where it begins', () => {
  const dataset = record({ editions: [edition('2025-01-09', [{ year: 2022 }, { year: 2023 }, { year: 2024 }])] })
  const { data, meta } = JSON.parse(written(dataset, '/v1/shares?limit=2&offset=2&as_of=2025-04-03', [shares]))
  expect(data).toHaveLength(1)
  expect(meta).toEqual({
    as_of: '2025-04-03',
    total: 3,
    count: 1,
    offset: 2,
    limit: 2,
    totals: {},
    defaults: { sort: '-share', level: '2' },
    notes: [],
    publications: [
      { id: 'nato-2025-01-09', publisher: 'nato', title: 'Edition of 2025-01-09', published_on: '2025-01-09' },
    ],
  })
})

test('an item is its row and its relatives by name, not a list', () => {
  const { data } = JSON.parse(written(seeded, '/v1/allies/BEL?as_of=2025-04-03'))
  expect(data).toMatchObject({ ally: 'BEL', share_of_gdp: 1.3, target_year: null })
  expect(data.pledges.map((row: { id: string }) => row.id)).toEqual(['bel-2022-2pct-2035', 'bel-2025-2pct-2029'])
})

test('an item as NDJSON is its row on one line', () => {
  const lines = written(seeded, '/v1/allies/BEL.ndjson?as_of=2025-04-03&fields=ally,year,target_year').split('\n')
  expect(lines).toEqual(['{"ally":"BEL","year":2024,"target_year":null}', ''])
})

test('an empty list is an empty list, and as NDJSON nothing at all', () => {
  expect(JSON.parse(written(record(), '/v1/shares', [shares])).data).toEqual([])
  expect(written(record(), '/v1/shares.ndjson', [shares])).toBe('')
})
