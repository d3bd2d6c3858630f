/**
 * Sends rendered answers. What was sent once is kept under everything it depended on, the URL and `Accept`, and sent again
 * before the request is looked into, in any coding.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Dataset } from '../../domain/dataset.js'
import { Problem } from '../problems/problem.js'
import { clientOf } from './clients.js'
import type { HeldRecord } from './held-record.js'
import { turnToBegin } from './long-work.js'
import { type Counted, NO_ROUTE, type RequestMetrics } from './metrics.js'
import { CONSTANT_HEADERS, type Coded, codedFor, type FlatHeaders, matches, type Rendered } from './rendered.js'

const CACHE_BYTES = 64 * 1024 * 1024
/** For the addresses of what is kept by something else. */
const ADDRESS_BYTES = 4 * 1024 * 1024

/**
 * So many long answers are made at a time, of one client and of all. Work goes on where its client has left, since others may
 * wait for the same: it is counted here until it is done.
 */
const MOST_OF_CLIENT = 40
const MOST_COMING = 400

/** An answer, and what is counted of the route that made it. */
export interface Kept {
  readonly answer: Rendered
  readonly route: string
  readonly counted: Counted
}

/** Above this the system is given the bytes as they lie; below, header and body at once, as one text. */
const TEXT_BYTES = 8 * 1024

/** An answer ready to be written. */
interface Wire {
  readonly whole: FlatHeaders
  /** The headers of the 304. */
  readonly lasting: FlatHeaders
  /** Each byte a letter (latin1), or the bytes. */
  readonly body: string | Buffer
}

/** Sends answers, and keeps them for as long as the record and the day are the same. */
export class KeptResponses {
  /** Answers sent again as they were, and answers made. */
  hits = 0
  misses = 0
  readonly #record: HeldRecord
  readonly #requests: RequestMetrics
  readonly #publicUrl: string | undefined
  /** Bounded by the size of the answers and, about, that of their compressed forms. */
  readonly #held = new LRUCache<string, Kept>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ answer: { body } }, key) => Math.ceil(1.5 * body.length) + key.length + 2048,
  })
  /** Of what is kept by something else: by what, for each address and host it was asked by. */
  readonly #elsewhere = new LRUCache<string, string>({
    maxSize: ADDRESS_BYTES,
    sizeCalculation: (key, address) => key.length + address.length + 256,
  })
  /** How many long answers are being made for each client. */
  readonly #making = new Map<string, number>()
  /** Long answers being made. */
  readonly #coming = new Map<string, Promise<Rendered>>()
  /** Put together when an answer is first sent again: many never are. */
  readonly #wires = new WeakMap<Coded, Wire>()
  /** How many are being made in all. */
  #all = 0
  #dataset: Dataset
  #today: string

  /** `publicUrl` where the address by which clients reach the server is the same for all. */
  constructor(record: HeldRecord, requests: RequestMetrics, publicUrl: string | undefined) {
    this.#record = record
    this.#requests = requests
    this.#publicUrl = publicUrl
    this.#dataset = record.dataset()
    this.#today = record.today()
  }

  /** What the same question was answered last, if the record and the day are the same. */
  find(request: IncomingMessage): Kept | undefined {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    this.#forgetThePast()
    const held = this.#held.get(keyOf(request))
    if (held !== undefined) return held
    const elsewhere = this.#elsewhere.get(this.#addressOf(request) ?? '')
    return elsewhere === undefined ? undefined : this.#held.get(elsewhere)
  }

  /** By what an answer that shows the address it was asked by is found; null where a proxy tells that: it may not be one to believe. */
  #addressOf(request: IncomingMessage): string | null {
    if (this.#publicUrl !== undefined) return keyOf(request)
    const { host = '', 'x-forwarded-host': ofProxy, 'x-forwarded-proto': scheme } = request.headers
    return ofProxy === undefined && scheme === undefined ? `${keyOf(request)}\n${host}` : null
  }

  #noteAddress(request: IncomingMessage, key: string): void {
    const address = this.#addressOf(request)
    if (address !== null && key !== keyOf(request)) this.#elsewhere.set(address, key)
  }

  /** Sends what is kept with these headers beside its own: at once, but where the coding its client takes is still being made. */
  sendAgain(
    request: IncomingMessage,
    response: ServerResponse,
    { answer }: Kept,
    own: FlatHeaders,
  ): Promise<void> | undefined {
    this.hits += 1
    const coded = codedFor(answer, request.headers['accept-encoding'])
    if (coded instanceof Promise) return coded.then((ready) => this.#write(request, response, ready, own))
    this.#write(request, response, coded, own)
    return undefined
  }

  #write({ method, headers }: IncomingMessage, response: ServerResponse, coded: Coded, own: FlatHeaders): void {
    const { whole, lasting, body } = this.#wireOf(coded)
    const isKnown = matches(headers['if-none-match'], coded.headers.etag)
    response.writeHead(isKnown ? 304 : 200, own.concat(isKnown ? lasting : whole))
    if (isKnown || method === 'HEAD') response.end()
    else response.end(body, 'latin1')
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
    if (kept !== undefined) {
      this.hits += 1
      this.#noteAddress(request.raw, key)
      return sendCoded(request, reply, kept.answer)
    }
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
      const route = request.routeOptions.url ?? NO_ROUTE
      this.#held.set(key, { answer, route, counted: this.#requests.of(route) })
      this.#noteAddress(request.raw, key)
    }
    this.misses += 1
    return sendCoded(request, reply, answer)
  }

  #wireOf(coded: Coded): Wire {
    const held = this.#wires.get(coded)
    if (held !== undefined) return held
    const body = coded.body.length <= TEXT_BYTES ? coded.body.toString('latin1') : coded.body
    const made = { whole: flat(coded.headers), lasting: flat(lastingOf(coded)), body }
    this.#wires.set(coded, made)
    return made
  }

  #forgetThePast(): void {
    const [dataset, today] = [this.#record.dataset(), this.#record.today()]
    if (dataset === this.#dataset && today === this.#today) return
    this.#held.clear()
    this.#elsewhere.clear()
    this.#coming.clear()
    this.#dataset = dataset
    this.#today = today
  }
}

function tooMany(ofClient: number): Problem {
  const detail = `${ofClient} long answers to this client are still being made, also of requests that were given up`
  return new Problem('overloaded', detail, { headers: { 'retry-after': '5' } })
}

function sendCoded(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Rendered,
): FastifyReply | Promise<FastifyReply> {
  const coded = codedFor(answer, request.headers['accept-encoding'])
  return coded instanceof Promise ? coded.then((ready) => send(request, reply, ready)) : send(request, reply, coded)
}

function send(request: FastifyRequest, reply: FastifyReply, coded: Coded): FastifyReply {
  if (!matches(request.headers['if-none-match'], coded.headers.etag))
    return reply.headers(coded.headers).send(coded.body)
  // To a HEAD without a payload Fastify adds the length 0, which a 304 says of the whole answer (RFC 9110 section 8.6).
  const nothing = request.method === 'HEAD' ? new ReadableStream() : undefined
  return reply.code(304).headers(lastingOf(coded)).send(nothing)
}

/** Takes one from the count under the name, which is forgotten at none. */
function oneLess(counts: Map<string, number>, name: string): void {
  const left = (counts.get(name) ?? 0) - 1
  if (left > 0) counts.set(name, left)
  else counts.delete(name)
}

function keyOf({ url, headers }: IncomingMessage): string {
  return headers.accept === undefined ? String(url) : `${url}\n${headers.accept}`
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
