/** Help, documentation, the contract and the front door. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { Config } from '../../config.js'
import type { Steps } from '../../domain/steps.js'
import { type Fault, unknownName } from '../../faults/fault.js'
import { splitSuffix } from '../../formats/format.js'
import { standingLinks } from '../../formats/links.js'
import type { Table } from '../../query/table.js'
import { apiCatalog, CATALOG_PATH, CATALOG_TYPE } from '../describe/api-catalog.js'
import { dataPackage } from '../describe/data-package.js'
import { docsPage } from '../describe/docs-page.js'
import { citeHelp, helpText, problemsHelp, tableHelp } from '../describe/help.js'
import { llmsText, tableMarkdown } from '../describe/llms.js'
import { CONTRACTS, openApi } from '../describe/openapi/document.js'
import type { Extent } from '../describe/openapi/schemas.js'
import { isProblemCode, PROBLEMS, Problem } from '../problems/problem.js'
import { addressAsked } from '../server/address-asked.js'
import type { HeldRecord } from '../server/held-record.js'
import type { KeptResponses } from '../server/kept-responses.js'
import { inSlices } from '../server/long-work.js'
import { type Rendered, rendered } from '../server/rendered.js'

const TEXT = 'text/plain; charset=utf-8'
const MARKDOWN = 'text/markdown; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const HTML = 'text/html; charset=utf-8'
/** What has help as a table has, and is none. */
const CITE = 'cite'

/**
 * Registers `/` with its `/assets`, `/help`, `/docs`, the contracts, `/datapackage.json`, `/llms.txt`, `/problems` and the
 * catalog at its well-known address. The address shown in examples is `publicUrl`, or else the one the client asked, or else
 * where the server listens.
 */
export function registerHelp(
  app: FastifyInstance,
  tables: readonly Table[],
  record: HeldRecord,
  responses: KeptResponses,
  config: Config,
  sendHome: (request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>,
): void {
  const { publicUrl, readOnly } = config
  const catalogLink = `<${publicUrl ?? ''}${CATALOG_PATH}>; rel="api-catalog"`
  const link = [...standingLinks(publicUrl), catalogLink].join(', ')
  /** Sends a page that shows the address it was asked by, and is kept by that. */
  const sendPage = (
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    write: (tables: readonly Table[], base: string) => string,
    more = {},
  ) => {
    const base = addressAsked(request, config)
    const made = () => rendered(write(tables, base), { 'content-type': type, link, ...more })
    return responses.sendMade(request, reply, made, JSON.stringify([write.name, base, more]))
  }
  const send = (request: FastifyRequest, reply: FastifyReply, type: string, body: string, more = {}) =>
    responses.send(request, reply, rendered(body, { 'content-type': type, ...more }))

  app.get('/', (request, reply) => {
    const wanted = new Negotiator(request.raw).mediaType(['text/plain', 'text/html'])
    return wanted === 'text/html'
      ? sendHome(request, reply)
      : sendPage(request, reply, TEXT, helpText, { vary: 'Accept' })
  })
  app.get('/help', (request, reply) => sendPage(request, reply, TEXT, helpText))
  app.get<{ Params: { table: string } }>('/help/:table', (request, reply) => {
    const { name, suffix } = splitSuffix(request.params.table)
    const table = tables.find((candidate) => candidate.name === name)
    if (name === CITE && suffix === null) return send(request, reply, TEXT, citeHelp())
    if (table && suffix === null) return send(request, reply, TEXT, tableHelp(table))
    if (table && suffix === 'md') return send(request, reply, MARKDOWN, tableMarkdown(table))
    const names = [...tables.map((one) => one.name), CITE]
    throw notFound(unknownName('table', request.params.table, 'table', names))
  })
  app.get('/docs', (request, reply) => sendPage(request, reply, HTML, docsPage))
  function* contractNow(extent: Extent): Steps<Rendered> {
    const described = {
      tables,
      dataset: record.dataset(),
      today: record.today(),
      writes: !readOnly,
      base: publicUrl ?? '',
    }
    const document = yield* openApi(described, extent)
    return rendered(`${JSON.stringify(document)}\n`, { 'content-type': JSON_TYPE })
  }
  for (const extent of ['slim', 'full'] as const) {
    let contract: { readonly key: string; readonly answer: Rendered | Promise<Rendered> } | undefined
    app.get(CONTRACTS[extent], (request, reply) => {
      const key = `${record.dataset().revision} ${record.today()}`
      if (contract?.key !== key) contract = { key, answer: inSlices(contractNow(extent)) }
      const { answer } = contract
      return responses.sendMade(request, reply, () => answer)
    })
  }

  app.get('/datapackage.json', (request, reply) =>
    send(request, reply, JSON_TYPE, `${JSON.stringify(dataPackage(tables, record.dataset().revision), null, 1)}\n`),
  )
  app.get(CATALOG_PATH, (request, reply) => sendPage(request, reply, CATALOG_TYPE, apiCatalog, { link: catalogLink }))
  app.get('/llms.txt', (request, reply) =>
    send(request, reply, TEXT, llmsText(tables, record.dataset().asOf(record.today()))),
  )

  const codes = Object.keys(PROBLEMS).filter(isProblemCode)
  app.get('/problems', (request, reply) => send(request, reply, TEXT, problemsHelp(codes)))
  app.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const { code } = request.params
    if (isProblemCode(code)) return send(request, reply, TEXT, problemsHelp([code]))
    throw notFound(unknownName('code', code, 'problem', codes))
  })
}

function notFound(fault: Fault): Problem {
  return new Problem('not_found', fault.detail, { faults: [fault] })
}
