/** The application: its parts and routes, in reading order. */
import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import type { Config } from './config.js'
import { Dataset } from './domain/dataset.js'
import { answerClientError, pathOf, registerErrors, sendProblem } from './http/errors.js'
import { firstProblem } from './http/first-checks.js'
import { CONSTANT_HEADERS } from './http/headers.js'
import { watchMethods } from './http/methods.js'
import { nearestPath } from './http/nearest-path.js'
import type { LiveRecord } from './http/record.js'
import { registerHealth } from './http/routes/health.js'
import { registerHelp } from './http/routes/help.js'
import { registerTables } from './http/routes/tables.js'
import type { Store } from './store/open-store.js'
import { tables } from './tables/registry.js'

const BODY_BYTES = 1024 * 1024
const ORIGIN = /^https?:\/\/[^/?#]*\/?/i
const REQUEST_ID = /^[\w.-]{1,64}$/

export interface Parts {
  readonly store: Store
  readonly config: Config
  /** The only clock there is; days are UTC. */
  readonly clock: () => Date
}

/** Builds the application over an open store; the record is loaded before it is returned. */
export async function buildApp({ store, config, clock }: Parts): Promise<FastifyInstance> {
  const { revision, facts } = await store.load()
  const dataset = new Dataset(revision, facts)
  const record: LiveRecord = { dataset: () => dataset, today: () => clock().toISOString().slice(0, 10) }

  const app: FastifyInstance = fastify({
    logger: { level: config.logLevel },
    bodyLimit: BODY_BYTES,
    http: { requireHostHeader: false },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    },
    // A client speaking to a proxy asks in absolute form (RFC 9112 section 3.2.2).
    rewriteUrl: ({ url = '/' }) => url.replace(ORIGIN, '/'),
    routerOptions: { ignoreTrailingSlash: true },
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

  const fillMethods = watchMethods(app)
  registerTables(app, tables, record)
  registerHelp(app, tables, record, `http://${config.host}:${config.port}`)
  registerHealth(app, record, () => store.ping())
  fillMethods()
  return app
}
