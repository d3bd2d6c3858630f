/** The routes of every table and every item: read, decide the representation, render once. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Steps } from '../../domain/steps.js'
import { type Answer, answerItem, answerList } from '../../formats/answer.js'
import { dispositionOf } from '../../formats/file-name.js'
import {
  CONTENT_TYPES,
  type Format,
  formatsOf,
  ITEM_FORMATS,
  isFormat,
  isPicture,
  MEDIA_TYPES,
  negotiate,
  PACKED,
  splitSuffix,
} from '../../formats/format.js'
import { type Address, linkHeader } from '../../formats/links.js'
import { RENDERERS } from '../../formats/render.js'
import { findItem } from '../../query/item.js'
import type { LateCells, Question } from '../../query/question.js'
import { readyNames } from '../../query/reference.js'
import type { Table } from '../../query/table.js'
import { isEditable } from '../../record/lists.js'
import { failUnlessYes, missingItem, noSuchRepresentation, notAcceptable } from '../problems/refusals.js'
import type { Charge } from '../server/admission.js'
import type { HeldRecord } from '../server/held-record.js'
import type { KeptResponses } from '../server/kept-responses.js'
import { inSlices } from '../server/long-work.js'
import { type Rendered, renderedInSteps } from '../server/rendered.js'
import { storedResponse, wantsStored } from '../writing/stored.js'
import { type ChangeStreams, wantsStream } from './changes.js'

type Answering = (question: Question, address: Address, format: Format) => Steps<Answer>

/** What tables are answered from and with. */
export interface Sources {
  readonly record: HeldRecord
  readonly responses: KeptResponses
  /** What the Dataset does not hold of some columns. */
  readonly late: LateCells
  /** What `/v1/changes` answers to who listens. */
  readonly streams: ChangeStreams
  readonly charge: Charge
  /** Where clients reach the server; empty where nobody has said. */
  readonly base: string
}

/** Registers each table at its path and each of its suffixes, and its items beneath. */
export function registerTables(
  app: FastifyInstance,
  tables: readonly Table[],
  { record, responses, late, streams, charge, base }: Sources,
): void {
  readyNames(record.dataset().facts.allies)
  function respond(request: FastifyRequest, reply: FastifyReply, address: Address, answer: Answering) {
    const { suffix, offered } = address
    const format = suffix ?? negotiate(request.headers.accept, offered)
    if (format === null) {
      throw notAcceptable(
        request.headers.accept,
        offered.map((one) => MEDIA_TYPES[one]),
      )
    }
    if (isPicture(format)) charge(request, reply, 'picture')
    const dataset = record.dataset()
    const today = record.today()
    const question = { raw: request.query as Question['raw'], dataset, today, offered, late, format }
    return responses.sendMade(request, reply, () =>
      inSlices(render(answer(question, address, format), format, address, dataset.revision)),
    )
  }

  for (const table of tables) {
    const offered = formatsOf(table)
    const list: Answering = function* (question, address, format) {
      const answer = yield* answerList(table, tables, question, address, format)
      failUnlessYes(answer.page)
      return answer
    }
    for (const suffix of [null, ...offered]) {
      const url = suffix === null ? table.path : `${table.path}.${suffix}`
      app.get(url, (request, reply) => {
        if (table.name === 'changes' && suffix === null && wantsStream(request)) return streams.answer(request, reply)
        return respond(request, reply, { path: table.path, suffix, offered, base }, list)
      })
    }
    if (table.item === null) continue
    app.get<{ Params: { key: string } }>(`${table.path}/:key`, (request, reply) => {
      if (isEditable(table.name) && wantsStored(request))
        return responses.send(request, reply, storedResponse(request, table.name, record.dataset()))
      const { name, suffix } = splitSuffix(request.params.key)
      if (suffix !== null && !isFormat(suffix, ITEM_FORMATS)) {
        throw noSuchRepresentation(`${table.path}/${name}`, suffix, ITEM_FORMATS)
      }
      const path = `${table.path}/${encodeURIComponent(name)}`
      return respond(request, reply, { path, suffix, offered: ITEM_FORMATS, base }, function* (question) {
        const found = findItem(table, tables, question, name)
        if ('missing' in found) throw missingItem(found.missing)
        yield
        return answerItem(found, suffix, base)
      })
    })
  }
}

function* render(coming: Steps<Answer>, format: Format, { suffix, base }: Address, revision: number): Steps<Rendered> {
  const answer = yield* coming
  // It is drawn in one go, for longer than a slice: of several that are asked for at once each waits for a turn.
  if (format === 'svg') yield Promise.resolve()
  const disposition = dispositionOf(answer.page, format)
  const headers = {
    'content-type': CONTENT_TYPES[format],
    'data-revision': String(revision),
    link: linkHeader(answer.links, base),
    ...(disposition === null ? {} : { 'content-disposition': disposition }),
    ...(suffix === null ? { vary: 'Accept' } : {}),
  }
  return yield* renderedInSteps(RENDERERS[format](answer), headers, PACKED.includes(format))
}
