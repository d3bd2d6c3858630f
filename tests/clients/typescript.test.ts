/** The client in TypeScript: its types are those of the contract, and the calls of its README compile and answer what stands there. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { format, promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { answerTo, createTracker, pagesOf, RecordChanged, TrackerProblem } from '../../clients/typescript/src/client.js'
import { expectAnswer } from '../support/answered-document.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

const PACKAGE = 'clients/typescript'
const README = `${PACKAGE}/README.md`
const NAMED = 'http://127.0.0.1:3000'

let server: RunningApp
let address: string
beforeAll(async () => {
  server = await runningApp()
  address = await server.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close())

test('its types were made of the contract as it is: after a change of that, npm run generate in its folder', async () => {
  const { text } = await server.ask('/openapi.json')
  const hash = createHash('sha256').update(text).digest('hex')
  expect(readFileSync(`${PACKAGE}/src/contract.ts`, 'utf8').split('\n')[0]).toContain(hash)
})

describe('the five calls of the README', () => {
  const calls = [...readFileSync(README, 'utf8').matchAll(/(```ts\n([\s\S]*?)```\n\n```text\n)([\s\S]*?)```/g)]
  let folder: string
  const fileOf = (place: number) => join(folder, `call-${place}.ts`)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'calls-'))
    const client = resolve(`${PACKAGE}/src/client.js`)
    for (const [place, [, , code = '']] of calls.entries())
      writeFileSync(fileOf(place), code.replace("'defense-spending-client'", `'${client}'`))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('are five', () => expect(calls).toHaveLength(5))

  test.each([
    ['as strictly as can be', true],
    ['under strict alone', false],
  ])('compile %s, without a cast', async (_, exactOptionalPropertyTypes) => {
    for (const [, , code = ''] of calls) expect(code).not.toMatch(/\bas (?!const)|: any\b|!\.|@ts-/)
    const { compilerOptions } = JSON.parse(readFileSync(`${PACKAGE}/tsconfig.json`, 'utf8'))
    const options = { ...compilerOptions, exactOptionalPropertyTypes, rootDir: '/', noEmit: true }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }))
    await promisify(execFile)('node_modules/.bin/tsc', ['-p', folder]).catch(({ stdout }) => expect(stdout).toBe(''))
  })

  test('answer what stands there', async () => {
    const fetched = globalThis.fetch
    const served = vi.spyOn(globalThis, 'fetch').mockImplementation((asked) => {
      const request = new Request(asked)
      return fetched(new Request(request.url.replace(NAMED, address), request))
    })
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
    try {
      for (const [place, [, asked = '', , answer = '']] of calls.entries()) {
        printed.mockClear()
        await import(fileOf(place))
        const lines = printed.mock.calls.map((words) => `${format(...words)}\n`).join('')
        expectAnswer(README, { asked, answer }, lines)
      }
      expect(served.mock.calls.length).toBeGreaterThan(5)
    } finally {
      vi.restoreAllMocks()
    }
  })
})

describe('a client', () => {
  test('asks for several values as the server reads them, and is told from which revision it is answered', async () => {
    const asked: string[] = []
    const tracker = createTracker(address, {
      fetch(request) {
        asked.push(new URL(request.url).search)
        return fetch(request)
      },
    })
    const { data, revision } = await answerTo(
      tracker.GET('/v1/allies', {
        params: { query: { ally: ['LVA', 'EST'], meets_target: true, sort: ['-gap_pp', 'ally'] } },
      }),
    )
    expect(asked).toEqual(['?ally=LVA,EST&meets_target=true&sort=-gap_pp,ally'])
    expect([...data.map(({ ally }) => ally)].sort()).toEqual(['EST', 'LVA'])
    expect(revision).toBe(1)
  })

  test('is told what is wrong with a question, and what is allowed', async () => {
    const asked = createTracker(address).GET('/v1/spending', { params: { query: { publication: 'nato-1900' } } })
    const failure = await answerTo(asked).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(TrackerProblem)
    expect(failure).toMatchObject({
      code: 'invalid_parameter',
      retryAfter: null,
      problem: { status: 400, errors: [{ parameter: 'publication', received: 'nato-1900' }] },
    })
  })

  test('is told when to ask again', async () => {
    const header = { 'Data-Revision': 999_999 }
    const failure = await answerTo(createTracker(address).GET('/v1/groups', { params: { header } })).catch(
      (thrown) => thrown,
    )
    expect(failure).toMatchObject({ code: 'behind', retryAfter: expect.any(Number) })
  })

  test('does not take the page of a proxy for a problem of the tracker', async () => {
    const tracker = createTracker(NAMED, { fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }) })
    const failure = await answerTo(tracker.GET('/v1/allies')).catch((thrown: unknown) => thrown)
    expect(failure).not.toBeInstanceOf(TrackerProblem)
    expect(failure).toMatchObject({ message: expect.stringContaining('502') })
  })

  test('reads a list page by page, as it would be at once', async () => {
    const tracker = createTracker(address)
    const question = { publication: 'nato-2024-06', year: '2024' }
    const pages: unknown[][] = []
    for await (const { data } of pagesOf((offset) =>
      tracker.GET('/v1/spending', { params: { query: { ...question, limit: 50, offset } } }),
    ))
      pages.push(data)
    const { data: whole } = await answerTo(tracker.GET('/v1/spending', { params: { query: question } }))
    expect(pages.flat()).toEqual(whole)
    expect(pages.length).toBe(Math.ceil(whole.length / 50))
    expect(pages.length).toBeGreaterThan(2)
  })

  test('stops where the record changes between two pages', async () => {
    const tracker = createTracker(address)
    const headers = { authorization: `Bearer ${await server.key('editor')}`, 'if-match': '*' }
    const pages = pagesOf((offset) => tracker.GET('/v1/pledges', { params: { query: { limit: 10, offset } } }))
    expect((await pages.next()).value?.revision).toBe(1)
    await server.write('patch', '/v1/pledges/bel-2025-2pct-2029', headers, { title: 'Two percent by 2029' })
    await expect(pages.next()).rejects.toThrow(RecordChanged)
  })
})
