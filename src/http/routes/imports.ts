/** `POST /v1/imports?publication=…`: an edition of the figures, whole. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusedFor } from '../../faults/fault.js'
import { type ImportFormat, MOST_FILE_SIZE } from '../../imports/edition.js'
import { Problem } from '../problems/problem.js'
import type { HeldRecord } from '../server/held-record.js'
import { mediaTypeOf, readOptions } from '../writing/body.js'
import type { WriteGateway } from '../writing/gateway.js'
import { holderFor } from '../writing/gateway.js'
import { IMPORTS_PATH, importEdition, OPTIONS, type Sent } from '../writing/import.js'
import { sendKept } from './writing.js'

/** What is taken, and how much of it. */
export const IMPORT_TYPES = {
  'text/csv': { format: 'csv', limit: MOST_FILE_SIZE.csv },
  'application/x-ndjson': { format: 'ndjson', limit: MOST_FILE_SIZE.ndjson },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { format: 'xlsx', limit: MOST_FILE_SIZE.xlsx },
} as const satisfies Readonly<Record<string, { readonly format: ImportFormat; readonly limit: number }>>

/** From here on a file is large: one is read at a time, since each takes many times its size of memory. */
const LARGE = 1024 * 1024

const WAIT = { headers: { 'retry-after': '10' } }

/** Registers the route in a scope of its own, where bodies are files. */
export async function registerImports(app: FastifyInstance, record: HeldRecord, gateway: WriteGateway): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    for (const [type, { limit }] of Object.entries(IMPORT_TYPES))
      scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: limit }, (_, body, done) => done(null, body))
    /** Who imports what in which format, found out before the file was read; no format where none is to come. */
    const admitted = new WeakMap<FastifyRequest, Omit<Sent, 'file'> & { readonly format: ImportFormat | null }>()
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
        const { name: author } = await holderFor(request, gateway, ['import'])
        const options = readOptions(request, OPTIONS)
        // An edition restored to an earlier revision comes without a file.
        const format = options.revision === undefined ? formatOf(request) : null
        admitted.set(request, { author, options, format })
        takeTurn(request, reply)
      },
      handler: async (request, reply) => {
        handled.add(reply)
        // Nothing moves on the connection until the import is done, however long it takes.
        request.raw.socket.setTimeout(0)
        try {
          const sent = admitted.get(request)
          if (!sent) throw new Error('an import came past its admission')
          const { author, options, format } = sent
          const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
          if (format === null && bytes.length > 0)
            throw refusedFor(
              'revision',
              options.revision,
              'cannot be combined with a file: it takes the figures of that revision',
            )
          const file = format === null ? null : { bytes, format }
          return sendKept(reply, await importEdition(request, { author, options, file }, record, gateway))
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
  throw new Problem(
    'unsupported_media_type',
    `${given ?? 'a body without a content type'} is not accepted here; send ${types}`,
    {
      headers: { accept: types },
    },
  )
}
