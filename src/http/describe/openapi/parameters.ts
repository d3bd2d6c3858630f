/** The parameters of questions: each is written once, under a name of its own, and referred to by the paths. */
import type { Steps } from '../../../domain/steps.js'
import { inReadingOrder, type NamedParameter } from '../../../query/faces.js'
import type { Parameter } from '../../../query/parameter.js'
import { sortable } from '../../../query/question.js'
import type { Table } from '../../../query/table.js'
import { SEEN_REVISION } from '../../server/seen-revision.js'
import { type Extent, type Json, nameSchema, schemaOf } from './schemas.js'

/** The header any request to a table may have. */
const SEEN: Json = {
  name: SEEN_REVISION,
  in: 'header',
  description:
    'What an answer had as its Data-Revision: this one is then made from that revision or a later one, whichever server it comes from; 503 behind where that is not to be had',
  required: false,
  schema: { type: 'integer', minimum: 0, maximum: 999_999_999 },
}

/** A reference to the header that names the revision a client has seen. */
export const SEEN_REFERENCE: Json = { $ref: `#/components/parameters/${SEEN_REVISION}` }

/** Parameters whose values are the columns of their table. */
const PER_TABLE = ['sort', 'fields']

/** By these a row is another than it is otherwise. */
const RESHAPING = ['fields', 'shape']

/** The parameters as the paths name them. */
export interface ContractParameters {
  /** All there are by name; by that of their table too, where the name means something else in a table before. */
  readonly components: Json
  /** The parameters of a face of the table: its own first, then the common ones, then the filters. */
  list(table: Table, parameters: ReadonlyMap<string, Parameter>): Json[]
}

/** Collects the parameters of the tables. What has the same name and description is the same. */
export function* contractParameters(tables: readonly Table[], extent: Extent): Steps<ContractParameters> {
  const components: Record<string, Json> = { [SEEN_REVISION]: SEEN }
  const held = new Map<string, string>()
  const meaning = (table: Table, { name, title }: NamedParameter) =>
    PER_TABLE.includes(name) ? `${table.name}.${name}` : `${name}: ${title}`
  for (const table of tables) {
    for (const one of listed(table.parameters.list, extent)) {
      if (held.has(meaning(table, one))) continue
      const isTaken = PER_TABLE.includes(one.name) || Object.hasOwn(components, one.name)
      const name = isTaken ? `${table.name}.${one.name}` : one.name
      held.set(meaning(table, one), name)
      components[name] = written(one, table, extent)
      yield
    }
  }
  return {
    components,
    list: (table, parameters) =>
      listed(parameters, extent).map((one) => {
        const name = held.get(meaning(table, one))
        return name === undefined ? written(one, table, extent) : { $ref: `#/components/parameters/${name}` }
      }),
  }
}

function listed(parameters: ReadonlyMap<string, Parameter>, extent: Extent): NamedParameter[] {
  const { named, filters } = inReadingOrder(parameters)
  return [...named, ...filters].filter(({ name }) => extent === 'full' || !RESHAPING.includes(name))
}

function written(one: NamedParameter, table: Table, extent: Extent): Json {
  const { name, title, example } = one
  const schema = schemaOfParameter(one, table, extent)
  const isList = schema.type === 'array'
  return {
    name,
    in: 'query',
    description: title,
    ...(isList ? { style: 'form', explode: false } : {}),
    schema,
    ...(example ? { example: isList ? example.split(',') : example } : {}),
  }
}

/** What can be asked, as what it is read as; text where it is read as something no JSON is. */
function schemaOfParameter({ name, schema, refers }: NamedParameter, table: Table, extent: Extent): Json {
  if (PER_TABLE.includes(name)) return { type: 'array', items: columnSchema(name, table, extent) }
  const read = schemaOf(schema)
  if (read.type === 'array' && refers) return { type: 'array', items: nameSchema(refers) }
  if (refers) return nameSchema(refers)
  return read.type === undefined ? schemaOf(schema, 'input') : read
}

/** One of the columns of the table, or where it has other shapes one of theirs, which have columns of their own. */
function columnSchema(parameter: string, { columns, shapes }: Table, extent: Extent): Json {
  if (parameter === 'fields') return { type: 'string', enum: Object.keys(columns) }
  const keys = { type: 'string', enum: Object.keys(sortable(columns)).flatMap((column) => [column, `-${column}`]) }
  const others = Object.keys(shapes).map((shape) => ({
    type: 'string',
    description: `With shape=${shape}: its columns`,
  }))
  return extent === 'full' && others.length > 0 ? { anyOf: [keys, ...others] } : keys
}
