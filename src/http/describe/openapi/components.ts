/** What operations share: schemas, headers, and the problems each kind of operation names. */
import { z } from 'zod'
import { metaSchema } from '../../../formats/json.js'
import { linksSchema } from '../../../formats/links.js'
import type { Columns } from '../../../query/column.js'
import type { Table } from '../../../query/table.js'
import { draftFields } from '../../../record/drafts.js'
import { EDITABLE, type EditableList } from '../../../record/lists.js'
import { snakeCase } from '../../../record/wire.js'
import { PROBLEMS, problemSchema } from '../../problems/problem.js'

/** A part of the document, as JSON. */
export type Json = Readonly<Record<string, unknown>>

/** The schema of a Zod type; things may be added to our answers later, so objects stay open. */
export function schemaOf(type: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      // Of a record: its names are text, as names in JSON are anyway.
      delete jsonSchema.propertyNames
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  void $schema
  return schema
}

/** The schema of a row. A column may be absent where the question chose its fields; otherwise its key is always there. */
export function rowSchema(columns: Columns, title: string): Json {
  const properties = Object.entries(columns).map(([name, { type, title: meaning, unit, refers }]) => [
    name,
    {
      ...schemaOf(type),
      description: unit ? `${meaning} [${unit}]` : meaning,
      ...(unit ? { 'x-unit': unit } : {}),
      ...(refers ? { 'x-refers': refers } : {}),
    },
  ])
  return { type: 'object', title, properties: Object.fromEntries(properties) }
}

/** `allies` → `AlliesRow`: what the schema of a row is called. */
export function rowName({ name }: Table): string {
  return `${capitalized(name)}Row`
}

/** A reference to the schema of a row of the table. */
export function rowReference(table: Table): Json {
  return { $ref: `#/components/schemas/${rowName(table)}` }
}

function recordName(list: EditableList): string {
  return `${capitalized(list)}Record`
}

/** A reference to the schema of a record of the list, as it is stored and sent. */
export function recordReference(list: EditableList): Json {
  return { $ref: `#/components/schemas/${recordName(list)}` }
}

function capitalized(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

/** The schema of an object that always has these properties. */
export function objectOf(properties: Readonly<Record<string, Json>>): Json {
  return { type: 'object', required: Object.keys(properties), properties }
}

/** The schema of an answer with a record, or with what became of one. */
export function recordAnswer(data: Json): Json {
  return objectOf({ data, meta: { type: 'object' }, links: { type: 'object' } })
}

/** The schemas of what surrounds the rows, and of a problem. */
export const SHARED_SCHEMAS: Readonly<Record<string, Json>> = {
  Meta: schemaOf(metaSchema),
  Links: schemaOf(linksSchema),
  Problem: schemaOf(problemSchema),
}

/** The records as they are stored and sent. What may be null may be left out. */
export const RECORD_SCHEMAS: Readonly<Record<string, Json>> = Object.fromEntries(
  EDITABLE.map((list) => {
    const fields = Object.entries(draftFields(list))
    const optional = ([, type]: [string, z.ZodType]) => type instanceof z.ZodArray || type.safeParse(null).success
    const required = fields.filter((field) => !optional(field)).map(([field]) => snakeCase(field))
    const properties = fields.map(([field, type]) => [snakeCase(field), schemaOf(type, 'input')])
    const recordedOn = {
      type: 'string',
      format: 'date',
      readOnly: true,
      description: 'The day on which we recorded it',
    }
    return [
      recordName(list),
      { type: 'object', required, properties: { ...Object.fromEntries(properties), recorded_on: recordedOn } },
    ]
  }),
)

/** The headers of an answer made from the record. */
export const HEADERS: Json = {
  ETag: { description: 'Strong tag of these bytes', schema: { type: 'string' } },
  Link: { description: 'next and alternate (RFC 8288)', schema: { type: 'string' } },
  'Data-Revision': { description: 'The revision of the record answered from', schema: { type: 'string' } },
}

/** References to those headers, for an answer that carries them. */
export const HEADER_REFERENCES: Json = Object.fromEntries(
  Object.keys(HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
)

/** Problems that an operation names by their status; the others fall under `any_problem`. */
const NAMED = [
  'check_failed',
  'check_without_figure',
  'invalid_parameter',
  'no_such_item',
  'not_found',
  'not_acceptable',
  'not_ready',
  'unauthorized',
  'forbidden',
  'already_exists',
  'still_referenced',
  'edition_already_imported',
  'faulty_import',
  'precondition_failed',
  'precondition_required',
  'payload_too_large',
  'unsupported_media_type',
  'unprocessable',
  'store_busy',
] as const
/** A problem an operation names. */
export type NamedProblem = (typeof NAMED)[number]

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(NAMED.map((code) => [code, `${PROBLEMS[code].title}. ${PROBLEMS[code].meaning}`])),
  any_problem: `Any other failure: ${Object.entries(PROBLEMS)
    .map(([code, { status }]) => `${status} ${code}`)
    .join(', ')}.`,
}

/** Those the address of a picture names. */
const OF_PICTURES: readonly NamedProblem[] = ['invalid_parameter']
const AS_PICTURE = '_or_picture'

const UNCHANGED = { 304: { description: 'The tag in If-None-Match is still the tag of the answer' } }
const DOCUMENT: Json = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
/** For an image element, which shows no document. */
const DRAWN: Json = { ...DOCUMENT, 'image/svg+xml': { schema: { type: 'string' } } }

/** The failures, by the problem or as `any_problem`; with a picture where an image element asks. */
export const RESPONSES: Json = Object.fromEntries([
  ...Object.entries(DESCRIPTIONS).map(([name, description]) => [name, { description, content: DOCUMENT }]),
  ...[...OF_PICTURES, 'any_problem'].map((name) => [
    `${name}${AS_PICTURE}`,
    { description: DESCRIPTIONS[name], content: DRAWN },
  ]),
])

/** What a read may answer beside its 200. */
export function otherResponses(...codes: NamedProblem[]): Json {
  return { ...UNCHANGED, ...problemResponses(codes) }
}

/** The same of a picture. */
export function otherPictures(): Json {
  return { ...UNCHANGED, ...problemResponses(OF_PICTURES, AS_PICTURE) }
}

/** These problems under their statuses, and any other. */
export function problemResponses(codes: readonly NamedProblem[], form = ''): Json {
  const reference = (name: string) => ({ $ref: `#/components/responses/${name}${form}` })
  return {
    ...Object.fromEntries(codes.map((code) => [PROBLEMS[code].status, reference(code)])),
    default: reference('any_problem'),
  }
}
