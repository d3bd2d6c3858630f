/** A refusal is never long, whatever was asked, and what was given twice counts once. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FuzzedContract, type Operation, operationsOf } from '../fuzz/operations.js'
import { SEED } from '../fuzz/settings.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

const MOST_BYTES = 64 * 1024
const URL_BYTES = 8000
const BODY_BYTES = 1024 * 1024 - 100

let server: RunningApp
let auth: Record<string, string>
let operations: readonly Operation[]
beforeAll(async () => {
  server = await runningApp()
  auth = { authorization: `Bearer ${await server.key('chief', 'admin')}` }
  const contract: FuzzedContract = (await server.ask('/openapi-full.json')).body
  operations = operationsOf(contract)
})
afterAll(() => server.close())

/** As many names as fill a URL, each of so many letters, alike or all different. */
function names(letters: number, areAlike: boolean, room: number): string {
  const one = (place: number) => (areAlike ? 'n' : `n${place.toString(36)}`).padEnd(letters, 'x')
  return Array.from({ length: Math.floor(room / (letters + 1)) }, (_, place) => one(place)).join(',')
}

test('to any question with any of its parameters filled with names, and with as many unknown parameters as there is room', async () => {
  const reads = operations.filter(({ method, template }) => method === 'GET' && !template.includes('{'))
  const question = fc.record({
    operation: fc.nat(reads.length - 1),
    parameters: fc.array(fc.nat(200), { minLength: 1, maxLength: 4 }),
    letters: fc.constantFrom(1, 3, 20, 100),
    areAlike: fc.boolean(),
    unknown: fc.nat(3),
  })
  await fc.assert(
    fc.asyncProperty(question, async ({ operation, parameters, letters, areAlike, unknown }) => {
      const { template, parameters: all } = reads[operation] ?? { template: '/', parameters: [] }
      const own = all.filter((one) => one.in === 'query')
      const chosen = [...new Set(parameters.map((place) => own[place % Math.max(1, own.length)]?.name ?? 'none'))]
      const room = URL_BYTES / (chosen.length + (unknown > 0 ? 1 : 0))
      const filled = chosen.map((name) => `${encodeURIComponent(name)}=${names(letters, areAlike, room - 60)}`)
      const others = unknown > 0 ? Array.from({ length: Math.floor(room / 8) }, (_, place) => `p${place}=1`) : []
      const url = `${template}?${[...filled, ...others].join('&')}`.slice(0, URL_BYTES)
      const { statusCode, rawPayload } = await server.app.inject({ url })
      expect(statusCode, url.slice(0, 200)).toBeLessThan(500)
      if (statusCode >= 400) expect(rawPayload.length, url.slice(0, 200)).toBeLessThanOrEqual(MOST_BYTES)
    }),
    { numRuns: 250, seed: SEED },
  )
})

test.each<[what: string, url: string]>([
  [
    'names of a span that each stand for the whole of it',
    `/v1/pledges?from=${'2'.repeat(3800)}&to=${'2'.repeat(3800)}&${'since after begin datefrom fromdate startdate startyear fromyear end until till before dateto enddate'
      .split(' ')
      .map((name) => `${name}=2024`)
      .join('&')}`,
  ],
  [
    'many groups beside names that are none',
    `/v1/allies?ally=eu,euro-area,nordic,baltic,nordic-baltic-eight,bucharest-nine,visegrad,weimar-triangle,benelux,g7,jef,founding-members,europe,europe-canada,${names(50, false, 7000)}`,
  ],
])('to a question with %s', async (_, url) => {
  const { statusCode, rawPayload } = await server.app.inject({ url })
  expect(statusCode).toBe(400)
  expect(rawPayload.length).toBeLessThanOrEqual(MOST_BYTES)
})

describe('to a body of a megabyte', () => {
  const fields = () => {
    const all = Array.from({ length: 60_000 }, (_, place) => `"field_${place}":1`)
    return `{${all.join(',')}}`.slice(0, BODY_BYTES)
  }
  const many = (entry: string) =>
    Array.from({ length: Math.floor(900_000 / (entry.length + 1)) }, () => entry).join(',')
  const statement = (claims: string) =>
    `{"id":"x","speaker":"x","role":"x","said_on":"2025","kind":"quote","text":"x","allies":[],"claims":[${claims}]}`

  test.each<[what: string, method: 'post' | 'put' | 'patch', path: string, body: () => string]>([
    ['of unknown fields', 'post', '/v1/pledges', fields],
    ['of unknown fields, as a patch', 'patch', '/v1/pledges/bel-2025-2pct-2029', fields],
    ['of claims that are none', 'post', '/v1/statements', () => statement(many('{}'))],
    ['of a claim with unknown fields', 'post', '/v1/statements', () => statement(fields())],
    ['of allies that are none', 'put', '/v1/summits/hague-summit-2025', () => `{"countries":[${many('"x"')}]}`],
    ['of one long name', 'post', '/v1/pledges', () => `{"id":"${'x'.repeat(900_000)}"}`],
    ['of one long field', 'post', '/v1/pledges', () => `{"${'x'.repeat(900_000)}":1}`],
  ])('%s', async (_, method, path, body) => {
    const headers = { ...auth, 'if-match': '*' }
    const { status, text } = await server.write(method, path, headers, body())
    expect([400, 422]).toContain(status)
    expect(text.length).toBeLessThanOrEqual(MOST_BYTES)
  })

  test('of faulty rows to import', async () => {
    const row = `${'X'.repeat(200)},${'y'.repeat(200)},0,z,q\n`
    const file = `area,indicator,year,value,status\n${row.repeat(2000)}`
    const { status, text } = await server.import('publication=nato-2026-07&replace=true', 'text/csv', file, auth)
    expect(status).toBe(422)
    expect(text.length).toBeLessThanOrEqual(MOST_BYTES)
  })
})

test('a name given again and again is one name, and one fault', async () => {
  const { status, body } = await server.ask(`/v1/claims?statement=${names(1, true, 7000)}`)
  expect([status, body.errors.length, body.errors[0].received]).toEqual([400, 1, 'n'])
})

test('a list of more names than anything has is refused as that', async () => {
  const { status, body } = await server.ask(`/v1/claims?statement=${names(3, false, 7000)}`)
  expect(status).toBe(400)
  expect(body.errors).toEqual([
    { parameter: 'statement', received: expect.any(String), detail: expect.stringContaining('more than 200 names') },
  ])
})
