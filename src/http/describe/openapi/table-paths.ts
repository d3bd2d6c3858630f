/** The paths of a table and of its items, as JSON or in each representation. */
import type { Dataset } from '../../../domain/dataset.js'
import type { Steps } from '../../../domain/steps.js'
import { type Answer, answerItem, answerList } from '../../../formats/answer.js'
import {
  type Format,
  faceOf,
  formatsOf,
  IN_WORDS,
  ITEM_FORMATS,
  isPicture,
  MEDIA_TYPES,
  PACKED,
} from '../../../formats/format.js'
import { RENDERERS } from '../../../formats/render.js'
import { askInSteps } from '../../../query/ask.js'
import { findItem } from '../../../query/item.js'
import type { Parameter } from '../../../query/parameter.js'
import type { Table } from '../../../query/table.js'
import type { IsoDate } from '../../../record/date.js'
import { type EditableList, isEditable } from '../../../record/lists.js'
import { type ContractParameters, SEEN_REFERENCE } from './parameters.js'
import { besideOk, HEADER_REFERENCES, type OperationKind } from './responses.js'
import {
  type Extent,
  type Json,
  nameSchema,
  objectOf,
  recordAnswer,
  recordReference,
  rowReference,
  schemaOf,
} from './schemas.js'

/** The date examples look from: the day the project's questions were first asked. */
const EXAMPLE_DATE = '2025-04-03'

/** What the paths are written from; examples are answers of the record on this day. */
export interface Contract {
  readonly tables: readonly Table[]
  readonly dataset: Dataset
  readonly today: IsoDate
  readonly extent: Extent
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

/** The paths of a table: as JSON alone; in full without a suffix in every representation, with one in that alone. */
export function* tablePaths(table: Table, contract: Contract): Steps<Json> {
  const subjects = [yield* list(table, contract), ...(yield* item(table, contract))]
  return Object.fromEntries(
    subjects.flatMap((subject) =>
      [null, ...(contract.extent === 'full' ? subject.offered : [])].map((suffix) => [
        suffix === null ? subject.path : `${subject.path}.${suffix}`,
        { get: operation(table, suffix, subject) },
      ]),
    ),
  )
}

function operation(table: Table, suffix: Format | null, subject: Subject): Json {
  const { operationId, summary, description, parameters, data, examples, kinds } = subject
  const also: Also = (suffix === null && subject.also) || {}
  const [onlyFormat = null] = subject.offered.length === 1 ? subject.offered : []
  const answer = objectOf({
    data,
    meta: { $ref: '#/components/schemas/Meta' },
    links: { $ref: '#/components/schemas/Links' },
  })
  const json = also.json ? { anyOf: [answer, also.json] } : answer
  const content = (suffix === null ? subject.offered : [suffix]).map((format) => [
    MEDIA_TYPES[format],
    {
      // A schema describes what can be written as JSON; bytes have none.
      ...(PACKED.includes(format) ? {} : { schema: format === 'json' ? json : { type: 'string' } }),
      ...(suffix === null && examples[format] !== undefined ? { example: examples[format] } : {}),
    },
  ])
  if (also.mediaType) content.push([also.mediaType, { schema: { type: 'string' } }])
  return {
    tags: [table.name],
    operationId: suffix === null ? operationId : `${operationId}_${suffix}`,
    summary: suffix === null ? summary : `${summary} as ${suffix.toUpperCase()}`,
    description,
    parameters: [...parameters(suffix ?? onlyFormat), ...(also.parameter ? [also.parameter] : []), SEEN_REFERENCE],
    responses: {
      200: { description: 'The answer', headers: HEADER_REFERENCES, content: Object.fromEntries(content) },
      ...(suffix !== null && isPicture(suffix)
        ? besideOk(['list'], 'picture')
        : suffix === null && subject.offered.length > 1
          ? besideOk([...kinds, 'negotiated'], 'text')
          : besideOk(kinds, suffix === 'csv' || suffix === 'txt' ? 'text' : 'document')),
    },
  }
}

function* list(table: Table, contract: Contract): Steps<Subject> {
  const { extent, parameters } = contract
  const isFull = extent === 'full'
  const data = isFull ? anyShape(table) : rowReference(table)
  return {
    path: table.path,
    operationId: table.name,
    summary: table.title,
    description: table.summary,
    offered: isFull ? formatsOf(table) : ['json'],
    parameters: (format) => parameters.list(table, taken(table.parameters[faceOf(format ?? 'json')], format)),
    data: table.single ? data : { type: 'array', items: data },
    ...(isFull && table.name === 'changes' ? { also: { mediaType: 'text/event-stream' } } : {}),
    examples: isFull ? examplesOf(yield* exampleOfList(table, contract)) : {},
    kinds: table.yesOrNo ? ['list', 'check'] : ['list'],
  }
}

function exampleOfList(table: Table, { tables, dataset, today, base }: Contract): Steps<Answer> {
  const raw = { as_of: exampleDate(today), ...(table.single ? table.example : { limit: '1' }) }
  const address = { path: table.path, suffix: null, offered: formatsOf(table), base }
  return answerList(table, tables, { raw, dataset, today }, address, 'json')
}

function* item(table: Table, contract: Contract): Steps<Subject[]> {
  const { tables, extent, parameters } = contract
  const [key] = table.key
  if (table.item === null || key === undefined) return []
  const isFull = extent === 'full'
  const example = isFull ? yield* exampleOfItem(table, key, contract) : null
  const [one] = table.noun
  const name = nameSchema(table.item)
  const beside = schemasBeside(table, tables)
  return [
    {
      path: `${table.path}/{${key}}`,
      operationId: `${table.name}_item`,
      summary: `One ${one}`,
      description: `One ${one} by its key, with related rows of other tables.`,
      offered: isFull ? ITEM_FORMATS : ['json'],
      parameters: (format) => [
        pathParameter(key, table.columns[key]?.title, name, example?.name),
        ...parameters.list(table, taken(table.parameters.item, format)),
      ],
      data: { allOf: [rowReference(table), isFull ? { type: 'object', properties: beside } : objectOf(beside)] },
      ...(isFull && isEditable(table.name) ? { also: storedRecord(table.name) } : {}),
      examples: example?.answer ? examplesOf(example.answer) : {},
      kinds: ['list', table.item === 'ally' ? 'ally' : 'item'],
    },
  ]
}

/** The first item there is, by its name. */
function* exampleOfItem(table: Table, key: string, { tables, dataset, today, base }: Contract) {
  const asked = { raw: { as_of: exampleDate(today) }, dataset, today }
  const first = yield* askInSteps(table, { ...asked, raw: { ...asked.raw, limit: '1' } }, null)
  yield
  const name = first.rows[0]?.[key]
  const found = findItem(table, tables, asked, String(name))
  return { name, answer: 'page' in found ? answerItem({ ...found, beside: {} }, null, base) : null }
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

/** Without what another format takes alone; the path without a suffix takes what any does. */
function taken(parameters: ReadonlyMap<string, Parameter>, suffix: Format | null): ReadonlyMap<string, Parameter> {
  if (suffix === null) return parameters
  return new Map([...parameters].filter(([, { format = suffix }]) => format === suffix))
}

function exampleDate(today: IsoDate): IsoDate {
  return EXAMPLE_DATE < today ? EXAMPLE_DATE : today
}

function pathParameter(name: string, description: string | undefined, schema: Json, example: unknown): Json {
  return { name, in: 'path', required: true, description, schema, ...(example ? { example } : {}) }
}

function schemasBeside(table: Table, tables: readonly Table[]): Readonly<Record<string, Json>> {
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
    IN_WORDS.map((format) => {
      const written = [...RENDERERS[format](answer)].join('')
      return [format, format === 'json' ? JSON.parse(written) : written]
    }),
  )
}
