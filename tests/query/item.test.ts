/** One thing under its key, with its near relatives; or why it is not there. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { FaultyQuestion } from '../../src/faults/fault.js'
import { ask } from '../../src/query/ask.js'
import { findItem } from '../../src/query/item.js'
import { tables } from '../../src/tables/registry.js'
import { seededRecord } from '../support/seeded-record.js'
import { shares } from '../support/small-table.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function find(name: string, key: string, raw: Record<string, string> = {}) {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table) throw new Error(`no table ${name}`)
  const found = findItem(table, tables, { raw, dataset, today: '2026-11-24' }, key)
  return 'missing' in found ? found.missing.kind : found
}

describe('an item', () => {
  test.each([
    ['allies', 'belgium', 'BEL'],
    ['summits', 'Hague-Summit-2025', 'hague-summit-2025'],
    ['publications', 'nato-2024-06', 'nato-2024-06'],
  ])('of %s asked for as %s is %s', (table, name, key) => {
    expect(find(table, name)).toMatchObject({ key, page: { total: 1 } })
  })

  test.each([
    ['allies', 'Atlantis', '2026-11-24', 'unknown'],
    ['allies', 'FIN', '2023-04-03', 'not_yet_ally'],
    ['summits', 'hague-summit-2025', '2025-04-02', 'not_yet_known'],
    ['targets', 'hague-2025-5pct', '2025-06-24', 'not_yet_known'],
    ['publications', 'nato-2026-07', '2026-07-06', 'not_yet_known'],
    ['pledges', 'svn-2025-2pct-2025', '2025-05-07', 'not_yet_known'],
  ])('of %s asked for as %s on %s is missing: %s', (table, name, asOf, kind) => {
    expect(find(table, name, { as_of: asOf })).toBe(kind)
  })

  test('is there from the very day it is known', () => {
    expect(find('allies', 'FIN', { as_of: '2023-04-04' })).toMatchObject({ key: 'FIN' })
    expect(find('targets', 'hague-2025-5pct', { as_of: '2025-06-25' })).toMatchObject({ key: 'hague-2025-5pct' })
  })

  test('asked with a parameter it does not take is refused', () => {
    expect(() => find('allies', 'BEL', { sort: 'year' })).toThrow(FaultyQuestion)
  })
})

describe('the rows beside it', () => {
  const beside = (raw: Record<string, string>) => {
    const found = find('allies', 'BEL', raw)
    return typeof found === 'string' ? {} : found.beside
  }

  test('are seen from the same date', () => {
    const { pledges, ...others } = beside({ as_of: '2025-04-03' })
    expect(pledges?.rows.map((row) => row.id)).toEqual(['bel-2022-2pct-2035', 'bel-2025-2pct-2029'])
    for (const page of [pledges, ...Object.values(others)]) expect(page?.view.asOf).toBe('2025-04-03')
  })

  test('are left out where the question chose its fields', () => {
    expect(beside({ fields: 'name' })).toEqual({})
    expect(Object.keys(beside({}))).toContain('pledges')
  })

  test('of a table there is not are a mistake in the declaration', () => {
    expect(() => findItem(shares, tables, { raw: {}, dataset, today: '2026-11-24' }, 'BEL')).toThrow('editions')
  })
})

test('every table names only tables there are to stand beside its items, with questions they understand', () => {
  const view = dataset.asOf('2026-11-24')
  for (const table of tables.filter(({ item }) => item !== null)) {
    const rows = ask(table, { raw: {}, dataset, today: view.asOf }, 1).rows
    const found = find(table.name, String(rows[0]?.[table.key[0] ?? '']))
    expect(found, table.name).toMatchObject({ beside: expect.any(Object) })
  }
})
