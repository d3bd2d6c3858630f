/** The editions an answer rests on. */
import { latestFirst, type Publication } from '../domain/publication.js'
import type { View } from '../domain/view.js'
import { type Columns, LIST_SEPARATOR, type Row } from './column.js'

/** The ids in the columns that hold those of publications, one or several to a cell. */
export function publicationsNamed(columns: Columns, rows: readonly Row[]): ReadonlySet<string> {
  const naming = Object.entries(columns).flatMap(([name, column]) => (column.refers === 'publication' ? [name] : []))
  return new Set(naming.flatMap((name) => rows.flatMap((row) => String(row[name] ?? '').split(LIST_SEPARATOR))))
}

/** The editions of these ids, oldest first. */
export function editions(view: View, ids: ReadonlySet<string>): readonly Publication[] {
  return view.publications.filter((publication) => ids.has(publication.id)).sort((a, b) => latestFirst(b, a))
}
