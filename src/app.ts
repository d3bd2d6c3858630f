/** The application: its parts and routes, in reading order. */
import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import type { Config } from './config.js'
import { openDesk } from './desk.js'
import { acceptMergePatch } from './http/editing/body.js'
import { answerClientError, pathOf, registerErrors, sendProblem } from './http/errors.js'
import { firstProblem } from './http/first-checks.js'
import { CONSTANT_HEADERS } from './http/headers.js'
import { watchMethods } from './http/methods.js'
import { nearestPath } from './http/nearest-path.js'
import { registerEditing } from './http/routes/editing.js'
import { registerHealth } from './http/routes/health.js'
import { registerHelp } from './http/routes/help.js'
import { answerStored } from './http/routes/stored.js'
import { streamChanges } from './http/routes/stream.js'
import { registerTables } from './http/routes/tables.js'
import { HeldRecord } from './live-record.js'
import type { Store } from './store/open-store.js'
import { tables } from './tables/registry.js'

const BODY_BYTES = 1024 * 1024
/** An id of the record (`record/value.ts`) and the longest suffix. */
const PARAMETER_LENGTH = 100 + '.ndjson'.length
/** A request that has not come to its end by then holds a connection for nothing. */
const REQUEST_MS = 60_000
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

/** Builds the application over an open store; the record is loaded before it is returned. */
export async function buildApp({ store, config, clock, log }: Parts): Promise<FastifyInstance> {
  const record = await HeldRecord.open(store, clock)
  const app: FastifyInstance = fastify({
    logger: { level: config.logLevel, ...(log ? { stream: log } : {}) },
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    http: { requireHostHeader: false },
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
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(CONSTANT_HEADERS).header('x-request-id', request.id)
    // A body sent to a path that is not there is not worth reading.
    done(firstProblem(request) ?? (request.is404 ? nearestPath(pathOf(request.url), tables) : undefined))
  })
  registerErrors(app, (path) => nearestPath(path, tables))
  // Node would answer 417 on its own, without a word; nobody needs to expect anything (RFC 9110 section 10.1.1).
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))

  app.addHook('onClose', () => record.close())
  acceptMergePatch(app)

  const fillMethods = watchMethods(app)
  answerStored(app, record)
  streamChanges(app, record)
  registerTables(app, tables, record)
  if (!config.readOnly) registerEditing(app, tables, record, openDesk(store, record, clock))
  registerHelp(app, tables, record, { base: `http://${config.host}:${config.port}`, writes: !config.readOnly })
  registerHealth(app, record, () => store.ping())
  fillMethods()
  return app
}
