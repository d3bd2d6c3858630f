/** The routes of the pages: each is HTML made on the server, with a picture for who is sent its link. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { card } from '../../charts/card.js'
import { PALETTES } from '../../charts/kit/palette.js'
import type { Config } from '../../config.js'
import type { Steps } from '../../domain/steps.js'
import { pixelsOf } from '../../formats/png.js'
import { Asked, type Source } from '../../pages/asked.js'
import { editionOn } from '../../pages/day.js'
import { documentOf } from '../../pages/document.js'
import { formerAddress, meantBy } from '../../pages/elsewhere.js'
import { embedOf, isEmbedded } from '../../pages/embed/embed.js'
import { faultPage } from '../../pages/fault-page.js'
import { NoSuchPage, type Page, PageMoved } from '../../pages/page.js'
import { pages } from '../../pages/registry.js'
import { foundOn } from '../../pages/search/search.js'
import { addressOf, OF_EVERY_PAGE, type RawQuery, readShown, type Shown } from '../../pages/shown.js'
import { stopsOf } from '../../pages/stops.js'
import type { Table } from '../../query/table.js'
import { jsonLd } from '../describe/json-ld.js'
import { readPageFiles } from '../page-files.js'
import { addressAsked } from '../server/address-asked.js'
import type { Charge } from '../server/admission.js'
import type { HeldRecord } from '../server/held-record.js'
import type { KeptResponses } from '../server/kept-responses.js'
import { inSlices } from '../server/long-work.js'
import { type Rendered, rendered, renderedInSteps } from '../server/rendered.js'

const HTML = 'text/html; charset=utf-8'
/** Scripts, fonts and questions of our own origin, nothing else; only an embedded picture may stand in the page of another. */
function policy(ancestors: string): string {
  return (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; " +
    `connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ${ancestors}`
  )
}
const OF_PAGES = { 'content-type': HTML, 'content-security-policy': policy("'none'") }
const OF_EMBEDS = { 'content-type': HTML, 'content-security-policy': policy('*') }
const CARD = 'card.png'
/** Pages that are about all of the record, which search engines are told of there. */
const OF_ALL = ['/', '/about']
/** No path of a page is as long. */
const LONGEST_NAME = 100

type Params = Readonly<Record<string, string>>

/** What pages are answered from and with. */
export interface PageSources {
  readonly tables: readonly Table[]
  readonly record: HeldRecord
  readonly responses: KeptResponses
  readonly charge: Charge
  readonly config: Config
}

/**
 * Registers every page with its card, what they load, and the pictures other pages may show. `/` is a page for who asks
 * for HTML; it is the caller's to see to that.
 */
export function registerPages(
  app: FastifyInstance,
  { tables, record, responses, charge, config }: PageSources,
): { readonly sendHome: (request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply> } {
  const files = readPageFiles()
  for (const [name, file] of files.assets)
    app.get(`/assets/${name}`, (request, reply) => responses.send(request, reply, file))

  const sourceNow = (): Source => ({ tables, dataset: record.dataset(), today: record.today() })
  const around = (base: string, script: string) => ({
    base,
    script: files.scripts[script] ?? null,
    styles: files.styles,
    fonts: files.fonts,
  })

  /**
   * A page shows the address it was asked by, and is kept by it, and by what of the question it takes: what else is asked makes no
   * other page.
   */
  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    taken: readonly string[],
    make: (base: string, source: Source) => Steps<Rendered>,
  ) {
    const base = addressAsked(request, config)
    const query = request.query as RawQuery
    const made = () => {
      charge(request, reply, 'page')
      return inSlices(make(base, sourceNow()))
    }
    const key = JSON.stringify([base, pathOf(request), ...taken.map((name) => [name, query[name]])])
    return responses.sendMade(request, reply, made, key)
  }

  function sendPage(page: Page, request: FastifyRequest<{ Params: Params }>, reply: FastifyReply) {
    return send(request, reply, [...OF_EVERY_PAGE, ...page.own], function* (base, source) {
      const shown = readShown(pathOf(request), request.query as RawQuery, source, page.own)
      const asked = new Asked(source, shown.asOf)
      const content = yield* page.make(asked, shown, request.params)
      const framed = {
        part: page.part,
        hasTime: page.hasTime,
        card: cardAddress(page, shown),
        isIndexed: page.isUnlisted !== true,
      }
      const found = yield* foundOn(asked, shown)
      const site = {
        ...around(base, 'pages.ts'),
        found,
        edition: editionOn(asked),
        stops: stopsOf(source.dataset, source.today),
        jsonLd: OF_ALL.includes(page.path) ? jsonLd(tables, source.dataset.revision) : null,
      }
      const headers = page.path === '/' ? { ...OF_PAGES, vary: 'Accept' } : OF_PAGES
      return yield* renderedInSteps(documentOf(content, framed, shown, site), headers)
    })
  }

  /** Says that there is no such page. It is not kept: of paths that are not there is no end. */
  function sendFault(request: FastifyRequest, reply: FastifyReply, fault: Pick<NoSuchPage, 'message' | 'nearest'>) {
    const headers = { ...OF_PAGES, 'cache-control': 'no-store', vary: 'Accept' }
    return reply
      .code(404)
      .headers(headers)
      .send(faultPage(fault, around(addressAsked(request, config), 'pages.ts')))
  }

  // Who does not read HTML was refused before.
  app.setNotFoundHandler((request, reply) => {
    const path = decoded(pathOf(request)).slice(0, LONGEST_NAME)
    const message = `There is nothing at ${path}.`
    return sendFault(request, reply, { message, nearest: meantBy(path, record.dataset().facts.allies) })
  })

  function* cardOf(
    contentOf: NonNullable<Page['card']>,
    path: string,
    request: FastifyRequest<{ Params: Params }>,
    { own }: Page,
  ): Steps<Rendered> {
    const source = sourceNow()
    const shown = readShown(path, request.query as RawQuery, source, own)
    const content = yield* contentOf(new Asked(source, shown.asOf), shown, request.params)
    const drawing = () => ({ svg: card(content), background: PALETTES.light.paper, scale: 1 })
    return yield* renderedInSteps(pixelsOf(drawing), { 'content-type': 'image/png' }, true)
  }

  /** What is sent, or where it stands instead, `within` the page it belongs to, or that there is no such page. */
  async function orElsewhere(
    request: FastifyRequest,
    reply: FastifyReply,
    sent: () => FastifyReply | Promise<FastifyReply>,
    within = '',
  ) {
    try {
      return await sent()
    } catch (error) {
      // What a name leads to depends on the record.
      if (error instanceof PageMoved)
        return reply
          .header('cache-control', 'no-cache')
          .redirect(error.href.replace(/\?|$/, `${within}$&`), error.status)
      if (!(error instanceof NoSuchPage)) throw error
      return sendFault(request, reply, error)
    }
  }

  for (const page of pages) {
    if (page.path !== '/') {
      app.get<{ Params: Params }>(page.path, async (request, reply) => {
        return orElsewhere(request, reply, () => sendPage(page, request, reply))
      })
    }
    const { card: contentOf } = page
    if (contentOf === undefined) continue
    app.get<{ Params: Params }>(`${page.path === '/' ? '' : page.path}/${CARD}`, (request, reply) => {
      charge(request, reply, 'picture')
      const path = pathOf(request).slice(0, -CARD.length - 1) || '/'
      const made = () => inSlices(cardOf(contentOf, path, request, page))
      return orElsewhere(request, reply, () => responses.sendMade(request, reply, made), `/${CARD}`)
    })
  }

  for (const table of tables.filter(isEmbedded)) {
    app.get(`/embed/${table.name}`, (request, reply) =>
      send(request, reply, Object.keys(request.query as RawQuery), function* (base, source) {
        const html = yield* embedOf(table, request.query as RawQuery, source, around(base, 'embed.ts'))
        return rendered(html, OF_EMBEDS)
      }),
    )
  }

  const home = pages.find(({ path }) => path === '/')
  if (home === undefined) throw new Error('there is no page at /')
  return {
    sendHome(request, reply) {
      const former = formerAddress(request.query as RawQuery, record.dataset().facts.allies)
      if (former !== null) return reply.headers({ vary: 'Accept', 'cache-control': 'no-cache' }).redirect(former, 301)
      return sendPage(home, request as FastifyRequest<{ Params: Params }>, reply)
    },
  }
}

/** Where the Open Graph picture of what is shown is found. */
function cardAddress({ card: own }: Page, shown: Shown): string {
  const path = own === undefined || shown.path === '/' ? '' : shown.path
  return addressOf(shown, {}, `${path}/${CARD}`)
}

function pathOf({ raw }: FastifyRequest): string {
  return (raw.url ?? '/').split('?', 1)[0] ?? '/'
}

/** As the reader typed it; a path that is not encoded well stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
