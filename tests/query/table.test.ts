/** What a declaration alone gives a table: parameters, filters, order, pages, fields, shapes, items, provenance. */
import { describe, expect, test } from 'vitest'
import { FaultyQuestion } from '../../src/faults/fault.js'
import { ask as askTable, find as findRow } from '../../src/query/ask.js'
import { understand } from '../../src/query/question.js'
import { edition, record, summit } from '../support/facts.js'
import { shares } from '../support/small-table.js'

// A share below 0 stands for one that is missing.
const dataset = record({
  allies: [{ code: 'BEL', name: 'Belgium' }, { code: 'ISL' }, { code: 'POL' }],
  summits: [summit({ id: 'the-hague' })],
  editions: [
    edition('2024-06-17', [
      { area: 'BEL', year: 2023, value: 1.21 },
      { area: 'BEL', year: 2024, value: 1.3, status: 'estimate' },
      { area: 'ISL', year: 2024, value: -1 },
    ]),
    edition('2025-08-28', [
      { area: 'POL', year: 2024, value: 3.79 },
      { area: 'POL', year: 2025, value: 4.48, status: 'estimate' },
    ]),
  ],
})

const TODAY = '2026-11-24'
const ask = (raw: Record<string, unknown> = {}, limit: number | null = 1000) =>
  askTable(shares, { raw, dataset, today: TODAY }, limit)
const listed = (raw: Record<string, unknown>, limit: number | null = 1000) =>
  ask(raw, limit).rows.map((row) => `${row.area} ${row.year}`)

function faultsIn(raw: Record<string, unknown>) {
  try {
    ask(raw)
  } catch (error) {
    if (error instanceof FaultyQuestion)
      return error.faults.map(({ parameter, nearest }) => [parameter, nearest ?? null])
    throw error
  }
  return []
}

test('its parameters are its own with groups beside the areas, its shapes, its expansions, the common ones and the filters, in that order', () => {
  expect([...shares.parameters.list.keys()]).toEqual([
    ...['area', 'group', 'level', 'shape', 'expand', 'as_of', 'fields', 'sort', 'limit', 'offset', 'bom', 'decimal'],
    ...['year', 'year__gt', 'year__gte', 'year__lt', 'year__lte'],
    ...['share', 'share__gt', 'share__gte', 'share__lt', 'share__lte', 'status', 'reached', 'publication'],
  ])
  expect([...shares.parameters.item.keys()]).toEqual(['level', 'as_of', 'fields', 'bom', 'decimal'])
  expect(shares.path).toBe('/v1/shares')
})

describe('rows', () => {
  const all = ['POL 2025', 'POL 2024', 'BEL 2024', 'BEL 2023', 'ISL 2024']
  test.each<[Record<string, string>, string[], string]>([
    [{}, all, 'in the order declared, what is missing last'],
    [{ sort: 'year' }, ['BEL 2023', 'BEL 2024', 'ISL 2024', 'POL 2024', 'POL 2025'], 'in another, ties by the key'],
    [{ share__gte: '3.79' }, ['POL 2025', 'POL 2024'], 'filtered by a number'],
    [{ share__lt: '2' }, ['BEL 2024', 'BEL 2023'], 'what is missing passes no filter'],
    [{ year: '2023,2025' }, ['POL 2025', 'BEL 2023'], 'filtered by any of several numbers'],
    [{ status: 'estimate' }, ['POL 2025', 'BEL 2024'], 'by a word'],
    [{ reached: 'false', year: '2024' }, ['BEL 2024', 'ISL 2024'], 'by yes or no, and by a number'],
    [{ publication: 'nato-2025-08-28', share__gt: '4' }, ['POL 2025'], 'by a key'],
    [{ area: 'belgium,ISL' }, ['BEL 2024', 'BEL 2023', 'ISL 2024'], 'by a name understood as its code'],
    [{ as_of: '2025-08-27' }, ['BEL 2024', 'BEL 2023', 'ISL 2024'], 'as of the day before an edition'],
    [{ as_of: '2025-08-28' }, all, 'as of its day'],
    [{ limit: '2' }, ['POL 2025', 'POL 2024'], 'the first page'],
    [{ limit: '2', offset: '4' }, ['ISL 2024'], 'the last page'],
    [{ offset: '5' }, [], 'nothing beyond the end'],
  ])('asked with %j are %j: %s', (raw, expected) => {
    expect(listed(raw)).toEqual(expected)
  })

  test('without a size of pages are all', () => {
    expect(listed({}, null)).toHaveLength(5)
    expect(listed({}, 2)).toHaveLength(2)
    expect(listed({ limit: '3' }, null)).toHaveLength(3)
  })
})

describe('a page', () => {
  test.each<[Record<string, string>, number | null, string]>([
    [{ limit: '2' }, 2, 'the first of three'],
    [{ limit: '2', offset: '2' }, 4, 'the second'],
    [{ limit: '2', offset: '4' }, null, 'the last'],
    [{ limit: '5' }, null, 'exactly full'],
    [{ limit: '4' }, 4, 'one row short of all'],
  ])('asked with %j is followed by one at %s: %s', (raw, next) => {
    expect(ask(raw)).toMatchObject({ total: 5, nextOffset: next })
  })

  test('knows what was taken where the question left it open, and only that', () => {
    expect(ask().defaults).toEqual({ limit: '1000', sort: '-share', level: '2' })
    expect(ask({ limit: '7', sort: 'year', level: '3' }).defaults).toEqual({})
    expect(ask({}, null).defaults).toEqual({ sort: '-share', level: '2' })
  })

  test('repeats the question in canonical spelling, with a date only if one was given', () => {
    expect(ask({ area: ' belgium , pol' }).query).toEqual({ area: 'BEL,POL' })
    expect(ask({ as_of: 'summit:the-hague', level: '2' }).query).toEqual({ level: '2', as_of: '2025-06-25' })
  })

  test('names the editions its rows rest on, oldest first, and no others', () => {
    const ids = (raw: Record<string, string>) => ask(raw).publications.map(({ id }) => id)
    expect(ids({})).toEqual(['nato-2024-06-17', 'nato-2025-08-28'])
    expect(ids({ area: 'POL' })).toEqual(['nato-2025-08-28'])
    expect(ids({ area: 'POL', fields: 'area' })).toEqual(['nato-2025-08-28'])
    expect(ids({ limit: '1' })).toEqual(['nato-2025-08-28'])
  })
})

describe('columns', () => {
  test('are those asked for, in that order; the rows behind them stay whole', () => {
    const page = ask({ fields: 'share,area', area: 'POL', limit: '1' })
    expect(Object.keys(page.columns)).toEqual(['share', 'area'])
    expect(page.rows.map((row) => Object.entries(row))).toEqual([
      [
        ['share', 4.48],
        ['area', 'POL'],
      ],
    ])
    expect(page.whole[0]).toMatchObject({ year: 2025, publication: 'nato-2025-08-28' })
    expect(page.chosen).toBe(true)
  })

  test('to be expanded are shown when they are, or when they are chosen', () => {
    expect(ask().rows[0]).not.toHaveProperty('note')
    expect(ask({ expand: 'notes' }).rows[0]).toHaveProperty('note', 'of POL')
    expect(ask({ fields: 'note' }).rows[0]).toEqual({ note: 'of POL' })
  })
})

describe('a shape', () => {
  test('has rows, columns and a noun of its own, in the order of its own key', () => {
    const page = ask({ shape: 'count', area: 'POL,BEL' })
    expect(page.rows).toEqual([
      { area: 'BEL', figures: 2 },
      { area: 'POL', figures: 2 },
    ])
    expect([page.noun, Object.keys(page.columns)]).toEqual([
      ['area', 'areas'],
      ['area', 'figures'],
    ])
    expect(page.defaults).not.toHaveProperty('sort')
  })

  test('is sorted by its own columns, and takes neither fields nor filters of the table', () => {
    expect(ask({ shape: 'count', sort: 'figures' }).rows[0]).toEqual({ area: 'ISL', figures: 1 })
    expect(faultsIn({ shape: 'count', sort: 'share' })).toEqual([['sort', null]])
    expect(faultsIn({ shape: 'count', fields: 'area', share__lt: '2', status: 'final' })).toEqual([
      ['fields', null],
      ['share__lt', null],
      ['status', null],
    ])
    expect(faultsIn({ shape: 'cuont' })).toEqual([['shape', 'count']])
  })
})

test('every fault of a question is told at once', () => {
  const raw = { are: 'POL', area: 'PLO', level: 'x', sort: 'shar', fields: 'yer', as_of: '2027-01-01', limit: '0' }
  expect(faultsIn(raw)).toEqual([
    ['as_of', null],
    ['level', null],
    ['limit', null],
    ['are', 'area'],
    ['area', 'POL'],
    ['fields', 'year'],
    ['sort', 'share'],
  ])
})

test.each<[Record<string, unknown>, string, [string, string | null][]]>([
  [{ area: ['POL', 'BEL'] }, 'given twice', [['area', null]]],
  [{ status__lt: '1' }, 'a filter on words', [['status__lt', null]]],
  [{ share__le: '1' }, 'an operator there is not', [['share__le', 'share__lte']]],
  [{ status: 'Final' }, 'a word that is none of the column', [['status', 'final']]],
  [{ status: 'final,estimated' }, 'one such among others', [['status', null]]],
  [{ reached: 'yes' }, 'neither true nor false', [['reached', 'true']]],
  [{ year: '2024..2025' }, 'a range of numbers', [['year', null]]],
  [{ publication: 'nato-2025-08-29' }, 'a key of nothing', [['publication', 'nato-2025-08-28']]],
  [{ publication: 'nato-2025-08-28', as_of: '2025-08-27' }, 'a key not yet known', [['publication', null]]],
  [{ note: 'of POL' }, 'a filter on a column of words', [['note', null]]],
  [{ stats: 'final' }, 'nearly a filter', [['stats', 'status']]],
  [{ constructor: 'x' }, 'a name every object has', [['constructor', null]]],
])('%j is refused: %s', (raw, _, faults) => {
  expect(faultsIn(raw)).toEqual(faults)
})

describe('an item', () => {
  const find = (raw: Record<string, string>, key: string) =>
    findRow(shares, understand({ raw, dataset, today: TODAY }, shares.parameters.item, shares.columns), key)

  test('is found by its key, with the parameters an item takes', () => {
    expect(find({ level: '4' }, 'POL')).toMatchObject({ total: 1, nextOffset: null, query: { level: '4' } })
    expect(find({ level: '4' }, 'POL')?.rows).toMatchObject([{ area: 'POL', year: 2024, reached: false }])
    expect(find({ fields: 'reached' }, 'POL')?.rows).toEqual([{ reached: true }])
  })

  test('is none where the date does not know it, and takes no parameter of a list', () => {
    expect(find({ as_of: '2025-08-27' }, 'POL')).toBeNull()
    expect(() => find({ sort: 'year' }, 'POL')).toThrow('sort')
  })
})
