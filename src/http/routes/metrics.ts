/** `/metrics`: what goes on, in the text format of Prometheus (version 0.0.4). */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import type { LiveRecord } from '../record.js'
import type { Connections } from '../server/connections.js'
import type { Histogram } from '../server/histogram.js'
import type { Answers } from '../server/kept-responses.js'
import { REQUEST_SECONDS, REQUESTS, type RequestMetrics } from '../server/request-metrics.js'

const TYPE = 'text/plain; version=0.0.4; charset=utf-8'
const RESOLUTION_MS = 20
/** Whoever asks more often is told the same again: counters are read by the second at most, and must cost nobody much. */
const KEPT_MS = 1000

export interface Measured {
  readonly requests: RequestMetrics
  readonly answers: Answers
  readonly connections: Connections
  readonly commits: Histogram
  readonly record: LiveRecord
  readonly storeReachable: () => boolean
  /** How many listen to the stream of changes. */
  readonly streams: () => number
  readonly clock: () => Date
}

/** Registers `/metrics`. */
export function registerMetrics(app: FastifyInstance, measured: Measured): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  app.addHook('onClose', () => void delay.disable())

  const read = () => {
    const { requests, answers, connections, commits, record, storeReachable, streams, clock } = measured
    const { revision, log } = record.dataset()
    const recordedAt = log.at(-1)?.recordedAt
    const age = recordedAt === undefined ? Number.NaN : (clock().getTime() - Date.parse(recordedAt)) / 1000
    const late = (percent: number) => Math.max(0, delay.percentile(percent) / 1e6 - RESOLUTION_MS) / 1000
    const lines = [
      ...family(REQUEST_SECONDS, 'histogram', 'Time from a request to the end of its answer', requests.durations()),
      ...family(REQUESTS, 'counter', 'Requests answered', requests.counts()),
      ...family('http_requests_abandoned_total', 'counter', 'Requests whose client left before the answer was out', [
        `http_requests_abandoned_total ${requests.abandoned}`,
      ]),
      ...family('answers_total', 'counter', 'Answers sent again as kept (hit) or made anew (miss)', [
        `answers_total{cache="hit"} ${answers.hits}`,
        `answers_total{cache="miss"} ${answers.misses}`,
      ]),
      ...family('commit_duration_seconds', 'histogram', 'Time a commit took', commits.lines('commit_duration_seconds')),
      ...gauge('record_revision', 'The latest revision of the record', revision),
      ...gauge('record_age_seconds', 'Time since that revision was recorded', age),
      ...gauge('store_reachable', 'Whether the store could be read when last looked at', storeReachable() ? 1 : 0),
      ...family('event_loop_delay_seconds', 'gauge', 'How late the event loop was since the last reading', [
        `event_loop_delay_seconds{quantile="0.5"} ${late(50)}`,
        `event_loop_delay_seconds{quantile="0.99"} ${late(99)}`,
        `event_loop_delay_seconds{quantile="1"} ${late(100)}`,
      ]),
      ...gauge('process_resident_memory_bytes', 'Resident memory', process.memoryUsage.rss()),
      ...gauge('process_uptime_seconds', 'Time since the process began', process.uptime()),
      ...gauge('http_requests_in_flight', 'Requests not answered yet', connections.inFlight),
      ...gauge('http_connections', 'Open connections', connections.open),
      ...gauge('streams_connected', 'Clients listening to the stream of changes', streams()),
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

function family(name: string, type: string, help: string, lines: readonly string[]): string[] {
  return [`# HELP ${name} ${help}.`, `# TYPE ${name} ${type}`, ...lines]
}

function gauge(name: string, help: string, value: number): string[] {
  return family(name, 'gauge', help, [`${name} ${value}`])
}
