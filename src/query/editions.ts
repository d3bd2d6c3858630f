/** The editions an answer rests on. */
import type { View } from '../domain/dataset.js'
import { latestFirst } from '../domain/figure-index.js'
import { overPieces, type Steps } from '../domain/steps.js'
import type { Publication } from '../record/publications.js'
import { type Cell, type Columns, LIST_SEPARATOR, type Row } from './column.js'

/** The ids in the columns that hold those of publications, one or several to a cell. */
export function* publicationsNamed(columns: Columns, rows: readonly Row[]): Steps<ReadonlySet<string>> {
  const cells = new Set<Cell>()
  for (const name of Object.keys(columns)) {
    if (columns[name]?.refers !== 'publication') continue
    yield* overPieces(rows, (piece) => {
      for (const row of piece) cells.add(row[name] ?? null)
    })
  }
  return new Set([...cells].flatMap((cell) => String(cell ?? '').split(LIST_SEPARATOR)))
}

/** The editions of these ids, oldest first. */
export function editions(view: View, ids: ReadonlySet<string>): readonly Publication[] {
  return view.publications.filter((publication) => ids.has(publication.id)).sort((a, b) => latestFirst(b, a))
}
