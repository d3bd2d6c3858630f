/** Rendered answers: bytes, tag and headers made once and kept while they are true. */
import { createHash, type Hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import type { Steps } from '../../domain/steps.js'
import type { Piece } from '../../formats/format.js'

/**
 * What every answer carries, problems and refusals before routing included: reads are open to every origin; nothing is
 * guessed about content; pages load nothing from elsewhere.
 */
export const CONSTANT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Data-Revision, X-Request-Id, Content-Disposition, Location, Idempotent-Replayed, Retry-After, ' +
    'WWW-Authenticate, Accept-Patch, RateLimit, RateLimit-Policy',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
}

/** Below this a compressed answer saves no packet. */
const WORTH_COMPRESSING = 1024

/** So many letters become bytes at a time. */
const PART = 64 * 1024

/** Close to gzip in time and well ahead of it in size. */
const QUICK = 5

const ENCODERS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const
type Encoding = keyof typeof ENCODERS
const ENCODINGS: readonly Encoding[] = ['br', 'gzip']

/** Header names and values by turns, as `writeHead` takes them quickest. */
export type FlatHeaders = readonly string[]

/** The same by name. */
export function named(headers: FlatHeaders): Record<string, string> {
  return Object.fromEntries(headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : [])))
}

/** Bytes as they go over the wire. */
export interface Coded {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** An answer whole, before any coding. */
export interface Rendered extends Coded {
  /** Whether its bytes are compressed in themselves, so that another coding would only cost time. */
  readonly isPacked: boolean
  /** Compressed forms, each made when it is first asked for. */
  readonly coded: Map<Encoding, Coded | Promise<Coded>>
}

/** An answer with its strong tag: the hash of its bytes. */
export function rendered(content: string | Buffer, headers: Readonly<Record<string, string>>): Rendered {
  const body = Buffer.from(content)
  return tagged(body, createHash('sha256').update(body), headers)
}

/** The same of an answer that is written in pieces. */
export function* renderedInSteps(
  pieces: Iterable<Piece>,
  headers: Readonly<Record<string, string>>,
  isPacked = false,
): Steps<Rendered> {
  const hash = createHash('sha256')
  const parts: Buffer[] = []
  let text = ''
  const add = (content: string | Uint8Array) => {
    const bytes = Buffer.from(content)
    hash.update(bytes)
    parts.push(bytes)
  }
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    if (text.length >= PART || (text !== '' && piece instanceof Uint8Array)) {
      add(text)
      text = ''
    }
    if (piece instanceof Uint8Array) add(piece)
    yield piece instanceof Promise ? piece : undefined
  }
  if (text !== '' || parts.length === 0) add(text)
  const [first] = parts
  return tagged(parts.length === 1 && first ? first : yield* joined(parts), hash, headers, isPacked)
}

/** `Buffer.concat` in steps: the system gives memory as it is written to, which takes as long as the copying. */
function* joined(parts: readonly Buffer[]): Steps<Buffer> {
  const whole = Buffer.allocUnsafe(parts.reduce((sum, { length }) => sum + length, 0))
  let written = 0
  for (const part of parts) {
    written += part.copy(whole, written)
    yield
  }
  return whole
}

function tagged(
  body: Buffer,
  hash: Hash,
  { vary, ...headers }: Readonly<Record<string, string>>,
  isPacked = false,
): Rendered {
  return {
    body,
    isPacked,
    headers: {
      'cache-control': 'public, no-cache',
      vary: vary === undefined ? 'Accept-Encoding' : `${vary}, Accept-Encoding`,
      etag: `"${hash.digest('base64url').slice(0, 27)}"`,
      'content-length': String(body.length),
      ...headers,
    },
    coded: new Map(),
  }
}

/** Whether `If-None-Match` (RFC 9110 section 13.1.2: a list, weak tags, or *) names the tag. */
export function matches(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** The form of an answer for an `Accept-Encoding`: compressed where that is taken and worth it. */
export function codedFor(answer: Rendered, accepted: string | undefined): Coded | Promise<Coded> {
  const encoding = answer.isPacked || answer.body.length < WORTH_COMPRESSING ? null : encodingFor(accepted)
  return encoding === null ? answer : compressed(answer, encoding)
}

/** Each coding is a representation of its own (RFC 9110 section 8.8.3.3), so its tag differs. */
function tagOf({ headers }: Rendered, encoding: Encoding | null): string {
  const tag = headers.etag ?? ''
  return encoding === null ? tag : `${tag.slice(0, -1)}-${encoding}"`
}

/** The tag of the plain bytes, whatever coding of them the client was sent: the record behind it is the same. */
export function withoutCoding(tag: string): string {
  const coding = ENCODINGS.find((encoding) => tag.endsWith(`-${encoding}"`))
  return coding === undefined ? tag : `${tag.slice(0, -coding.length - 2)}"`
}

function compressed(answer: Rendered, encoding: Encoding): Coded | Promise<Coded> {
  const held = answer.coded.get(encoding)
  if (held !== undefined) return held
  const coming = ENCODERS[encoding](answer.body).then((made) => {
    // A short one comes as the beginning of 16 kB, which would be kept with it.
    const body = Buffer.copyBytesFrom(made)
    const headers = { ...answer.headers, etag: tagOf(answer, encoding), 'content-encoding': encoding }
    const coded = { body, headers: { ...headers, 'content-length': String(body.length) } }
    answer.coded.set(encoding, coded)
    return coded
  })
  answer.coded.set(encoding, coming)
  return coming
}

const chosenEncodings = new LRUCache<string, Encoding | 'identity'>({ max: 100 })

/** The coding for an `Accept-Encoding` (RFC 9110 section 12.5.3), or null for none; clients say but few different things. */
function encodingFor(accepted: string | undefined): Encoding | null {
  if (accepted === undefined) return null
  const held = chosenEncodings.get(accepted)
  if (held !== undefined) return held === 'identity' ? null : held
  const acceptable = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings([...ENCODINGS])
  const chosen = ENCODINGS.find((encoding) => acceptable.includes(encoding)) ?? null
  chosenEncodings.set(accepted, chosen ?? 'identity')
  return chosen
}
