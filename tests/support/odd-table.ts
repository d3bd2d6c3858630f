/** A table whose cells are given: to see how each representation writes words and numbers that are not plain. */
import { z } from 'zod'
import type { Cell } from '../../src/charts/chart.js'
import { column, percent, textOrNull, usdMillions } from '../../src/query/column.js'
import { defineTable, type Table } from '../../src/query/table.js'

/** One row a cell: a string stands in `words`, a number in the two columns of numbers, yes or no in `flag`. */
export function oddTable(cells: readonly Cell[]): Table {
  return defineTable({
    name: 'odd',
    title: 'Odd cells',
    summary: 'Cells that are not plain.',
    noun: ['cell', 'cells'],
    parameters: {},
    columns: {
      place: column(z.int(), { title: 'Which' }),
      words: textOrNull('Words'),
      share: percent('A number with two decimals'),
      money: { ...usdMillions('A number without'), isSummable: true },
      flag: column(z.boolean().nullable(), { title: 'Yes or no' }),
    },
    key: ['place'],
    text: ['words', 'share', 'money', 'flag', 'place'],
    *rows() {
      for (const [place, cell] of cells.entries()) {
        const number = typeof cell === 'number' ? cell : null
        yield {
          place,
          words: typeof cell === 'string' ? cell : null,
          share: number,
          money: number,
          flag: typeof cell === 'boolean' ? cell : null,
        }
      }
    },
  })
}
