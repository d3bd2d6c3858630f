/** One line for each request, at level `info`: nothing of its headers or body, which may hold keys. */
import type { FastifyInstance, FastifyReply } from 'fastify'

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
