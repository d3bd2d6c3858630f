/** `POST /v1/imports?publication=…`: an edition of the figures, whole. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusedFor } from '../../faults/fault.js'
import type { ImportFormat } from '../../imports/edition.js'
import type { KeyHolder } from '../../record/scope.js'
import { Problem } from '../problems/problem.js'
import type { LiveRecord } from '../record.js'
import { admit } from '../writing/access.js'
import { mediaTypeOf } from '../writing/body.js'
import type { Desk } from '../writing/gateway.js'
import { IMPORTS_PATH, importEdition, OPTIONS } from '../writing/import.js'
import { readOptions } from '../writing/options.js'
import { sendKept } from './writing.js'

const MEGABYTE = 1024 * 1024

/** What is taken, and how much of it: NATO's workbook has a third of a megabyte, a million rows of CSV about 60. */
export const IMPORT_TYPES = {
  'text/csv': { format: 'csv', limit: 64 * MEGABYTE },
  'application/x-ndjson': { format: 'ndjson', limit: 64 * MEGABYTE },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { format: 'xlsx', limit: 8 * MEGABYTE },
} as const satisfies Readonly<Record<string, { readonly format: ImportFormat; readonly limit: number }>>

/** From here on a file is large: one is read at a time, since each takes many times its size of memory. */
const LARGE = MEGABYTE

const WAIT = { headers: { 'retry-after': '10' } }

/** Registers the route in a scope of its own, where bodies are files. */
export async function registerImports(app: FastifyInstance, record: LiveRecord, desk: Desk): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    for (const [type, { limit }] of Object.entries(IMPORT_TYPES))
      scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: limit }, (_, body, done) => done(null, body))
    const holders = new WeakMap<FastifyRequest, KeyHolder>()
    let large: FastifyReply | null = null
    const handled = new WeakSet<FastifyReply>()
    /** The import of a client that has left goes on to its end; before that, one that has left or was refused is over. */
    const isOver = (reply: FastifyReply) =>
      !handled.has(reply) && (reply.raw.writableEnded || reply.request.raw.socket.destroyed)
    const takeTurn = (request: FastifyRequest, reply: FastifyReply) => {
      // A body without a length may be of any.
      if (Number(request.headers['content-length'] ?? LARGE) < LARGE) return
      if (large && !isOver(large)) throw new Problem('import_running', 'a large file is being imported already', WAIT)
      large = reply
    }
    scope.post(IMPORTS_PATH, {
      // Before the file is read: who may not import, or asks for something else, need not send it.
      onRequest: async (request, reply) => {
        holders.set(request, await admit(request, desk, ['import']))
        // An edition restored to an earlier revision comes without a file.
        if (readOptions(request, OPTIONS).revision === undefined) formatOf(request)
        takeTurn(request, reply)
      },
      handler: async (request, reply) => {
        handled.add(reply)
        // Nothing moves on the connection until the import is done, however long it takes.
        request.raw.socket.setTimeout(0)
        const { revision } = readOptions(request, OPTIONS)
        const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
        if (revision !== undefined && bytes.length > 0)
          throw refusedFor('revision', revision, 'does not go with a file: it takes the figures of that revision')
        const file = revision === undefined ? { bytes, format: formatOf(request) } : null
        const sent = { author: holders.get(request)?.name ?? '', file }
        try {
          return sendKept(reply, await importEdition(request, sent, { record, desk }))
        } finally {
          if (large === reply) large = null
        }
      },
    })
  })
}

function formatOf(request: FastifyRequest): ImportFormat {
  const given = mediaTypeOf(request)
  const taken = Object.entries(IMPORT_TYPES).find(([type]) => type === given)
  if (taken) return taken[1].format
  const types = Object.keys(IMPORT_TYPES).join(', ')
  throw new Problem('unsupported_media_type', `${given ?? 'no content type'} is not taken here; send ${types}`, {
    headers: { accept: types },
  })
}
