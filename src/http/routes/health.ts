/** Whether the process runs, and whether it can answer. */
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problems/problem.js'
import type { LiveRecord } from '../record.js'

/**
 * Registers `/healthz` and `/readyz`. A server that holds a record is ready until it is being stopped: it answers from
 * memory whether or not the store can be read, of which it only tells.
 */
export function registerHealth(
  app: FastifyInstance,
  record: LiveRecord,
  storeReachable: () => boolean,
  isStopping: () => boolean,
): void {
  const noStore = { 'cache-control': 'no-store' }
  app.get('/healthz', (_, reply) => reply.headers(noStore).send({ status: 'ok' }))
  app.get('/readyz', (_, reply) => {
    if (isStopping()) throw new Problem('not_ready', 'the server is being stopped')
    const store = storeReachable() ? 'reachable' : 'unreachable'
    return reply.headers(noStore).send({ status: 'ready', revision: record.dataset().revision, store })
  })
}
