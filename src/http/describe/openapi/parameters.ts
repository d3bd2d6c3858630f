/** The parameters in the contract: each described once, shared where several tables take the same. */
import type { z } from 'zod'
import type { Columns } from '../../../query/column.js'
import { type ParameterDescription, parametersOf } from '../../../query/describe.js'
import { sortable } from '../../../query/question.js'
import type { Table } from '../../../query/table.js'
import { type Json, schemaOf } from './schemas.js'

/** Parameters whose description lists the columns of their table. */
const PER_TABLE = ['sort', 'fields']

export interface ContractParameters {
  /** The parameters several tables may share, by name. */
  readonly components: Json
  /** The parameters of a table or an item: its own first, then the common ones, then the filters. */
  list(shape: z.ZodRawShape, columns: Columns): Json[]
}

/** Collects the parameters of the tables. The first description of a name is the shared one. */
export function contractParameters(tables: readonly Table[]): ContractParameters {
  const shared = new Map<string, ParameterDescription>()
  for (const one of tables.flatMap((table) => everyParameter(table.parameters))) {
    if (!PER_TABLE.includes(one.name) && !shared.has(one.name)) shared.set(one.name, one)
  }
  return {
    components: Object.fromEntries([...shared].map(([name, one]) => [name, written(one)])),
    list: (shape, columns) =>
      everyParameter(shape).map((one) => {
        if (shared.get(one.name)?.title === one.title) return { $ref: `#/components/parameters/${one.name}` }
        return written(PER_TABLE.includes(one.name) ? withColumns(one, columns) : one)
      }),
  }
}

function everyParameter(shape: z.ZodRawShape): ParameterDescription[] {
  const { named, filters } = parametersOf(shape)
  return [...named, ...filters]
}

function withColumns(one: ParameterDescription, columns: Columns): ParameterDescription {
  const named = Object.keys(one.name === 'sort' ? sortable(columns) : columns)
  return { ...one, title: `${one.title} Columns: ${named.join(', ')}.` }
}

function written({ name, title, example, schema }: ParameterDescription): Json {
  return { name, in: 'query', description: title, schema: schemaOf(schema, 'input'), ...(example ? { example } : {}) }
}
