/** Declarations the compiler must refuse, and some it must take. Each mark is a claim that `npm run typecheck` checks. */
import { z } from 'zod'
import type { Chart } from '../../src/charts/chart.js'
import { column, percent, text } from '../../src/query/column.js'
import { choice, whole } from '../../src/query/parameter.js'
import { defineTable, type RowIn } from '../../src/query/table.js'

const words = { name: 'words', title: 'Words', summary: 'Words.', noun: ['word', 'words'] } as const
const columns = {
  id: text('Key'),
  share: percent('A share'),
  kind: column(z.enum(['short', 'long']), { title: 'Which' }),
}
const declared = { ...words, columns, parameters: {}, key: ['id'], text: ['id'] } as const

export const accepted = defineTable({
  ...declared,
  parameters: { least: whole(0, 9, 'At least.'), kind: choice(['short', 'long'], 'Which.') },
  itemParameters: ['least'],
  *rows(_, query) {
    const least: number | undefined = query.least
    yield { id: query.kind ?? 'none', share: least ?? null, kind: 'short' }
  },
})

// @ts-expect-error a key that is no column
export const wrongKey = defineTable({ ...declared, key: ['ids'], rows: () => [] })

// @ts-expect-error a column shown in a terminal that is none
export const wrongText = defineTable({ ...declared, text: ['id', 'shares'], rows: () => [] })

// @ts-expect-error a parameter of items the table does not have
export const wrongItemParameter = defineTable({ ...declared, itemParameters: ['least'], rows: () => [] })

// @ts-expect-error a row without the kind
export const missingColumn = defineTable({ ...declared, rows: () => [{ id: 'a', share: 1 }] })

// @ts-expect-error a row with a column that was not declared
export const excessColumn = defineTable({ ...declared, rows: () => [{ id: 'a', share: 1, kind: 'short', more: 1 }] })

// @ts-expect-error a share in words
export const wrongCell = defineTable({ ...declared, rows: () => [{ id: 'a', share: '1', kind: 'short' }] })

// @ts-expect-error a missing cell where the column allows none
export const missingCell = defineTable({ ...declared, rows: () => [{ id: null, share: 1, kind: 'short' }] })

// @ts-expect-error a word that is not on the closed list
export const wrongWord = defineTable({ ...declared, rows: () => [{ id: 'a', share: 1, kind: 'broad' }] })

export const unknownParameter = defineTable({
  ...declared,
  // @ts-expect-error a parameter that was not declared
  rows: (_, query) => [{ id: query.least, share: 1, kind: 'short' }],
})

declare const ofShares: Chart<{ readonly share: number | null }>
declare const ofYears: Chart<{ readonly year: number }>
export const drawn = defineTable({ ...declared, picture: { chart: ofShares }, rows: () => [] })

const twice = { name: 'bars', chart: ofShares }
export const drawnTwice = defineTable({ ...declared, picture: { ...twice, others: { map: twice } }, rows: () => [] })

const another = { others: { map: { chart: ofYears } } }
// @ts-expect-error another picture that reads a column the rows do not have
export const wrongOther = defineTable({ ...declared, picture: { ...twice, ...another }, rows: () => [] })

// @ts-expect-error a chart that reads a column the rows do not have
export const wrongChart = defineTable({ ...declared, picture: { chart: ofYears }, rows: () => [] })

export const row: RowIn<typeof accepted> = { id: 'a', share: null, kind: 'long' }

// @ts-expect-error a row with a word the table cannot answer
export const wrongRow: RowIn<typeof accepted> = { id: 'a', share: null, kind: 'broad' }
