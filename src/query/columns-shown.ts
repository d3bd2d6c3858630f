/** Which columns an answer has: those of a shape, those expanded, those chosen. */
import { z } from 'zod'
import type { Faults } from '../faults/fault.js'
import { addUnknownColumns, sortedColumns } from './arrange.js'
import type { Column, Columns } from './column.js'
import { commaList } from './comma-list.js'
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

/** The columns of an answer. */
export interface Shown {
  readonly names: readonly string[]
  readonly columns: Columns
  /** Whether they are all there are, in their own order. */
  readonly areAll: boolean
}

/** Few questions choose their columns, so what the others are shown is worked out once. */
const unchosen = new WeakMap<Columns, Shown>()

/** The columns a question is shown: those it chose, or all that need no expansion and those it expands. */
export function columnsShown(columns: Columns, fields: string | undefined, expand: string | undefined): Shown {
  if (fields !== undefined) return shown(columns, commaList(fields))
  if (expand !== undefined) return shown(columns, unexpanded(columns, commaList(expand)))
  const held = unchosen.get(columns) ?? shown(columns, unexpanded(columns, []))
  unchosen.set(columns, held)
  return held
}

function unexpanded(columns: Columns, expanded: readonly string[]): string[] {
  const isShown = ({ expand }: Column) => expand === undefined || expanded.includes(expand)
  return Object.entries(columns).flatMap(([name, column]) => (isShown(column) ? [name] : []))
}

function shown(columns: Columns, names: readonly string[]): Shown {
  const all = Object.keys(columns)
  const held = names.flatMap((name): [string, Column][] => {
    const column = columns[name]
    return column ? [[name, column]] : []
  })
  return {
    names,
    columns: Object.fromEntries(held),
    areAll: names.length === all.length && names.every((name, at) => name === all[at]),
  }
}

/** A shape has columns of its own: filters on the table's columns and the choice of its fields do not apply. */
export function addFaultsOfShape(faults: Faults, query: Readonly<Record<string, string>>, columns: Columns): void {
  for (const parameter of Object.keys(query)) {
    if (parameter !== 'fields' && !parameter.includes('__')) continue
    faults.add(() => ({
      parameter,
      received: query[parameter] ?? null,
      detail: `cannot be combined with shape=${query.shape}, which has columns of its own`,
    }))
  }
  addUnknownColumns(faults, 'sort', sortedColumns(query.sort ?? ''), columns)
}
