/** `GET /v1/pledges/{id}?view=stored`: the stored record alone, with the tag a change must name. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusedFor } from '../../faults/fault.js'
import { isEditable } from '../../record/lists.js'
import { storedRecord } from '../../record/records.js'
import { Problem } from '../problems/problem.js'
import type { LiveRecord } from '../record.js'
import type { Answers } from '../server/kept-responses.js'
import { storedAnswer } from '../writing/stored-answer.js'

const ITEM = /^\/v1\/([a-z]+)\/:key$/

/** Answers `view=stored` before the item's own route does. Call it before the tables are registered. */
export function answerStored(app: FastifyInstance, record: LiveRecord, answers: Answers): void {
  app.addHook('onRoute', (route) => {
    const list = ITEM.exec(route.url)?.[1] ?? ''
    if (!isEditable(list) || route.method === 'OPTIONS' || (route.method !== 'GET' && route.method !== 'HEAD')) return
    route.onRequest = (request: FastifyRequest, reply: FastifyReply, done) => {
      const { view, ...others } = request.query as Readonly<Record<string, unknown>>
      if (view === undefined) return done()
      if (view !== 'stored') throw refusedFor('view', view, 'must be stored')
      const [other] = Object.keys(others)
      if (other !== undefined) throw refusedFor(other, others[other], 'does not go with view=stored')
      const { key } = request.params as { readonly key: string }
      const dataset = record.dataset()
      const stored = storedRecord(dataset.facts, list, key)
      if (!stored) throw new Problem('no_such_item', `there is no stored record ${key.slice(0, 100)} in ${list}`)
      answers.send(request, reply, storedAnswer(`/v1/${list}/${key}`, stored, dataset.revision))
    }
  })
}
