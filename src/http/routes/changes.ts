/**
 * What `/v1/changes` answers that is not in the Dataset, and with `Accept: text/event-stream`: each revision as it is recorded
 * (HTML standard, server-sent events).
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Cell, Row } from '../../charts/chart.js'
import type { ChangeTexts, RecordedRevision } from '../../domain/audit.js'
import { refusedFor } from '../../faults/fault.js'
import type { LateCells } from '../../query/question.js'
import { Problem } from '../problems/problem.js'
import { clientOf } from '../server/clients.js'
import type { HeldRecord } from '../server/held-record.js'
import { PATIENCE_MS, revisionNumber } from '../server/seen-revision.js'

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

/** The live streams of a server. */
export class ChangeStreams {
  readonly #record: HeldRecord
  readonly #limits: StreamLimits
  /** Of each stream: how to end it, and whose it is. */
  readonly #endings = new Map<() => void, string>()

  /** Every stream is ended when the server closes. */
  constructor(app: FastifyInstance, record: HeldRecord, limits: StreamLimits = LIMITS) {
    this.#record = record
    this.#limits = limits
    app.addHook('preClose', (done) => {
      for (const end of this.#endings.keys()) end()
      done()
    })
  }

  /** How many listen. */
  get count(): number {
    return this.#endings.size
  }

  /** Answers with a stream. @throws Problem 503 where too many listen, FaultyQuestion for a wrong start */
  answer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const start = startOf(request) ?? { revision: this.#record.dataset().revision }
    // To HEAD what the same question by GET is answered with, and not what the table would say, which would then be kept.
    if (request.method === 'HEAD') return reply.headers(STREAM_HEADERS).send()
    const client = clientOf(request.ip)
    this.#admit(client)
    this.#stream(reply, client, start)
    return reply
  }

  #admit(client: string): void {
    const own = [...this.#endings.values()].filter((other) => other === client).length
    const headers = { 'retry-after': '30' }
    if (own >= this.#limits.perAddress)
      throw new Problem('too_many_streams', `${own} clients from this address are listening already`, { headers })
    if (this.#endings.size >= this.#limits.clients)
      throw new Problem('too_many_streams', `${this.#limits.clients} clients are listening already`, { headers })
  }

  #stream(reply: FastifyReply, client: string, { revision: since, hash }: Start): void {
    const [record, limits] = [this.#record, this.#limits]
    const { raw } = reply.hijack()
    const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
    raw.writeHead(200, {
      ...Object.fromEntries(headers),
      ...STREAM_HEADERS,
    })
    // What a client has seen elsewhere is not told again; what it only asks for may not be there yet.
    let sent = hash === undefined ? Math.min(since, record.dataset().revision) : since
    let unchecked = hash
    let isFull = false
    let missed = 0
    const restart = () => {
      const head = record.dataset().log.at(-1)
      if (head === undefined || raw.destroyed || raw.writableEnded) return
      unchecked = undefined
      sent = head.number
      isFull = !raw.write(restartEvent(head)) || isFull
    }
    const catchUp = () => {
      const seen = record.dataset().log[since - 1]
      if (seen !== undefined) {
        // What the client has seen is not the beginning of what is true now.
        if (unchecked !== undefined && !seen.hash.startsWith(unchecked)) restart()
        unchecked = undefined
      }
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
    const forget = record.onRevision((isAnew) => {
      if (isAnew) restart()
      catchUp()
    })
    const end = () => raw.end()
    this.#endings.set(end, client)
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
        this.#endings.delete(end)
      })
    isFull = !raw.write(': listening\n\n')
    catchUp()
    // What was seen is coming here too, or it is lost.
    if (sent > record.dataset().revision)
      void record.reach(sent, PATIENCE_MS).then((isReached) => (isReached ? catchUp() : restart()))
  }
}

/** Whether the request is for the stream and not for the table. */
export function wantsStream({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/event-stream') ?? false
}

/** The revision after which to begin, and the first digits of its hash, or none, where the client has seen it: histories may differ. */
interface Start {
  readonly revision: number
  readonly hash?: string
}

/** An id of an event: the revision and the first digits of its hash, which may be left out. */
const EVENT_ID = /^(\d{1,9})(?:-([0-9a-f]{8}))?$/
const HASH_DIGITS = 8

function eventId({ number, hash }: RecordedRevision): string {
  return `${number}-${hash.slice(0, HASH_DIGITS)}`
}

/** Where to begin: after what the client has seen, else after what it asks for. Null: from now on. */
function startOf({ headers, query }: FastifyRequest): Start | null {
  const { since, ...others } = query as Readonly<Record<string, unknown>>
  const [other] = Object.keys(others)
  if (other !== undefined) throw refusedFor(other, others[other], 'cannot be combined with a stream')
  const seen = headers['last-event-id']
  if (!seen) return since === undefined ? null : { revision: revisionNumber('since', since) }
  const [, revision = seen, hash] = EVENT_ID.exec(String(seen)) ?? []
  return { revision: revisionNumber('Last-Event-ID', revision), hash: hash ?? '' }
}

/** For who holds what was told before: it has to be asked for anew, up to this revision. */
function restartEvent(head: RecordedRevision): string {
  return `id: ${eventId(head)}\nevent: restart\ndata: ${JSON.stringify({ revision: head.number })}\n\n`
}

function eventOf(revision: RecordedRevision): string {
  const { number, recordedAt, author, note, changes } = revision
  const told = changes.map(({ entity, key, action }) => ({ entity, key, action }))
  const data = JSON.stringify({ revision: number, recorded_at: recordedAt, author, note, changes: told })
  return `id: ${eventId(revision)}\nevent: revision\ndata: ${data}\n\n`
}

type Place = Pick<ChangeTexts, 'revision' | 'position'>
type Reading = (places: readonly Place[], withFigures: boolean) => Promise<readonly ChangeTexts[]>

const NO_TEXTS: Row = { before: null, after: null, figures_before: null, figures_after: null }

/** What changed records and figures were and became, for the rows that show it, from a reading of the texts of some changes. */
export function textsOfChanges(read: Reading): LateCells {
  return async (rows, names) => {
    const withFigures = names.includes('figures_before') || names.includes('figures_after')
    const places = rows.map(({ revision, position }) => ({ revision: Number(revision), position: Number(position) }))
    const texts = new Map<string, Row>()
    for (const { revision, position, figures, before, after } of await read(places, withFigures))
      texts.set(
        placeOf(revision, position),
        figures === null
          ? { ...NO_TEXTS, before, after }
          : { ...NO_TEXTS, figures_before: before, figures_after: after },
      )
    return ({ revision = null, position = null }) => texts.get(placeOf(revision, position)) ?? NO_TEXTS
  }
}

function placeOf(revision: Cell, position: Cell): string {
  return `${revision} ${position}`
}
