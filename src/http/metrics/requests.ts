/** How long requests took, by the pattern of their route and the class of their status. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Histogram } from './histogram.js'

/** What took no route. */
const NO_ROUTE = 'none'
export const REQUEST_SECONDS = 'http_request_duration_seconds'

type Classes = Map<number, Histogram>

export class RequestDurations {
  readonly #routes = new Map<string, Classes>()

  /**
   * Measures every route registered from here on. Each has a hook of its own that knows its counters, so that counting a
   * request looks up nothing by name.
   */
  watch(app: FastifyInstance): void {
    app.addHook('onRoute', (route) => {
      const classes = this.#classesOf(route.url)
      const observe = (_: FastifyRequest, reply: FastifyReply, done: () => void) => {
        histogramOf(classes, reply.statusCode).observe(reply.elapsedTime)
        done()
      }
      route.onResponse = [...[route.onResponse ?? []].flat(), observe]
    })
    const unrouted = this.#classesOf(NO_ROUTE)
    app.addHook('onResponse', (request, reply, done) => {
      if (request.is404) histogramOf(unrouted, reply.statusCode).observe(reply.elapsedTime)
      done()
    })
  }

  /** The lines of those that were asked for. */
  lines(): string[] {
    return [...this.#routes].flatMap(([route, classes]) =>
      [...classes].flatMap(([status, histogram]) =>
        histogram.lines(REQUEST_SECONDS, `route="${route}",status="${status}xx",`),
      ),
    )
  }

  #classesOf(route: string): Classes {
    const held = this.#routes.get(route) ?? new Map()
    this.#routes.set(route, held)
    return held
  }
}

function histogramOf(classes: Classes, status: number): Histogram {
  const name = Math.floor(status / 100)
  const held = classes.get(name)
  if (held !== undefined) return held
  const made = new Histogram()
  classes.set(name, made)
  return made
}
