/** Rows of another table that stand beside an answer, known on the same date. */
import type { IsoDate } from '../domain/date.js'
import type { Asked } from './question.js'
import type { Page, Table } from './table.js'

/** Asks the table of that name. @throws if there is none, FaultyQuestion if it cannot be asked this */
export function askBeside(
  tables: readonly Table[],
  name: string,
  where: Readonly<Record<string, string>>,
  asked: Asked,
  asOf: IsoDate,
): Page {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  const { dataset, today } = asked
  return table.ask({ raw: { ...where, as_of: asOf }, dataset, today }, null)
}
