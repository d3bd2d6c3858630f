/** Whether the process runs, and whether it can answer. */
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problem.js'
import type { LiveRecord } from '../record.js'

/** Registers `/healthz` and `/readyz`; `ping` fails when the store cannot be read. A server being stopped is not ready. */
export function registerHealth(
  app: FastifyInstance,
  record: LiveRecord,
  ping: () => Promise<void>,
  isStopping: () => boolean,
): void {
  const noStore = { 'cache-control': 'no-store' }
  app.get('/healthz', (_, reply) => reply.headers(noStore).send({ status: 'ok' }))
  app.get('/readyz', async (request, reply) => {
    if (isStopping()) throw new Problem('not_ready', 'the server is being stopped')
    await ping().catch((error: unknown) => {
      request.log.error({ err: error }, 'the store cannot be read')
      throw new Problem('not_ready', 'the store cannot be read')
    })
    return reply.headers(noStore).send({ status: 'ready', revision: record.dataset().revision })
  })
}
