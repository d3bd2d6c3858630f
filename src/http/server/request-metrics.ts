/** How many requests there were and how long they took, by the pattern of their route. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FORMATS } from '../../formats/format.js'
import { Histogram } from './histogram.js'

/** What took no route. */
const NO_ROUTE = 'none'
export const REQUEST_SECONDS = 'http_request_duration_seconds'
export const REQUESTS = 'http_requests_total'

/** A table has one route for each of its representations: told apart, they would be more series than anybody reads. */
const SUFFIX = new RegExp(`\\.(${FORMATS.join('|')})$`)

interface Counted {
  readonly seconds: Histogram
  /** By the class of the status, its first digit. */
  readonly statuses: Map<number, number>
}

export class RequestMetrics {
  /** Requests whose client was gone before the answer was out. */
  abandoned = 0
  readonly #routes = new Map<string, Counted>()

  /**
   * Measures every route registered from here on. Each has a hook of its own that knows its counters, so that counting a
   * request looks up nothing by name.
   */
  watch(app: FastifyInstance): void {
    app.addHook('onRoute', (route) => {
      const counted = this.#of(route.url.replace(SUFFIX, ''))
      const observe = (_: FastifyRequest, reply: FastifyReply, done: () => void) => {
        count(counted, reply)
        done()
      }
      route.onResponse = [...[route.onResponse ?? []].flat(), observe]
    })
    const unrouted = this.#of(NO_ROUTE)
    app.addHook('onResponse', (request, reply, done) => {
      if (request.is404) count(unrouted, reply)
      done()
    })
  }

  /** The histograms of the routes that were asked for. */
  durations(): string[] {
    return this.#asked().flatMap(([route, { seconds }]) => seconds.lines(REQUEST_SECONDS, `route="${route}",`))
  }

  /** How many requests each route answered, by the class of the status. */
  counts(): string[] {
    return this.#asked().flatMap(([route, { statuses }]) =>
      [...statuses].map(([status, requests]) => `${REQUESTS}{route="${route}",status="${status}xx"} ${requests}`),
    )
  }

  #asked(): [string, Counted][] {
    return [...this.#routes].filter(([, { statuses }]) => statuses.size > 0)
  }

  #of(route: string): Counted {
    const held = this.#routes.get(route) ?? { seconds: new Histogram(), statuses: new Map() }
    this.#routes.set(route, held)
    return held
  }
}

function count({ seconds, statuses }: Counted, { statusCode, elapsedTime }: FastifyReply): void {
  const status = Math.floor(statusCode / 100)
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  seconds.observe(elapsedTime)
}
