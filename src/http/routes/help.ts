/** Help, documentation, the contract and the front door. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { unknownName } from '../../tables/fault.js'
import type { Table } from '../../tables/table.js'
import type { Answers } from '../answers.js'
import { dataPackage } from '../data-package.js'
import { docsPage, welcomePage } from '../docs-page.js'
import { helpText, llmsText, problemsHelp, tableHelp } from '../help.js'
import { jsonLd } from '../json-ld.js'
import { openApi } from '../openapi/document.js'
import { readPage } from '../page-files.js'
import { isProblemCode, PROBLEMS, Problem, type ProblemCode } from '../problem.js'
import type { LiveRecord } from '../record.js'
import { type Rendered, rendered } from '../rendered.js'

const TEXT = 'text/plain; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const HTML = 'text/html; charset=utf-8'

/** Registers `/` with its `/assets`, `/help`, `/docs`, `/openapi.json`, `/datapackage.json`, `/llms.txt` and `/problems`. `base` is the address shown in examples. */
export function registerHelp(
  app: FastifyInstance,
  tables: readonly Table[],
  record: LiveRecord,
  answers: Answers,
  { base, writes }: { readonly base: string; readonly writes: boolean },
): void {
  const send = (request: FastifyRequest, reply: FastifyReply, type: string, body: string, more = {}) =>
    answers.send(request, reply, rendered(body, { 'content-type': type, ...more }))

  const page = readPage(jsonLd(tables, record.dataset().revision))
  app.get('/', (request, reply) => {
    const wanted = new Negotiator(request.raw).mediaType(['text/plain', 'text/html'])
    const vary = { vary: 'Accept' }
    if (wanted !== 'text/html') return send(request, reply, TEXT, helpText(tables, base), vary)
    return page ? answers.send(request, reply, page.index) : send(request, reply, HTML, welcomePage(tables, base), vary)
  })
  for (const [name, file] of page?.assets ?? []) {
    app.get(`/assets/${name}`, (request, reply) => answers.send(request, reply, file))
  }
  app.get('/help', (request, reply) => send(request, reply, TEXT, helpText(tables, base)))
  app.get<{ Params: { table: string } }>('/help/:table', (request, reply) => {
    const table = tables.find((candidate) => candidate.name === request.params.table)
    if (table) return send(request, reply, TEXT, tableHelp(table))
    const fault = unknownName(
      'table',
      request.params.table,
      'table',
      tables.map(({ name }) => name),
    )
    throw new Problem('not_found', fault.detail, { faults: [fault] })
  })
  app.get('/docs', (request, reply) => send(request, reply, HTML, docsPage(tables, base)))
  let contract: { readonly key: string; readonly answer: Rendered } | undefined
  app.get('/openapi.json', (request, reply) => {
    const key = `${record.dataset().revision} ${record.today()}`
    if (contract?.key !== key) {
      const document = openApi(tables, record.dataset(), record.today(), writes)
      contract = { key, answer: rendered(`${JSON.stringify(document)}\n`, { 'content-type': JSON_TYPE }) }
    }
    return answers.send(request, reply, contract.answer)
  })

  app.get('/datapackage.json', (request, reply) =>
    send(request, reply, JSON_TYPE, `${JSON.stringify(dataPackage(tables, record.dataset().revision), null, 1)}\n`),
  )
  app.get('/llms.txt', (request, reply) => send(request, reply, TEXT, llmsText(tables)))

  const codes = Object.keys(PROBLEMS).filter(isProblemCode)
  app.get('/problems', (request, reply) => send(request, reply, TEXT, problemsHelp(codes)))
  app.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const { code } = request.params
    if (isProblemCode(code)) return send(request, reply, TEXT, problemsHelp([code] satisfies ProblemCode[]))
    const fault = unknownName('code', code, 'problem', codes)
    throw new Problem('not_found', fault.detail, { faults: [fault] })
  })
}
