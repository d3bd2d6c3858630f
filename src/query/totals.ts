/** The sums of columns over all rows of a question, whatever page of them is answered. */
import type { Row } from '../charts/chart.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { overPieces, type Steps } from '../domain/steps.js'
import type { Columns } from './column.js'

/** The sum of a column, null where no row has a value, and how many rows have one. */
export interface Total {
  readonly sum: number | null
  readonly of: number
}

/** Totals by the names of their columns. */
export type Totals = Readonly<Record<string, Total>>

/** The totals of those columns whose sum means something: of their cells as they are given, at the decimals of the column. */
export function* totalsOf(columns: Columns, rows: readonly Row[]): Steps<Totals> {
  const totals: Record<string, Total> = {}
  for (const [name, { isSummable, decimals = 0 }] of Object.entries(columns)) {
    if (!isSummable) continue
    let [sum, of] = [0, 0]
    yield* overPieces(rows, (piece) => {
      for (const row of piece) {
        const cell = row[name]
        if (typeof cell !== 'number' || !Number.isFinite(cell)) continue
        sum += cell
        of += 1
      }
    })
    totals[name] = { sum: of === 0 ? null : atPublishedPrecision(sum, decimals), of }
  }
  return totals
}
