/** Admission: what is done once for every request, before it is routed and before its body is read. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.js'
import type { Table } from '../../query/table.js'
import { wantsPage } from '../problems/errors.js'
import { Problem } from '../problems/problem.js'
import { unknownPath } from '../problems/refusals.js'
import { Connections } from './connections.js'
import { logRequest, logRequests } from './fastify.js'
import type { HeldRecord } from './held-record.js'
import type { KeptResponses } from './kept-responses.js'
import { Overload, RateLimit } from './limits.js'
import type { RequestMetrics } from './metrics.js'
import { CONSTANT_HEADERS } from './rendered.js'
import { behind, PATIENCE_MS, revisionNumber, SEEN_REVISION } from './seen-revision.js'

/** Answered however busy the server is, and, since they cost no more than a refusal, however often they ask. */
const PROBES = ['/healthz', '/readyz']
/** Answered however busy the server is, and whatever revision it holds. */
const NEVER_SHED = [...PROBES, '/metrics']
/** As Node names it. */
const SEEN_HEADER = SEEN_REVISION.toLowerCase()

/** What one client may have waiting of all requests that may wait: others are served beside it. */
const CLIENT_SHARE = 0.2

/**
 * As many other answers could be made in the time one of these takes: a picture is drawn, and each size of it is another; a page has
 * several tables and pictures.
 */
const COSTS = { picture: 50, page: 10 } as const

const URL_BYTES = 8 * 1024

/** The connections it counts, and what dear answers cost. */
export interface Admission {
  readonly connections: Connections
  /** To be called before one is made. @throws Problem 429 where the client has used up its rate */
  charge(request: FastifyRequest, reply: FastifyReply, of: keyof typeof COSTS): void
}

/**
 * Has every request counted, measured and logged, refused where its client asks too much or the server is too busy, kept waiting where its client
 * has seen a later revision than the one held, answered where its answer is kept, and refused where its URL leads nowhere: a body sent there is not
 * worth reading.
 */
export function admitRequests(
  app: FastifyInstance,
  config: Config,
  tables: readonly Table[],
  record: HeldRecord,
  responses: KeptResponses,
  requests: RequestMetrics,
): Admission {
  const overload = new Overload({ delayMs: config.overloadDelayMs, inFlight: config.maxInFlight })
  const rate = config.rateLimit > 0 ? new RateLimit(config.rateLimit, Date.now) : null
  const connections = new Connections(
    app.server,
    {
      perAddress: config.maxConnectionsPerAddress,
      waiting: Math.ceil(config.maxInFlight * CLIENT_SHARE),
      askingMs: config.keepAliveMs + config.headersTimeoutMs,
    },
    (address) => config.trustProxy?.(address, 0) ?? false,
    (reply) => {
      requests.abandoned += 1
      logRequest(reply, 'abandoned')
    },
  )
  /** Answers what is kept, refuses, or lets the request on to its route. */
  function admit(
    request: FastifyRequest,
    reply: FastifyReply,
    own: Readonly<Record<string, string>>,
    refusal: Problem | undefined,
    done: (refusal?: Error) => void,
  ): void {
    if (refusal === undefined && responses.sendAgain(request, reply, own)) return
    const { url } = request
    reply.headers(CONSTANT_HEADERS).headers(own)
    done(refusal ?? faultOf(url) ?? (request.is404 && !wantsPage(request) ? unknownPath(url, tables) : undefined))
  }
  app.addHook('onRequest', (request, reply, done) => {
    const begun = connections.begin(reply)
    if (begun === 'gone') {
      reply.hijack()
      return
    }
    if (connections.stopping) reply.raw.setHeader('connection', 'close')
    const { url } = request
    const own: Record<string, string> = { 'x-request-id': request.id }
    if (rate && !PROBES.includes(url)) {
      own['ratelimit-policy'] = rate.policy
      own.ratelimit = rate.take(request.ip)
    }
    const isShed = !NEVER_SHED.includes(url)
    const refusal = isShed ? overload.refusal(connections.inFlight, begun === 'counted') : undefined
    const given = request.raw.headers[SEEN_HEADER]
    if (given !== undefined && isShed && refusal === undefined) {
      reply.headers(own)
      const seen = revisionNumber(SEEN_REVISION, given)
      if (seen > record.dataset().revision) {
        const go = (isReached: boolean) => {
          const tooEarly = isReached ? undefined : behind(seen, record.dataset().revision)
          if (request.raw.socket.destroyed) reply.hijack()
          else admit(request, reply, own, tooEarly, done)
        }
        record.reach(seen, PATIENCE_MS).then(go).catch(done)
        return
      }
    }
    admit(request, reply, own, refusal, done)
  })
  app.addHook('onResponse', (_, reply, done) => {
    connections.end(reply)
    done()
  })
  logRequests(app, config.logLevel)
  requests.watch(app)
  app.addHook('onClose', () => {
    overload.close()
    connections.close()
  })
  return {
    connections,
    charge(request, reply, of) {
      if (rate) reply.header('ratelimit', rate.take(request.ip, COSTS[of]))
    },
  }
}

/** What is wrong with a URL, if anything is: its length, or its percent-encoding. */
function faultOf(url: string): Problem | undefined {
  if (url.length > URL_BYTES)
    return new Problem('uri_too_long', `the URL has ${url.length} bytes; the limit is ${URL_BYTES}`)
  try {
    if (url.includes('%')) decodeURIComponent(url)
    return undefined
  } catch {
    return new Problem(
      'malformed_request',
      'the URL has a broken percent-encoding, or bytes that are not UTF-8 (ü is %C3%BC)',
    )
  }
}
