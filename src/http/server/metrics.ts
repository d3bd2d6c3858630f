/** What is measured, in the text format of Prometheus: counted in place, written only when it is asked for. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FORMATS } from '../../formats/format.js'

/** What took no route. */
export const NO_ROUTE = 'none'

/** A table has one route for each of its representations: told apart, they would be more series than anybody reads. */
const SUFFIX = new RegExp(`\\.(${FORMATS.join('|')})$`)

/** Upper bounds in seconds, from a kept answer to a question over a million figures. */
const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10]

/** The lines of one metric. */
export function family(name: string, type: string, help: string, lines: readonly string[]): string[] {
  return [`# HELP ${name} ${help}.`, `# TYPE ${name} ${type}`, ...lines]
}

/** A histogram of durations, in seconds. */
export class Histogram {
  readonly #counts = new Float64Array(DURATIONS.length + 1)
  #sum = 0

  /** Counts a duration. */
  observe(milliseconds: number): void {
    const seconds = milliseconds / 1000
    let place = 0
    while (place < DURATIONS.length && seconds > (DURATIONS[place] ?? 0)) place += 1
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#sum += seconds
  }

  /** Its lines; `labels` such as `route="/v1/allies",`. */
  lines(name: string, labels = ''): string[] {
    let total = 0
    const buckets = [...this.#counts].map((count, place) => {
      total += count
      return `${name}_bucket{${labels}le="${DURATIONS[place] ?? '+Inf'}"} ${total}`
    })
    const own = labels === '' ? '' : `{${labels.replace(/,$/, '')}}`
    return [...buckets, `${name}_sum${own} ${this.#sum}`, `${name}_count${own} ${total}`]
  }
}

/** What is counted of a route. */
export interface Counted {
  readonly seconds: Histogram
  /** By the class of the status, its first digit. */
  readonly statuses: Map<number, number>
}

/** How many requests there were and how long they took, by the pattern of their route. */
export class RequestMetrics {
  /** Requests whose client was gone before the answer was out. */
  abandoned = 0
  readonly #routes = new Map<string, Counted>()
  readonly #unrouted = this.of(NO_ROUTE)

  /**
   * Measures every route registered from here on. Each has a hook of its own that knows its counters, so that counting a
   * request looks up nothing by name.
   */
  watch(app: FastifyInstance): void {
    app.addHook('onRoute', (route) => {
      const counted = this.of(route.url)
      const observe = (_: FastifyRequest, { statusCode, elapsedTime }: FastifyReply, done: () => void) => {
        measure(counted, statusCode, elapsedTime)
        done()
      }
      route.onResponse = [...[route.onResponse ?? []].flat(), observe]
    })
    app.addHook('onResponse', (request, reply, done) => {
      if (request.is404) measure(this.#unrouted, reply.statusCode, reply.elapsedTime)
      done()
    })
  }

  /** What is counted of the route with this pattern. */
  of(pattern: string): Counted {
    const route = pattern.replace(SUFFIX, '')
    const held = this.#routes.get(route) ?? { seconds: new Histogram(), statuses: new Map() }
    this.#routes.set(route, held)
    return held
  }

  /** Counts a request that was refused before it could be routed; how long it took to arrive is nothing of ours. */
  countUnrouted(status: number): void {
    count(this.#unrouted, status)
  }

  /** The lines of all of them, for the routes that were asked for. */
  lines(): string[] {
    const asked = [...this.#routes].filter(([, { statuses }]) => statuses.size > 0)
    const durations = asked.flatMap(([route, { seconds }]) =>
      seconds.lines('http_request_duration_seconds', `route="${route}",`),
    )
    const counts = asked.flatMap(([route, { statuses }]) =>
      [...statuses].map(([digit, number]) => `http_requests_total{route="${route}",status="${digit}xx"} ${number}`),
    )
    return [
      ...family(
        'http_request_duration_seconds',
        'histogram',
        'Time from a request to the end of its answer',
        durations,
      ),
      ...family('http_requests_total', 'counter', 'Requests answered', counts),
      ...family('http_requests_abandoned_total', 'counter', 'Requests whose client left before the answer was out', [
        `http_requests_abandoned_total ${this.abandoned}`,
      ]),
    ]
  }
}

/** Counts a request that was answered so after so many milliseconds. */
export function measure(counted: Counted, status: number, milliseconds: number): void {
  count(counted, status)
  counted.seconds.observe(milliseconds)
}

function count({ statuses }: Counted, status: number): void {
  const digit = Math.floor(status / 100)
  statuses.set(digit, (statuses.get(digit) ?? 0) + 1)
}
