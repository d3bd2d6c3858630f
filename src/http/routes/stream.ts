/** `/v1/changes` with `Accept: text/event-stream`: each revision as it is recorded (HTML standard, server-sent events). */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RecordedRevision } from '../../domain/audit.js'
import { refusedFor } from '../../tables/fault.js'
import { Problem } from '../problem.js'
import type { LiveRecord } from '../record.js'

const PATH = '/v1/changes'

/** How much is done for listeners. */
export interface StreamLimits {
  readonly clients: number
  readonly heartbeatMs: number
  /** A client further behind than this is not reading. */
  readonly backlogBytes: number
}
const LIMITS: StreamLimits = { clients: 100, heartbeatMs: 15_000, backlogBytes: 1024 * 1024 }

const REVISION = /^\d{1,9}$/

/**
 * Answers streams before the table's own route does. Call it before the tables are registered; what it answers tells how
 * many listen.
 */
export function streamChanges(app: FastifyInstance, record: LiveRecord, limits = LIMITS): () => number {
  const endings = new Set<() => void>()
  app.addHook('onRoute', (route) => {
    if (route.url !== PATH || route.method !== 'GET') return
    route.onRequest = (request: FastifyRequest, reply: FastifyReply, done) => {
      if (!request.headers.accept?.includes('text/event-stream')) return done()
      const since = startOf(request) ?? record.dataset().revision
      if (endings.size >= limits.clients)
        throw new Problem('too_many_streams', `${limits.clients} clients are listening already`, {
          headers: { 'retry-after': '30' },
        })
      stream(reply, record, since, { endings, limits })
    }
  })
  app.addHook('preClose', (done) => {
    for (const end of endings) end()
    done()
  })
  return () => endings.size
}

/** The revision after which to begin: what the client has seen, else what it asks for. Null: from now on. */
function startOf({ headers, query }: FastifyRequest): number | null {
  const { since, ...others } = query as Readonly<Record<string, unknown>>
  const [other] = Object.keys(others)
  if (other !== undefined) throw refusedFor(other, others[other], 'does not go with a stream')
  const [name, given] = headers['last-event-id'] ? ['Last-Event-ID', headers['last-event-id']] : ['since', since]
  if (given === undefined) return null
  if (typeof given !== 'string' || !REVISION.test(given))
    throw refusedFor(name, given, 'must be the number of a revision')
  return Number(given)
}

function stream(
  reply: FastifyReply,
  record: LiveRecord,
  since: number,
  { endings, limits }: { readonly endings: Set<() => void>; readonly limits: StreamLimits },
): void {
  const { raw } = reply.hijack()
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
  raw.writeHead(200, {
    ...Object.fromEntries(headers),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  let sent = Math.min(since, record.dataset().revision)
  const send = (text: string) => {
    raw.write(text)
    if (raw.writableLength > limits.backlogBytes) raw.destroy()
  }
  const catchUp = () => {
    for (const revision of record.dataset().log) {
      if (revision.number <= sent || raw.destroyed) continue
      send(eventOf(revision))
      sent = revision.number
    }
  }
  const heartbeat = setInterval(() => send(': still here\n\n'), limits.heartbeatMs).unref()
  const forget = record.onRevision(catchUp)
  const end = () => raw.end()
  endings.add(end)
  raw
    .on('error', () => raw.destroy())
    .on('close', () => {
      clearInterval(heartbeat)
      forget()
      endings.delete(end)
    })
  send(': listening\n\n')
  catchUp()
}

function eventOf({ number, recordedAt, author, note, changes }: RecordedRevision): string {
  const told = changes.map(({ entity, key, action }) => ({ entity, key, action }))
  const data = JSON.stringify({ revision: number, recorded_at: recordedAt, author, note, changes: told })
  return `id: ${number}\nevent: revision\ndata: ${data}\n\n`
}
