/** `/v1/cite`: an answer of any table, one of its items or its picture as a citation. */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Steps } from '../../domain/steps.js'
import { type Fault, FaultyQuestion } from '../../faults/fault.js'
import { type Answer, answerItem, answerList } from '../../formats/answer.js'
import { citationOf } from '../../formats/citation.js'
import { acceptedType, faceOf } from '../../formats/format.js'
import { inHeader, standingLinks } from '../../formats/links.js'
import {
  CITATION_FORMATS,
  CITATION_TYPES,
  CITE_PATH,
  type CitationFormat,
  type CitationLinks,
  writtenCitation,
} from '../../formats/written-citation.js'
import { findItem } from '../../query/item.js'
import type { Values } from '../../query/parameter.js'
import type { Question } from '../../query/question.js'
import type { Table } from '../../query/table.js'
import { missingItem, notAcceptable } from '../problems/refusals.js'
import type { HeldRecord } from '../server/held-record.js'
import type { KeptResponses } from '../server/kept-responses.js'
import { inSlices } from '../server/long-work.js'
import { rendered } from '../server/rendered.js'
import { type CitedAddress, citedAddress } from './cited-address.js'

/** Registers `/v1/cite`, and one path for each form of a citation. */
export function registerCite(
  app: FastifyInstance,
  tables: readonly Table[],
  record: HeldRecord,
  responses: KeptResponses,
  base: string,
): void {
  function respond(request: FastifyRequest, reply: FastifyReply, suffix: CitationFormat | null) {
    const format = suffix ?? negotiated(request.headers.accept)
    const asked = { dataset: record.dataset(), today: record.today() }
    return responses.sendMade(request, reply, () =>
      inSlices(cited(citedAddress(request.query as Values, tables, base), asked, format, suffix)),
    )
  }

  function* cited(address: CitedAddress, asked: Asked, format: CitationFormat, suffix: CitationFormat | null) {
    const answer = yield* answerTo(address, asked)
    const citation = yield* citationOf(answer, address.suffix ?? 'json', asked.today)
    const permalink = citation.permalink.slice(base.length)
    const links = linksTo(answer.links.self, permalink, suffix, base)
    const alternates = CITATION_FORMATS.flatMap((form) => {
      const href = links.alternate[form]
      return href === undefined ? [] : [`<${href}>; rel="alternate"; type="${CITATION_TYPES[form]}"`]
    })
    return rendered(writtenCitation(citation, keyOf(answer, permalink), links, format), {
      'content-type': `${CITATION_TYPES[format]}; charset=utf-8`,
      'data-revision': String(asked.dataset.revision),
      link: inHeader([...standingLinks(base), ...alternates]),
      ...(suffix === null ? { vary: 'Accept' } : {}),
    })
  }

  function* answerTo({ table, item, suffix, offered, raw, beside }: CitedAddress, asked: Asked): Steps<Answer> {
    const question = { ...asked, raw }
    try {
      if (item === null) {
        const address = { path: table.path, suffix, offered, base }
        return yield* answerList(table, tables, question, address, suffix ?? 'json')
      }
      const found = findItem(table, tables, question, item)
      if ('missing' in found) throw missingItem(found.missing)
      yield
      return answerItem(found, suffix, base)
    } catch (fault) {
      if (!(fault instanceof FaultyQuestion)) throw fault
      const known = table.parameters[item === null ? faceOf(suffix ?? 'json') : 'item']
      throw withFormsNamed(fault, (name) => beside.includes(name) && !known.has(name))
    }
  }

  for (const suffix of [null, ...CITATION_FORMATS])
    app.get(suffix === null ? CITE_PATH : `${CITE_PATH}.${suffix}`, (request, reply) => respond(request, reply, suffix))
}

/** What a cited address is asked of. Cells that are read from the store are in no citation. */
type Asked = Pick<Question, 'dataset' | 'today'>

function negotiated(accept: string | undefined): CitationFormat {
  const types = CITATION_FORMATS.map((format) => CITATION_TYPES[format])
  const chosen = acceptedType(accept, types)
  const format = CITATION_FORMATS.find((one) => CITATION_TYPES[one] === chosen)
  if (format === undefined) throw notAcceptable(accept, types)
  return format
}

/** The links of a citation: where it is found, by the canonical address of what it cites. */
function linksTo(self: string, permalink: string, suffix: CitationFormat | null, base: string): CitationLinks {
  const at = (form: CitationFormat | null, url: string) =>
    `${form === null ? CITE_PATH : `${CITE_PATH}.${form}`}?url=${encodeURIComponent(url)}`
  const others = CITATION_FORMATS.filter((form) => form !== (suffix ?? 'json'))
  return {
    self: at(suffix, self),
    permalink: base + at(suffix, permalink),
    alternate: Object.fromEntries(others.map((form) => [form, at(form, self)])),
  }
}

const HASH_LETTERS = 10

/** `spending-2025-04-03-5c0e8f1a2b`: the same for the same question, by whatever host it is asked. */
function keyOf({ page }: Answer, permalink: string): string {
  const hash = createHash('sha256').update(permalink).digest('hex').slice(0, HASH_LETTERS)
  return `${page.table.name}-${page.view.asOf}-${hash}`
}

/** A parameter of nothing that stood beside the address may have been meant for the citation. */
function withFormsNamed({ faults, count }: FaultyQuestion, isNeithers: (name: string) => boolean): FaultyQuestion {
  const forms = CITATION_FORMATS.map((format) => `.${format}`).join(', ')
  const told = ({ detail }: Fault) =>
    `${detail}; what stands beside url belongs to the address cited, and a form of the citation is chosen by suffix: ${CITE_PATH} with ${forms}`
  return new FaultyQuestion(
    faults.map((fault) => (isNeithers(fault.parameter) ? { ...fault, detail: told(fault) } : fault)),
    count,
  )
}
