/** The responses of the contract: the problems, and the headers of an answer. */
import { PROBLEMS } from '../../problems/problem.js'
import type { Json } from './schemas.js'

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
export type NamedProblem = (typeof NAMED)[number]

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(NAMED.map((code) => [code, `${PROBLEMS[code].title}. ${PROBLEMS[code].meaning}`])),
  any_problem: `Any other failure: ${Object.entries(PROBLEMS)
    .map(([code, { status }]) => `${status} ${code}`)
    .join(', ')}.`,
}

/** Those a picture's address names. */
const OF_PICTURES: readonly NamedProblem[] = ['invalid_parameter']
const AS_PICTURE = '_or_picture'

const DOCUMENT: Json = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
/** For an image element, which shows no document. */
const DRAWN: Json = { ...DOCUMENT, 'image/svg+xml': { schema: { type: 'string' } } }

export const RESPONSES: Json = Object.fromEntries([
  ...Object.entries(DESCRIPTIONS).map(([name, description]) => [name, { description, content: DOCUMENT }]),
  ...[...OF_PICTURES, 'any_problem'].map((name) => [
    `${name}${AS_PICTURE}`,
    { description: DESCRIPTIONS[name], content: DRAWN },
  ]),
])

/** What an operation may answer beside its 200. */
export function otherResponses(...codes: NamedProblem[]): Json {
  return withProblems(codes, '')
}

/** The same of a picture. */
export function otherPictures(): Json {
  return withProblems(OF_PICTURES, AS_PICTURE)
}

function withProblems(codes: readonly NamedProblem[], form: string): Json {
  const reference = (name: string) => ({ $ref: `#/components/responses/${name}${form}` })
  return {
    304: { description: 'The tag in If-None-Match is still the tag of the answer' },
    ...Object.fromEntries(codes.map((code) => [PROBLEMS[code].status, reference(code)])),
    default: reference('any_problem'),
  }
}
