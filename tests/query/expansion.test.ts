/** Columns that are made only where a question needs them, by a parameter of the table's own. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { column, key } from '../../src/query/column.js'
import { expansions } from '../../src/query/parameter.js'
import { defineTable } from '../../src/query/table.js'
import { record } from '../support/facts.js'
import { written } from '../support/written.js'

const number = (title: string) => column(z.number().nullable(), { title, unit: 'of nothing' })

/** Half and double of 1 to 3, with what was asked of it to be made; so many rows that they are kept. */
function halves() {
  const made: string[] = []
  const table = defineTable({
    name: 'halves',
    title: 'Halves',
    summary: 'Numbers.',
    noun: ['number', 'numbers'],
    parameters: { with: expansions(['half', 'double'], 'Adds columns.') },
    columns: {
      id: key('area', 'Which'),
      half: { ...number('Half of it'), expand: 'half' },
      double: { ...number('Twice it'), expand: 'double' },
    },
    key: ['id'],
    text: ['id'],
    *rows(_, values) {
      made.push((values.with ?? []).join())
      for (let one = 100; one < 300; one += 1) {
        const isMade = (name: 'half' | 'double') => values.with?.includes(name)
        yield { id: String(one), half: isMade('half') ? one / 2 : null, double: isMade('double') ? one * 2 : null }
      }
    },
  })
  const ask = (query: string) => JSON.parse(written(record(), `/v1/halves?limit=1${query}`, [table])).data[0]
  return { table, made, ask }
}

describe('the row', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['', { id: '100' }, '', 'without any'],
    ['&with=half', { id: '100', half: 50 }, 'half', 'with what is asked for'],
    ['&with=half,double', { id: '100', half: 50, double: 200 }, 'double,half', 'with both'],
    ['&fields=id,double', { id: '100', double: 200 }, 'double', 'with what is chosen'],
    ['&sort=-half', { id: '299' }, 'half', 'sorted by what is not shown'],
    ['&double__gt=500', { id: '251' }, 'double', 'filtered by what is not shown'],
    ['&with=half&fields=id', { id: '100' }, 'half', 'without what is not among those chosen'],
  ])('asked with “%s” is %j', (query, row, needed) => {
    const { ask, made } = halves()
    expect(ask(query)).toEqual(row)
    expect(made).toEqual([needed])
  })
})

test('rows that were kept are those of the columns needed, not of the words they were asked by', () => {
  const { table, made } = halves()
  const dataset = record()
  for (const query of ['with=half', 'fields=half', 'sort=half', 'with=double', 'with=half'])
    written(dataset, `/v1/halves?${query}`, [table])
  expect(made).toEqual(['half', 'double'])
})

test('a terminal shows what is added, however wide', () => {
  const { table } = halves()
  expect(written(record(), '/v1/halves.txt?limit=1&with=double', [table]).split('\n').slice(0, 2)).toEqual([
    'id   double',
    '100     200',
  ])
})
