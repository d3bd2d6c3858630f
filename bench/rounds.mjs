/** What requests cost: ours and the baselines, round by round in turn, so that whatever else the machine does meets all alike. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, here, load, serve, serveOurs } from './child.mjs'
import { LIST, startPeers } from './peers.mjs'
import { makeRecord } from './record.mjs'
import { median, spread, table } from './statistics.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7)
const WARM_UP = 3
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1.5)
const ALLIES = '/v1/allies'
const PROGRESS = '/v1/progress'
const CSV = '/v1/spending.csv?indicator=share_of_gdp&value__gte=2&sort=-value'
const PER_REQUEST = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']

/** Measures and answers the Markdown. */
export async function compareRounds() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'tracker.db')
  await makeRecord(file, 0)
  const ours = await serveOurs(file)
  const kept = await Promise.all([ALLIES, PROGRESS, CSV, LIST].map((path) => answerOf(ours.origin + path)))
  const answers = join(folder, 'answers.json')
  writeFileSync(answers, JSON.stringify(kept.map(({ at, ...answer }) => ({ ...answer, path: at.split('?')[0] }))))
  const [barePort, queryPort] = [await freePort(), await freePort()]
  const bare = await serve([here('servers/bare.mjs'), String(barePort), answers], { port: barePort })
  const query = await serve([here('servers/query.mjs'), String(queryPort), file], { port: queryPort })
  const peers = await startPeers(ours.origin, folder)

  const known = { 'if-none-match': kept[0].headers.etag }
  const cases = [
    ['bare: allies', bare, { path: ALLIES }],
    ['ours: allies', ours, { path: ALLIES, to: ['bare: allies', 'query: allies'] }],
    ['ours: allies, 304', ours, { path: ALLIES, headers: known, to: ['bare: allies'] }],
    ['bare: progress', bare, { path: PROGRESS }],
    ['ours: progress', ours, { path: PROGRESS, to: ['bare: progress'] }],
    ['bare: filtered, sorted CSV', bare, { path: CSV }],
    [
      'ours: filtered, sorted CSV',
      ours,
      { path: CSV, to: ['bare: filtered, sorted CSV', 'query: figures of an edition'] },
    ],
    [
      'ours: an ally, never asked before',
      ours,
      { unseen: 'ally', to: ['query: an ally as of a day', 'query: an ally in an edition'] },
    ],
    [
      'ours: filtered, sorted, never asked before',
      ours,
      { unseen: 'figures', to: ['query: figures in force', 'query: figures of an edition'] },
    ],
    ['query: allies', query, { path: '/allies' }],
    ['query: an ally as of a day', query, { unseen: 'known' }],
    ['query: an ally in an edition', query, { path: '/allies/POL' }],
    ['query: figures in force', query, { unseen: 'queriedInForce' }],
    ['query: figures of an edition', query, { unseen: 'queried' }],
    ['bare: 100 figures', bare, { path: LIST }],
    ...peers.map(({ name, server, path, to }) => [name, server, { path, to }]),
  ]
  const seen = new Map(cases.map(([name]) => [name, []]))
  let seed = 0
  // Rounds before the first are not counted: a program that has just begun runs at half its speed.
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [name, { origin }, { path = '/', headers, unseen }] of cases) {
      const result = await load({ url: origin + path, headers, unseen, seed, seconds: SECONDS })
      seed += result.asked
      if (round >= 0) seen.get(name).push(result)
    }
  }
  const of = (name, field) => seen.get(name).map((result) => result[field])
  // Ratios are taken within each round, then their median.
  const ratios = (name, to) => of(name, 'perSecond').map((value, round) => value / of(to, 'perSecond')[round])
  const rows = cases.map(([name, server, { to = [] }]) => [
    name,
    median(of(name, 'perSecond')).toFixed(0),
    spread(of(name, 'perSecond')),
    median(of(name, 'p50')).toFixed(1),
    median(of(name, 'p99')).toFixed(1),
    server.megabytes(),
    of(name, 'failed').reduce((sum, one) => sum + one, 0),
    to.map((other) => `${median(ratios(name, other)).toFixed(2)} × ${other}`).join('; ') || '–',
  ])
  for (const server of new Set(cases.map(([, one]) => one))) server.stop()
  rmSync(folder, { recursive: true, force: true })
  return table(['what', 'requests/s', 'spread', 'p50 ms', 'p99 ms', 'MB', 'failed', 'ratio'], rows)
}

/** The answer's bytes and headers, as a baseline is to send them. */
async function answerOf(url) {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !PER_REQUEST.includes(name)))
  const { pathname, search } = new URL(url)
  return { at: pathname + search, headers, body: Buffer.from(await response.arrayBuffer()).toString('base64') }
}
