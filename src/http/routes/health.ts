/** Whether the process runs, and whether it can answer. */
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problems/problem.js'
import type { Connections } from '../server/connections.js'
import type { LiveRecord } from '../server/live-record.js'

/**
 * Registers `/healthz` and `/readyz`. A server that holds a record is ready until it is being stopped: it answers from
 * memory whether or not the store can be read, which it tells and logs.
 */
export function registerHealth(app: FastifyInstance, record: LiveRecord, connections: Connections): void {
  const noStore = { 'cache-control': 'no-store' }
  app.get('/healthz', (_, reply) => reply.headers(noStore).send({ status: 'ok' }))
  app.get('/readyz', (_, reply) => {
    if (connections.stopping) throw new Problem('not_ready', 'the server is shutting down')
    const store = record.isReachable() ? 'reachable' : 'unreachable'
    return reply.headers(noStore).send({ status: 'ready', revision: record.dataset().revision, store })
  })
  record.onStore((fault) => {
    if (fault === null) app.log.warn('the store can be read again')
    else app.log.error({ err: fault }, 'the store cannot be read; answers go on from the record held')
  })
}
