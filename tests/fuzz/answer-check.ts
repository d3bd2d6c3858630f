/** What holds for every answer to whatever request. */
import { type Contracts, contractCheck } from '../support/contract.js'
import type { Client } from './client.js'
import { type Answered, type Asked, pathOf } from './exchange.js'
import { INJECTED_HEADER } from './hostile.js'
import { checkMedia, claim } from './media-checks.js'

/** Nobody waits longer for anything in the record. */
const SLOW_MS = 5000
const NO_BODY = [204, 304]
const UNPARSED = [400, 414, 431]

interface ProblemDocument {
  readonly type: string
  readonly status: number
  readonly instance: string
  readonly code: string
  readonly request_id: string
}

export type AnswerCheck = (asked: Asked, answered: Answered) => Promise<void>

/** A check of answers against the contract and against what no answer may do. */
export function answerCheck(contracts: Contracts, client: Client): AnswerCheck {
  const fits = contractCheck(contracts)
  const explained = new Map<string, Promise<Answered>>()

  /** The problem is explained, with its status, where its `type` says. */
  async function requireExplained({ type, status }: ProblemDocument): Promise<void> {
    const held = explained.get(type) ?? client.send({ method: 'GET', target: type, headers: [] })
    explained.set(type, held)
    const page = await held
    claim(page.status === 200 && page.text.includes(String(status)), `${type} explains the ${status}`)
  }

  return async (asked, answered) => {
    const { status, headers, text } = answered
    const contentType = headers['content-type'] ?? ''
    claim(
      status < 500 || (status === 503 && headers['retry-after'] !== undefined),
      `${status} is no fault of the server`,
    )
    claim(answered.milliseconds < SLOW_MS, `${Math.round(answered.milliseconds)} ms is not too long to wait`)
    checkHeaders(headers)
    if (asked.method === 'HEAD' || NO_BODY.includes(status)) {
      claim(text === '', `a ${status} to ${asked.method} has no body`)
      return
    }
    checkMedia(contentType, text)
    const path = pathOf(asked)
    const url = path.replace(/(?<=.)\/$/, '') + asked.target.slice(path.length)
    fits({ url, method: asked.method.toLowerCase(), status, contentType, text })
    if (!contentType.startsWith('application/problem+json')) return
    const problem: ProblemDocument = JSON.parse(text)
    claim(problem.status === status, `the problem has the status ${status}`)
    claim(problem.request_id === headers['x-request-id'], 'the problem has the id of its request')
    // What Node could not parse has no path (see `answerClientError`).
    if (UNPARSED.includes(status) && problem.instance === '') return requireExplained(problem)
    claim(problem.instance === pathOf(asked), `the problem is about ${pathOf(asked)}, not ${problem.instance}`)
    await requireExplained(problem)
  }
}

function checkHeaders(headers: Answered['headers']): void {
  claim(headers[INJECTED_HEADER] === undefined, 'no header comes from the request')
  for (const [name, value] of Object.entries(headers))
    claim(/^[\t\x20-\x7e]*$/.test(value), `the header ${name} is ASCII: ${JSON.stringify(value)}`)
  claim(headers['x-content-type-options'] === 'nosniff', 'every answer tells browsers to believe its type')
}
