/** The columns of a file of rows: those of the answer, and for people the name of an ally or a grouping beside its code. */
import type { Cell, Row } from '../charts/chart.js'
import { areaNames } from '../query/area-names.js'
import { type Column, type Columns, kindOf, text, textOrNull } from '../query/column.js'
import type { Page } from '../query/page.js'

/** A column as it stands in the file; `nameOf` is the one that holds the code whose name it gives. */
export interface FileColumn {
  readonly name: string
  readonly column: Column
  readonly nameOf: string | null
}

/**
 * The columns; where names are wanted, `<column>_name` stands after each that holds the code of an ally or area, unless another
 * gives its name.
 */
export function fileColumns(columns: Columns, isNamed: boolean): readonly FileColumn[] {
  const named = Object.values(columns).flatMap(({ nameOf }) => nameOf ?? [])
  return Object.entries(columns).flatMap(([name, column]): FileColumn[] => {
    const own = { name, column, nameOf: null }
    const withName = `${name}_name`
    if (!isNamed || !isArea(column) || named.includes(name) || Object.hasOwn(columns, withName)) return [own]
    const title = `Short English name of ${name}, in CSV, .xlsx and .parquet only`
    const isAlways = !column.type.safeParse(null).success
    return [own, { name: withName, column: isAlways ? text(title) : textOrNull(title), nameOf: name }]
  })
}

function isArea(column: Column): boolean {
  const cells = kindOf(column)
  return cells.kind === 'key' && (cells.refers === 'ally' || cells.refers === 'area')
}

/** What a page has in a file: its columns, with names unless the question chose its columns, and the cells of a row in their order. */
export function fileOf({ columns, chosen, view }: Page): {
  readonly columns: readonly FileColumn[]
  cells(row: Row): Cell[]
} {
  const shown = fileColumns(columns, !chosen)
  const nameOf = areaNames(view.dataset)
  return { columns: shown, cells: (row) => shown.map((column) => cellOf(column, row, nameOf)) }
}

function cellOf({ name, nameOf: code }: FileColumn, row: Row, nameOf: (area: string) => string): Cell {
  if (code === null) return row[name] ?? null
  const area = row[code] ?? null
  return area === null ? null : nameOf(String(area))
}
