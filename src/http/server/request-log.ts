/** The line of the log that tells what became of a request. */
import type { FastifyBaseLogger, FastifyInstance, FastifyReply } from 'fastify'
import type { Outcome } from './connections.js'
import { NO_ROUTE } from './metrics.js'

const LEVELS = ['info', 'debug', 'trace']

/** What is told of a request. */
export interface Told {
  readonly method: string | undefined
  /** The pattern of its route. */
  readonly route: string
  /** Of one that was abandoned, what it had come to by then. */
  readonly status: number
  readonly id: string
  readonly milliseconds: number
}

/** Whether the log at this level tells of every request. */
export function isTelling(level: string): boolean {
  return LEVELS.includes(level)
}

/** Logs what became of a request. */
export function logRequest(
  log: FastifyBaseLogger,
  { method, route, status, id, milliseconds }: Told,
  outcome: Outcome,
): void {
  const ms = Math.round(milliseconds * 1000) / 1000
  log.info({ reqId: id, method, route, status, ms, id }, outcome)
}

/** What is told of a request the framework has. */
export function toldOf({ request, statusCode, elapsedTime }: FastifyReply): Told {
  const route = request.is404 ? NO_ROUTE : (request.routeOptions.url ?? NO_ROUTE)
  return { method: request.method, route, status: statusCode, id: request.id, milliseconds: elapsedTime }
}

/** Logs the answers of routes registered from here on. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', (_, reply, done) => {
    logRequest(app.log, toldOf(reply), 'answered')
    done()
  })
}
