/** The writes: each method on each editable list, and the import of an edition. */
import type { z } from 'zod'
import { MOST_LISTED } from '../../../imports/import-summary.js'
import type { Table } from '../../../query/table.js'
import { EDITABLE, type EditableList } from '../../../record/lists.js'
import { IMPORT_TYPES } from '../../routes/imports.js'
import { JSON_BODY, MERGE_PATCH } from '../../writing/body.js'
import { OPTIONS as IMPORT_OPTIONS, IMPORTS_PATH, importMetaSchema } from '../../writing/import.js'
import { METHODS, OPTIONS, type WriteMethod } from '../../writing/write.js'
import { SEEN_REFERENCE } from './parameters.js'
import { type OperationKind, problemsOf } from './responses.js'
import { type Json, objectOf, recordAnswer, recordReference, schemaOf } from './schemas.js'

const VERBS: Readonly<Record<WriteMethod, string>> = {
  POST: 'Create',
  PUT: 'Replace',
  PATCH: 'Change',
  DELETE: 'Delete',
}

/** What each is beside a write and an edit. */
const KINDS: Readonly<Record<WriteMethod, readonly OperationKind[]>> = {
  POST: ['create'],
  PUT: ['change'],
  PATCH: ['change'],
  DELETE: ['change', 'remove'],
}

const IDEMPOTENCY_KEY = header(
  'Idempotency-Key',
  'A request repeated under the same key gets the same answer and is not carried out again',
)

const NOTE = 'The reason for the change, in one sentence, kept in the audit'

const text = { type: 'string' }

function header(name: string, description: string, required = false): Json {
  return { name, in: 'header', description, required, schema: { type: 'string' } }
}

/** The options of a write that stand in its query. */
function queryOf<Name extends string>(
  options: Readonly<Record<Name, z.ZodType>>,
  meanings: Readonly<Record<Name, string>>,
  more: (name: Name) => Json = () => ({}),
): Json[] {
  return (Object.keys(meanings) as Name[]).map((name) => ({
    name,
    in: 'query',
    ...more(name),
    description: meanings[name],
    schema: schemaOf(options[name]),
  }))
}

/** The paths of the editable lists with their writes beside the reads, and the path of imports. */
export function withWrites(paths: Readonly<Record<string, Json>>, tables: readonly Table[]): Json {
  const result: Record<string, Json> = { ...paths, [IMPORTS_PATH]: { post: importOperation() } }
  for (const list of EDITABLE) {
    const table = tables.find(({ name }) => name === list)
    if (!table) continue
    for (const method of METHODS) {
      const path = method === 'POST' ? table.path : `${table.path}/{id}`
      result[path] = { ...result[path], [method.toLowerCase()]: write(list, table, method) }
    }
  }
  return result
}

function write(list: EditableList, table: Table, method: WriteMethod): Json {
  const [one] = table.noun
  const mediaType = method === 'PATCH' ? MERGE_PATCH : JSON_BODY
  const record = recordReference(list)
  const body = method === 'PATCH' ? { type: 'object', description: 'A merge patch (RFC 7396)' } : record
  const content = { 'application/json': { schema: recordAnswer(method === 'DELETE' ? { type: 'null' } : record) } }
  const done = {
    description: 'Done, durably and visibly to readers; with dry_run=true, what would be done',
    content,
  }
  const summary = `${VERBS[method]} a ${one}`
  const ofRecord = [
    { name: 'id', in: 'path', required: true, description: `Key of the ${one}`, schema: text },
    header('If-Match', 'The ETag of the record as read with ?view=stored, or *', true),
  ]
  return {
    tags: [table.name],
    operationId: `${table.name}_${method.toLowerCase()}`,
    summary,
    description: `${summary}. Needs a key with the scope editorial.`,
    security: [{ bearer: [] }],
    parameters: [
      ...(method === 'POST' ? [] : ofRecord),
      IDEMPOTENCY_KEY,
      SEEN_REFERENCE,
      ...queryOf(OPTIONS, { dry_run: 'With true: answers what would happen, and changes nothing', note: NOTE }),
    ],
    ...(method === 'DELETE' ? {} : { requestBody: { required: true, content: { [mediaType]: { schema: body } } } }),
    responses: {
      200: done,
      ...(method === 'POST' ? { 201: { ...done, description: 'Created: stored durably and visible to readers' } } : {}),
      ...problemsOf(['write', 'edit', ...KINDS[method]]),
    },
  }
}

const MEANINGS: Readonly<Record<keyof typeof IMPORT_OPTIONS, string>> = {
  publication: 'The id of the publication the figures belong to',
  replace: 'With true: replaces all figures the publication holds',
  confirm_removed: 'How many figures the replacement removes; required where that is more than a few',
  revision: 'Instead of a file: restores the figures the publication had at this revision',
  dry_run: 'With true: answers what would change, and changes nothing',
  note: NOTE,
}

function importOperation(): Json {
  const answer = objectOf({
    data: { $ref: '#/components/schemas/Import' },
    meta: schemaOf(importMetaSchema),
    links: objectOf({ self: text, spending: text, changes: text }),
  })
  const content = { 'application/json': { schema: answer } }
  const file = { schema: { type: 'string', format: 'binary' } }
  return {
    tags: ['publications'],
    operationId: 'imports_post',
    summary: 'Import the figures of an edition',
    description:
      'Imports an edition as a whole or, where the file has faults, lists them and imports nothing. The publication must ' +
      'exist already. Without a file, revision restores the figures it had then. Each list in the answer holds at ' +
      `most ${MOST_LISTED} entries; totals has their full lengths. Needs a key with the scope import.`,
    security: [{ bearer: [] }],
    parameters: [
      ...queryOf(IMPORT_OPTIONS, MEANINGS, (name) => ({ required: name === 'publication' })),
      IDEMPOTENCY_KEY,
      SEEN_REFERENCE,
    ],
    requestBody: {
      required: false,
      content: Object.fromEntries(Object.keys(IMPORT_TYPES).map((type) => [type, file])),
    },
    responses: {
      200: { description: 'With dry_run=true: what would change', content },
      201: { description: 'Imported: stored durably and visible to readers', content },
      ...problemsOf(['write', 'import']),
    },
  }
}
