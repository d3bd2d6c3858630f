/** Rendered answers: bytes, tag and headers made once, kept while they are true, answered with a 304 where known. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

const CACHE_BYTES = 64 * 1024 * 1024
/** Below this a compressed answer saves no packet. */
const WORTH_COMPRESSING = 1024

/** Close to gzip in time and well ahead of it in size. */
const QUICK = 5

const ENCODERS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const
type Encoding = keyof typeof ENCODERS
const ENCODINGS: readonly Encoding[] = ['br', 'gzip']
/** Bytes as they go over the wire. */
interface Coded {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export interface Rendered extends Coded {
  /** Compressed forms, each made when it is first asked for. */
  readonly coded: Map<Encoding, Coded | Promise<Coded>>
}

/** An answer with its strong tag: the hash of its bytes. */
export function rendered(body: string | Buffer, headers: Readonly<Record<string, string>>): Rendered {
  const bytes = Buffer.from(body)
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return {
    body: bytes,
    headers: {
      'cache-control': 'public, no-cache',
      ...headers,
      vary: headers.vary === undefined ? 'Accept-Encoding' : `${headers.vary}, Accept-Encoding`,
      etag: `"${tag}"`,
      'content-length': String(bytes.length),
    },
    coded: new Map(),
  }
}

/** A store of rendered answers, bounded by their size and, about, that of their compressed forms. */
export function renderedCache(): LRUCache<string, Rendered> {
  return new LRUCache({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ body }, key) => Math.ceil(1.5 * body.length) + key.length + 1024,
  })
}

/** Whether `If-None-Match` (RFC 9110 section 13.1.2: a list, weak tags, or *) names the tag. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** Sends a rendered answer, compressed for who takes that, or a 304 without it to who holds it already. */
export function sendRendered(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Rendered,
): FastifyReply | Promise<FastifyReply> {
  const encoding = answer.body.length < WORTH_COMPRESSING ? null : encodingFor(request.headers['accept-encoding'])
  const etag = tagOf(answer, encoding)
  if (matches(request.headers['if-none-match'], etag)) {
    const { 'content-length': _, 'content-type': __, ...lasting } = answer.headers
    // To a HEAD without a payload Fastify adds the length 0, which a 304 says of the whole answer (RFC 9110 section 8.6).
    const nothing = request.method === 'HEAD' ? new ReadableStream() : undefined
    return reply
      .code(304)
      .headers({ ...lasting, etag })
      .send(nothing)
  }
  const coded = encoding === null ? answer : compressed(answer, encoding)
  const send = ({ headers, body }: Coded) => reply.headers(headers).send(body)
  return coded instanceof Promise ? coded.then(send) : send(coded)
}

/** Each coding is a representation of its own (RFC 9110 section 8.8.3.3), so its tag differs. */
function tagOf({ headers }: Rendered, encoding: Encoding | null): string {
  const tag = headers.etag ?? ''
  return encoding === null ? tag : `${tag.slice(0, -1)}-${encoding}"`
}

function compressed(answer: Rendered, encoding: Encoding): Coded | Promise<Coded> {
  const held = answer.coded.get(encoding)
  if (held !== undefined) return held
  const coming = ENCODERS[encoding](answer.body).then((body) => {
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
