/** A client of the defense spending tracker: `openapi-fetch` with the types of the contract, and what every reader needs around it. */
import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import type { components, paths } from './contract.js'

/** The contract: what can be asked of which path, and what is answered. */
export type { components, paths }

/** The rows and what surrounds them by their names in the contract: `Schemas['AlliesRow']`. */
export type Schemas = components['schemas']

/** Asks the server at the address: `GET` and the other methods take the paths of the contract. */
export function createTracker(
  baseUrl: string,
  options: Omit<ClientOptions, 'baseUrl' | 'querySerializer'> = {},
): Client<paths> {
  // Several values are one parameter, joined by commas; one given twice is refused.
  return createClient<paths>({ ...options, baseUrl, querySerializer: { array: { style: 'form', explode: false } } })
}

/** A failure the server explains; `code` tells the kinds apart. */
export class TrackerProblem extends Error {
  /** The problem document (RFC 9457): `errors` has each faulty parameter with what is allowed. */
  readonly problem: Schemas['Problem']
  /** In how many seconds to ask again, where the server says so. */
  readonly retryAfter: number | null

  constructor(problem: Schemas['Problem'], retryAfter: number | null) {
    super(`${problem.code}: ${problem.detail}`)
    this.name = 'TrackerProblem'
    this.problem = problem
    this.retryAfter = retryAfter
  }

  /** Which kind of failure it is. */
  get code(): Schemas['Problem']['code'] {
    return this.problem.code
  }
}

/** An answer with the revision of the record it was made from: sent as `Data-Revision`, no earlier one answers. */
export type Answered<Answer> = Answer & { readonly revision: number | null }

/** What comes of a question: what `GET` gives. One shape for both outcomes, so that it is inferred whatever options a compiler has. */
export type Asked<Answer> = Promise<{
  readonly data?: Answer
  readonly error?: Schemas['Problem']
  readonly response: Response
}>

/** The answer to a question. @throws TrackerProblem where the server refuses or fails; Error where what answers is no tracker */
export async function answerTo<Answer extends object>(asked: Asked<Answer>): Promise<Answered<Answer>> {
  const { data, error, response } = await asked
  if (data !== undefined) return { ...data, revision: numberIn(response, 'data-revision') }
  if (isProblem(error)) throw new TrackerProblem(error, numberIn(response, 'retry-after'))
  throw new Error(`${response.url} answers ${response.status} without saying why`)
}

/** A page of a list. */
export interface Page {
  readonly data: readonly unknown[]
  readonly meta: Schemas['Meta']
  readonly links: Schemas['Links']
}

/** The record was changed between two pages of a list: together they would be rows of no single state of it. */
export class RecordChanged extends Error {
  constructor(before: number | null, after: number | null) {
    super(`the record went from revision ${before} to ${after} between two pages: read the list again`)
    this.name = 'RecordChanged'
  }
}

/**
 * All pages of a list, one after the other; `ask` is handed where the next begins.
 * @throws RecordChanged where they would not be of one revision, and what `answerTo` throws
 */
export async function* pagesOf<List extends Page>(
  ask: (offset: number) => Asked<List>,
): AsyncGenerator<Answered<List>, void, void> {
  const first = await answerTo(ask(0))
  let page = first
  yield page
  while (page.links.next !== null) {
    page = await answerTo(ask(page.meta.offset + page.meta.count))
    if (page.revision !== first.revision) throw new RecordChanged(first.revision, page.revision)
    yield page
  }
}

/** A proxy in between may answer in its own words. */
function isProblem(error: unknown): error is Schemas['Problem'] {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error
}

function numberIn({ headers }: Response, name: string): number | null {
  const value = headers.get(name)
  return value === null || !/^\d+$/.test(value) ? null : Number(value)
}
