/** The application: its parts and routes, in reading order. */
import { randomUUID } from 'node:crypto'
import proxyAddr from '@fastify/proxy-addr'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Config } from './config.js'
import { answerClientError, pathOf, registerErrors, sendProblem } from './http/problems/errors.js'
import { nearestPath } from './http/problems/nearest-path.js'
import { registerHealth } from './http/routes/health.js'
import { registerHelp } from './http/routes/help.js'
import { registerImports } from './http/routes/imports.js'
import { textsOfChanges } from './http/routes/late-cells.js'
import { registerMetrics } from './http/routes/metrics.js'
import { answerStored } from './http/routes/stored.js'
import { streamChanges } from './http/routes/stream.js'
import { registerTables } from './http/routes/tables.js'
import { registerEditing } from './http/routes/writing.js'
import { Connections } from './http/server/connections.js'
import { firstProblem } from './http/server/first-checks.js'
import { CONSTANT_HEADERS } from './http/server/headers.js'
import { Histogram } from './http/server/histogram.js'
import { Answers } from './http/server/kept-responses.js'
import { watchMethods } from './http/server/methods.js'
import { Overload } from './http/server/overload.js'
import { RateLimit } from './http/server/rate-limit.js'
import { logRequest, logRequests } from './http/server/request-log.js'
import { RequestMetrics } from './http/server/request-metrics.js'
import { acceptMergePatch } from './http/writing/body.js'
import { HeldRecord } from './live-record.js'
import type { Store } from './store/store.js'
import { tables } from './tables/registry.js'
import { openDesk } from './write-gateway.js'

const BODY_BYTES = 1024 * 1024
/** An id of the record (`record/value.ts`) and the longest suffix. */
const PARAMETER_LENGTH = 100 + '.ndjson'.length
const ORIGIN = /^https?:\/\/[^/?#]*\/?/i
const REQUEST_ID = /^[\w.-]{1,64}$/

export interface Parts {
  readonly store: Store
  readonly config: Config
  /** The only clock there is; days are UTC. */
  readonly clock: () => Date
  /** Where the log goes, a line at a time; to the standard output unless told otherwise. */
  readonly log?: { write(line: string): void }
}

/** Answered however busy the server is, and, since they cost no more than a refusal, however often they ask. */
const PROBES = ['/healthz', '/readyz']
/** Answered however busy the server is. */
const NEVER_SHED = [...PROBES, '/metrics']

/** What one client may have waiting of all requests that may wait: others are served beside it. */
const CLIENT_SHARE = 0.2

/** A picture takes as long to draw as so many other answers to make, and each size of it is another picture. */
const PICTURE_REQUESTS = 50

export interface App {
  readonly app: FastifyInstance
  /** Stops serving: finishes every request that was accepted, and resolves when the last connection is gone. */
  readonly drain: () => Promise<void>
}

/** Builds the application over an open store; the record is loaded before it is returned. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  return (await buildDrainableApp(parts)).app
}

/** The application, and the way to stop it under load. */
export async function buildDrainableApp({ store, config, clock, log }: Parts): Promise<App> {
  const record = await HeldRecord.open(store, clock)
  const answers = new Answers(record)
  const overload = new Overload(config.overload)
  const rate = config.ratePerMinute > 0 ? new RateLimit(config.ratePerMinute, Date.now) : null
  const requests = new RequestMetrics()
  const app: FastifyInstance = fastify({
    logger: { level: config.logLevel, ...(log ? { stream: log } : {}) },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    ...(config.trustProxy.length > 0 ? { trustProxy: [...config.trustProxy] } : {}),
    connectionTimeout: config.clients.idleMs,
    keepAliveTimeout: config.clients.keepAliveMs,
    requestTimeout: config.clients.requestMs,
    http: {
      requireHostHeader: false,
      headersTimeout: Math.min(config.clients.headersMs, config.clients.requestMs),
      maxHeaderSize: config.clients.headerBytes,
      connectionsCheckingInterval: 1000,
    },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    },
    // A client speaking to a proxy asks in absolute form (RFC 9112 section 3.2.2).
    rewriteUrl: ({ url = '/' }) => url.replace(ORIGIN, '/'),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: PARAMETER_LENGTH },
    return503OnClosing: false,
    frameworkErrors: sendProblem,
    clientErrorHandler: answerClientError,
  })
  const { clients } = config
  app.server.maxConnections = clients.connections
  const isProxy = proxyAddr.compile([...config.trustProxy])
  const connections = new Connections(
    app.server,
    {
      perAddress: clients.connectionsPerAddress,
      waiting: Math.ceil(config.overload.inFlight * CLIENT_SHARE),
      askingMs: clients.keepAliveMs + clients.headersMs,
    },
    (address) => isProxy(address, 0),
    (reply) => {
      requests.abandoned += 1
      logRequest(reply, 'abandoned')
    },
  )
  app.addHook('onRequest', (request, reply, done) => {
    const begun = connections.begin(reply)
    if (begun === 'gone') {
      reply.hijack()
      return
    }
    if (connections.stopping) reply.raw.setHeader('connection', 'close')
    const left = rate === null || PROBES.includes(request.url) ? null : rate.take(request.ip)
    const own = ['x-request-id', request.id]
    if (rate && left !== null) own.push('ratelimit-policy', rate.policy, 'ratelimit', left)
    const refusal = NEVER_SHED.includes(request.url)
      ? undefined
      : overload.refusal(connections.inFlight, begun === 'counted')
    if (refusal === undefined && answers.sendAgain(request, reply, own)) return
    reply.headers(CONSTANT_HEADERS).header('x-request-id', request.id)
    if (rate && left !== null) reply.header('ratelimit-policy', rate.policy).header('ratelimit', left)
    // A body sent to a path that is not there is not worth reading.
    done(refusal ?? firstProblem(request) ?? (request.is404 ? nearestPath(pathOf(request.url), tables) : undefined))
  })
  app.addHook('onResponse', (_, reply, done) => {
    connections.end(reply)
    done()
  })
  registerErrors(app, (path) => nearestPath(path, tables))
  // Node would answer 417 on its own, without a word; nobody needs to expect anything (RFC 9110 section 10.1.1).
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))

  record.onStore((fault) => {
    if (fault === null) app.log.warn('the store can be read again')
    else app.log.error({ err: fault }, 'the store cannot be read; answers go on from the record held')
  })
  app.addHook('onClose', async () => {
    overload.close()
    connections.close()
    await record.close()
  })
  acceptMergePatch(app)

  const fillMethods = watchMethods(app)
  const commits = new Histogram()
  logRequests(app, config.logLevel)
  requests.watch(app)
  answerStored(app, record, answers)
  const streams = streamChanges(app, record)
  registerTables(app, tables, record, answers, {
    late: textsOfChanges((places, withFigures) => store.changeTexts(places, withFigures)),
    charge(request, reply) {
      if (rate) reply.header('ratelimit', rate.take(request.ip, PICTURE_REQUESTS))
    },
  })
  if (!config.readOnly) {
    const desk = openDesk(store, record, clock, commits)
    registerEditing(app, tables, record, desk)
    await registerImports(app, record, desk)
  }
  const listening = `http://${config.host}:${config.port}`
  registerHelp(app, tables, record, answers, { publicUrl: config.publicUrl, listening, writes: !config.readOnly })
  const storeReachable = () => record.storeReachable()
  registerHealth(app, record, storeReachable, () => connections.stopping)
  registerMetrics(app, { requests, answers, connections, commits, record, storeReachable, streams, clock })
  fillMethods()
  return { app, drain: () => connections.drain(() => app.close()) }
}
