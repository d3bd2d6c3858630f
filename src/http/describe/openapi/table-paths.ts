/** The paths of a table and of its items, in each representation, and the parameters they share. */
import type { Dataset } from '../../../domain/dataset.js'
import type { Steps } from '../../../domain/steps.js'
import { type Answer, answerItem, answerList } from '../../../formats/answer.js'
import { type Format, faceOf, formatsOf, ITEM_FORMATS, MEDIA_TYPES } from '../../../formats/format.js'
import { RENDERERS } from '../../../formats/render.js'
import { askInSteps } from '../../../query/ask.js'
import type { Columns } from '../../../query/column.js'
import { inReadingOrder, type NamedParameter } from '../../../query/faces.js'
import { findItem } from '../../../query/item.js'
import type { Parameter } from '../../../query/parameter.js'
import { sortable } from '../../../query/question.js'
import type { Table } from '../../../query/table.js'
import type { IsoDate } from '../../../record/date.js'
import { type EditableList, isEditable } from '../../../record/lists.js'
import { SEEN_REVISION } from '../../server/seen-revision.js'
import { besideOk, HEADER_REFERENCES, type OperationKind } from './responses.js'
import { type Json, objectOf, recordAnswer, recordReference, rowReference, schemaOf } from './schemas.js'

/** The date examples look from: the day the project's questions were first asked. */
const EXAMPLE_DATE = '2025-04-03'

/** What the paths are written from; examples are answers of the record on this day. */
export interface Contract {
  readonly tables: readonly Table[]
  readonly dataset: Dataset
  readonly today: IsoDate
  readonly parameters: ContractParameters
  readonly base: string
}

/** Another parameter, another schema of its JSON, another media type. */
interface Also {
  readonly parameter?: Json
  readonly json?: Json
  readonly mediaType?: string
}

/** What a list and an item have in common. */
interface Subject {
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly offered: readonly Format[]
  /** The parameters where the answer comes in this format. */
  parameters(format: Format | null): readonly Json[]
  readonly data: Json
  /** What else the path without a suffix takes and answers. */
  readonly also?: Also
  readonly examples: Readonly<Partial<Record<Format, unknown>>>
  readonly kinds: readonly OperationKind[]
}

/** The paths of a table: without a suffix in every representation, with one in that alone. */
export function* tablePaths(table: Table, contract: Contract): Steps<Json> {
  const subjects = [yield* list(table, contract), ...(yield* item(table, contract))]
  return Object.fromEntries(
    subjects.flatMap((subject) =>
      [null, ...subject.offered].map((suffix) => [
        suffix === null ? subject.path : `${subject.path}.${suffix}`,
        { get: operation(table, suffix, subject) },
      ]),
    ),
  )
}

function operation(table: Table, suffix: Format | null, subject: Subject): Json {
  const { operationId, summary, description, parameters, data, examples, kinds } = subject
  const also: Also = (suffix === null && subject.also) || {}
  const answer = objectOf({
    data,
    meta: { $ref: '#/components/schemas/Meta' },
    links: { $ref: '#/components/schemas/Links' },
  })
  const json = also.json ? { anyOf: [answer, also.json] } : answer
  const content = (suffix === null ? subject.offered : [suffix]).map((format) => [
    MEDIA_TYPES[format],
    {
      schema: format === 'json' ? json : { type: 'string' },
      ...(suffix === null && examples[format] !== undefined ? { example: examples[format] } : {}),
    },
  ])
  if (also.mediaType) content.push([also.mediaType, { schema: { type: 'string' } }])
  return {
    tags: [table.name],
    operationId: suffix === null ? operationId : `${operationId}_${suffix}`,
    summary: suffix === null ? summary : `${summary} as ${suffix.toUpperCase()}`,
    description,
    parameters: [...parameters(suffix), ...(also.parameter ? [also.parameter] : []), SEEN_REFERENCE],
    responses: {
      200: { description: 'The answer', headers: HEADER_REFERENCES, content: Object.fromEntries(content) },
      ...(suffix === 'svg'
        ? besideOk(['list'], 'picture')
        : besideOk(suffix === null ? [...kinds, 'negotiated'] : kinds)),
    },
  }
}

function* list(table: Table, { tables, dataset, today, parameters, base }: Contract): Steps<Subject> {
  const offered = formatsOf(table)
  const asked = {
    raw: { as_of: exampleDate(today), ...(table.single ? table.example : { limit: '1' }) },
    dataset,
    today,
  }
  const example = yield* answerList(table, tables, asked, { path: table.path, suffix: null, offered, base }, 'json')
  return {
    path: table.path,
    operationId: table.name,
    summary: table.title,
    description: table.summary,
    offered,
    parameters: (format) => parameters.list(table, table.parameters[faceOf(format ?? 'json')]),
    data: table.single ? anyShape(table) : { type: 'array', items: anyShape(table) },
    ...(table.name === 'changes' ? { also: { mediaType: 'text/event-stream' } } : {}),
    examples: examplesOf(example),
    kinds: table.single ? ['list', 'check'] : ['list'],
  }
}

function* item(table: Table, { tables, dataset, today, parameters, base }: Contract): Steps<Subject[]> {
  const [key] = table.key
  if (table.item === null || key === undefined) return []
  const asked = { raw: { as_of: exampleDate(today) }, dataset, today }
  const first = yield* askInSteps(table, { ...asked, raw: { ...asked.raw, limit: '1' } }, null)
  yield
  const name = first.rows[0]?.[key]
  const found = findItem(table, tables, asked, String(name))
  const [one] = table.noun
  return [
    {
      path: `${table.path}/{${key}}`,
      operationId: `${table.name}_item`,
      summary: `One ${one}`,
      description: `One ${one} by its key, with related rows of other tables.`,
      offered: ITEM_FORMATS,
      parameters: () => [
        pathParameter(key, table.columns[key]?.title, name),
        ...parameters.list(table, table.parameters.item),
      ],
      data: { allOf: [rowReference(table), { type: 'object', properties: schemasBeside(table, tables) }] },
      ...(isEditable(table.name) ? { also: storedRecord(table.name) } : {}),
      examples: 'page' in found ? examplesOf(answerItem({ ...found, beside: {} }, null, base)) : {},
      kinds: ['list', table.item === 'ally' ? 'ally' : 'item'],
    },
  ]
}

/** What `view=stored` adds to the reading of an item. */
function storedRecord(list: EditableList): Also {
  const view = {
    name: 'view',
    in: 'query',
    description: 'The stored record alone, with the ETag a change must send in If-Match',
    schema: { enum: ['stored'] },
  }
  return { parameter: view, json: recordAnswer(recordReference(list)) }
}

function exampleDate(today: IsoDate): IsoDate {
  return EXAMPLE_DATE < today ? EXAMPLE_DATE : today
}

function pathParameter(name: string, description: string | undefined, example: unknown): Json {
  const schema = { type: 'string' }
  return { name, in: 'path', required: true, description, schema, ...(example ? { example } : {}) }
}

function schemasBeside(table: Table, tables: readonly Table[]): Json {
  return Object.fromEntries(
    Object.entries(table.beside).flatMap(([name, { table: wanted, title }]) => {
      const other = tables.find((candidate) => candidate.name === wanted)
      if (!other) return []
      return [[name, { type: 'array', description: title, items: rowReference(other) }]]
    }),
  )
}

function anyShape(table: Table): Json {
  const row = rowReference(table)
  const shapes = Object.values(table.shapes).map((shape) => ({ ...schemaOf(shape.row), description: shape.title }))
  return shapes.length === 0 ? row : { anyOf: [row, ...shapes] }
}

/** In the formats of words; a picture is too long to be read here. */
function examplesOf(answer: Answer): Subject['examples'] {
  return Object.fromEntries(
    ITEM_FORMATS.map((format) => {
      const written = [...RENDERERS[format](answer)].join('')
      return [format, format === 'json' ? JSON.parse(written) : written]
    }),
  )
}

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

/** Parameters whose description lists the columns of their table. */
const PER_TABLE = ['sort', 'fields']

/** The parameters as the paths name them: each is written once and referred to. */
export interface ContractParameters {
  /** All there are by name; by that of their table too, where the name means something else in a table before. */
  readonly components: Json
  /** The parameters of a face of the table: its own first, then the common ones, then the filters. */
  list(table: Table, parameters: ReadonlyMap<string, Parameter>): Json[]
}

/** Collects the parameters of the tables. What has the same name and description is the same. */
export function* contractParameters(tables: readonly Table[]): Steps<ContractParameters> {
  const components: Record<string, Json> = { [SEEN_REVISION]: SEEN }
  const held = new Map<string, string>()
  const meaning = ({ name, title }: NamedParameter) => `${name}: ${title}`
  for (const table of tables) {
    for (const one of described(table, table.parameters.list)) {
      if (held.has(meaning(one))) continue
      const isTaken = PER_TABLE.includes(one.name) || Object.hasOwn(components, one.name)
      const name = isTaken ? `${table.name}.${one.name}` : one.name
      held.set(meaning(one), name)
      components[name] = written(one)
      yield
    }
  }
  return {
    components,
    list: (table, parameters) =>
      described(table, parameters).map((one) => {
        const name = held.get(meaning(one))
        return name === undefined ? written(one) : { $ref: `#/components/parameters/${name}` }
      }),
  }
}

function described(table: Table, parameters: ReadonlyMap<string, Parameter>): NamedParameter[] {
  const { named, filters } = inReadingOrder(parameters)
  const all = [...named, ...filters]
  return all.map((one) => (PER_TABLE.includes(one.name) ? withColumns(one, table.columns) : one))
}

function withColumns(one: NamedParameter, columns: Columns): NamedParameter {
  const named = Object.keys(one.name === 'sort' ? sortable(columns) : columns)
  return { ...one, title: `${one.title} Columns: ${named.join(', ')}.` }
}

function written({ name, title, example, schema }: NamedParameter): Json {
  return { name, in: 'query', description: title, schema: schemaOf(schema, 'input'), ...(example ? { example } : {}) }
}
