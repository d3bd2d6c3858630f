/** The writes in the contract, put beside the reads of the same paths; and the other faces of two of the reads. */

import { z } from 'zod'
import type { Table } from '../../../query/table.js'
import { draftFields } from '../../../record/drafts.js'
import { EDITABLE, type EditableList } from '../../../record/lists.js'
import { snakeCase } from '../../../record/wire.js'
import { PROBLEMS } from '../../problems/problem.js'
import { JSON_BODY, MERGE_PATCH } from '../../writing/body.js'
import { METHODS, OPTIONS, type WriteMethod } from '../../writing/write.js'
import type { NamedProblem } from './responses.js'
import { type Json, schemaOf } from './schemas.js'

const STATEMENTS: Readonly<Record<WriteMethod, string>> = {
  POST: 'Create',
  PUT: 'Replace',
  PATCH: 'Change',
  DELETE: 'Delete',
}

/** What every write may answer. */
const ALWAYS: readonly NamedProblem[] = [
  'invalid_parameter',
  'unauthorized',
  'forbidden',
  'payload_too_large',
  'unsupported_media_type',
  'unprocessable',
  'store_busy',
]
const ON_RECORD: readonly NamedProblem[] = ['no_such_item', 'precondition_failed', 'precondition_required']

function nameOf(list: EditableList): string {
  return `${list.slice(0, 1).toUpperCase()}${list.slice(1)}Record`
}

function reference(list: EditableList): Json {
  return { $ref: `#/components/schemas/${nameOf(list)}` }
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
      nameOf(list),
      { type: 'object', required, properties: { ...Object.fromEntries(properties), recorded_on: recordedOn } },
    ]
  }),
)

function answer(data: Json): Json {
  return {
    type: 'object',
    required: ['data', 'meta', 'links'],
    properties: { data, meta: { type: 'object' }, links: { type: 'object' } },
  }
}

function header(name: string, description: string, required = false): Json {
  return { name, in: 'header', description, required, schema: { type: 'string' } }
}

function write(list: EditableList, table: Table, method: WriteMethod): Json {
  const [one] = table.noun
  const mediaType = method === 'PATCH' ? MERGE_PATCH : JSON_BODY
  const body = method === 'PATCH' ? { type: 'object', description: 'A merge patch (RFC 7396)' } : reference(list)
  const problems = [...ALWAYS, ...(method === 'POST' ? (['already_exists'] as const) : ON_RECORD)]
  if (method === 'DELETE') problems.push('still_referenced')
  const content = { 'application/json': { schema: answer(method === 'DELETE' ? { type: 'null' } : reference(list)) } }
  const done = { description: 'Done, durable and visible; with dry_run=true, what would be', content }
  const summary = `${STATEMENTS[method]} a ${one}`
  return {
    tags: [table.name],
    operationId: `${table.name}_${method.toLowerCase()}`,
    summary,
    description: `${summary}. Needs a key with the scope editorial.`,
    security: [{ bearer: [] }],
    parameters: [
      ...(method === 'POST'
        ? []
        : [
            { name: 'id', in: 'path', required: true, description: `Key of the ${one}`, schema: { type: 'string' } },
            header('If-Match', 'The ETag of ?view=stored, or *', true),
          ]),
      header('Idempotency-Key', 'The same request under the same key is answered again, not done again'),
      {
        name: 'dry_run',
        in: 'query',
        description: 'Answers what would happen',
        schema: schemaOf(OPTIONS.dry_run, 'input'),
      },
      {
        name: 'note',
        in: 'query',
        description: 'What for, in a sentence, for the audit',
        schema: schemaOf(OPTIONS.note, 'input'),
      },
    ],
    ...(method === 'DELETE' ? {} : { requestBody: { required: true, content: { [mediaType]: { schema: body } } } }),
    responses: {
      200: done,
      ...(method === 'POST' ? { 201: { ...done, description: 'Created, durable and visible' } } : {}),
      ...Object.fromEntries(
        problems.map((code) => [PROBLEMS[code].status, { $ref: `#/components/responses/${code}` }]),
      ),
      default: { $ref: '#/components/responses/any_problem' },
    },
  }
}

/** A read as the contract has it, as far as it is touched here. */
interface Read {
  readonly parameters?: readonly Json[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >
}

function isRead(operation: unknown): operation is Read {
  return typeof operation === 'object' && operation !== null && 'responses' in operation
}

/** The read with one more schema of its JSON, or one more media type. */
function alsoAnswering(read: unknown, mediaType: string, schema: Json, more: readonly Json[] = []): Json {
  if (!isRead(read)) return {}
  const ok = read.responses[200]
  const held = ok?.content?.[mediaType]
  const either = held ? { ...held, schema: { anyOf: [held.schema, schema] } } : { schema }
  const content = { ...ok?.content, [mediaType]: either }
  return {
    ...read,
    parameters: [...(read.parameters ?? []), ...more],
    responses: { ...read.responses, 200: { ...ok, content } },
  }
}

/** The paths with the writes of each editable list, where there are any, and with what its stored records look like. */
export function withEditing(paths: Readonly<Record<string, Json>>, tables: readonly Table[], writes: boolean): Json {
  const result: Record<string, Json> = { ...paths }
  const view = {
    name: 'view',
    in: 'query',
    description: 'The stored record alone, with the tag a change must name',
    schema: { enum: ['stored'] },
  }
  for (const list of EDITABLE) {
    const table = tables.find(({ name }) => name === list)
    if (!table) continue
    const item = `${table.path}/{id}`
    const operations = (methods: readonly WriteMethod[]) =>
      writes ? Object.fromEntries(methods.map((method) => [method.toLowerCase(), write(list, table, method)])) : {}
    result[table.path] = { ...paths[table.path], ...operations(['POST']) }
    result[item] = {
      ...paths[item],
      get: alsoAnswering(paths[item]?.get, 'application/json', answer(reference(list)), [view]),
      ...operations(METHODS.filter((method) => method !== 'POST')),
    }
  }
  const changes = '/v1/changes'
  if (paths[changes])
    result[changes] = {
      ...paths[changes],
      get: alsoAnswering(paths[changes].get, 'text/event-stream', { type: 'string' }),
    }
  return result
}
