/** The routes of every table and every item: read, decide the representation, render once. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Steps } from '../../domain/steps.js'
import { type Answer, answerList } from '../../formats/answer.js'
import {
  CONTENT_TYPES,
  type Format,
  formatsOf,
  ITEM_FORMATS,
  isFormat,
  MEDIA_TYPES,
  negotiate,
  splitSuffix,
} from '../../formats/format.js'
import { type Address, linkHeader, linksOf } from '../../formats/links.js'
import { RENDERERS } from '../../formats/render.js'
import { findItem } from '../../query/item.js'
import type { Asked, LateCells } from '../../query/question.js'
import type { Table } from '../../query/table.js'
import { failUnlessYes } from '../problems/failed-check.js'
import { itemProblem } from '../problems/missing-item.js'
import { Problem } from '../problems/problem.js'
import type { LiveRecord } from '../record.js'
import type { Answers } from '../server/kept-responses.js'
import { type Rendered, renderedInSteps } from '../server/rendered.js'
import { inSlices } from '../server/slices.js'

type Answering = (asked: Asked, address: Address, format: Format) => Steps<Answer>

/** On what terms answers are made. */
export interface Terms {
  /** What the Dataset does not hold of some columns. */
  readonly late: LateCells
  /** Called before a picture is drawn. @throws Problem where the client has used up its share */
  charge(request: FastifyRequest, reply: FastifyReply): void
}

/** Registers each table at its path and each of its suffixes, and its items beneath. */
export function registerTables(
  app: FastifyInstance,
  tables: readonly Table[],
  record: LiveRecord,
  answers: Answers,
  { late, charge }: Terms,
): void {
  function respond(request: FastifyRequest, reply: FastifyReply, address: Address, answer: Answering) {
    const { suffix, offered } = address
    const format = suffix ?? negotiate(request.headers.accept, offered)
    if (format === null) {
      const types = offered.map((name) => MEDIA_TYPES[name]).join(', ')
      throw new Problem('not_acceptable', `Accept: ${request.headers.accept} names none of ${types}`, {
        headers: { vary: 'Accept' },
      })
    }
    if (format === 'svg') charge(request, reply)
    const dataset = record.dataset()
    const today = record.today()
    const asked = { raw: request.query as Asked['raw'], dataset, today, late }
    return answers.sendMade(request, reply, () =>
      inSlices(render(answer(asked, address, format), format, suffix, dataset.revision)),
    )
  }

  for (const table of tables) {
    const offered = formatsOf(table)
    const list: Answering = function* (asked, address, format) {
      const answer = yield* answerList(table, tables, asked, address, format)
      failUnlessYes(answer.page)
      return answer
    }
    for (const suffix of [null, ...offered]) {
      const url = suffix === null ? table.path : `${table.path}.${suffix}`
      app.get(url, (request, reply) => respond(request, reply, { path: table.path, suffix, offered }, list))
    }
    if (table.item === null) continue
    app.get<{ Params: { key: string } }>(`${table.path}/:key`, (request, reply) => {
      const { name, suffix } = splitSuffix(request.params.key)
      if (suffix !== null && !isFormat(suffix, ITEM_FORMATS)) {
        throw noSuchRepresentation(`${table.path}/${name}`, suffix, ITEM_FORMATS)
      }
      const asItem = { suffix, offered: ITEM_FORMATS }
      return respond(
        request,
        reply,
        { path: `${table.path}/${encodeURIComponent(name)}`, ...asItem },
        function* (asked) {
          const found = findItem(table, tables, asked, name)
          if ('missing' in found) throw itemProblem(found.missing)
          yield
          const links = linksOf(found.page, { path: `${table.path}/${found.key}`, ...asItem })
          return { page: found.page, links, relatives: found.relatives, beside: {} }
        },
      )
    })
  }
}

function* render(coming: Steps<Answer>, format: Format, suffix: Format | null, revision: number): Steps<Rendered> {
  const answer = yield* coming
  // It is drawn in one go, for longer than a slice: of several that are asked for at once each waits for a turn.
  if (format === 'svg') yield Promise.resolve()
  return yield* renderedInSteps(RENDERERS[format](answer), {
    'content-type': CONTENT_TYPES[format],
    'data-revision': String(revision),
    link: linkHeader(answer.links),
    ...(suffix === null ? { vary: 'Accept' } : {}),
  })
}

/** The problem of asking for a representation that is not offered. */
export function noSuchRepresentation(path: string, suffix: string, offered: readonly Format[]): Problem {
  const paths = offered.map((format) => `${path}.${format}`).join(', ')
  return new Problem('no_such_representation', `${path} is not offered as .${suffix}; offered are ${paths}`)
}
