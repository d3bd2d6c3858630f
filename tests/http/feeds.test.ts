/** Feeds over HTTP: found, kept, told apart, and quiet when nothing happened. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

test.each(['differences', 'changes'])(
  '/v1/%s is a feed by suffix and by Accept, and says where it is found',
  async (name) => {
    const bySuffix = await server.ask(`/v1/${name}.atom`)
    expect([bySuffix.status, bySuffix.type]).toEqual([200, 'application/atom+xml'])
    const byAccept = await server.ask(`/v1/${name}`, { accept: 'application/atom+xml' })
    expect([byAccept.status, byAccept.type]).toEqual([200, 'application/atom+xml'])
    const { body, headers } = await server.ask(`/v1/${name}?limit=1&as_of=2026-11-23`)
    expect(body.links.alternate.atom).toBe(`/v1/${name}.atom?as_of=2026-11-23`)
    expect(headers.link).toContain(`</v1/${name}.atom?as_of=2026-11-23>; rel="alternate"; type="application/atom+xml"`)
    const filtered = await server.ask(`/v1/${name}?${name === 'changes' ? 'entity=pledges' : 'subject=x'}`)
    expect(filtered.headers.link).not.toContain('.atom')
    expect((await server.ask('/help')).text).toContain(`${name}.atom`)
  },
)

test('a table without news is no feed', async () => {
  const { status, body } = await server.ask('/v1/pledges.atom')
  expect([status, body.code]).toEqual([404, 'no_such_representation'])
})

test('who holds the feed of yesterday is told that nothing has happened since', async () => {
  const { headers } = await server.ask('/v1/differences.atom')
  const tomorrow = await runningApp('2026-11-25')
  const again = await tomorrow.ask('/v1/differences.atom', { 'if-none-match': headers.etag ?? '' })
  expect(again.status).toBe(304)
  await tomorrow.close()
})

test('who follows Slovenia and Poland is told of the edition, and what it says of them', async () => {
  const { text } = await server.ask('/v1/differences.atom?ally=SVN,POL&as_of=2026-11-24')
  const [, edition = ''] =
    /<title>New edition: Defence Investment of NATO Countries[^<]*<\/title>.*?<content>([^<]*)/.exec(text) ?? []
  for (const words of [
    'Slovenia 2025: 1.57, was 2.02.',
    'Poland 2025: 4.25, was 4.48.',
    'Poland 2026: 4.68.',
    'Slovenia 2026: 1.61.',
  ])
    expect(edition).toContain(words)
  expect(edition).not.toContain('Italy')
})

test('a pledge of which no day is known says so in its headline', async () => {
  const { text } = await server.ask('/v1/differences.atom?ally=DNK&as_of=2026-11-24')
  expect(text).toMatch(/<title>Denmark pledges: [^<]*\(2026, no day is known\)<\/title>/)
})

test('a correction is told in both feeds', async () => {
  const edited = await runningApp()
  const authorization = `Bearer ${await edited.key('desk')}`
  const before = await edited.ask('/v1/changes.atom')
  const pledge = {
    id: 'svn-2026-4pct-2035',
    ally: 'SVN',
    indicator: 'share_of_gdp',
    percent: 4,
    deadline_year: 2035,
    basis: 'by',
    announced_on: '2026-11-20',
    kind: 'government-announcement',
    conditional: false,
    title: '4% of GDP by 2035',
    summary: 'Said in parliament.',
    source_url: 'https://example.org/',
  }
  const written = await edited.write('post', '/v1/pledges', { authorization }, pledge)
  expect(written.status, written.text).toBe(201)
  const changes = await edited.ask('/v1/changes.atom', { 'if-none-match': before.headers.etag ?? '' })
  expect(changes.status).toBe(200)
  expect(changes.text ?? String(changes.body)).toContain('pledges added: svn-2026-4pct-2035.')
  const differences = await edited.ask('/v1/differences.atom')
  expect(differences.text ?? String(differences.body)).toContain('Slovenia pledges: 4% of GDP by 2035')
  await edited.close()
})
