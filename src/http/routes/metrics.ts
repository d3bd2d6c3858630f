/** How the process is: `/healthz`, `/readyz`, and `/metrics` in the text format of Prometheus (version 0.0.4). */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problems/problem.js'
import type { Connections } from '../server/connections.js'
import type { HeldRecord } from '../server/held-record.js'
import type { KeptResponses } from '../server/kept-responses.js'
import { family, type Histogram, type RequestMetrics } from '../server/metrics.js'
import type { ChangeStreams } from './changes.js'

const TYPE = 'text/plain; version=0.0.4; charset=utf-8'
const RESOLUTION_MS = 20
/** Whoever asks more often is told the same again: counters are read by the second at most, and must cost nobody much. */
const KEPT_MS = 1000

/** What is told of. */
export interface Measured {
  readonly requests: RequestMetrics
  readonly responses: KeptResponses
  readonly connections: Connections
  readonly commits: Histogram
  readonly record: HeldRecord
  readonly streams: ChangeStreams
  readonly clock: () => Date
}

/** Registers `/metrics`. */
export function registerMetrics(app: FastifyInstance, measured: Measured): void {
  const { requests, responses, connections, commits, record, streams, clock } = measured
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  app.addHook('onClose', () => void delay.disable())

  const read = () => {
    const { revision, log } = record.dataset()
    const recordedAt = log.at(-1)?.recordedAt
    const age = recordedAt === undefined ? Number.NaN : (clock().getTime() - Date.parse(recordedAt)) / 1000
    const late = (percent: number) => Math.max(0, delay.percentile(percent) / 1e6 - RESOLUTION_MS) / 1000
    const { rss, heapUsed } = process.memoryUsage()
    const lines = [
      ...requests.lines(),
      ...family('answers_total', 'counter', 'Answers sent again as kept (hit) or made anew (miss)', [
        `answers_total{cache="hit"} ${responses.hits}`,
        `answers_total{cache="miss"} ${responses.misses}`,
      ]),
      ...family('commit_duration_seconds', 'histogram', 'Time a commit took', commits.lines('commit_duration_seconds')),
      ...gauge('record_revision', 'The latest revision of the record', revision),
      ...gauge('record_age_seconds', 'Time since that revision was recorded', age),
      ...gauge('store_reachable', 'Whether the store could be read when last looked at', Number(record.isReachable())),
      ...family('event_loop_delay_seconds', 'gauge', 'How late the event loop was since the last reading', [
        `event_loop_delay_seconds{quantile="0.5"} ${late(50)}`,
        `event_loop_delay_seconds{quantile="0.99"} ${late(99)}`,
        `event_loop_delay_seconds{quantile="1"} ${late(100)}`,
      ]),
      ...gauge('process_resident_memory_bytes', 'Resident memory', rss),
      ...gauge('nodejs_heap_size_used_bytes', 'Memory taken by what JavaScript holds', heapUsed),
      ...gauge('process_uptime_seconds', 'Time since the process began', process.uptime()),
      ...gauge('http_requests_in_flight', 'Requests not answered yet', connections.inFlight),
      ...gauge('http_connections', 'Open connections', connections.open),
      ...gauge('streams_connected', 'Clients listening to the stream of changes', streams.count),
    ]
    delay.reset()
    return `${lines.join('\n')}\n`
  }

  let kept = { text: '', at: Number.NEGATIVE_INFINITY }
  app.get('/metrics', (_, reply) => {
    const now = performance.now()
    if (now - kept.at >= KEPT_MS) kept = { text: read(), at: now }
    return reply.headers({ 'content-type': TYPE, 'cache-control': 'no-store' }).send(kept.text)
  })
}

function gauge(name: string, help: string, value: number): string[] {
  return family(name, 'gauge', help, [`${name} ${value}`])
}

/**
 * Registers `/healthz` and `/readyz`. A server that holds a record is ready until it is being stopped: it answers from
 * memory whether or not the store can be read, which it tells and logs.
 */
export function registerHealth(app: FastifyInstance, record: HeldRecord, connections: Connections): void {
  const noStore = { 'cache-control': 'no-store' }
  app.get('/healthz', (_, reply) => reply.headers(noStore).send({ status: 'ok' }))
  app.get('/readyz', (_, reply) => {
    if (connections.stopping) throw new Problem('not_ready', 'the server is shutting down')
    const store = record.isReachable() ? 'reachable' : 'unreachable'
    return reply.headers(noStore).send({ status: 'ready', revision: record.dataset().revision, store })
  })
  record.onStore({
    fault(fault) {
      if (fault === null) app.log.warn('the store can be read again')
      else app.log.error({ err: fault }, 'the store cannot be read; answers go on from the record held')
    },
    deaf: (why) =>
      app.log.warn(`${why}: the store is asked twice a second; DATABASE_LISTEN_URL can name a direct address`),
    diverged: (held, found) =>
      app.log.error(
        `the store has lost revisions that were held here, up to ${held}: it was read anew, up to revision ${found}; ` +
          'a backup was restored, or a standby took over that had not received them',
      ),
  })
}
