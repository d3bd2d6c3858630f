/** What the help, the documentation page and the contract say of a table, all read from its declaration. */
import type { z } from 'zod'
import { OPERATORS } from './common.js'
import { parameterNotes } from './parameter.js'
import type { Table } from './table.js'

export interface ParameterDescription {
  readonly name: string
  readonly title: string
  readonly example: string | null
  readonly schema: z.ZodType
}

/** The parameters in reading order: the table's own, then those common to all; filters apart. */
export function parametersOf(shape: z.ZodRawShape): {
  readonly named: ParameterDescription[]
  readonly filters: ParameterDescription[]
} {
  const all = Object.entries(shape).map(([name, schema]): ParameterDescription => {
    const notes = parameterNotes.get(schema as z.ZodType)
    return { name, title: notes?.title ?? '', example: notes?.example || null, schema: schema as z.ZodType }
  })
  const isFilter = ({ name }: ParameterDescription) => OPERATORS.some((operator) => name.endsWith(`__${operator}`))
  return { named: all.filter((one) => !isFilter(one)), filters: all.filter(isFilter) }
}

/** The numeric columns, each of which takes the filters. */
export function filterableColumns(table: Table): string[] {
  const { filters } = parametersOf(table.parameters)
  return [...new Set(filters.map(({ name }) => name.slice(0, name.lastIndexOf('__'))))]
}
