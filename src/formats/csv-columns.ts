/** The columns of a CSV: those of the answer, and for people the name of an ally or a grouping beside its code. */
import { type Column, type Columns, kindOf, text, textOrNull } from '../query/column.js'

/** A column as it stands in the file; `nameOf` is the one that holds the code whose name it gives. */
export interface CsvColumn {
  readonly name: string
  readonly column: Column
  readonly nameOf: string | null
}

/**
 * The columns; where names are wanted, `<column>_name` stands after each that holds the code of an ally or area, unless another
 * gives its name.
 */
export function csvColumns(columns: Columns, isNamed: boolean): readonly CsvColumn[] {
  const named = Object.values(columns).flatMap(({ nameOf }) => nameOf ?? [])
  return Object.entries(columns).flatMap(([name, column]): CsvColumn[] => {
    const own = { name, column, nameOf: null }
    const withName = `${name}_name`
    if (!isNamed || !isArea(column) || named.includes(name) || Object.hasOwn(columns, withName)) return [own]
    const title = `Short English name of ${name}, in CSV only`
    const isAlways = !column.type.safeParse(null).success
    return [own, { name: withName, column: isAlways ? text(title) : textOrNull(title), nameOf: name }]
  })
}

function isArea(column: Column): boolean {
  const cells = kindOf(column)
  return cells.kind === 'key' && (cells.refers === 'ally' || cells.refers === 'area')
}
