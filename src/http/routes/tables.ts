/** The routes of every table and every item: read, decide the representation, render once. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, answerList } from '../../representation/answer.js'
import {
  CONTENT_TYPES,
  type Format,
  formatsOf,
  ITEM_FORMATS,
  isFormat,
  MEDIA_TYPES,
  negotiate,
  splitSuffix,
} from '../../representation/format.js'
import { type Address, linkHeader, linksOf } from '../../representation/links.js'
import { RENDERERS } from '../../representation/render.js'
import { findItem } from '../../tables/item.js'
import type { Asked } from '../../tables/question.js'
import type { Table } from '../../tables/table.js'
import type { Answers } from '../answers.js'
import { failUnlessYes } from '../failed-check.js'
import { itemProblem } from '../missing-item.js'
import { Problem } from '../problem.js'
import type { LiveRecord } from '../record.js'
import { type Rendered, rendered } from '../rendered.js'

type Answering = (asked: Asked, address: Address, format: Format) => Answer

/**
 * Registers each table at its path and each of its suffixes, and its items beneath. `charge` is called before a picture is
 * drawn, and throws where the client has used up its share.
 */
export function registerTables(
  app: FastifyInstance,
  tables: readonly Table[],
  record: LiveRecord,
  answers: Answers,
  charge: (request: FastifyRequest, reply: FastifyReply) => void,
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
    const made = answer({ raw: request.query as Asked['raw'], dataset, today }, address, format)
    return answers.send(request, reply, render(made, format, suffix, dataset.revision))
  }

  for (const table of tables) {
    const offered = formatsOf(table)
    const list: Answering = (asked, address, format) => {
      const answer = answerList(table, tables, asked, address, format)
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
      return respond(request, reply, { path: `${table.path}/${encodeURIComponent(name)}`, ...asItem }, (asked) => {
        const found = findItem(table, tables, asked, name)
        if ('missing' in found) throw itemProblem(found.missing)
        const links = linksOf(found.page, { path: `${table.path}/${found.key}`, ...asItem })
        return { page: found.page, links, relatives: found.relatives, beside: {} }
      })
    })
  }
}

function render(answer: Answer, format: Format, suffix: Format | null, revision: number): Rendered {
  return rendered(RENDERERS[format](answer), {
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
