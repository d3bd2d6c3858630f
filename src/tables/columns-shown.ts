/** Which columns an answer has: those of a shape, those expanded, those chosen. */
import { z } from 'zod'
import { fieldNames, sortKeys, unknownColumns } from './arrange.js'
import type { Columns } from './column.js'
import type { Fault } from './fault.js'
import { choices, parameterNotes } from './parameter.js'

/** The shapes of a table, as a parameter. */
export function shapeChoice(shapes: Readonly<Record<string, { readonly title: string }>>) {
  const names = Object.keys(shapes)
  const titles = Object.entries(shapes).map(([name, { title }]) => `${name}: ${title}`)
  const schema = z.enum(names, { error: `must be ${names.join(' or ')}` }).optional()
  parameterNotes.add(schema, { title: `Another shape of the same rows. ${titles.join(' ')}` })
  return schema
}

/** The names by which columns of the table can be expanded, as a parameter. */
export function expandChoices(columns: Columns) {
  const [first, ...others] = new Set(Object.values(columns).flatMap(({ expand }) => expand ?? []))
  return first === undefined
    ? {}
    : { expand: choices([first, ...others], 'Adds columns that are not shown otherwise.') }
}

/** The columns shown when none are chosen. */
export function unexpanded(columns: Columns, expand = ''): string[] {
  const expanded = fieldNames(expand)
  const isShown = ({ expand }: Columns[string]) => expand === undefined || expanded.includes(expand)
  return Object.entries(columns).flatMap(([name, column]) => (isShown(column) ? [name] : []))
}

/** A shape has columns of its own: filters on the table's columns and the choice of its fields do not apply. */
export function faultsOfShape(query: Readonly<Record<string, string>>, columns: Columns): Fault[] {
  const misplaced = Object.keys(query).filter((name) => name === 'fields' || name.includes('__'))
  return [
    ...misplaced.map((parameter) => ({
      parameter,
      received: query[parameter] ?? null,
      detail: `cannot be combined with shape=${query.shape}, which has columns of its own`,
    })),
    ...unknownColumns(
      'sort',
      sortKeys(query.sort ?? '').map((order) => order.column),
      columns,
    ),
  ]
}

/** The columns of these names, in this order. */
export function pickColumns(columns: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(
    names.flatMap((name) => {
      const column = columns[name]
      return column ? [[name, column]] : []
    }),
  )
}
