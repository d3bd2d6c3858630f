/** `POST /mcp`: the Model Context Protocol over HTTP, without sessions. */
import { createMcpHandler, localhostAllowedOrigins, validateOriginHeader } from '@modelcontextprotocol/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../../config.js'
import { toolServer } from '../../mcp/tools.js'
import type { Table } from '../../query/table.js'
import { Problem } from '../problems/problem.js'
import { addressAsked } from '../server/address-asked.js'
import { VERSION } from '../version.js'

/** More than any question has. */
const BODY_BYTES = 64 * 1024

/**
 * Registers the route. Each message is answered by a server of its own, whichever node it comes to; what a tool asks is asked of
 * this application as its client would ask it, and counts for that client’s rate.
 */
export function registerMcp(app: FastifyInstance, tables: readonly Table[], config: Config): void {
  const { publicUrl } = config
  const origins = [...localhostAllowedOrigins(), ...(publicUrl ? [new URL(publicUrl).hostname] : [])]
  const handlerFor = (request: FastifyRequest) =>
    createMcpHandler(
      () =>
        toolServer({
          tables,
          base: addressAsked(request, config),
          version: VERSION,
          ask: async (path) => {
            const answer = await app.inject({ url: path, remoteAddress: request.ip })
            return { status: answer.statusCode, body: answer.json() }
          },
        }),
      { maxSubscriptions: 0 },
    )
  app.post('/mcp', {
    bodyLimit: BODY_BYTES,
    // A page of another origin must not ask in the name of who looks at it (DNS rebinding).
    onRequest: (request, _, done) => {
      const { origin } = request.headers
      const isAllowed = origin === undefined || validateOriginHeader(origin, origins).ok
      done(isAllowed ? undefined : new Problem('forbidden', `a page of ${origin} may not ask here`))
    },
    handler: async (request, reply) => {
      // The protocol has had no batches since 2025-06-18: one would count once for the rate, and may cancel its own calls.
      if (Array.isArray(request.body)) throw new Problem('malformed_body', 'send one message a request, not several')
      const { headers, body: parsedBody } = request
      const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, [value].flat().join(', ')]],
      )
      const asked = new Request('http://127.0.0.1/mcp', { method: 'POST', headers: given })
      const answer = await handlerFor(request).fetch(asked, { parsedBody })
      const body = Buffer.from(await answer.arrayBuffer())
      return reply.code(answer.status).headers(Object.fromEntries(answer.headers)).send(body)
    },
  })
}
