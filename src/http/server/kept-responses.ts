/**
 * Sends rendered answers. What was sent once is kept under everything it depended on, the URL and `Accept`, and sent again
 * before the request is looked into, in any coding.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Dataset } from '../../domain/dataset.js'
import { Problem } from '../problems/problem.js'
import { clientOf, oneLess } from './connections.js'
import type { HeldRecord } from './held-record.js'
import { turnToBegin } from './long-work.js'
import { CONSTANT_HEADERS, type Coded, codedFor, matches, type Rendered } from './rendered.js'

const CACHE_BYTES = 64 * 1024 * 1024

/**
 * So many long answers are made at a time, of one client and of all. Work goes on where its client has left, since others may
 * wait for the same: it is counted here until it is done.
 */
const MOST_OF_CLIENT = 40
const MOST_COMING = 400

/** Header names and values by turns, as `writeHead` takes them quickest. */
type FlatHeaders = readonly string[]

/** The headers of an answer, ready to be written. */
interface HeaderLists {
  readonly whole: FlatHeaders
  /** Those of the 304. */
  readonly lasting: FlatHeaders
}

/** Sends answers, and keeps them for as long as the record and the day are the same. */
export class KeptResponses {
  /** Answers sent again as they were, and answers made. */
  hits = 0
  misses = 0
  readonly #record: HeldRecord
  /** Bounded by the size of the answers and, about, that of their compressed forms. */
  readonly #held = new LRUCache<string, Rendered>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ body }, key) => Math.ceil(1.5 * body.length) + key.length + 2048,
  })
  /** How many long answers are being made for each client. */
  readonly #making = new Map<string, number>()
  /** Long answers being made. */
  readonly #coming = new Map<string, Promise<Rendered>>()
  /** Put together when an answer is first sent again: many never are. */
  readonly #headers = new WeakMap<Coded, HeaderLists>()
  /** How many are being made in all. */
  #all = 0
  #dataset: Dataset
  #today: string

  constructor(record: HeldRecord) {
    this.#record = record
    this.#dataset = record.dataset()
    this.#today = record.today()
  }

  /**
   * Sends what the same question was answered last, if the record and the day are the same, with these headers of this
   * request beside its own. Answers whether it did.
   */
  sendAgain(request: FastifyRequest, reply: FastifyReply, own: Readonly<Record<string, string>>): boolean {
    const { raw } = request
    if (raw.method !== 'GET' && raw.method !== 'HEAD') return false
    this.#forgetThePast()
    const held = this.#held.get(keyOf(raw))
    if (held === undefined) return false
    this.hits += 1
    reply.hijack()
    const coded = codedFor(held, raw.headers['accept-encoding'])
    if (coded instanceof Promise) coded.then((ready) => this.#write(request, reply, ready, own))
    else this.#write(request, reply, coded, own)
    return true
  }

  #write({ raw }: FastifyRequest, reply: FastifyReply, coded: Coded, own: Readonly<Record<string, string>>): void {
    const { whole, lasting } = this.#headersOf(coded)
    const known = matches(raw.headers['if-none-match'], coded.headers.etag)
    const headers = [...(known ? lasting : whole)]
    for (const name in own) headers.push(name, own[name] ?? '')
    reply.raw.writeHead(known ? 304 : 200, headers)
    if (known || raw.method === 'HEAD') reply.raw.end()
    else reply.raw.end(coded.body)
  }

  /** Sends an answer just made, compressed for who takes that, or a 304 without it to who holds it already. */
  send(request: FastifyRequest, reply: FastifyReply, answer: Rendered): FastifyReply | Promise<FastifyReply> {
    this.#forgetThePast()
    return this.#send(request, reply, answer, {
      dataset: this.#dataset,
      today: this.#today,
      key: keyOf(request.raw),
    })
  }

  /**
   * The same of an answer that may take a while to make: it is made once for all who ask for it meanwhile. `key` is what it depends
   * on beside the record and the day; an answer kept by another than the URL and `Accept` is looked up here, and not before.
   */
  sendMade(
    request: FastifyRequest,
    reply: FastifyReply,
    make: () => Rendered | Promise<Rendered>,
    key = keyOf(request.raw),
  ): FastifyReply | Promise<FastifyReply> {
    const turn = turnToBegin()
    return turn === undefined
      ? this.#sendMade(request, reply, make, key)
      : turn.then(() => this.#sendMade(request, reply, make, key))
  }

  #sendMade(
    request: FastifyRequest,
    reply: FastifyReply,
    make: () => Rendered | Promise<Rendered>,
    key: string,
  ): FastifyReply | Promise<FastifyReply> {
    this.#forgetThePast()
    const [dataset, today] = [this.#dataset, this.#today]
    const sent = (ready: Rendered) => this.#send(request, reply, ready, { dataset, today, key })
    const kept = this.#held.get(key)
    if (kept !== undefined) return this.sendUnkept(request, reply, kept)
    const held = this.#coming.get(key)
    if (held !== undefined) return held.then(sent)
    const client = clientOf(request.ip)
    const ofClient = this.#making.get(client) ?? 0
    if (ofClient >= MOST_OF_CLIENT || this.#all >= MOST_COMING) throw tooMany(ofClient)
    const coming = make()
    if (!(coming instanceof Promise)) return sent(coming)
    this.#coming.set(key, coming)
    this.#all += 1
    this.#making.set(client, ofClient + 1)
    const over = () => {
      this.#all -= 1
      oneLess(this.#making, client)
      if (this.#coming.get(key) === coming) this.#coming.delete(key)
    }
    coming.then(over, over)
    return coming.then(sent)
  }

  #send(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: Rendered,
    { dataset, today, key }: { readonly dataset: Dataset; readonly today: string; readonly key: string },
  ): FastifyReply | Promise<FastifyReply> {
    // What was made of an earlier record, or on an earlier day, is true of that one, and not kept.
    if (dataset === this.#record.dataset() && today === this.#record.today()) {
      this.#forgetThePast()
      this.#held.set(key, answer)
    }
    return this.sendUnkept(request, reply, answer)
  }

  /** Sends it so, and keeps nothing: for an answer that depends on more than the URL, `Accept`, the record and the day. */
  sendUnkept(request: FastifyRequest, reply: FastifyReply, answer: Rendered): FastifyReply | Promise<FastifyReply> {
    this.misses += 1
    const coded = codedFor(answer, request.headers['accept-encoding'])
    if (coded instanceof Promise) return coded.then((ready) => send(request, reply, ready))
    return send(request, reply, coded)
  }

  #headersOf(coded: Coded): HeaderLists {
    const held = this.#headers.get(coded)
    if (held !== undefined) return held
    const made = { whole: flat(coded.headers), lasting: flat(lastingOf(coded)) }
    this.#headers.set(coded, made)
    return made
  }

  #forgetThePast(): void {
    const [dataset, today] = [this.#record.dataset(), this.#record.today()]
    if (dataset === this.#dataset && today === this.#today) return
    this.#held.clear()
    this.#coming.clear()
    this.#dataset = dataset
    this.#today = today
  }
}

function tooMany(ofClient: number): Problem {
  const detail = `${ofClient} long answers to this client are still being made, also of requests that were given up`
  return new Problem('overloaded', detail, { headers: { 'retry-after': '5' } })
}

function send(request: FastifyRequest, reply: FastifyReply, coded: Coded): FastifyReply {
  if (!matches(request.headers['if-none-match'], coded.headers.etag))
    return reply.headers(coded.headers).send(coded.body)
  // To a HEAD without a payload Fastify adds the length 0, which a 304 says of the whole answer (RFC 9110 section 8.6).
  const nothing = request.method === 'HEAD' ? new ReadableStream() : undefined
  return reply.code(304).headers(lastingOf(coded)).send(nothing)
}

function keyOf({ url, headers }: FastifyRequest['raw']): string {
  return `${url}\n${headers.accept ?? ''}`
}

/** The headers that a 304 has too: they are not about the bytes. */
function lastingOf({ headers }: Coded): Readonly<Record<string, string>> {
  const { 'content-length': _, 'content-type': __, 'content-encoding': ___, ...lasting } = headers
  return lasting
}

/** An answer's own headers go over those that every answer has. */
function flat(headers: Readonly<Record<string, string>>): FlatHeaders {
  return Object.entries({ ...CONSTANT_HEADERS, ...headers }).flat()
}
