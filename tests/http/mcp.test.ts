/** The Model Context Protocol over HTTP, asked by the protocol’s own client: a tool answers what its URL answers. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ListeningApp, listeningApp } from '../support/listening-app.js'
import { metricOf } from '../support/metrics.js'
import { runningApp } from '../support/running-app.js'

let server: ListeningApp
beforeAll(async () => {
  server = await listeningApp()
})
afterAll(() => server.close())

/** Clients of today negotiate; those of 2025 begin with a handshake. */
const ERAS = [
  ['2026-07-28', { versionNegotiation: { mode: 'auto' } }],
  ['2025-11-25', { versionNegotiation: { mode: 'legacy' } }],
] as const

async function connected(options: (typeof ERAS)[number][1] = ERAS[0][1]): Promise<Client> {
  const client = new Client({ name: 'reader', version: '1.0.0' }, options)
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.origin}/mcp`)))
  return client
}

async function call(client: Client, name: string, given: Record<string, unknown>) {
  const { isError = false, structuredContent, content } = await client.callTool({ name, arguments: given })
  const [first] = content
  return {
    isError,
    told: structuredContent as Record<string, unknown> | undefined,
    text: first?.type === 'text' ? first.text : '',
  }
}

describe.each(ERAS)('a client of %s', (version, options) => {
  test('is offered few tools, all of which only read', async () => {
    const client = await connected(options)
    expect(client.getNegotiatedProtocolVersion()).toBe(version)
    expect(client.getInstructions()).toContain('as_of=2025-04-03')
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['list', 'ask', 'verify', 'cite'])
    for (const { inputSchema, annotations } of tools) {
      expect(inputSchema.additionalProperties).toBe(false)
      expect(annotations).toMatchObject({ readOnlyHint: true })
    }
    expect(tools.map(({ inputSchema }) => inputSchema.required ?? [])).toEqual([[], ['table'], ['value'], ['url']])
    await client.close()
  })

  test('is told who was short of 2% on 3 April 2025, with edition, day and permalink', async () => {
    const client = await connected(options)
    const parameters = { as_of: '2025-04-03', meets_target: false }
    const { told, text } = await call(client, 'ask', { table: 'allies', parameters })
    expect(told).toMatchObject({ as_of: '2025-04-03', total: 8, publications: [{ id: 'nato-2024-06' }] })
    expect(JSON.parse(text)).toEqual(told)
    const { data, permalink } = told as { data: { ally: string }[]; permalink: string }
    expect(data.map(({ ally }) => ally)).toEqual(['BEL', 'CAN', 'ESP', 'HRV', 'ITA', 'LUX', 'PRT', 'SVN'])
    expect(await (await fetch(permalink)).json()).toMatchObject({ data })
    await client.close()
  })
})

describe('what is asked', () => {
  let client: Client
  beforeAll(async () => {
    client = await connected()
  })
  afterAll(() => client.close())

  test.each([
    [
      'allies',
      { region: 'europe', fields: ['ally', 'gap_pp'], sort: 'gap_pp' },
      '/v1/allies?region=europe&fields=ally,gap_pp&sort=gap_pp',
    ],
    [
      'spending',
      { area: ['ITA', 'ESP'], indicator: 'share_of_gdp', year: 2024, fields: 'area,value' },
      '/v1/spending?area=ITA,ESP&indicator=share_of_gdp&year=2024&fields=area,value',
    ],
    [
      'spending',
      { area: 'EST', indicator: 'share_of_gdp', shape: 'wide' },
      '/v1/spending?area=EST&indicator=share_of_gdp&shape=wide',
    ],
    ['alliance', { area: 'NATO', year: '2024', derive: 'change' }, '/v1/alliance?area=NATO&year=2024&derive=change'],
    ['check', { ally: 'POL' }, '/v1/check?ally=POL'],
    [
      'pledges',
      { outcome: 'missed', fields: 'ally,title', limit: 2, offset: 2 },
      '/v1/pledges?outcome=missed&fields=ally,title&limit=2&offset=2',
    ],
  ])('%s %j is answered as %s', async (table, parameters, url) => {
    const { told } = await call(client, 'ask', { table, parameters })
    const { data, meta } = (await server.ask(url)).body
    expect(told).toMatchObject({ data, total: meta.total, notes: meta.notes, publications: meta.publications })
  })

  test('one thing under its name is told with what stands beside it', async () => {
    const { told } = await call(client, 'ask', { table: 'allies', key: 'Poland', parameters: { as_of: '2025-04-03' } })
    expect(told?.data).toEqual((await server.ask('/v1/allies/POL?as_of=2025-04-03')).body.data)
  })

  test('a list is cut to what a reader reads, and says where it goes on', async () => {
    const { told } = await call(client, 'ask', { table: 'spending' })
    expect(told).toMatchObject({ count: 50, next: expect.stringContaining('offset=50') })
    expect((await call(client, 'ask', { table: 'spending', parameters: { limit: 201 } })).text).toMatch(
      /limit must be at most 200/,
    )
  })

  test.each([
    ['an argument the tool does not have', 'ask', { table: 'spending', ally: 'POL' }, /"ally"/],
    ['a table there is not', 'ask', { table: 'tanks' }, /expected one of "allies"/],
    [
      'a parameter the table does not have',
      'ask',
      { table: 'allies', parameters: { colour: 'red' } },
      /colour[\s\S]*allowed[\s\S]*as_of/,
    ],
    ['a value that makes no sense', 'ask', { table: 'allies', parameters: { as_of: '2025-13-01' } }, /as_of/],
    ['an ally there is not', 'ask', { table: 'allies', key: 'Atlantis' }, /Atlantis/],
    ['a key that leads elsewhere', 'ask', { table: 'allies', key: '../../metrics' }, /metrics/],
    ['a number where the text is what counts', 'verify', { area: 'EST', value: 3.38 }, /value/],
    ['an address elsewhere', 'cite', { url: 'https://example.org/' }, /url/],
  ])('%s is refused with what is allowed', async (_, tool, given, words) => {
    const { isError, text } = await call(client, tool, given)
    expect(isError).toBe(true)
    expect(text).toMatch(words)
  })

  test('a number is verified as written', async () => {
    const given = { area: 'EST', value: '3.38', year: 2025, said_on: '2025-08-28', as_of: '2026-11-24' }
    const { told } = await call(client, 'verify', given)
    const url = '/v1/verify?area=EST&value=3.38&year=2025&said_on=2025-08-28&as_of=2026-11-24'
    expect(told).toMatchObject({ data: (await server.ask(url)).body.data })
  })

  test('what one format alone takes is no argument of a tool', async () => {
    const { tools } = await client.listTools()
    const { properties = {} } = tools.find(({ name }) => name === 'verify')?.inputSchema ?? {}
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['area', 'said_on', 'as_of']))
    expect(Object.keys(properties)).not.toEqual(expect.arrayContaining(['bom']))
  })

  test('an answer is cited by its permalink', async () => {
    const { told } = await call(client, 'ask', { table: 'allies', parameters: { ally: 'EST' } })
    const { told: cited } = await call(client, 'cite', { url: told?.permalink })
    expect(cited).toMatchObject({
      data: {
        permalink:
          '/v1/allies.json?ally=EST&fields=ally,share_of_gdp,year,gap_pp,gap_usd_m,pledged_percent,name&limit=50&as_of=2026-11-24',
      },
    })
  })

  test('what there is is told, and what a table takes', async () => {
    const { told } = await call(client, 'list', {})
    expect(told).toMatchObject({
      indicators: expect.arrayContaining([expect.objectContaining({ id: 'share_of_gdp' })]),
    })
    expect(Object.keys(told ?? {})).toEqual(['tables', 'indicators', 'targets', 'groups', 'allies'])
    const { told: explained } = await call(client, 'list', { table: 'progress' })
    expect(explained).toMatchObject({
      parameters: expect.arrayContaining([expect.objectContaining({ parameter: 'window' })]),
    })
  })
})

const MESSAGE = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }

function post(body: string, headers: Record<string, string> = {}) {
  return fetch(`${server.origin}/mcp`, { method: 'POST', headers: { ...HEADERS, ...headers }, body })
}

test('a page of another origin may not ask', async () => {
  const statusFor = async (origin: string) => (await post(JSON.stringify(MESSAGE), { origin })).status
  expect(await statusFor('https://example.org')).toBe(403)
  expect(await statusFor('null')).toBe(403)
  expect(await statusFor('http://localhost.example.org')).toBe(403)
  expect(await statusFor('http://localhost:8080')).toBe(200)
})

test.each([
  ['no JSON', '{', 400],
  ['no message', '1', 400],
  ['several messages in one', JSON.stringify([MESSAGE, MESSAGE]), 400],
  [
    'a message that is given and taken back',
    '[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}]',
    400,
  ],
  ['a message without a method', '{"jsonrpc":"2.0","id":1}', 400],
  ['more than any question has', JSON.stringify({ ...MESSAGE, params: { x: 'x'.repeat(70_000) } }), 413],
  ['a prototype', '{"__proto__":{"a":1}}', 400],
])('%s is refused', async (_, body, status) => {
  expect((await post(body)).status).toBe(status)
})

test('there is nothing to GET and no session to delete', async () => {
  for (const method of ['GET', 'DELETE', 'PUT']) {
    const answer = await fetch(`${server.origin}/mcp`, { method, headers: HEADERS })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'OPTIONS, POST'])
  }
})

test('a client that has used up its rate is told so by its tools, and by the address itself', async () => {
  const limited = await runningApp(undefined, { RATE_LIMIT: '3' })
  const ask = () =>
    limited.app.inject({
      method: 'POST',
      url: '/mcp',
      headers: HEADERS,
      payload: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ask', arguments: { table: 'allies' } } },
    })
  expect((await ask()).payload).toContain('BEL')
  expect((await ask()).payload).toMatch(/isError.*true/)
  expect((await ask()).statusCode).toBe(429)
  await limited.close()
})

test('clients that leave midway leave nothing behind', async () => {
  const body = JSON.stringify({
    ...MESSAGE,
    method: 'tools/call',
    params: { name: 'ask', arguments: { table: 'spending' } },
  })
  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const leaving = new AbortController()
      setTimeout(() => leaving.abort(), index)
      await fetch(`${server.origin}/mcp`, { method: 'POST', headers: HEADERS, body, signal: leaving.signal }).catch(
        () => null,
      )
    }),
  )
  await expect.poll(() => metricOf(server.origin, 'http_requests_in_flight')).toBe(1)
})
