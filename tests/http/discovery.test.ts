/** How a program finds its way from any answer, or from nothing but the host. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tables } from '../../src/tables/registry.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

const BASE = 'https://example.org/tracker'
const CATALOG = '/.well-known/api-catalog'

let server: RunningApp
let named: RunningApp
beforeAll(async () => {
  server = await runningApp()
  named = await runningApp(undefined, { PUBLIC_URL: BASE })
})
afterAll(async () => {
  await server.close()
  await named.close()
})

/** The targets of a `Link` header by their relation, without alternates. */
function relations(header: string | undefined): Record<string, string> {
  const found = [...(header ?? '').matchAll(/<([^>]*)>; rel="([^"]*)"/g)]
  return Object.fromEntries(found.flatMap(([, target, rel]) => (rel === 'alternate' ? [] : [[rel, target]])))
}

describe('every answer of a table says by what to cite it, on what terms it may be used and how it is described', () => {
  test.each([
    '/v1/progress?ally=ITA',
    '/v1/allies/POL',
    '/v1/allies.csv?as_of=2025-04-03',
    '/v1/alliance.svg?as_of=2025-04-03',
    '/v1/milestones.ics',
    '/v1/check?ally=ITA',
  ])('%s', async (path) => {
    const { headers } = await server.ask(path)
    const { 'cite-as': cited = '', ...others } = relations(headers.link)
    expect(others).toEqual({ license: '/docs#terms', 'service-desc': '/openapi.json' })
    expect(cited).toMatch(/[?&]as_of=20\d\d-\d\d-\d\d$/)
    const again = await server.ask(cited)
    expect(again.status).toBe(200)
    expect(relations(again.headers.link)['cite-as']).toBe(cited)

    const absolute = await named.ask(path)
    expect(relations(absolute.headers.link)).toEqual({
      'cite-as': BASE + cited,
      license: `${BASE}/docs#terms`,
      'service-desc': `${BASE}/openapi.json`,
    })
    // The 304 has it too, and what was kept is sent with it again.
    const known = await named.ask(path, { 'if-none-match': absolute.headers.etag ?? '' })
    expect([known.status, known.headers.link]).toEqual([304, absolute.headers.link])
  })
})

test('no host but the one that was set is in an answer, whatever a request says', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
  for (const path of [
    '/v1/progress?ally=ESP',
    `/v1/cite?url=${encodeURIComponent('https://evil.example/v1/allies/ESP')}`,
  ])
    for (const { ask } of [server, named]) {
      const answer = await ask(path, headers)
      expect(answer.status).toBe(200)
      expect(answer.text + answer.headers.link).not.toContain('evil')
    }
  expect((await named.ask('/v1/progress?ally=ESP')).body.links).toMatchObject({
    self: '/v1/progress?ally=ESP',
    permalink: `${BASE}/v1/progress?ally=ESP&as_of=2026-11-24`,
  })
})

test('the examples of the contract have the permalinks of the server that shows them', async () => {
  const { body } = await named.ask('/openapi-full.json')
  const { example } = body.paths['/v1/allies'].get.responses[200].content['application/json']
  expect(example.links.permalink.startsWith(`${BASE}/v1/allies?`)).toBe(true)
  expect((await named.ask(example.links.self)).body).toEqual(example)
})

test('the terms are told where the license leads', async () => {
  const { text } = await server.ask('/docs')
  const [, terms = ''] = text.split('id="terms"')
  for (const publisher of ['NATO', 'World Bank', 'SIPRI', 'Eurostat']) expect(terms).toContain(publisher)
})

describe(CATALOG, () => {
  interface Context {
    readonly anchor: string
    readonly [relation: string]: string | readonly { readonly href: string; readonly type?: string }[]
  }

  test('is a set of links to the API and what describes it, each of which is there', async () => {
    const { status, headers, text } = await server.ask(CATALOG, { host: 'localhost:3000' })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"')
    const { linkset }: { linkset: readonly Context[] } = JSON.parse(text)
    const [catalog, api, ...others] = linkset
    expect(others).toEqual([])
    expect(catalog).toEqual({ anchor: `http://localhost:3000${CATALOG}`, item: [{ href: 'http://localhost:3000/' }] })
    const { anchor, ...links } = api ?? { anchor: '' }
    expect(anchor).toBe('http://localhost:3000/')
    expect(Object.keys(links).sort()).toEqual([
      'item',
      'license',
      'service-desc',
      'service-doc',
      'service-meta',
      'status',
    ])
    for (const { href, type } of Object.values(links).flat() as readonly { href: string; type: string }[]) {
      const { pathname } = new URL(href)
      const example = tables.find((table) => table.path === pathname)?.example ?? {}
      const answer = await server.ask(`${pathname}?${new URLSearchParams(example)}`, { accept: type })
      expect([answer.status, answer.type], href).toEqual([200, type])
    }
  })

  test('says what it is in a header, to HEAD too', async () => {
    for (const method of ['get', 'head'] as const) {
      const { status, headers } = await server.ask(CATALOG, {}, method)
      expect([status, headers.link]).toEqual([200, `<${CATALOG}>; rel="api-catalog"`])
    }
  })

  test('is under the public address, and told of by the pages', async () => {
    expect((await named.ask(CATALOG, { host: 'other.example' })).text).not.toContain('other.example')
    for (const path of ['/', '/help', '/docs'])
      expect(relations((await named.ask(path)).headers.link)).toEqual({
        license: `${BASE}/docs#terms`,
        'service-desc': `${BASE}/openapi.json`,
        'api-catalog': `${BASE}${CATALOG}`,
      })
  })
})
