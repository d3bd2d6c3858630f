/** Problem documents (RFC 9457): every failure has one of these codes, each explained at `/problems/{code}`. */
import { z } from 'zod'
import type { Fault, Mended } from '../../faults/fault.js'
import { FORMATS, isFormat, splitSuffix } from '../../formats/format.js'
import { queryString } from '../../formats/links.js'
import type { ReadOnly } from '../../record/wire.js'

/** Every way to fail: its status, what it is called, and what it means to the client. */
export const PROBLEMS = {
  invalid_parameter: {
    status: 400,
    title: 'A parameter is wrong',
    meaning:
      'One or more parameters are unknown, malformed, repeated or contradictory. `errors` lists them with what was received and what is allowed, up to twenty, the last then saying how many more there are; `suggestion` is the address that was probably meant. Parameters of each table: /help.',
  },
  malformed_request: {
    status: 400,
    title: 'The request cannot be read',
    meaning:
      'The URL has a broken percent-encoding, bytes that are not UTF-8 (ü is %C3%BC) or characters that must be encoded (a space is %20), or the request is not valid HTTP.',
  },
  malformed_body: {
    status: 400,
    title: 'The body cannot be read',
    meaning:
      'The body is missing, is not JSON, is nested too deeply, or holds a key such as __proto__ that no record can have.',
  },
  unauthorized: {
    status: 401,
    title: 'A key is needed',
    meaning:
      'Writing needs `Authorization: Bearer <key>` with a key that is valid: an operator makes one with `key create`. Reading needs none.',
  },
  forbidden: {
    status: 403,
    title: 'The key does not allow this',
    meaning: 'The scope of the key does not cover this write. `detail` names the scope that does.',
  },
  not_found: { status: 404, title: 'There is nothing here', meaning: 'No such path. /help lists what there is.' },
  no_such_item: {
    status: 404,
    title: 'No such item',
    meaning: 'The table holds no row with this key. The nearest key is suggested where one is like it.',
  },
  not_yet_known: {
    status: 404,
    title: 'Not known yet on that date',
    meaning: 'The item exists, but was published, announced or agreed only after the date asked about (`as_of`).',
  },
  not_yet_ally: {
    status: 404,
    title: 'Not yet an ally on that date',
    meaning: 'The country joined the alliance only after the date asked about (`as_of`).',
  },
  no_such_representation: {
    status: 404,
    title: 'Not offered in this representation',
    meaning:
      'Tables and items come as .json, .csv, .ndjson and .txt, some tables as .svg and .png, .ics or .atom too; without a suffix the Accept header decides.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The path exists but does not take this method. The Allow header lists those it takes.',
  },
  not_acceptable: {
    status: 406,
    title: 'No representation is acceptable',
    meaning:
      'None of the media types in the Accept header is offered: application/json, text/csv, application/x-ndjson, text/plain, and for some tables image/svg+xml, image/png, text/calendar or application/atom+xml.',
  },
  check_failed: {
    status: 409,
    title: 'The check says no',
    meaning:
      'The question asked with fail=true whether a level is met, or a number holds, and it does not. `detail` has the figure and its publication.',
  },
  already_exists: {
    status: 409,
    title: 'Already exists',
    meaning: 'A record with this id exists. Change it with PUT or PATCH, or choose another id.',
  },
  edition_already_imported: {
    status: 409,
    title: 'The edition already has figures',
    meaning: 'The publication already holds figures. replace=true replaces all of them; the audit keeps the old ones.',
  },
  removal_unconfirmed: {
    status: 409,
    title: 'Many figures would be removed',
    meaning:
      'The file lacks many figures that the edition holds. `detail` says how many: send that number as confirm_removed to remove them. Nothing was changed.',
  },
  still_referenced: {
    status: 409,
    title: 'Other records refer to it',
    meaning: 'The record cannot be deleted while other records refer to it. `errors` lists them.',
  },
  precondition_failed: {
    status: 412,
    title: 'The record has changed',
    meaning:
      'If-Match names a state of the record that is not the current one. The ETag header has the current tag; read the record again with ?view=stored.',
  },
  precondition_required: {
    status: 428,
    title: 'If-Match is required',
    meaning:
      'To change or delete a record, send the ETag of ?view=stored in If-Match, so that nobody’s changes are overwritten.',
  },
  unprocessable: {
    status: 422,
    title: 'The record is invalid',
    meaning:
      '`errors` lists the fields that are unknown, missing, malformed, contradictory or name something that does not exist, up to twenty.',
  },
  faulty_import: {
    status: 422,
    title: 'The file has faults',
    meaning:
      'Nothing was imported: `errors` lists each faulty cell by its line or its sheet and cell, as many as forty kilobytes hold.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'The Idempotency-Key was used for something else',
    meaning: 'This key was sent with a different request before. Send a new key with each new write.',
  },
  check_without_figure: {
    status: 422,
    title: 'The check has no figure to go by',
    meaning:
      'The question asked with fail=true whether a level is met, or a number holds, and no figure known on the date can say. `detail` says why.',
  },
  request_timeout: {
    status: 408,
    title: 'The request took too long to arrive',
    meaning: 'The connection was closed because the request was not complete in time.',
  },
  payload_too_large: {
    status: 413,
    title: 'The body is too large',
    meaning: 'The body of the request exceeds the limit.',
  },
  uri_too_long: { status: 414, title: 'The URL is too long', meaning: 'Ask for fewer names in one question.' },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    meaning: 'The body has a content type that is not accepted here.',
  },
  header_too_large: {
    status: 431,
    title: 'The header is too large',
    meaning: 'The header fields of the request exceed the limit.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests',
    meaning:
      'This client address has sent more requests than it may. `RateLimit` says how many are left, `Retry-After` in how many seconds to try again. Asking again for an answer you hold costs least with its ETag in If-None-Match.',
  },
  internal_error: {
    status: 500,
    title: 'Internal error',
    meaning: 'An error of the server, not of the request. Its log has the request id.',
  },
  store_busy: {
    status: 503,
    title: 'The store is busy',
    meaning: 'Other processes kept writing for longer than the server waits. Nothing was changed; try again.',
  },
  store_unavailable: {
    status: 503,
    title: 'The store takes no writes',
    meaning:
      'Its disk is full, its file is read-only, damaged, gone or cannot be read, or its database is not to be reached. Nothing was changed; reading the record goes on.',
  },
  outcome_unknown: {
    status: 503,
    title: 'Whether it was recorded is not known',
    meaning:
      'The database was lost in the middle of the commit and could not be asked since. Send the same request again with its Idempotency-Key: it is recorded once. Without a key, look first.',
  },
  too_many_streams: {
    status: 503,
    title: 'Too many live streams',
    meaning:
      'As many clients as the server allows, in all or from this address, are listening to /v1/changes already. Try again later, or poll with since=.',
  },
  import_running: {
    status: 503,
    title: 'Another import is running',
    meaning: 'Large files are imported one at a time. Nothing was read of this one; send it again after `Retry-After`.',
  },
  behind: {
    status: 503,
    title: 'This server is behind',
    meaning:
      'The request has the header Data-Revision, and the server does not hold that revision yet, or there is none of this number. Nothing was done; try again after `Retry-After`, at another server if there is one.',
  },
  overloaded: {
    status: 503,
    title: 'Overloaded',
    meaning:
      'The server gets more requests than it can answer in time. Nothing was done; try again after `Retry-After`.',
  },
  not_ready: { status: 503, title: 'Not ready', meaning: 'The server is shutting down; ask another.' },
} as const

/** A way to fail. */
export type ProblemCode = keyof typeof PROBLEMS

/** A failure to tell the client: the message is its `detail`. */
export class Problem extends Error {
  readonly code: ProblemCode
  /** What is wrong with each parameter or field, told as `errors`. */
  readonly faults: readonly Fault[]
  readonly headers: Readonly<Record<string, string>>
  /** The question that was probably meant, where it is one that is understood. */
  readonly mended: Mended | null
  constructor(
    code: ProblemCode,
    detail: string,
    more: { faults?: readonly Fault[]; headers?: Record<string, string>; mended?: Mended | null } = {},
  ) {
    super(detail)
    this.code = code
    this.faults = more.faults ?? []
    this.headers = more.headers ?? {}
    this.mended = more.mended ?? null
  }
}

/** The `Content-Type` of a problem document. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** A problem as it is sent. */
export const problemSchema = z
  .object({
    type: z.string().describe('Where the problem is explained'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.enum(Object.keys(PROBLEMS) as ProblemCode[]),
    request_id: z.string(),
    suggestion: z
      .string()
      .optional()
      .describe('The address of the question that was probably meant, where every fault has one mending'),
    errors: z.array(
      z.object({
        parameter: z.string(),
        received: z.string().nullable(),
        detail: z.string(),
        allowed: z.array(z.string()).optional(),
        nearest: z.string().optional().describe('The one name that was probably meant'),
        candidates: z.array(z.string()).optional().describe('All that may have been meant, where it is more than one'),
        instead: z
          .record(z.string(), z.string())
          .optional()
          .describe('The parameters to ask in place of this one; empty where it is to be left out'),
        suffix: z.string().optional().describe('The suffix of the path to ask in place of this parameter'),
        code: z.string().optional(),
      }),
    ),
  })
  .describe('A problem document (RFC 9457)')

/** The address of the question that was probably meant, at the path asked for or at another suffix of it. */
export function suggestionOf({ mended }: Problem, path: string): string | undefined {
  if (mended === null) return undefined
  const { name, suffix } = splitSuffix(path)
  const bare = suffix !== null && isFormat(suffix, FORMATS) ? name : path
  return `${mended.suffix === null ? path : `${bare}.${mended.suffix}`}${queryString(mended.query)}`
}

/** The problem document. `instance` is the path asked for; `request_id` finds it in the log. */
export function problemDocument(
  problem: Problem,
  instance: string,
  requestId: string,
): ReadOnly<z.output<typeof problemSchema>> {
  const { status, title } = PROBLEMS[problem.code]
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    detail: problem.message,
    instance,
    code: problem.code,
    request_id: requestId,
    suggestion: suggestionOf(problem, instance),
    errors: problem.faults,
  }
}

/** The document as it is sent. Halves of characters, as sent or left over where a name was cut, have no UTF-8 and stop readers. */
export function writtenProblem(problem: Problem, instance: string, requestId: string): string {
  const whole = (_: string, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/\p{Cs}/gu, '\ufffd') : value
  return `${JSON.stringify(problemDocument(problem, instance, requestId), whole)}\n`
}

/** Whether a text is the code of a problem. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code)
}

/** The path of a URL, without its query. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url
}
