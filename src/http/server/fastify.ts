/** Fastify with our limits, our ids, our log of requests, and our way of failing before a request is routed. */
import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import type { Config } from '../../config.js'
import { FORMATS } from '../../formats/format.js'
import { answerClientError, registerErrors, sendProblem } from '../problems/errors.js'
import { BODY_BYTES } from './limits.js'
import type { RequestMetrics } from './metrics.js'
import { answerUnencoded, readUnencoded } from './unencoded.js'

/** An id of the record (`record/field.ts`) and the longest suffix. */
const PARAMETER_LENGTH = 100 + Math.max(...FORMATS.map((format) => `.${format}`.length))
const ORIGIN = /^https?:\/\/[^/?#]*\/?/i
const REQUEST_ID = /^[\w.-]{1,64}$/

/** Where the log goes, a line at a time. */
export interface LogTarget {
  write(line: string): void
}

/** A server without a route, all of whose failures are problem documents. Its log goes to the standard output unless told otherwise. */
export function createServer(config: Config, requests: RequestMetrics, log?: LogTarget): FastifyInstance {
  const app: FastifyInstance = fastify({
    logger: { level: config.logLevel, ...(log ? { stream: log } : {}) },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    ...(config.trustProxy ? { trustProxy: config.trustProxy } : {}),
    connectionTimeout: config.idleTimeoutMs,
    keepAliveTimeout: config.keepAliveMs,
    requestTimeout: config.requestTimeoutMs,
    http: {
      requireHostHeader: false,
      headersTimeout: Math.min(config.headersTimeoutMs, config.requestTimeoutMs),
      maxHeaderSize: config.maxHeaderBytes,
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
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request, reply)
      requests.countUnrouted(reply.statusCode)
    },
    clientErrorHandler: (error, socket) => {
      const read = socket.writable ? readUnencoded(error) : null
      if (read !== null) {
        answerUnencoded(app, read, socket).catch(() => socket.destroy())
        return
      }
      const status = answerClientError(error, socket)
      if (status !== null) requests.countUnrouted(status)
    },
  })
  app.server.maxConnections = config.maxConnections
  // Node would answer 417 on its own, without a word; nobody needs to expect anything (RFC 9110 section 10.1.1).
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  registerErrors(app)
  return app
}

const LEVELS = ['info', 'debug', 'trace']

/** Logs the requests of routes registered from here on, if the level of the log asks for it. */
export function logRequests(app: FastifyInstance, level: string): void {
  if (!LEVELS.includes(level)) return
  app.addHook('onResponse', (_, reply, done) => {
    logRequest(reply, 'answered')
    done()
  })
}

/** Logs what became of a request. The status of one that was abandoned is what it had come to by then. */
export function logRequest(reply: FastifyReply, outcome: 'answered' | 'abandoned'): void {
  const { request } = reply
  const { method, id, is404 } = request
  const route = is404 ? 'none' : (request.routeOptions.url ?? 'none')
  const ms = Math.round(reply.elapsedTime * 1000) / 1000
  request.log.info({ method, route, status: reply.statusCode, ms, id }, outcome)
}
