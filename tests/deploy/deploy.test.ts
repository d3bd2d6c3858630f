/** What `deploy/` describes, started from its own files: what readers and editors notice of nginx, and of what fails behind it. */
import { createHash } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import { Agent } from 'node:https'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deployment, missingPrograms, startDeployment } from '../support/deployment.js'
import { metricOf } from '../support/metrics.js'
import { onServer } from '../support/postgres.js'
import {
  type Answer,
  type Asking,
  ask,
  type Editor,
  listen,
  makePledge,
  type Place,
  placesOf,
  startEditor,
  startReaders,
  type Tally,
} from './clients.js'

const missing = missingPrograms()
const isRequired = process.env.DEPLOY_REQUIRED === 'true'
if (missing.length > 0) console.warn(`What deploy/ describes is not tested here: ${missing.join(', ')} is missing.`)

test.runIf(isRequired)('nginx, openssl and PostgreSQL are installed', () => {
  expect(missing).toEqual([])
})

describe.skipIf(missing.length > 0)('three nodes behind nginx, over a primary and its synchronous standby', () => {
  let deployment: Deployment
  let nginx: Place
  let nodes: readonly Place[]
  let key: string
  beforeAll(async () => {
    deployment = await startDeployment()
    ;({ nginx, nodes } = placesOf(deployment))
    key = (await deployment.command('key', 'create', '--name', 'desk', '--scope', 'editorial')).trim()
  })
  afterAll(() => deployment?.close())

  const node = (at: number) => nodes[at] ?? { port: 0 }
  const revisions = () =>
    Promise.all(nodes.map(async (place) => JSON.parse(String((await ask(place, '/readyz')).body)).revision))
  const converged = (revision: number) =>
    expect.poll(revisions, { timeout: 10_000 }).toEqual([revision, revision, revision])

  test('a reader gets the same bytes, tags and headers as from a node, at first and from the cache', async () => {
    const paths = [
      '/v1/allies',
      '/v1/allies.csv?as_of=2025-04-03&sort=gap_pp',
      '/v1/progress.txt',
      '/v1/pledges/bel-2025-2pct-2029',
      '/v1/spending.ndjson?area=BEL',
      '/v1/milestones.ics',
      '/v1/alliance.svg',
      '/v1/nothing',
      '/v1/allies?as_of=yesterday',
      '/v1/spending.svg?area=nowhere',
      '/',
      '/help',
      '/openapi.json',
      '/healthz',
    ]
    const asked: Record<string, string>[] = [
      {},
      { 'accept-encoding': 'gzip' },
      { 'accept-encoding': 'gzip, deflate, br' },
      { 'accept-encoding': 'br;q=0, gzip;q=0.5' },
      { 'accept-encoding': 'gzip;q=0, identity' },
      { accept: 'text/csv', 'accept-encoding': 'br' },
      { accept: 'text/html,image/svg+xml;q=0.9' },
      { accept: 'application/nothing' },
      { range: 'bytes=0-9' },
    ]
    const statuses = new Set<number>()
    const agent = new Agent({ keepAlive: true })
    let compared = 0
    for (const path of paths) {
      for (const [at, given] of asked.entries()) {
        // Problem documents name it.
        const headers = { ...given, 'x-request-id': 'same' }
        for (const method of ['GET', 'HEAD']) {
          const fromNode = await ask(node(at % 3), path, {
            method,
            headers: { ...headers, 'x-forwarded-proto': 'https' },
          })
          const asking = { method, headers, from: `127.0.1.${(compared % 8) + 1}`, agent }
          const first = await ask(nginx, path, asking)
          const second = await ask(nginx, path, asking)
          expect(told(first), `${method} ${path} ${JSON.stringify(given)}`).toEqual(told(fromNode))
          expect(told(second), `${method} ${path} ${JSON.stringify(given)}`).toEqual(told(fromNode))
          const { etag } = fromNode.headers
          if (etag !== undefined) {
            const again = { ...headers, 'if-none-match': etag }
            const known = await ask(nginx, path, { ...asking, headers: again })
            const knownToNode = await ask(node(at % 3), path, {
              method,
              headers: { ...again, 'x-forwarded-proto': 'https' },
            })
            expect(told(known)).toEqual(told(knownToNode))
            expect(known.status).toBe(304)
          }
          statuses.add(fromNode.status)
          compared += 1
        }
      }
    }
    agent.destroy()
    expect(compared).toBe(paths.length * asked.length * 2)
    expect([...statuses].sort()).toEqual([200, 400, 404, 406])
  })

  test('the second reader of an answer is served from the cache, whatever coding list the browser sends; failures and probes are not kept', async () => {
    const path = '/v1/targets.csv?as_of=2025-06-01'
    const listed = ['gzip, deflate, br, zstd', 'br', 'br;q=1.0, gzip;q=0.8, *;q=0.1']
    const seen = []
    for (const coding of listed) seen.push(cacheOf(await ask(nginx, path, { headers: { 'accept-encoding': coding } })))
    expect(seen).toEqual(['MISS', 'HIT', 'HIT'])
    const failures = []
    for (let turn = 0; turn < 3; turn += 1) failures.push(await ask(nginx, '/v1/allies?as_of=never'))
    const probes = []
    for (let turn = 0; turn < 3; turn += 1) probes.push(await ask(nginx, '/readyz'))
    expect([...failures, ...probes].map(cacheOf)).toEqual(Array(6).fill('MISS'))
    expect(failures.map(({ status }) => status)).toEqual([400, 400, 400])
  })

  test('of fifty who ask at once for what nobody asked before one is passed on', async () => {
    const path = '/v1/spending.csv?value__gt=0.0125'
    const before = await Promise.all(nodes.map(requestsOf))
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => ask(nginx, path, { from: `127.0.2.${at + 1}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(answers.filter((answer) => cacheOf(answer) === 'MISS')).toHaveLength(1)
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
    // Metrics are up to a second old.
    await sleep(1100)
    const after = await Promise.all(nodes.map(requestsOf))
    expect(sum(after) - sum(before)).toBeLessThanOrEqual(1 + nodes.length)
  })

  test('nobody can have others served what is not theirs', async () => {
    const read = (path: string, asking: Asking = {}) => ask(nginx, path, asking)
    // Of two Accept headers nginx knows the first, by which it is kept; a node would go by both.
    const first = 'application/json;q=0.5'
    const twice = await read('/v1/groups', { headers: { accept: [first, 'text/csv'] } })
    const once = await read('/v1/groups', { headers: { accept: first } })
    const json = 'application/json; charset=utf-8'
    expect([twice, once].map(({ headers }) => headers['content-type'])).toEqual([json, json])
    const lied = await read('/help', {
      headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    })
    const believed = await read('/help')
    for (const { status, body } of [lied, believed]) {
      expect(status).toBe(200)
      expect(String(body)).toContain('https://tracker.example.org')
      expect(String(body)).not.toContain('evil')
    }
    // What is true of one request only.
    await read('/v1/summits.txt', { headers: { 'x-request-id': 'one' } })
    const second = await read('/v1/summits.txt', { headers: { 'x-request-id': 'another' } })
    expect([cacheOf(second), second.headers['x-request-id']]).toEqual(['HIT', 'another'])
    expect(second.headers.ratelimit).toBeUndefined()
  })

  test.each([
    ['has a key', '/v1/allies.txt', { authorization: 'Bearer nobody' }],
    ['is about to change a record', '/v1/pledges/bel-2025-2pct-2029?view=stored', {}],
  ])('who %s is answered by a node and leaves nothing in the cache', async (_, path, headers) => {
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await ask(nginx, path, { headers })
      expect([answer.status, cacheOf(answer)]).toEqual([200, undefined])
    }
  })

  test('metrics are closed, however they are spelled', async () => {
    const spellings = ['/metrics', '/metrics/', '/metrics?x', '/%6detrics', '/metrics;x', '/x/../metrics', '//metrics']
    const answers = await Promise.all(spellings.map((path) => ask(nginx, path)))
    expect(answers.map(({ status }) => status)).toEqual(spellings.map(() => 404))
    const open = await Promise.all(spellings.map((path) => ask(node(0), path)))
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 404, 404])
  })

  test('without TLS one is only told the address with it', async () => {
    const { status, headers } = await ask({ port: deployment.plainPort }, '/v1/allies.csv?sort=gap_pp')
    expect([status, headers.location]).toEqual([308, 'https://tracker.example.org/v1/allies.csv?sort=gap_pp'])
  })

  test('one address that asks 600 times at once is refused beyond 200, and beside it others are answered', async () => {
    const path = '/v1/allies.txt'
    const [greedy, others] = await Promise.all([
      Promise.all(Array.from({ length: 600 }, () => ask(nginx, path, { from: '127.0.3.1' }))),
      Promise.all(Array.from({ length: 20 }, (_, at) => ask(nginx, path, { from: `127.0.3.${at + 10}` }))),
    ])
    const refused = greedy.filter(({ status }) => status === 429)
    expect(greedy.filter(({ status }) => status === 200).length).toBe(600 - refused.length)
    expect(600 - refused.length).toBeGreaterThanOrEqual(200)
    expect(refused.length).toBeGreaterThan(50)
    const [one] = refused
    expect(one?.headers['content-type']).toBe('application/problem+json')
    expect(one?.headers['retry-after']).toBe('1')
    expect(JSON.parse(String(one?.body))).toMatchObject({ status: 429, code: 'too_many_requests' })
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 200))
  })

  test('the nodes reach the database as their own role, encrypted, and the standby follows as its own', async () => {
    const roles = await rowsOf(
      deployment.primary.url(),
      `SELECT usename, ssl, count(*)::int AS connections FROM pg_stat_activity JOIN pg_stat_ssl USING (pid)
       WHERE usename <> 'tracker' GROUP BY 1, 2 ORDER BY 1`,
    )
    expect(roles).toMatchObject([
      { usename: 'tracker_node', ssl: true },
      { usename: 'tracker_standby', ssl: true, connections: 1 },
    ])
    expect(Number(roles[0]?.connections)).toBeLessThanOrEqual(3 * 5)
    const [setting] = await rowsOf(deployment.primary.url(), 'SHOW max_connections')
    expect(setting).toEqual({ max_connections: '50' })
    const faulty = await rowsOf(deployment.primary.url(), 'SELECT * FROM pg_hba_file_rules WHERE error IS NOT NULL')
    expect(faulty).toEqual([])
    // Without TLS the roles are turned away, even from here, where everybody else is let in.
    const url = new URL(deployment.primary.url('tracker'))
    url.username = 'tracker_node'
    await expect(onServer(url.href, 'SELECT 1')).rejects.toThrow(/pg_hba.conf rejects|no encryption/)
  })

  test('an edit is seen by who reads on within two seconds, and by who comes after a silence at once', async () => {
    const [often, seldom] = ['/v1/pledges.csv?ally=BEL', '/v1/pledges.ndjson?ally=BEL']
    expect(cacheOf(await ask(nginx, seldom))).toBe('MISS')
    for (let turn = 0; turn < 2; turn += 1) {
      const id = `seen-${turn}`
      await ask(nginx, often)
      const made = await makePledge(nginx, key, id)
      expect(made.status).toBe(201)
      const acknowledged = performance.now()
      let reads = 0
      for (;;) {
        const { body } = await ask(nginx, often, { from: '127.0.4.1' })
        reads += 1
        if (String(body).includes(id)) break
        expect(performance.now() - acknowledged).toBeLessThan(2500)
        await sleep(20)
      }
      expect(reads).toBeGreaterThan(1)
    }
    // Nobody has asked for this one meanwhile: it was kept longer ago than two seconds, and is looked up first.
    await sleep(1000)
    const { body } = await ask(nginx, seldom)
    expect(String(body)).toContain('seen-1')
  })

  test('who hands back the revision of an edit sees it at once, and so does the next, from the cache', async () => {
    const paths = ['/v1/pledges.csv?ally=BEL', '/v1/pledges?ally=BEL', '/v1/changes.ndjson']
    const kept: (string | undefined)[] = []
    for (let turn = 0; turn < 10; turn += 1) {
      for (const path of paths) await ask(nginx, path)
      const { status, headers } = await makePledge(nginx, key, `handed-${turn}`)
      expect(status).toBe(201)
      const seen = { 'data-revision': String(headers['data-revision']) }
      for (const path of paths) {
        const answers = [await ask(nginx, path, { headers: seen }), await ask(nginx, path, { headers: seen })]
        for (const answer of answers) {
          expect(answer.status).toBe(200)
          expect(Number(answer.headers['data-revision'])).toBeGreaterThanOrEqual(Number(headers['data-revision']))
        }
        expect(String(answers[0]?.body)).toContain(`handed-${turn}`)
        kept.push(...answers.map(cacheOf))
      }
    }
    expect(kept).toEqual(Array.from({ length: 30 }, () => ['MISS', 'HIT']).flat())
  })

  test('who asks for a revision that is not there is told so, and takes no node away from others', async () => {
    const absurd = { 'data-revision': '999999' }
    const readers = startReaders(nginx)
    const answers = []
    for (let turn = 0; turn < 30; turn += 1) answers.push(await ask(nginx, '/v1/allies', { headers: absurd }))
    const { counts, total } = await readers.stop()
    expect(answers.map(({ status, body }) => [status, JSON.parse(String(body)).code])).toEqual(
      answers.map(() => [503, 'behind']),
    )
    expect(failuresOf(counts)).toEqual([])
    expect(total).toBeGreaterThan(8)
  })

  test('a stream through nginx tells of what was written at another node', async () => {
    const streams = await Promise.all(['127.0.5.1', '127.0.5.2', '127.0.5.3'].map((from) => listen(nginx, from)))
    await sleep(1100)
    const listening = await Promise.all(
      deployment.nodes.map(({ process }) => metricOf(process.origin, 'streams_connected')),
    )
    expect(listening).toEqual([1, 1, 1])
    const { status, headers } = await makePledge(node(0), key, 'streamed')
    expect(status).toBe(201)
    const told = [Number(headers['data-revision'])]
    await expect
      .poll(() => streams.map(({ heard }) => heard), { timeout: 2000, interval: 20 })
      .toEqual([told, told, told])
    for (const stream of streams) stream.close()
  })

  test('one node is killed: no reader notices, no acknowledged write is lost, and once it is back it takes its share', async () => {
    const readers = startReaders(nginx)
    const editor = startEditor({ nginx, key }, 'killed')
    await expect.poll(() => editor.acknowledged.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(5)
    deployment.nodes[1]?.process.child.kill('SIGKILL')
    const soFar = editor.acknowledged.length
    await expect.poll(() => editor.acknowledged.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(soFar + 10)
    await deployment.nodes[1]?.restart()
    await expect.poll(() => requestsOf(node(1)), { timeout: 10_000 }).toBeGreaterThan(20)
    await editor.stop()
    const tally = await readers.stop()
    tell('a node killed', tally, editor)
    const { counts, total, slow } = tally
    expect(failuresOf(counts)).toEqual([])
    expect(total).toBeGreaterThan(200)
    expect(slow).toBe(0)
    // At most the one that was with the node when it was killed.
    expect(editor.refused.length).toBeLessThanOrEqual(1)
    for (const { code } of editor.refused) expect(code).toBe('outcome_unknown')
    await isRecorded(editor.acknowledged)
  })

  test('one node hangs: readers are answered by the others, and few wait until it is given up', async () => {
    const readers = startReaders(nginx)
    const unseen = startReaders(
      nginx,
      Array.from({ length: 5000 }, (_, at) => `/v1/allies.csv?gap_pp__gt=-9.${10_000 + at}`),
    )
    await sleep(500)
    const hanging = deployment.nodes[2]?.process.child
    hanging?.kill('SIGSTOP')
    await sleep(6500)
    hanging?.kill('SIGCONT')
    const tallies = await Promise.all([readers.stop(), unseen.stop()])
    for (const tally of tallies) {
      tell('a node that hangs', tally)
      const { counts, total, slow, slowestMs } = tally
      expect(failuresOf(counts)).toEqual([])
      expect(total).toBeGreaterThan(100)
      // Eight readers, each of whom meets the node twice at most: it is given up after five seconds.
      expect(slow).toBeLessThanOrEqual(2 * 8)
      expect(slowestMs).toBeLessThan(8000)
    }
    expect(tallies[0].slow + tallies[1].slow).toBeGreaterThan(0)
  })

  test('the primary crashes and the standby takes its address: reading goes on, writes are refused and then go on by themselves, none that was acknowledged is lost', async () => {
    const readers = startReaders(nginx)
    const editor = startEditor({ nginx, key }, 'failover')
    await expect.poll(() => editor.acknowledged.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(10)
    await deployment.primary.stop('immediate')
    await expect.poll(() => editor.refused.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3)
    const before = editor.acknowledged.length
    await deployment.standby.promote(deployment.primary.port)
    await expect.poll(() => editor.acknowledged.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(before + 10)
    await editor.stop()
    const tally = await readers.stop()
    tell('a standby promoted', tally, editor)
    const { counts, total, slow } = tally
    expect(failuresOf(counts)).toEqual([])
    expect(total).toBeGreaterThan(100)
    expect(slow).toBe(0)
    for (const { status, type, code } of editor.refused) {
      expect(status).toBe(503)
      expect(type).toMatch(/^application\/problem\+json/)
      expect(['store_unavailable', 'store_busy', 'outcome_unknown']).toContain(code)
    }
    await isRecorded(editor.acknowledged)
    expect(await deployment.command('verify')).toContain('is sound')
  })

  test('the cache cannot be written: readers are answered by the nodes', async () => {
    const known = '/v1/allies.csv?ally=BEL'
    for (let turn = 0; turn < 2; turn += 1) await ask(nginx, known)
    const cache = join(deployment.folder, 'cache')
    await chmod(cache, 0o000)
    try {
      const answers = []
      for (let turn = 0; turn < 20; turn += 1)
        answers.push(await ask(nginx, turn % 2 === 0 ? known : '/v1/allies.csv?ally=POL'))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      expect(answers.map(cacheOf)).not.toContain('HIT')
    } finally {
      await chmod(cache, 0o700)
    }
  })

  test('no node is left: what was asked before is still answered, anything else is a problem document', async () => {
    const path = '/v1/allies.csv?as_of=2025-04-03'
    const before = await ask(nginx, path)
    for (const { process } of deployment.nodes) process.child.kill('SIGKILL')
    await Promise.all(deployment.nodes.map(({ process }) => process.exited))
    await sleep(2100)
    const answers = []
    for (let turn = 0; turn < 20; turn += 1) answers.push(await ask(nginx, path))
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.etag}`))).toEqual(
      new Set([`200 ${before.headers.etag}`]),
    )
    expect(answers.map(cacheOf)).toContain('STALE')
    const unseen = await ask(nginx, '/v1/allies.csv?as_of=2025-04-02')
    expect([unseen.status, JSON.parse(String(unseen.body)).code]).toEqual([503, 'not_ready'])
    const written = await makePledge(nginx, key, 'lost')
    expect([written.status, JSON.parse(String(written.body)).code]).toEqual([503, 'outcome_unknown'])
  })

  /** Every acknowledged write is there, at the revision it was acknowledged for; the audit has no hole; all nodes agree. */
  async function isRecorded(
    acknowledged: readonly { readonly id: string; readonly revision: number }[],
  ): Promise<void> {
    const latest = Math.max(...acknowledged.map(({ revision }) => revision), ...(await revisions()))
    await converged(latest)
    const audits = await Promise.all(nodes.map((place) => ask(place, '/v1/changes.ndjson?since=1&sort=revision')))
    expect(new Set(audits.map(({ headers }) => headers.etag)).size).toBe(1)
    const changes = String(audits[0]?.body)
      .trim()
      .split('\n')
      .map((line): { revision: number; key: string } => JSON.parse(line))
    expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, at) => at + 2))
    const places = new Map(changes.map(({ key, revision }) => [key, revision]))
    expect(places.size).toBe(changes.length)
    expect(acknowledged.filter(({ id, revision }) => places.get(id) !== revision)).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(10)
  }

  /** Says what was counted: a claim about few says little. */
  function tell(what: string, { counts, slowestMs }: Tally, editor?: Editor): void {
    const writes = editor ? `; ${editor.acknowledged.length} writes acknowledged, ${editor.refused.length} refused` : ''
    console.info(`${what}: readers got ${JSON.stringify(counts)}, after ${slowestMs} ms at most${writes}`)
  }
})

/** What readers were answered beside 200 and 304. */
function failuresOf(counts: Tally['counts']): string[] {
  return Object.keys(counts).filter((status) => !['200', '304'].includes(status))
}

/** What of an answer a client goes by. */
function told({ status, headers, body }: Answer) {
  const own = ['date', 'connection', 'keep-alive', 'server', 'x-cache-status', 'ratelimit', 'ratelimit-policy']
  const others = Object.entries(headers).filter(([name]) => !own.includes(name))
  return { status, headers: Object.fromEntries(others), body: createHash('sha256').update(body).digest('hex') }
}

async function rowsOf(server: string, statement: string): Promise<Record<string, unknown>[]> {
  const session = new pg.Client({ connectionString: server })
  await session.connect()
  try {
    return (await session.query(statement)).rows
  } finally {
    await session.end()
  }
}

function cacheOf({ headers }: Answer): string | undefined {
  return headers['x-cache-status']?.toString()
}

/** How many requests the node has been asked, up to a second ago. */
async function requestsOf(place: Place): Promise<number> {
  const text = String((await ask(place, '/metrics')).body)
  return sum([...text.matchAll(/^http_requests_total\{.*\} (\d+)$/gm)].map(([, count]) => Number(count)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
