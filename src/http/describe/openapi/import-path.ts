/** The import of an edition in the contract. */
import { MOST_LISTED } from '../../../imports/import-summary.js'
import { PROBLEMS } from '../../problems/problem.js'
import { IMPORT_TYPES } from '../../routes/imports.js'
import { IMPORTS_PATH, OPTIONS } from '../../writing/import.js'
import type { NamedProblem } from './responses.js'
import { type Json, schemaOf } from './schemas.js'

const PROBLEMS_OF_IMPORT: readonly NamedProblem[] = [
  'invalid_parameter',
  'unauthorized',
  'forbidden',
  'edition_already_imported',
  'payload_too_large',
  'unsupported_media_type',
  'faulty_import',
  'store_busy',
]

const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const numberOrNull = { type: ['number', 'null'] }

function object(properties: Readonly<Record<string, Json>>): Json {
  return { type: 'object', required: Object.keys(properties), properties }
}

const difference = object({
  area: text,
  indicator: text,
  year: { type: 'integer' },
  before: { ...numberOrNull, description: 'At published precision; null for a figure no edition before held' },
  after: { ...numberOrNull, description: 'Null for a figure the edition held and no longer holds' },
  previous_publication: { type: ['string', 'null'], description: 'Where the figure before stood' },
})

const flip = object({
  ally: text,
  year: { type: 'integer' },
  previous_publication: text,
  previous_percent: { type: 'number' },
  percent: { type: 'number' },
  target: text,
  target_percent: { type: 'number' },
  meets: { type: 'boolean' },
})

export const IMPORT_SCHEMA: Json = object({
  publication: text,
  figures: { ...count, description: 'All figures of the edition' },
  new: count,
  changed: { ...count, description: 'Otherwise, at published precision, than what stood in their place' },
  unchanged: count,
  unit_changed: { ...count, description: 'In another unit than before, so not compared' },
  removed: { ...count, description: 'Held by this edition before and no longer' },
  differences: { type: 'array', maxItems: MOST_LISTED, items: difference },
  flips: { type: 'array', maxItems: MOST_LISTED, items: flip },
  notes: { type: 'array', maxItems: MOST_LISTED, items: object({ place: text, detail: text }) },
})

const MEANINGS: Readonly<Record<keyof typeof OPTIONS, string>> = {
  publication: 'The id of the publication the figures are of',
  replace: 'Takes the place of the figures the publication holds',
  confirm_removed: 'How many figures are removed, where a replacement removes more than a few',
  revision: 'In place of a file: takes the figures the publication had at this revision',
  dry_run: 'Answers what would change, and changes nothing',
  note: 'What for, in a sentence, for the audit',
}

/** The path of imports. */
export function importPaths(): Readonly<Record<string, Json>> {
  const meta = object({
    revision: count,
    dry_run: { type: 'boolean' },
    totals: object({ differences: count, flips: count, notes: count }),
    confirm_removed: {
      type: ['integer', 'null'],
      description:
        'What confirm_removed has to be for these figures to be imported; null where nothing is to be confirmed',
    },
  })
  const answer = object({
    data: { $ref: '#/components/schemas/Import' },
    meta,
    links: object({ self: text, spending: text, changes: text }),
  })
  const content = { 'application/json': { schema: answer } }
  const options = Object.entries(OPTIONS).map(([name, type]) => ({
    name,
    in: 'query',
    required: name === 'publication',
    description: MEANINGS[name as keyof typeof OPTIONS],
    schema: schemaOf(type, 'input'),
  }))
  const file = { schema: { type: 'string', format: 'binary' } }
  return {
    [IMPORTS_PATH]: {
      post: {
        tags: ['publications'],
        operationId: 'imports_post',
        summary: 'Import the figures of an edition',
        description:
          'Takes an edition whole, or lists everything that is wrong with the file. The publication must have been made ' +
          `before. Without a file, revision takes the figures it had then. Lists in the answer end after ${MOST_LISTED}; totals has their lengths. Needs a key with the scope import.`,
        security: [{ bearer: [] }],
        parameters: [
          ...options,
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            description: 'The same request under the same key is answered again, not done again',
            schema: text,
          },
        ],
        requestBody: {
          required: false,
          content: Object.fromEntries(Object.keys(IMPORT_TYPES).map((type) => [type, file])),
        },
        responses: {
          200: { description: 'With dry_run=true: what would change', content },
          201: { description: 'Imported, durable and visible', content },
          ...Object.fromEntries(
            PROBLEMS_OF_IMPORT.map((code) => [PROBLEMS[code].status, { $ref: `#/components/responses/${code}` }]),
          ),
          default: { $ref: '#/components/responses/any_problem' },
        },
      },
    },
  }
}
