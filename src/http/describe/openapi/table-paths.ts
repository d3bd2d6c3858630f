/** The paths of a table and of its items, in each representation. */
import type { Dataset } from '../../../domain/dataset.js'
import type { Steps } from '../../../domain/steps.js'
import { type Answer, answerList } from '../../../formats/answer.js'
import { type Format, faceOf, formatsOf, ITEM_FORMATS, MEDIA_TYPES } from '../../../formats/format.js'
import { linksOf } from '../../../formats/links.js'
import { RENDERERS } from '../../../formats/render.js'
import { type FoundItem, findItem } from '../../../query/item.js'
import type { Table } from '../../../query/table.js'
import type { IsoDate } from '../../../record/date.js'
import type { ContractParameters } from './parameters.js'
import { HEADER_REFERENCES, type NamedProblem, otherPictures, otherResponses } from './responses.js'
import { type Json, rowName, schemaOf } from './schemas.js'

/** The date examples look from: the day the project's questions were first asked. */
const EXAMPLE_DATE = '2025-04-03'

export interface Contract {
  readonly tables: readonly Table[]
  readonly dataset: Dataset
  readonly today: IsoDate
  readonly parameters: ContractParameters
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
  readonly examples: Readonly<Partial<Record<Format, unknown>>>
  readonly problems: readonly NamedProblem[]
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
  const { operationId, summary, description, parameters, examples, problems } = subject
  const content = (suffix === null ? subject.offered : [suffix]).map((format) => [
    MEDIA_TYPES[format],
    {
      schema: format === 'json' ? answer(subject.data) : { type: 'string' },
      ...(suffix === null && examples[format] !== undefined ? { example: examples[format] } : {}),
    },
  ])
  const unacceptable = suffix === null ? (['not_acceptable'] as const) : []
  return {
    tags: [table.name],
    operationId: suffix === null ? operationId : `${operationId}_${suffix}`,
    summary: suffix === null ? summary : `${summary} as ${suffix.toUpperCase()}`,
    description,
    parameters: parameters(suffix),
    responses: {
      200: { description: 'The answer', headers: HEADER_REFERENCES, content: Object.fromEntries(content) },
      ...(suffix === 'svg' ? otherPictures() : otherResponses('invalid_parameter', ...problems, ...unacceptable)),
    },
  }
}

function answer(data: Json): Json {
  return {
    type: 'object',
    required: ['data', 'meta', 'links'],
    properties: { data, meta: { $ref: '#/components/schemas/Meta' }, links: { $ref: '#/components/schemas/Links' } },
  }
}

function* list(table: Table, { tables, dataset, today, parameters }: Contract): Steps<Subject> {
  const offered = formatsOf(table)
  const asked = {
    raw: { as_of: exampleDate(today), ...(table.single ? table.example : { limit: '1' }) },
    dataset,
    today,
  }
  const example = yield* answerList(table, tables, asked, { path: table.path, suffix: null, offered }, 'json')
  return {
    path: table.path,
    operationId: table.name,
    summary: table.title,
    description: table.summary,
    offered,
    parameters: (format) => {
      const face = faceOf(format ?? 'json')
      return parameters.list(face === 'rows' ? table.parameters : table.faces[face], table.columns)
    },
    data: table.single ? anyShape(table) : { type: 'array', items: anyShape(table) },
    examples: examplesOf(example),
    problems: table.single ? ['check_failed', 'check_without_figure'] : [],
  }
}

function* item(table: Table, { tables, dataset, today, parameters }: Contract): Steps<Subject[]> {
  const [key] = table.key
  if (table.item === null || key === undefined) return []
  const asked = { raw: { as_of: exampleDate(today) }, dataset, today }
  const first = yield* table.askInSteps({ ...asked, raw: { ...asked.raw, limit: '1' } }, null)
  const name = first.rows[0]?.[key]
  const found = findItem(table, tables, asked, String(name))
  const [one] = table.noun
  return [
    {
      path: `${table.path}/{${key}}`,
      operationId: `${table.name}_item`,
      summary: `One ${one}`,
      description: `One ${one} under its key, with its near relatives.`,
      offered: ITEM_FORMATS,
      parameters: () => [
        pathParameter(key, table.columns[key]?.title, name),
        ...parameters.list(table.itemParameters, table.columns),
      ],
      data: {
        allOf: [
          { $ref: `#/components/schemas/${rowName(table)}` },
          { type: 'object', properties: relativeSchemas(table, tables) },
        ],
      },
      examples: 'page' in found ? examplesOf(ofItem(found, table.path)) : {},
      problems: ['no_such_item'],
    },
  ]
}

function exampleDate(today: IsoDate): IsoDate {
  return EXAMPLE_DATE < today ? EXAMPLE_DATE : today
}

function pathParameter(name: string, description: string | undefined, example: unknown): Json {
  const schema = { type: 'string' }
  return { name, in: 'path', required: true, description, schema, ...(example ? { example } : {}) }
}

function relativeSchemas(table: Table, tables: readonly Table[]): Json {
  return Object.fromEntries(
    Object.entries(table.relatives).flatMap(([name, relative]) => {
      const other = tables.find((candidate) => candidate.name === relative.table)
      if (!other) return []
      return [
        [
          name,
          { type: 'array', description: relative.title, items: { $ref: `#/components/schemas/${rowName(other)}` } },
        ],
      ]
    }),
  )
}

function anyShape(table: Table): Json {
  const row = { $ref: `#/components/schemas/${rowName(table)}` }
  const shapes = Object.values(table.shapes).map((shape) => ({ ...schemaOf(shape.row), description: shape.title }))
  return shapes.length === 0 ? row : { anyOf: [row, ...shapes] }
}

function ofItem({ page, key }: FoundItem, path: string): Answer {
  const links = linksOf(page, { path: `${path}/${key}`, suffix: null, offered: ITEM_FORMATS })
  return { page, links, relatives: [], beside: {} }
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
