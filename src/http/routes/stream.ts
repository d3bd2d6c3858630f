/** `/v1/changes` with `Accept: text/event-stream`: each revision as it is recorded (HTML standard, server-sent events). */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RecordedRevision } from '../../domain/audit.js'
import { refusedFor } from '../../faults/fault.js'
import { Problem } from '../problems/problem.js'
import type { LiveRecord } from '../record.js'
import { clientOf } from '../server/client-address.js'

const PATH = '/v1/changes'

/** How much is done for listeners: who reads gets everything, however far behind; nobody is waited for without end. */
export interface StreamLimits {
  readonly clients: number
  /** Of one address (of a /64 with IPv6): the tabs of a browser, the people of an office. */
  readonly perAddress: number
  readonly heartbeatMs: number
  /** A client to which nothing could be written for so many heartbeats is not reading. */
  readonly missedHeartbeats: number
}
const LIMITS: StreamLimits = { clients: 100, perAddress: 20, heartbeatMs: 15_000, missedHeartbeats: 4 }

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

const REVISION = /^\d{1,9}$/

/**
 * Answers streams before the table's own route does. Call it before the tables are registered; what it answers tells how
 * many listen.
 */
export function streamChanges(app: FastifyInstance, record: LiveRecord, limits = LIMITS): () => number {
  /** Of each stream: how to end it, and whose it is. */
  const endings = new Map<() => void, string>()
  const admit = (client: string) => {
    const own = [...endings.values()].filter((other) => other === client).length
    const headers = { 'retry-after': '30' }
    if (own >= limits.perAddress)
      throw new Problem('too_many_streams', `${own} clients of this address are listening already`, { headers })
    if (endings.size >= limits.clients)
      throw new Problem('too_many_streams', `${limits.clients} clients are listening already`, { headers })
  }
  app.addHook('onRoute', (route) => {
    if (route.url !== PATH || (route.method !== 'GET' && route.method !== 'HEAD')) return
    route.onRequest = (request: FastifyRequest, reply: FastifyReply, done) => {
      if (!request.headers.accept?.includes('text/event-stream')) return done()
      const since = startOf(request) ?? record.dataset().revision
      if (request.method === 'HEAD') {
        // What the same question by GET is answered with, and not what the table would say, which would then be kept.
        reply.headers(STREAM_HEADERS).send()
        return
      }
      const client = clientOf(request.ip)
      admit(client)
      stream(reply, record, since, {
        limits,
        begun: (end) => endings.set(end, client),
        ended: (end) => endings.delete(end),
      })
    }
  })
  app.addHook('preClose', (done) => {
    for (const end of endings.keys()) end()
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

interface Streaming {
  readonly limits: StreamLimits
  /** Told how to end the stream, when it begins and when it has ended. */
  begun(end: () => void): void
  ended(end: () => void): void
}

function stream(reply: FastifyReply, record: LiveRecord, since: number, { limits, begun, ended }: Streaming): void {
  const { raw } = reply.hijack()
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
  raw.writeHead(200, {
    ...Object.fromEntries(headers),
    ...STREAM_HEADERS,
  })
  let sent = Math.min(since, record.dataset().revision)
  let isFull = false
  let missed = 0
  const catchUp = () => {
    while (!isFull && !raw.destroyed && !raw.writableEnded) {
      // Numbers have no gaps: who begins far behind costs no search.
      const next = record.dataset().log[sent]
      if (next === undefined) return
      sent = next.number
      isFull = !raw.write(eventOf(next))
    }
  }
  const beat = () => {
    missed = isFull ? missed + 1 : 0
    if (missed >= limits.missedHeartbeats) raw.destroy()
    else if (!isFull) isFull = !raw.write(': still here\n\n')
  }
  const heartbeat = setInterval(beat, limits.heartbeatMs).unref()
  const forget = record.onRevision(catchUp)
  const end = () => raw.end()
  begun(end)
  raw
    .on('error', () => raw.destroy())
    .on('drain', () => {
      isFull = false
      missed = 0
      // Where the system takes much at once, it is free again before others had their turn.
      setImmediate(catchUp)
    })
    .on('close', () => {
      clearInterval(heartbeat)
      forget()
      ended(end)
    })
  isFull = !raw.write(': listening\n\n')
  catchUp()
}

function eventOf({ number, recordedAt, author, note, changes }: RecordedRevision): string {
  const told = changes.map(({ entity, key, action }) => ({ entity, key, action }))
  const data = JSON.stringify({ revision: number, recorded_at: recordedAt, author, note, changes: told })
  return `id: ${number}\nevent: revision\ndata: ${data}\n\n`
}
