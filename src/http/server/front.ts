/**
 * The front: what is done once for every request, whoever answers it; what is kept is sent again from here, and the framework
 * never sees it.
 */
import { randomUUID } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply } from 'fastify'
import type { Config } from '../../config.js'
import type { Problem } from '../problems/problem.js'
import { type Client, Clients } from './clients.js'
import { type Connection, Connections, type Outcome } from './connections.js'
import type { HeldRecord } from './held-record.js'
import type { Kept, KeptResponses } from './kept-responses.js'
import { Overload, RateLimit } from './limits.js'
import { measure, type RequestMetrics } from './metrics.js'
import type { FlatHeaders } from './rendered.js'
import { isTelling, logAnswers, logRequest, toldOf } from './request-log.js'
import { hasSeen, SEEN_REVISION } from './seen-revision.js'

/** Answered however busy the server is, and, since they cost no more than a refusal, however often they ask. */
const PROBES = ['/healthz', '/readyz']
/** Answered however busy the server is, and whatever revision it holds. */
const NEVER_SHED = [...PROBES, '/metrics']
/** As Node names it. */
export const SEEN_HEADER = SEEN_REVISION.toLowerCase()

/** What one client may have waiting of all requests that may wait: others are served beside it. */
const CLIENT_SHARE = 0.2

/** A client speaking to a proxy asks in absolute form (RFC 9112 section 3.2.2). */
const ORIGIN = /^https?:\/\/[^/?#]*\/?/i
const GIVEN_ID = /^[\w.-]{1,64}$/

/** A request that was looked at. */
export interface Admitted {
  readonly id: string
  readonly client: Client
  readonly connection: Connection
  /** As `performance.now` has it. */
  readonly begun: number
  /** The headers any answer to it has, beside those all answers have. */
  readonly own: FlatHeaders
  /** Whether it is refused where the server is too busy, or behind what the client has seen. */
  readonly isShed: boolean
  readonly refusal: Problem | undefined
  /** Its answer, once the framework has begun it. */
  reply?: FastifyReply
}

/** Looks at every request, and answers what is kept. */
export class Front {
  readonly connections: Connections
  readonly #clients = new Clients()
  readonly #rate: RateLimit | null
  readonly #overload: Overload
  readonly #trusted: Config['trustProxy']
  readonly #record: HeldRecord
  readonly #responses: KeptResponses
  readonly #requests: RequestMetrics
  readonly #admitted = new WeakMap<IncomingMessage, Admitted>()
  #log: FastifyBaseLogger | undefined
  /** Ids are those of a process, whose first part nobody can know, and counted: that costs half of what random bytes do. */
  readonly #process = randomUUID().slice(0, 24)
  #ids = 0

  constructor(config: Config, record: HeldRecord, responses: KeptResponses, requests: RequestMetrics) {
    this.#overload = new Overload({ delayMs: config.overloadDelayMs, inFlight: config.maxInFlight })
    this.#rate = config.rateLimit > 0 ? new RateLimit(config.rateLimit) : null
    this.#trusted = config.trustProxy
    const limits = {
      perAddress: config.maxConnectionsPerAddress,
      waiting: Math.ceil(config.maxInFlight * CLIENT_SHARE),
      askingMs: config.keepAliveMs + config.headersTimeoutMs,
    }
    this.connections = new Connections(this.#clients, limits, (address) => this.#trusted?.(address, 0) ?? false)
    this.#record = record
    this.#responses = responses
    this.#requests = requests
  }

  /** The server: all it has no answer kept for is left to the handler. */
  serve(handler: RequestListener, options: ServerOptions): Server {
    const server = createServer(options, (request, response) => {
      const admitted = this.#admit(request, this.#idFor(request))
      if (admitted === null || this.#sendKept(request, response, admitted)) return
      this.#pass(request, response, admitted)
      handler(request, response)
    })
    this.connections.watch(server)
    return server
  }

  /** Logs what becomes of requests, whoever answers them, if the level of the log asks for it: of routes registered from here on. */
  logRequests(app: FastifyInstance, level: string): void {
    if (!isTelling(level)) return
    this.#log = app.log
    logAnswers(app)
  }

  /** The id under which a request is known from here on: its own where it brings one. */
  idOf(request: IncomingMessage): string {
    return this.#admitted.get(request)?.id ?? this.#idFor(request)
  }

  /** What was found of a request that has come to the framework, injected ones among them; null where there is nobody to answer. */
  admittedOf(reply: FastifyReply): Admitted | null {
    const { raw, id } = reply.request
    let admitted = this.#admitted.get(raw) ?? null
    if (admitted === null) {
      admitted = this.#admit(raw, id)
      if (admitted !== null) this.#pass(raw, reply.raw, admitted)
    }
    if (admitted !== null) admitted.reply = reply
    return admitted
  }

  /**
   * Counts what makes an answer to the request dear, and answers what is left to its client, if there is a rate.
   * @throws Problem 429 where that was less
   */
  charge(request: IncomingMessage, requests: number): string | undefined {
    const client = this.#admitted.get(request)?.client
    if (this.#rate === null || client === undefined) return undefined
    const now = performance.now()
    const refusal = this.#rate.take(client, now, requests)
    if (refusal !== undefined) throw refusal
    return this.#rate.left(client, now)
  }

  /** Stops watching. */
  close(): void {
    this.#overload.close()
    this.connections.close()
  }

  #idFor({ headers }: IncomingMessage): string {
    const given = headers['x-request-id']
    if (typeof given === 'string' && GIVEN_ID.test(given)) return given
    this.#ids += 1
    return this.#process + this.#ids.toString(16).padStart(12, '0')
  }

  /** Looks at a request; null where its client has left, or is let go. */
  #admit(request: IncomingMessage, id: string): Admitted | null {
    const begun = performance.now()
    const { socket } = request
    const connection = this.connections.of(socket)
    if (!socket.destroyed && this.connections.isFull(connection)) socket.destroy()
    if (socket.destroyed) return null
    if (!request.url?.startsWith('/')) request.url = request.url?.replace(ORIGIN, '/') ?? '/'
    const { url = '/' } = request
    const client = connection.client ?? this.#clients.of(this.#addressOf(request))
    const isShed = !NEVER_SHED.includes(url)
    let own = ['x-request-id', id]
    let refusal: Problem | undefined
    if (this.#rate !== null && !PROBES.includes(url)) {
      refusal = this.#rate.take(client, begun)
      own = ['x-request-id', id, 'ratelimit-policy', this.#rate.policy, 'ratelimit', this.#rate.left(client, begun)]
    }
    if (isShed) refusal ??= this.#overload.refusal(this.connections.inFlight + 1, this.connections.mayWait(client))
    return { id, client, connection, begun, own, isShed, refusal }
  }

  #addressOf(request: IncomingMessage): string | undefined {
    return this.#trusted === undefined ? request.socket.remoteAddress : proxyAddr(request, this.#trusted)
  }

  /** Leaves a request to the framework, which measures and logs it if it comes to an end. */
  #pass(request: IncomingMessage, response: ServerResponse, admitted: Admitted): void {
    this.#admitted.set(request, admitted)
    const { client, connection } = admitted
    if (!this.connections.mayWait(client)) return
    const over = (outcome: Outcome) => {
      if (outcome === 'answered') return
      this.#requests.abandoned += 1
      if (this.#log !== undefined && admitted.reply !== undefined)
        logRequest(this.#log, toldOf(admitted.reply), outcome)
    }
    this.connections.wait({ client, connection, over }, response)
  }

  /** Sends what is kept for the request, if anything is. */
  #sendKept(request: IncomingMessage, response: ServerResponse, admitted: Admitted): boolean {
    if (admitted.refusal !== undefined || this.connections.stopping) return false
    const { headers } = request
    if (headers[SEEN_HEADER] !== undefined && !hasSeen(headers[SEEN_HEADER], this.#record.dataset().revision))
      return false
    const kept = this.#responses.find(request)
    if (kept === undefined) return false
    const coming = this.#responses.sendAgain(request, response, kept, admitted.own)
    const { client, connection, begun } = admitted
    // Nearly always the system has taken all of it by now, and nothing is to be waited for.
    if (coming === undefined && response.writableFinished && request.socket.errored === null) {
      connection.idleSince = begun
      this.#over(request, response, admitted, kept, 'answered')
    } else {
      const over = (outcome: Outcome) => this.#over(request, response, admitted, kept, outcome)
      this.connections.wait({ client, connection, over }, response)
    }
    return true
  }

  #over(
    { method }: IncomingMessage,
    { statusCode }: ServerResponse,
    { id, begun }: Admitted,
    { route, counted }: Kept,
    outcome: Outcome,
  ): void {
    const milliseconds = performance.now() - begun
    if (outcome === 'answered') measure(counted, statusCode, milliseconds)
    else this.#requests.abandoned += 1
    if (this.#log !== undefined) logRequest(this.#log, { method, route, status: statusCode, id, milliseconds }, outcome)
  }
}
