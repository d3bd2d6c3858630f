/** Rows of another table that stand beside an answer, known on the same date. */
import type { View } from '../domain/dataset.js'
import type { Page, Table } from './table.js'

/** Asks the table of that name, by parameters of its own in canonical spelling. @throws if there is none such */
export function askBeside(
  tables: readonly Table[],
  name: string,
  where: Readonly<Record<string, string>>,
  view: View,
): Page {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  return table.beside(view, where)
}
