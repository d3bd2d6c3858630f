/** A client that hands back the `Data-Revision` of an answer is answered from that revision or a later one, by any server. */
import { get, type IncomingMessage, request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Head } from '../../src/domain/audit.js'
import { HeldRecord } from '../../src/http/server/held-record.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { openTestStore, type TestStore } from '../support/temporary-store.js'

const PLEDGE = '/v1/pledges/bel-2025-2pct-2029'
/** No other succeeds it, so it can be deleted. */
const UNREFERRED = '/v1/pledges/bel-2025-2-5pct-2034'
const UNMADE = { 'data-revision': '999999999' }

/** How the second server finds the store when it asks for the latest revision. */
type Finding = 'there' | 'gone' | 'hanging'

/** The first server writes; the second, over the same file, is what the balancer may choose next. */
let first: RunningApp
let second: RunningApp
let store: TestStore
let finding: Finding
let readings: number
let release: () => void
let auth: Record<string, string>

beforeEach(async () => {
  first = await runningApp()
  store = await openTestStore(first.store.place)
  finding = 'there'
  readings = 0
  release = () => undefined
  second = await runningApp(undefined, {}, { ...store, head: asked })
  auth = { authorization: `Bearer ${await first.key('desk')}`, 'if-match': '*' }
})
afterEach(async () => {
  findAgain()
  await second.app.close()
  await store.close()
  await first.close()
})

async function asked(): Promise<Head> {
  readings += 1
  if (finding === 'gone') throw new Error('the store does not answer')
  if (finding === 'hanging') {
    const before = release
    await new Promise<void>((resolve) => {
      release = () => {
        before()
        resolve()
      }
    })
  }
  return store.head()
}

function findAgain(): void {
  finding = 'there'
  release()
}

/** Writes on the first server, and answers what a client has then seen. */
async function written(title: string): Promise<{ readonly 'data-revision': string }> {
  const { status, headers } = await first.write('patch', PLEDGE, auth, { title })
  expect(status).toBe(200)
  return { 'data-revision': String(headers['data-revision']) }
}

/** The number of the revision after the latest. */
async function next(): Promise<string> {
  return String((await store.revision()) + 1)
}

async function metric(name: string): Promise<number> {
  const { text } = await second.ask('/metrics')
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length),
  )
}

/** What is told is at most a second old. The question itself is one of those in flight. */
async function expectNothingElseInFlight(): Promise<void> {
  await expect.poll(() => metric('http_requests_in_flight'), { timeout: 5000, interval: 200 }).toBe(1)
}

async function expectBehind(answer: ReturnType<RunningApp['ask']>, seen: string, held: number): Promise<void> {
  const { status, body, headers } = await answer
  expect([status, body.code, headers['retry-after']]).toEqual([503, 'behind', '1'])
  expect(body.detail).toBe(`revision ${seen} was asked for; this server holds revision ${held}`)
  expect(headers['cache-control']).toBe('no-store')
}

/** The second server on a port of its own. */
async function port(): Promise<number> {
  return Number(new URL(await second.app.listen({ host: '127.0.0.1', port: 0 })).port)
}

describe('what one server has written, another shows', () => {
  test('at once, 50 times of 50, to who hands back the revision', async () => {
    for (let turn = 1; turn <= 50; turn += 1) {
      const seen = await written(`Turn ${turn}`)
      const { status, body, headers } = await second.ask(PLEDGE, seen)
      expect([status, body.data.title]).toEqual([200, `Turn ${turn}`])
      expect(Number(headers['data-revision'])).toBeGreaterThanOrEqual(Number(seen['data-revision']))
    }
  })

  test('in an answer made once for all who waited for it, and in a 304 to who holds it', async () => {
    const url = '/v1/pledges?ally=BEL'
    const before = String((await second.ask(url)).headers.etag)
    const misses = () => metric('answers_total{cache="miss"}')
    const made = await misses()
    const seen = await written('Made once')
    const answers = await Promise.all(Array.from({ length: 20 }, () => second.app.inject({ url, headers: seen })))
    for (const { statusCode, headers, body } of answers) {
      expect([statusCode, headers['data-revision']]).toEqual([200, seen['data-revision']])
      expect(body).toContain('Made once')
      expect(headers.etag).not.toBe(before)
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['x-request-id']).toMatch(/\S/)
    }
    await expect.poll(misses, { timeout: 5000 }).toBe(made + 1)

    const again = await written('Made once')
    const [{ etag } = {}] = answers.map(({ headers }) => headers)
    const { status, headers } = await second.ask(url, { ...again, 'if-none-match': String(etag) }, 'head')
    expect([status, headers['data-revision']]).toEqual([304, again['data-revision']])
  })

  test('to a write, which is carried out on it', async () => {
    const seen = await written('By the first')
    const own = await second.write('patch', PLEDGE, { ...auth, ...seen }, { title: 'By the second' })
    expect([own.status, own.body.meta.revision]).toEqual([200, Number(seen['data-revision']) + 1])
    expect((await first.ask(PLEDGE, { 'data-revision': String(own.body.meta.revision) })).body.data.title).toBe(
      'By the second',
    )
  })

  test('to a listener, who then hears of what came after it and of nothing else', async () => {
    const at = await port()
    const seen = await written('Seen')
    const stream = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { accept: 'text/event-stream', ...seen }
      get({ host: '127.0.0.1', port: at, path: '/v1/changes', headers }, resolve).on('error', reject)
    })
    let heard = ''
    stream.setEncoding('utf8').on('data', (text) => {
      heard += text
    })
    const later = await written('Heard')
    await expect.poll(() => heard, { timeout: 5000 }).toContain(`id: ${later['data-revision']}`)
    expect(heard).not.toContain(`id: ${seen['data-revision']}\n`)
    stream.destroy()
    expect((await second.ask('/v1/changes', { accept: 'text/event-stream', ...UNMADE })).status).toBe(503)
  })

  test('500 clients that ask at once cost a handful of readings of the store', async () => {
    const seen = await written('Asked for by many')
    const begun = readings
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, turn) =>
        second.app.inject({ url: `/v1/pledges?ally=BEL&limit=${1 + (turn % 100)}`, headers: seen }),
      ),
    )
    expect(new Set(answers.map(({ headers }) => headers['data-revision']))).toEqual(new Set([seen['data-revision']]))
    expect(readings - begun).toBeLessThan(25)
  })
})

describe('readings of the store', () => {
  test('are shared by all who ask before one has begun', async () => {
    const record = await HeldRecord.open({ ...store, head: asked }, () => new Date())
    const begun = readings
    await Promise.all(Array.from({ length: 1000 }, () => record.refresh()))
    expect(readings - begun).toBeLessThan(25)
    await record.close()
  })

  test('show what was committed before they were asked for, though another was under way', async () => {
    let told = () => {}
    const isTold = new Promise<void>((resolve) => {
      told = resolve
    })
    let looked = () => {}
    const hasLooked = new Promise<void>((resolve) => {
      looked = resolve
    })
    const slow = async () => {
      const latest = await store.head()
      looked()
      await isTold
      return latest
    }
    const record = await HeldRecord.open({ ...store, head: slow }, () => new Date())
    const underWay = record.refresh()
    await hasLooked
    const seen = await written('Committed meanwhile')
    const later = record.refresh()
    told()
    await underWay
    expect(record.dataset().revision).toBe(1)
    await later
    expect(record.dataset().revision).toBe(Number(seen['data-revision']))
    await record.close()
  })

  test('show the later of two states, though the earlier is shown while the later is read', async () => {
    const record = await HeldRecord.open(store, () => new Date())
    const dataset = await record.follow(async (before) => {
      await written('First')
      await record.refresh()
      await written('Second')
      return store.load(before)
    })
    expect(dataset.revision).toBe(3)
    expect(dataset.log.map(({ number }) => number)).toEqual([1, 2, 3])
    await record.close()
  })

  test('that are waited for when the server closes keep nobody waiting', async () => {
    const record = await HeldRecord.open({ ...store, head: asked }, () => new Date())
    finding = 'gone'
    const waiting = record.reach(999_999_999, 60_000)
    await record.close()
    expect(await waiting).toBe(false)
  })
})

describe('a revision nobody has made', () => {
  test('is told so as soon as the store has been asked, and is not waited for', async () => {
    const lost = await runningApp(undefined, {}, { ...store, head: () => Promise.reject(new Error('gone')) })
    const waiting = lost.ask(PLEDGE, UNMADE).then(() => 'waited')
    const begun = readings
    const answer = second.ask(PLEDGE, UNMADE)
    expect(await Promise.race([waiting, answer.then(() => 'asked')])).toBe('asked')
    await expectBehind(answer, UNMADE['data-revision'], 1)
    expect(readings).toBeGreaterThan(begun)
    await waiting
    await lost.app.close()
  })

  test('costs a handful of readings of the store, though 500 clients ask for it', async () => {
    const begun = readings
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => second.app.inject({ url: '/v1/allies', headers: UNMADE })),
    )
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([503]))
    expect(readings - begun).toBeLessThan(25)
    await expectNothingElseInFlight()
  })

  test('is no ground to write on: nothing is changed', async () => {
    const refused = second.write('patch', PLEDGE, { ...auth, ...UNMADE }, { title: 'Refused' })
    await expectBehind(refused, UNMADE['data-revision'], 1)
    expect(await store.revision()).toBe(1)
  })

  test('does not keep a client from being told that its rate is used up, nor a probe from being answered', async () => {
    const limited = await runningApp(undefined, { RATE_LIMIT: '1' }, store)
    expect((await limited.ask(PLEDGE)).status).toBe(200)
    expect((await limited.ask(PLEDGE, UNMADE)).status).toBe(429)
    await limited.app.close()
    for (const path of ['/healthz', '/readyz', '/metrics']) expect((await second.ask(path, UNMADE)).status).toBe(200)
  })
})

describe('while the store cannot be asked', () => {
  test.each<Finding>(['gone', 'hanging'])('(%s) a client is kept waiting for two seconds, then told', async (found) => {
    const seen = await written('Out of sight')
    finding = found
    const held = (await second.ask(PLEDGE)).headers['data-revision']
    // It may have looked between the write and the loss.
    const unseen = held === seen['data-revision'] ? await next() : seen['data-revision']
    const begun = performance.now()
    await expectBehind(second.ask(PLEDGE, { 'data-revision': unseen }), unseen, Number(held))
    expect(performance.now() - begun).toBeGreaterThan(1900)
    expect((await second.ask(PLEDGE)).status).toBe(200)
    await expectNothingElseInFlight()
    findAgain()
    expect((await second.ask(PLEDGE, seen)).body.data.title).toBe('Out of sight')
  })

  test.each<Finding>(['gone', 'hanging'])(
    '(%s) a client that waits is answered once it can be asked',
    async (found) => {
      finding = found
      const seen = { 'data-revision': await next() }
      let isAnswered = false
      const waiting = second.ask(PLEDGE, seen).finally(() => {
        isAnswered = true
      })
      await written('In sight again')
      expect(isAnswered).toBe(false)
      findAgain()
      const { status, body } = await waiting
      expect([status, body.data.title]).toEqual([200, 'In sight again'])
    },
  )

  test('a client that leaves is waited with no longer, and what it asked for is not done', async () => {
    const at = await port()
    finding = 'hanging'
    const headers = { ...auth, 'data-revision': await next() }
    const leaving = request({ host: '127.0.0.1', port: at, method: 'DELETE', path: UNREFERRED, headers })
    leaving.on('error', () => undefined).end()
    await expect.poll(() => metric('http_requests_in_flight'), { timeout: 5000 }).toBe(2)
    leaving.destroy()
    const seen = await written('By who has stayed')
    await expectNothingElseInFlight()
    findAgain()
    expect((await second.ask(PLEDGE, seen)).body.data.title).toBe('By who has stayed')
    // A write of the second comes after all those it was asked for before.
    expect((await second.write('patch', `${PLEDGE}?dry_run=true`, auth, { title: 'Last' })).status).toBe(200)
    expect(await store.revision()).toBe(Number(seen['data-revision']))
  })

  test('a server that is stopped answers who waits, and stops', async () => {
    const at = await port()
    finding = 'gone'
    const status = new Promise<number | undefined>((resolve, reject) => {
      get({ host: '127.0.0.1', port: at, path: PLEDGE, headers: UNMADE, agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      }).on('error', reject)
    })
    await expect.poll(() => metric('http_requests_in_flight'), { timeout: 5000 }).toBe(2)
    await second.app.close()
    expect(await status).toBe(503)
  })
})

describe('the header', () => {
  test('is refused in words where it is no number of at most nine digits', async () => {
    for (const given of ['', 'latest', '1.5', '-1', '0x1', '1e3', '1234567890', '1, 1', '"1"'])
      for (const url of ['/v1/allies', '/v1/allies.json', '/help']) {
        const { status, body } = await second.ask(url, { 'data-revision': given })
        expect([given, status, body.code]).toEqual([given, 400, 'invalid_parameter'])
        const detail = 'must be the number of a revision, of nine digits at most, given once'
        expect(body.errors).toEqual([{ parameter: 'Data-Revision', received: given, detail }])
      }
  })

  test('given twice is refused too', async () => {
    const at = await port()
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'data-revision': ['1', '1'] }
      get({ host: '127.0.0.1', port: at, path: '/v1/allies', headers }, resolve).on('error', reject)
    })
    answer.resume()
    expect(answer.statusCode).toBe(400)
  })

  test('may name what is held, or what came before, and changes nothing of the answer then', async () => {
    await written('Later')
    const plain = await first.ask('/v1/pledges?ally=BEL')
    for (const revision of ['0', '1', '2', '000000002']) {
      const again = await first.ask('/v1/pledges?ally=BEL', { 'data-revision': revision })
      expect([again.status, again.headers.etag, again.text]).toEqual([200, plain.headers.etag, plain.text])
    }
  })

  test('may be sent, and the one of the answer read, by a page of another origin', async () => {
    const { status, headers } = await second.ask('/v1/allies', {}, 'options')
    expect(status).toBe(204)
    expect(headers['access-control-allow-headers']).toMatch(/\bData-Revision\b/)
    expect(headers['access-control-expose-headers']).toMatch(/\bData-Revision\b/)
  })

  test('is in the contract of every read and write of a table, as is the refusal', async () => {
    const { body } = await second.ask('/openapi.json')
    const named: string[] = []
    for (const [path, item] of Object.entries<Record<string, { parameters: object[]; responses: object }>>(body.paths))
      for (const [method, { parameters, responses }] of Object.entries(item)) {
        if (!path.startsWith('/v1/')) continue
        expect(parameters, `${method} ${path}`).toContainEqual({ $ref: '#/components/parameters/Data-Revision' })
        expect(JSON.stringify(responses), `${method} ${path}`).toMatch(/"503":\{"\$ref":"[^"]*behind[^"]*"/)
        named.push(method)
      }
    expect(new Set(named)).toEqual(new Set(['get', 'post', 'put', 'patch', 'delete']))
    expect(body.components.parameters['Data-Revision']).toMatchObject({ in: 'header', required: false })
  })

  test('is told of in the help', async () => {
    expect((await second.ask('/help')).text).toContain("-H 'Data-Revision: 57'")
  })
})
