/** What operations may answer: the headers of an answer, and the problems of each kind of operation by their status. */
import { PROBLEMS, type ProblemCode } from '../../problems/problem.js'
import { SEEN_REVISION } from '../../server/seen-revision.js'
import type { Extent, Json } from './schemas.js'

/** The headers of an answer made from the record. */
export const HEADERS: Json = {
  ETag: { description: 'Strong validator of exactly these bytes', schema: { type: 'string' } },
  Link: {
    description:
      'The next page, the permalink (cite-as), the terms of the figures (license), the contract (service-desc) and the other formats (RFC 8288)',
    schema: { type: 'string' },
  },
  'Content-Disposition': {
    description: 'What the answer is called as a file, in formats that are kept as one',
    schema: { type: 'string' },
  },
  [SEEN_REVISION]: { description: 'The revision of the record the answer was made from', schema: { type: 'string' } },
}

/** References to those headers, for an answer that carries them. */
export const HEADER_REFERENCES: Json = Object.fromEntries(
  Object.keys(HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
)

/**
 * The problems an operation names, by what it is; all others fall under `any_problem`. No two kinds that one operation is
 * of have a status in common.
 */
const PROBLEMS_OF = {
  list: ['invalid_parameter', 'behind'],
  check: ['check_failed', 'check_without_figure'],
  ally: ['no_such_item', 'not_yet_ally'],
  item: ['no_such_item', 'not_yet_known'],
  citation: ['no_such_item', 'not_yet_known', 'not_yet_ally'],
  negotiated: ['not_acceptable'],
  page: ['not_found'],
  readiness: ['not_ready'],
  write: ['unauthorized', 'forbidden', 'payload_too_large', 'unsupported_media_type'],
  edit: [
    'invalid_parameter',
    'malformed_body',
    'unprocessable',
    'idempotency_key_reused',
    'store_busy',
    'store_unavailable',
    'outcome_unknown',
    'behind',
  ],
  create: ['already_exists'],
  change: ['no_such_item', 'precondition_failed', 'precondition_required'],
  remove: ['still_referenced'],
  import: [
    'invalid_parameter',
    'edition_already_imported',
    'removal_unconfirmed',
    'unprocessable',
    'faulty_import',
    'idempotency_key_reused',
    'store_busy',
    'store_unavailable',
    'outcome_unknown',
    'import_running',
    'behind',
  ],
} as const satisfies Readonly<Record<string, readonly ProblemCode[]>>
/** What an operation is, as far as it decides how it may fail. */
export type OperationKind = keyof typeof PROBLEMS_OF

interface Failure {
  readonly name: string
  readonly status: number
  readonly description: string
}

/** The problems as responses: those of one status are one, which tells of each. */
function failuresOf(codes: readonly ProblemCode[]): Failure[] {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))]
  return statuses.map((status) => {
    const alike = codes.filter((code) => PROBLEMS[code].status === status)
    const told = alike.map((code) => ({ code, words: `${PROBLEMS[code].title}. ${PROBLEMS[code].meaning}` }))
    const listed = told.map(({ code, words }) => `\n- \`${code}\`: ${words}`)
    const description =
      told.length > 1
        ? `One of these, told apart by \`code\`:\n${listed.join('')}`
        : told.map(({ words }) => words).join()
    return { name: alike.join('_or_'), status, description }
  })
}

const ANY = {
  name: 'any_problem',
  description: `Any other failure: ${Object.entries(PROBLEMS)
    .map(([code, { status }]) => `${status} ${code}`)
    .join(', ')}.`,
}

/**
 * In what form a problem comes: as a document, or as a picture too, for an image element shows no document; as text too where
 * text or CSV may be asked for; as a page too where a browser may look. What cannot be read as a request gets the document at any path.
 */
const FORMS = {
  document: { suffix: '', types: ['application/problem+json'] },
  text: { suffix: '_or_text', types: ['application/problem+json', 'text/plain'] },
  picture: { suffix: '_or_picture', types: ['application/problem+json', 'image/svg+xml'] },
  page: { suffix: '_or_page', types: ['application/problem+json', 'text/html'] },
} as const
/** How a problem may be told. */
export type ProblemForm = keyof typeof FORMS

function component(form: ProblemForm, { name, description }: Pick<Failure, 'name' | 'description'>) {
  const { suffix, types } = FORMS[form]
  const document = { $ref: '#/components/schemas/Problem' }
  const content = types.map((type) => [
    type,
    { schema: type === 'application/problem+json' ? document : { type: 'string' } },
  ])
  return [`${name}${suffix}`, { description, content: Object.fromEntries(content) }]
}

const { negotiated, page, ...ofData } = PROBLEMS_OF
const documentsOf = (kinds: Partial<typeof PROBLEMS_OF>) =>
  [...Object.values(kinds).flatMap((codes) => failuresOf(codes)), ANY].map((one) => component('document', one))

/** Every response operations refer to: pages, pictures and what is negotiated are in the full document alone. */
export const RESPONSES: Readonly<Record<Extent, Json>> = {
  slim: Object.fromEntries(documentsOf(ofData)),
  full: Object.fromEntries([
    ...documentsOf({ ...ofData, page }),
    ...[...failuresOf(PROBLEMS_OF.list), ANY].map((one) => component('picture', one)),
    ...(['list', 'check', 'ally', 'item', 'citation', 'negotiated'] as const).flatMap((kind) =>
      failuresOf(PROBLEMS_OF[kind]).map((one) => component('text', one)),
    ),
    component('text', ANY),
    ...[...failuresOf([...page, ...ofData.readiness]), ANY].map((one) => component('page', one)),
  ]),
}

/** The failures of an operation of these kinds, by status. Only a list is drawn. */
export function problemsOf(kinds: readonly OperationKind[], form: ProblemForm = 'document'): Json {
  const reference = (name: string) => ({ $ref: `#/components/responses/${name}${FORMS[form].suffix}` })
  const failures = kinds.flatMap((kind) => failuresOf(PROBLEMS_OF[kind]))
  return {
    ...Object.fromEntries(failures.map(({ status, name }) => [status, reference(name)])),
    default: reference(ANY.name),
  }
}

/** What a read of these kinds may answer beside its 200. */
export function besideOk(kinds: readonly OperationKind[], form: ProblemForm = 'document'): Json {
  return {
    304: { description: 'Not modified: If-None-Match names the current ETag' },
    ...problemsOf(kinds, form),
  }
}
