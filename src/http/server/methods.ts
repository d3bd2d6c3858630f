/** Every path answers every method: those it has, OPTIONS with what they are, the others with a 405. */
import { METHODS as PARSED } from 'node:http'
import type { FastifyInstance, HTTPMethods } from 'fastify'
import { Problem } from '../problems/problem.js'
import { SEEN_REVISION } from './seen-revision.js'

/** All that Node parses; a CONNECT comes to no route. */
const METHODS: readonly HTTPMethods[] = PARSED.filter((method) => method !== 'CONNECT')

/** What a preflight (Fetch standard) is told beside the methods of the path. */
const PREFLIGHT_HEADERS = {
  'access-control-allow-headers':
    'Accept, If-None-Match, X-Request-Id, Authorization, Content-Type, If-Match, Idempotency-Key, Last-Event-ID, ' +
    SEEN_REVISION,
  'access-control-max-age': '86400',
}

/** Watches the routes that are registered from here on; the function returned fills in the methods they lack. */
export function watchMethods(app: FastifyInstance): () => void {
  for (const method of METHODS) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method)
  const taken = new Map<string, Set<HTTPMethods>>()
  app.addHook('onRoute', ({ url, method }) => {
    const methods = taken.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one as HTTPMethods)
    taken.set(url, methods)
  })
  return () => {
    for (const [url, methods] of [...taken]) {
      const allow = [...methods, 'OPTIONS'].sort().join(', ')
      app.route({
        method: 'OPTIONS',
        url,
        handler: (_, reply) =>
          reply
            .code(204)
            .headers({ ...PREFLIGHT_HEADERS, allow, 'access-control-allow-methods': allow })
            .send(),
      })
      app.route({
        method: METHODS.filter((method) => method !== 'OPTIONS' && !methods.has(method)),
        url,
        // Before the body is read: a refused method must not wait for one.
        onRequest: (request, _, done) => {
          done(
            new Problem('method_not_allowed', `${request.method} is not allowed here; allowed are ${allow}`, {
              headers: { allow },
            }),
          )
        },
        handler: () => undefined,
      })
    }
  }
}
