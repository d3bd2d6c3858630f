/** Turns whatever went wrong, ours, the framework's or the connection's, into a problem document, or the same in text or as a picture. */
import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { wrapWords } from '../../charts/kit/text-width.js'
import { FaultyQuestion } from '../../faults/fault.js'
import { PICTURES } from '../../formats/format.js'
import { NoTurn } from '../../formats/turns.js'
import { OutcomeUnknown, StoreBusy, StoreUnavailable } from '../../record/edit.js'
import { html } from '../describe/html.js'
import { CONSTANT_HEADERS } from '../server/rendered.js'
import { PROBLEM_TYPE, PROBLEMS, Problem, type ProblemCode, pathOf, writtenProblem } from './problem.js'
import { isFormGiven, TEXT_TYPE, textOfProblem, wantsText } from './text-problem.js'

const FRAMEWORK_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_BAD_URL: 'malformed_request',
  FST_ERR_MAX_PARAM_LENGTH: 'uri_too_long',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
}

const STATUS_CODES: Readonly<Record<number, ProblemCode>> = {
  404: 'not_found',
  413: 'payload_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
}

function problemOf(error: Error | FastifyError): Problem {
  if (error instanceof Problem) return error
  if (error instanceof FaultyQuestion) {
    if (error.faults.every(({ code }) => code === 'not_yet_ally')) {
      return new Problem('not_yet_ally', error.message, { faults: error.faults })
    }
    const { count, mended } = error
    const detail = count === 1 ? error.message : `${count} faults: ${error.message}`
    return new Problem('invalid_parameter', detail, { faults: error.faults, mended })
  }
  if (error instanceof NoTurn)
    return new Problem('overloaded', 'too many pictures are being drawn', {
      headers: { 'retry-after': '2' },
    })
  if (error instanceof StoreBusy) return new Problem('store_busy', error.message, { headers: { 'retry-after': '1' } })
  if (error instanceof OutcomeUnknown)
    return new Problem('outcome_unknown', error.message, { headers: { 'retry-after': '5' } })
  if (error instanceof StoreUnavailable)
    return new Problem(
      'store_unavailable',
      'the store takes no writes, or cannot be read; the log of the server says why',
      {
        headers: { 'retry-after': '30' },
      },
    )
  // What the JSON parser says of text that is no JSON, or holds a forbidden key.
  if (error instanceof SyntaxError) return new Problem('malformed_body', PROBLEMS.malformed_body.meaning)
  const code = 'code' in error ? FRAMEWORK_CODES[error.code] : undefined
  if (code) return new Problem(code, PROBLEMS[code].meaning)
  const status = ('statusCode' in error && error.statusCode) || 500
  if (status >= 400 && status < 500) {
    const known = STATUS_CODES[status] ?? 'malformed_request'
    return new Problem(known, PROBLEMS[known].meaning)
  }
  return new Problem('internal_error', PROBLEMS.internal_error.meaning)
}

/** What the operator must see to: a fault of ours, or of the disk. */
const LOGGED: readonly ProblemCode[] = ['internal_error', 'store_unavailable', 'outcome_unknown']

/** Answers with the problem an error amounts to; only what the operator must see to is logged as an error. */
export function sendProblem(error: Error | FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error)
  if (LOGGED.includes(problem.code)) request.log.error({ err: error }, 'request failed')
  const path = pathOf(request.url)
  const [type, body] = formOf(problem, path, request)
  reply
    .code(PROBLEMS[problem.code].status)
    .headers({ ...CONSTANT_HEADERS, ...problem.headers, 'cache-control': 'no-store', 'x-request-id': request.id })
    .headers({ 'content-type': type, ...(isFormGiven(path) ? {} : { vary: 'Accept' }) })
    .send(body)
}

/** The problem as the request can be shown it: a picture, text, or the document. */
function formOf(problem: Problem, path: string, request: FastifyRequest): [string, string] {
  const { method, id, headers } = request
  const { accept } = headers
  if (wantsPicture(path, accept)) return [DRAWN_TYPE, drawProblem(problem)]
  if (wantsPage(request)) return [HTML_TYPE, problemPage(problem)]
  if (wantsText(method, path, accept)) return [TEXT_TYPE, textOfProblem(problem, path, id)]
  return [PROBLEM_TYPE, writtenProblem(problem, path, id)]
}

/** Makes every failure of the app a problem. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(sendProblem)
}

/** Whether a problem at the path may be told as a page: not below the tables, nor with the suffix of a file. */
export function mayBePage(path: string): boolean {
  return !path.startsWith('/v1') && !path.includes('.')
}

/** Whether what cannot be answered is asked for as a page: by who reads HTML rather than problem documents. */
export function wantsPage({ method, url, headers: { accept } }: FastifyRequest): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || accept === undefined) return false
  if (!mayBePage(pathOf(url))) return false
  const offered = [PROBLEM_TYPE.split(';', 1)[0] ?? '', 'text/html']
  return new Negotiator({ headers: { accept } }).mediaType(offered) === 'text/html'
}

/** How long a client may take to read why its connection is closed, and to close its own half. */
const FAREWELL_MS = 1000

const CONNECTION_CODES: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
  HPE_HEADER_OVERFLOW: 'header_too_large',
}

/**
 * Answers a request Node could not parse, and closes the connection for good: one that is only ended on our side stays open
 * for as long as the client sends something. Its header limit counts the request line too: when that line alone overflows,
 * the URL is what is too long. Answers the status, or null where there is nobody to answer.
 */
export function answerClientError(
  error: Error & { code?: string; rawPacket?: unknown },
  socket: Socket,
): number | null {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return null
  }
  const overflow = CONNECTION_CODES[error.code ?? ''] ?? 'malformed_request'
  const lineIsWhole = !Buffer.isBuffer(error.rawPacket) || error.rawPacket.includes('\r\n')
  const code = overflow === 'header_too_large' && !lineIsWhole ? 'uri_too_long' : overflow
  const { status, title, meaning } = PROBLEMS[code]
  const id = randomUUID()
  const body = writtenProblem(new Problem(code, meaning), '', id)
  const headers = {
    ...CONSTANT_HEADERS,
    'cache-control': 'no-store',
    'content-type': PROBLEM_TYPE,
    connection: 'close',
    'x-request-id': id,
  }
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) })
  const farewell = setTimeout(() => socket.destroy(), FAREWELL_MS)
  socket.once('close', () => clearTimeout(farewell))
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  )
  return status
}

/** The media type of the picture. */
const DRAWN_TYPE = 'image/svg+xml; charset=utf-8'

const WIDTH = 600
const LINE = 20
const LETTERS = 78
const MOST_LINES = 12

/**
 * Whether the request is for a picture and prefers one to a problem document, as an image element does: it goes by the type
 * of what it gets and not by the suffix, so that a fault of a PNG is drawn without pixels too.
 */
function wantsPicture(path: string, accept: string | undefined): boolean {
  if (accept === undefined || !PICTURES.some((format) => path.endsWith(`.${format}`))) return false
  const preferred = new Negotiator({ headers: { accept } }).mediaType([
    PROBLEM_TYPE.split(';', 1)[0] ?? '',
    'image/svg+xml',
  ])
  return preferred === 'image/svg+xml'
}

const HTML_TYPE = 'text/html; charset=utf-8'

/** The problem as a page of its own, which loads nothing: it stands where pages cannot be made. */
function problemPage({ code, message }: Problem): string {
  const { status, title } = PROBLEMS[code]
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{font:17px/26px system-ui,sans-serif;max-width:40rem;margin:15vh auto;padding:0 16px;color-scheme:light dark;overflow-wrap:anywhere}h1{font:600 31px/37px Georgia,serif}</style></head>
<body><main><h1>${title}</h1><p>${message.charAt(0).toUpperCase() + message.slice(1)}. (${status})</p><p><a href="/">All allies</a> · <a href="/docs">Data</a></p></main></body></html>
`.source
}

/** The problem in words a reader of the page can act on. */
function drawProblem({ code, message }: Problem): string {
  const { status, title } = PROBLEMS[code]
  const lines = wrapWords(message, LETTERS).slice(0, MOST_LINES)
  const height = (lines.length + 4) * LINE
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="problem-title problem-detail" font-family="system-ui, sans-serif" font-size="14">
<title id="problem-title">${title}</title><desc id="problem-detail">${message}</desc>
<rect width="100%" height="100%" fill="#fff"/><rect width="6" height="100%" fill="#b3261e"/>
<text x="24" y="${LINE * 1.6}" font-size="16" font-weight="600" fill="#1b1b1b">${title} (${status})</text>
<g fill="#333">${lines.map((line, index) => html`<text x="24" y="${(index + 3) * LINE}">${line}</text>`)}</g>
</svg>
`.source
}
