/** Admission within the framework: before a request is routed and its body is read, it is refused, kept waiting, or answered with what is kept. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Table } from '../../query/table.js'
import { wantsPage } from '../problems/errors.js'
import { Problem } from '../problems/problem.js'
import { unknownPath } from '../problems/refusals.js'
import { type Admitted, type Front, SEEN_HEADER } from './front.js'
import type { HeldRecord } from './held-record.js'
import type { KeptResponses } from './kept-responses.js'
import { CONSTANT_HEADERS, named } from './rendered.js'
import { behind, PATIENCE_MS, revisionNumber, SEEN_REVISION } from './seen-revision.js'

/**
 * As many other answers could be made in the time one of these takes: a picture is drawn, and each size of it is another; a page has
 * several tables and pictures.
 */
const COSTS = { picture: 50, page: 10 } as const

const URL_BYTES = 8 * 1024

/** To be called before a dear answer is made. @throws Problem 429 where the client has used up its rate */
export type Charge = (request: FastifyRequest, reply: FastifyReply, of: keyof typeof COSTS) => void

/**
 * Has every request that comes to the framework refused where the front has found it should be, kept waiting where its client has
 * seen a later revision than the one held, answered where its answer is kept, and refused where its URL leads nowhere: a body sent
 * there is not worth reading.
 */
export function admitRequests(
  app: FastifyInstance,
  tables: readonly Table[],
  record: HeldRecord,
  responses: KeptResponses,
  front: Front,
): Charge {
  /** Answers what is kept, refuses, or lets the request on to its route. */
  function admit(
    request: FastifyRequest,
    reply: FastifyReply,
    { own }: Admitted,
    refusal: Problem | undefined,
    done: (refusal?: Error) => void,
  ): void {
    const { raw, url, is404 } = request
    const kept = refusal === undefined ? responses.find(raw) : undefined
    if (kept !== undefined) {
      reply.hijack()
      responses.sendAgain(raw, reply.raw, kept, own)
      return
    }
    reply.headers(CONSTANT_HEADERS).headers(named(own))
    done(refusal ?? faultOf(url) ?? (is404 && !wantsPage(request) ? unknownPath(url, tables) : undefined))
  }
  app.addHook('onRequest', (request, reply, done) => {
    const admitted = front.admittedOf(reply)
    if (admitted === null) {
      reply.hijack()
      return
    }
    if (front.connections.stopping) reply.raw.setHeader('connection', 'close')
    const { own, isShed, refusal } = admitted
    const given = request.raw.headers[SEEN_HEADER]
    if (given !== undefined && isShed && refusal === undefined) {
      reply.headers(named(own))
      const seen = revisionNumber(SEEN_REVISION, given)
      if (seen > record.dataset().revision) {
        const go = (isReached: boolean) => {
          const tooEarly = isReached ? undefined : behind(seen, record.dataset().revision)
          if (request.raw.socket.destroyed) reply.hijack()
          else admit(request, reply, admitted, tooEarly, done)
        }
        record.reach(seen, PATIENCE_MS).then(go).catch(done)
        return
      }
    }
    admit(request, reply, admitted, refusal, done)
  })
  app.addHook('onClose', () => front.close())
  return (request, reply, of) => {
    const { raw } = request
    const left = front.charge(raw, COSTS[of])
    if (left !== undefined) reply.header('ratelimit', left)
  }
}

/** What is wrong with a URL, if anything is: its length, or its percent-encoding. */
function faultOf(url: string): Problem | undefined {
  if (url.length > URL_BYTES)
    return new Problem('uri_too_long', `the URL has ${url.length} bytes; the limit is ${URL_BYTES}`)
  try {
    if (url.includes('%')) decodeURIComponent(url)
    return undefined
  } catch {
    return new Problem(
      'malformed_request',
      'the URL has a broken percent-encoding, or bytes that are not UTF-8 (ü is %C3%BC)',
    )
  }
}
