/** Editing: who may, what is refused, what is kept, and that nothing is lost or half done. */
import { execFile } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EDITABLE } from '../../src/record/lists.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { settingsFor, temporaryStore } from '../support/temporary-store.js'

let server: RunningApp
let auth: Record<string, string>
beforeAll(async () => {
  server = await runningApp()
  auth = { authorization: `Bearer ${await server.key('desk')}` }
})
afterAll(() => server.close())

const PLEDGE = '/v1/pledges/bel-2025-2pct-2029'

async function stored(path: string) {
  const { body, headers } = await server.ask(`${path}?view=stored`)
  const { recorded_on, ...record } = body.data
  return { record, etag: String(headers.etag), recorded_on }
}

describe.each(EDITABLE.map((list) => [list]))('a record of the %s', (list) => {
  test('is made, read, replaced, patched and deleted', async () => {
    const [first] = await server.rows(`/v1/${list}?limit=1`)
    const { record } = await stored(`/v1/${list}/${first?.id}`)
    const path = `/v1/${list}/a-new-one`
    const made = await server.write('post', `/v1/${list}`, auth, { ...record, id: 'a-new-one' })
    expect([made.status, made.headers.location]).toEqual([201, path])
    const { etag } = await stored(path)
    expect(made.headers.etag).toBe(etag)
    const same = await server.write('put', path, { ...auth, 'if-match': etag }, record)
    expect(same.status).toBe(422)
    const replaced = await server.write('put', path, { ...auth, 'if-match': etag }, { ...record, id: 'a-new-one' })
    expect([replaced.status, replaced.headers.etag]).toEqual([200, etag])
    const other = { source_url: 'https://example.org/another-source' }
    const patched = await server.write('patch', path, { ...auth, 'if-match': etag }, other)
    expect(patched.body.data).toMatchObject({ id: 'a-new-one', ...other })
    expect(patched.headers.etag).not.toBe(etag)
    const stale = await server.write('delete', path, { ...auth, 'if-match': etag })
    expect([stale.status, stale.headers.etag]).toEqual([412, patched.headers.etag])
    expect((await server.write('delete', path, auth)).status).toBe(428)
    expect((await server.write('delete', path, { ...auth, 'if-match': '*' })).status).toBe(200)
    expect((await server.ask(`${path}?view=stored`)).status).toBe(404)
    const changes = await server.rows('/v1/changes?sort=revision&since=1')
    expect(changes.filter(({ entity }) => entity === list).map(({ action }) => action)).toEqual([
      'create',
      'update',
      'delete',
    ])
  })
})

test('the tag of a compressed answer is as good as that of the plain one', async () => {
  const path = '/v1/pledges/bel-2025-2pct-2029'
  const url = `${path}?view=stored`
  const long = { ...auth, 'if-match': (await stored(path)).etag }
  await server.write('patch', path, long, { summary: 'Long words. '.repeat(200) })
  const { headers } = await server.app.inject({ url, headers: { 'accept-encoding': 'gzip' } })
  expect(headers.etag).toMatch(/-gzip"$/)
  const tagged = { ...auth, 'if-match': String(headers.etag) }
  expect((await server.write('patch', path, tagged, { summary: 'Short words.' })).status).toBe(200)
  expect((await server.write('patch', path, tagged, { summary: 'Other words.' })).status).toBe(412)
})

describe('who may write', () => {
  test('nobody without a valid key, and each key what its scope says', async () => {
    const none = await server.write('post', '/v1/pledges', {}, {})
    expect([none.status, none.headers['www-authenticate']]).toEqual([401, expect.stringContaining('Bearer realm=')])
    expect((await server.write('post', '/v1/pledges', { authorization: 'Bearer nope' }, {})).status).toBe(401)
    const importer = { authorization: `Bearer ${await server.key('importer', 'import')}` }
    const refused = await server.write('post', '/v1/pledges', importer, {})
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('editorial')])
    const edition = { id: 'x-2026', publisher: 'x', title: 'X', published_on: '2026-11-01' }
    expect((await server.write('post', '/v1/publications?dry_run=true', importer, edition)).status).toBe(200)
    const admin = { authorization: `Bearer ${await server.key('chief', 'admin')}` }
    expect((await server.write('post', '/v1/publications?dry_run=true', admin, edition)).status).toBe(200)
  })

  test('a key revoked by another process is worthless at once', async () => {
    const key = { authorization: `Bearer ${await server.key('leaver')}` }
    expect((await server.write('post', '/v1/pledges', key, {})).status).toBe(422)
    await new Promise<void>((resolve, reject) => {
      const env = { ...process.env, ...settingsFor(server.store.place) }
      execFile('npx', ['tsx', 'src/cli.ts', 'key', 'revoke', 'leaver'], { env }, (error) =>
        error ? reject(error) : resolve(),
      )
    })
    expect((await server.write('post', '/v1/pledges', key, {})).status).toBe(401)
  })

  test('nobody where the server is read-only, and the contract has no writes then', async () => {
    const closed = await runningApp(undefined, { READ_ONLY: 'true' })
    const refused = await closed.write('post', '/v1/pledges', auth, {})
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    const { paths } = (await closed.ask('/openapi.json')).body
    expect(
      Object.values<object>(paths)
        .flatMap((path) => Object.keys(path))
        .every((method) => method === 'get'),
    ).toBe(true)
    await closed.close()
  })
})

describe('a refused write changes nothing', () => {
  test.each<[string, number, string, unknown, string[]]>([
    ['an unknown field', 422, 'unprocessable', { percnt: 2 }, ['percnt']],
    ['a derived column', 422, 'unprocessable', { outcome: 'kept' }, ['outcome']],
    ['the day of recording', 422, 'unprocessable', { recorded_on: '2020-01-01' }, ['recorded_on']],
    ['another id', 422, 'unprocessable', { id: 'other' }, ['id']],
    ['an ally that is none', 422, 'unprocessable', { ally: 'BLE' }, ['ally']],
    ['years backwards', 422, 'unprocessable', { from_year: 2035 }, ['from_year']],
    ['itself as its successor', 422, 'unprocessable', { superseded_by: 'bel-2025-2pct-2029' }, ['superseded_by']],
    ['a circle of successors', 422, 'unprocessable', { superseded_by: 'bel-2022-2pct-2035' }, ['superseded_by']],
    ['a level beyond sense', 422, 'unprocessable', { percent: 101 }, ['percent']],
    ['control characters', 422, 'unprocessable', { title: 'a\u0000b' }, ['title']],
    ['half a character', 422, 'unprocessable', { title: 'a\ud800b' }, ['title']],
    ['nothing where something must be', 422, 'unprocessable', { title: null }, ['title']],
    ['no object', 422, 'unprocessable', [], ['']],
    ['a forbidden key', 400, 'malformed_body', '{"__proto__": {"a": 1}}', []],
    ['a constructor', 400, 'malformed_body', '{"constructor": {"prototype": 1}}', []],
    ['no JSON', 400, 'malformed_body', '{', []],
    ['endless nesting', 400, 'malformed_body', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, []],
    ['ten megabytes', 413, 'payload_too_large', `{"title":"${'x'.repeat(10_000_000)}"}`, []],
  ])('%s', async (_, status, code, patch, fields) => {
    const before = await server.store.load()
    const answer = await server.write('patch', PLEDGE, { ...auth, 'if-match': '*' }, patch)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body.errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual(fields)
    const after = await server.store.load()
    expect([after.revision, after.facts]).toEqual([before.revision, before.facts])
  })

  test('the wrong content type, an odd id, an id that is taken, and what others name', async () => {
    const headers = { ...auth, 'if-match': '*' }
    const plain = await server.write('patch', PLEDGE, { ...headers, 'content-type': 'application/json' }, {})
    expect([plain.status, plain.headers['accept-patch']]).toEqual([415, 'application/merge-patch+json'])
    for (const odd of ['..%2f..%2fetc', '%00', 'x.csv', '__proto__', 'constructor'])
      expect((await server.write('delete', `/v1/pledges/${odd}`, headers)).status).toBe(404)
    const { record } = await stored(PLEDGE)
    expect((await server.write('post', '/v1/pledges', auth, record)).body.code).toBe('already_exists')
    const named = await server.write('delete', '/v1/targets/wales-2014-2pct', headers)
    expect([named.status, named.body.code]).toEqual([409, 'still_referenced'])
    expect(named.body.errors).toContainEqual(
      expect.objectContaining({ parameter: 'targets', received: 'guideline-2006-2pct' }),
    )
  })
})

describe('writing again', () => {
  test('under the same key gives the same answer, and is done once', async () => {
    const { etag } = await stored(PLEDGE)
    const headers = { ...auth, 'if-match': etag, 'idempotency-key': 'k-1' }
    const first = await server.write('patch', PLEDGE, headers, { title: 'Once' })
    const again = await server.write('patch', PLEDGE, headers, { title: 'Once' })
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect([again.status, again.text, again.headers.etag]).toEqual([200, first.text, first.headers.etag])
    const other = await server.write('patch', PLEDGE, headers, { title: 'Twice' })
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
    expect((await server.write('patch', PLEDGE, { ...headers, 'idempotency-key': 'a b' }, {})).status).toBe(400)
  })

  test('200 times at once lets one win for each state, each audited once', async () => {
    const { etag } = await stored(PLEDGE)
    const { revision } = await server.store.load()
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, turn) =>
        server.write('patch', PLEDGE, { ...auth, 'if-match': etag }, { title: `Turn ${turn}` }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(199)
    expect(await server.rows(`/v1/changes?since=${revision}`)).toHaveLength(1)
  })

  test('words that a spreadsheet would run are stored as they are and guarded in CSV', async () => {
    await server.write('patch', PLEDGE, { ...auth, 'if-match': '*' }, { title: '=1+1' })
    expect((await stored(PLEDGE)).record.title).toBe('=1+1')
    expect((await server.ask(`${PLEDGE}.csv`)).text).toContain("'=1+1")
  })
})

test('an answer is given again even after a restart', async () => {
  const store = await temporaryStore()
  const first = await runningApp(undefined, {}, store)
  const key = { authorization: `Bearer ${await first.key('desk')}`, 'if-match': '*', 'idempotency-key': 'restart' }
  const done = await first.write('patch', PLEDGE, key, { title: 'Before the restart' })
  await first.app.close()
  const second = await runningApp(undefined, {}, store)
  const again = await second.write('patch', PLEDGE, key, { title: 'Before the restart' })
  expect([again.text, again.headers['idempotent-replayed']]).toEqual([done.text, 'true'])
  expect(await store.revision()).toBe(2)
  await second.close()
})

test('a dry run answers what would be and changes nothing', async () => {
  const { revision, facts } = await server.store.load()
  const dry = await server.write('patch', `${PLEDGE}?dry_run=true`, { ...auth, 'if-match': '*' }, { title: 'Perhaps' })
  expect(dry.body).toMatchObject({ data: { title: 'Perhaps' }, meta: { revision, dry_run: true } })
  expect(dry.headers.etag).toBeUndefined()
  const after = await server.store.load()
  expect([after.revision, after.facts]).toEqual([revision, facts])
})
