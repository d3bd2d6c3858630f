/** One line for each request, at level `info`: nothing of its headers or body, which may hold keys. */
import type { FastifyInstance } from 'fastify'

const LEVELS = ['info', 'debug', 'trace']

/** Logs the requests of routes registered from here on, if the level of the log asks for it. */
export function logRequests(app: FastifyInstance, level: string): void {
  if (!LEVELS.includes(level)) return
  app.addHook('onResponse', (request, reply, done) => {
    const { method, id, is404 } = request
    const route = is404 ? 'none' : (request.routeOptions.url ?? 'none')
    const ms = Math.round(reply.elapsedTime * 1000) / 1000
    request.log.info({ method, route, status: reply.statusCode, ms, id }, 'answered')
    done()
  })
}
