/** The write routes: one mechanism for every editable list, on the paths of its table. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Table } from '../../query/table.js'
import type { KeptAnswer, KeyHolder, Scope } from '../../record/edit.js'
import { EDITABLE, type EditableList } from '../../record/lists.js'
import type { HeldRecord } from '../server/held-record.js'
import { acceptMergePatch, JSON_BODY, MERGE_PATCH, requireMediaType } from '../writing/body.js'
import type { WriteGateway } from '../writing/gateway.js'
import { holderFor } from '../writing/gateway.js'
import { METHODS, type WriteMethod, write } from '../writing/write.js'

/** Who may make this write: an importer creates the publication it brings the figures of. */
function scopesFor(list: EditableList, method: WriteMethod): readonly Scope[] {
  return list === 'publications' && method === 'POST' ? ['editorial', 'import'] : ['editorial']
}

/** Registers POST on each list, and PUT, PATCH and DELETE on each record. */
export function registerWrites(
  app: FastifyInstance,
  tables: readonly Table[],
  record: HeldRecord,
  gateway: WriteGateway,
): void {
  acceptMergePatch(app)
  const holders = new WeakMap<FastifyRequest, KeyHolder>()
  for (const list of EDITABLE) {
    const table = tables.find(({ name }) => name === list)
    if (!table) throw new Error(`${list} can be edited but is no table`)
    for (const method of METHODS) {
      app.route<{ Params: { key?: string } }>({
        method,
        url: method === 'POST' ? table.path : `${table.path}/:key`,
        // Before the body is read: who may not write need not send it.
        onRequest: async (request: FastifyRequest) => {
          holders.set(request, await holderFor(request, gateway, scopesFor(list, method)))
          if (method !== 'DELETE') requireMediaType(request, method === 'PATCH' ? MERGE_PATCH : JSON_BODY)
        },
        handler: async (request, reply) => {
          const author = holders.get(request)?.name ?? ''
          const subject = { list, table, method, key: request.params.key ?? null, author }
          return sendKept(reply, await gateway.alone(() => write(request, subject, record, gateway)))
        },
      })
    }
  }
}

/** Sends the answer to a write. */
export function sendKept(reply: FastifyReply, { status, headers, body }: KeptAnswer): FastifyReply {
  return reply
    .code(status)
    .headers({ ...headers, 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' })
    .send(body)
}
