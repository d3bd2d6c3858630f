/** Fastify with our limits, our ids, and our way of failing before a request is routed. */
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Config } from '../../config.js'
import { FORMATS } from '../../formats/format.js'
import { answerClientError, registerErrors, sendProblem } from '../problems/errors.js'
import type { Front } from './front.js'
import { BODY_BYTES } from './limits.js'
import type { RequestMetrics } from './metrics.js'
import { answerUnencoded, readUnencoded } from './unencoded.js'

/** An id of the record (`record/field.ts`) and the longest suffix. */
const PARAMETER_LENGTH = 100 + Math.max(...FORMATS.map((format) => `.${format}`.length))

/** Where the log goes, a line at a time. */
export interface LogTarget {
  write(line: string): void
}

/**
 * A server without a route, behind the front, all of whose failures are problem documents. Its log goes to the standard output
 * unless told otherwise.
 */
export function createServer(config: Config, front: Front, requests: RequestMetrics, log?: LogTarget): FastifyInstance {
  const app: FastifyInstance = fastify<Server, IncomingMessage, ServerResponse, FastifyBaseLogger>({
    logger: { level: config.logLevel, ...(log ? { stream: log } : {}) },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    ...(config.trustProxy ? { trustProxy: config.trustProxy } : {}),
    serverFactory: (handler) => limited(front.serve(handler, httpOptions(config)), config),
    genReqId: (request) => front.idOf(request),
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
  registerErrors(app)
  return app
}

function httpOptions(config: Config): ServerOptions {
  return {
    keepAliveTimeout: config.keepAliveMs,
    requestTimeout: config.requestTimeoutMs,
    headersTimeout: Math.min(config.headersTimeoutMs, config.requestTimeoutMs),
    maxHeaderSize: config.maxHeaderBytes,
    connectionsCheckingInterval: 1000,
    requireHostHeader: false,
  }
}

/** What of the limits Node takes nowhere else. A server that was made for Fastify is given none of them by it. */
function limited(server: Server, { maxConnections, idleTimeoutMs }: Config): Server {
  server.maxConnections = maxConnections
  server.setTimeout(idleTimeoutMs)
  // Node would answer 417 on its own, without a word; nobody needs to expect anything (RFC 9110 section 10.1.1).
  return server.on('checkExpectation', (request, response) => server.emit('request', request, response))
}
