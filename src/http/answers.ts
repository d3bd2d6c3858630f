/**
 * Sends rendered answers. What was sent once is kept under everything it depended on, the URL, `Accept` and
 * `Accept-Encoding`, with its headers as they go on the wire, and sent again before the request is looked into.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Dataset } from '../domain/dataset.js'
import { CONSTANT_HEADERS } from './headers.js'
import type { LiveRecord } from './record.js'
import { type Coded, codedFor, matches, type Rendered } from './rendered.js'

const CACHE_BYTES = 64 * 1024 * 1024

/** Header names and values by turns, as `writeHead` takes them quickest. */
type FlatHeaders = readonly string[]

interface Sent {
  readonly body: Buffer
  readonly etag: string
  readonly headers: FlatHeaders
  /** Those of the 304. */
  readonly lasting: FlatHeaders
}

export class Answers {
  /** Answers sent again as they were, and answers made. */
  hits = 0
  misses = 0
  readonly #record: LiveRecord
  readonly #sent = new LRUCache<string, Sent>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length + 2048,
  })
  #dataset: Dataset
  #today: string

  constructor(record: LiveRecord) {
    this.#record = record
    this.#dataset = record.dataset()
    this.#today = record.today()
  }

  /**
   * Sends what the same question was answered last, if the record and the day are the same, with these headers of this
   * request beside its own. Answers whether it did.
   */
  sendAgain(request: FastifyRequest, reply: FastifyReply, own: FlatHeaders): boolean {
    const { raw } = request
    if (raw.method !== 'GET' && raw.method !== 'HEAD') return false
    this.#forgetThePast()
    const held = this.#sent.get(keyOf(raw))
    if (held === undefined) return false
    this.hits += 1
    reply.hijack()
    const known = matches(raw.headers['if-none-match'], held.etag)
    reply.raw.writeHead(known ? 304 : 200, [...(known ? held.lasting : held.headers), ...own])
    if (known || raw.method === 'HEAD') reply.raw.end()
    else reply.raw.end(held.body)
    return true
  }

  /** Sends an answer just made, compressed for who takes that, or a 304 without it to who holds it already. */
  send(request: FastifyRequest, reply: FastifyReply, answer: Rendered): FastifyReply | Promise<FastifyReply> {
    const coded = codedFor(answer, request.headers['accept-encoding'])
    if (coded instanceof Promise) return coded.then((ready) => this.#send(request, reply, ready))
    return this.#send(request, reply, coded)
  }

  #send(request: FastifyRequest, reply: FastifyReply, { body, headers }: Coded): FastifyReply {
    const { 'content-length': _, 'content-type': __, 'content-encoding': ___, ...lasting } = headers
    const etag = headers.etag ?? ''
    // What was made of an earlier record is true of that one, and not kept.
    if (
      headers['data-revision'] === undefined ||
      headers['data-revision'] === String(this.#record.dataset().revision)
    ) {
      this.#forgetThePast()
      this.#sent.set(keyOf(request.raw), { body, etag, headers: flat(headers), lasting: flat(lasting) })
    }
    if (matches(request.headers['if-none-match'], etag)) {
      // To a HEAD without a payload Fastify adds the length 0, which a 304 says of the whole answer (RFC 9110 section 8.6).
      return reply
        .code(304)
        .headers(lasting)
        .send(request.method === 'HEAD' ? new ReadableStream() : undefined)
    }
    return reply.headers(headers).send(body)
  }

  #forgetThePast(): void {
    const [dataset, today] = [this.#record.dataset(), this.#record.today()]
    if (dataset === this.#dataset && today === this.#today) return
    this.#sent.clear()
    this.#dataset = dataset
    this.#today = today
  }
}

function keyOf({ url, headers }: FastifyRequest['raw']): string {
  return `${url}\n${headers.accept ?? ''}\n${headers['accept-encoding'] ?? ''}`
}

/** An answer's own headers go over those that every answer has. */
function flat(headers: Readonly<Record<string, string>>): FlatHeaders {
  return Object.entries({ ...CONSTANT_HEADERS, ...headers }).flat()
}
