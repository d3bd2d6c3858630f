/**
 * What a request costs, ours beside what would be used instead, round by round in turn, so that whatever else the machine does
 * meets all alike: `npm start --prefix bench`. Given names of questions (`npm start --prefix bench -- ally ranking`), only those
 * are asked, and what is found is printed but not kept.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort, here, serve, serveOurs, temporaryFolder } from './child.mjs'
import { marksOf } from './marks.mjs'
import { startNginx } from './nginx.mjs'
import { LIST, startPeers } from './peers.mjs'
import { startPostgres } from './postgres.mjs'
import { addIndex, makeRecord } from './record.mjs'
import { keep } from './results.mjs'
import { median } from './statistics.mjs'
import { requestsTable } from './tables.mjs'
import { load } from './wrk.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7)
/** Rounds that are not counted: a program that has just begun runs at half its speed. */
const WARM_UP = Number(process.env.BENCH_WARM_UP ?? 3)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1.5)
const ALLIES = '/v1/allies'
const SMALL = '/v1/check?ally=POL'
const PER_REQUEST = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']
/** What takes milliseconds to make is asked by one client: what is cut off at the end of a round is to be little. */
const LONG = { connections: 1 }

const folder = temporaryFolder()
const postgres = await startPostgres('ours', 'queried', 'peer')
const servers = await startServers()
const only = process.argv.slice(2)
const questions = Object.entries(await askedOf(servers)).filter(([name]) => only.length === 0 || only.includes(name))
const cases = questions.flatMap(([question, asked]) =>
  Object.entries(asked).flatMap(([by, request]) => {
    const { server, usesPostgres } = servers[by] ?? {}
    if (!server) return []
    return { question, by, request: { server, helpers: usesPostgres ? [postgres] : [], turn: 0, ...request }, seen: [] }
  }),
)
const minutes = (cases.length * (WARM_UP + ROUNDS) * (SECONDS + 0.1)) / 60
process.stderr.write(
  `${cases.length} ways to ask, ${WARM_UP} + ${ROUNDS} rounds of ${SECONDS} s: ${minutes.toFixed(0)} minutes.\n`,
)
for (let round = -WARM_UP; round < ROUNDS; round += 1) {
  // To and fro, so that nobody always comes after the same neighbor.
  for (const one of round % 2 ? cases : cases.toReversed()) {
    const { turn, ...found } = await load({ ...one.request, seconds: SECONDS })
    one.request.turn = turn
    if (round >= 0) one.seen.push(found)
  }
}
const measured = {}
for (const { question, by, seen } of cases) {
  const of = (field, digits) => seen.map((found) => Number(found[field].toFixed(digits)))
  measured[question] ??= {}
  measured[question][by] = {
    cpuUs: of('cpuUs', 1),
    perSecond: of('perSecond', 0),
    kilobytes: Number(median(of('kilobytes', 1)).toFixed(1)),
    p99Ms: of('p99Ms', 1),
    failed: of('failed', 0).reduce((sum, count) => sum + count, 0),
  }
}
const megabytes = Object.fromEntries(Object.entries(servers).map(([name, { server }]) => [name, server.megabytes()]))
for (const { server } of Object.values(servers)) server.stop()
postgres?.stop()
const found = { rounds: ROUNDS, seconds: SECONDS, questions: measured, megabytes }
const requests = only.length === 0 ? keep('requests', found) : found
process.stdout.write(`${requestsTable(requests)}\n\n${marksOf({ requests }).join('\n')}\n`)

async function startServers() {
  const ours = { databaseFile: join(folder, 'tracker.db') }
  const queried = { databaseFile: join(folder, 'queried.db') }
  const queriedThere = { databaseUrl: postgres?.url('queried') }
  const there = { databaseUrl: postgres?.url('ours') }
  const copies = postgres ? [queried, queriedThere] : [queried]
  for (const settings of [ours, ...copies]) await makeRecord(settings)
  for (const settings of copies) await addIndex(settings)
  const own = await serveOurs(ours)
  const kept = await Promise.all([ALLIES, SMALL, LIST].map((path) => answerOf(own.origin + path)))
  const answers = join(folder, 'answers.json')
  writeFileSync(answers, JSON.stringify(kept))
  const baseline = async (file, ...args) => {
    const port = await freePort()
    return { server: await serve([process.execPath, here(file), String(port), ...args], { port }) }
  }
  const query = (by) => baseline('servers/query.mjs', by, pathToFileURL(queried.databaseFile).href)
  const queryThere = async (by) => ({
    ...(await baseline('servers/query.mjs', by, queriedThere.databaseUrl)),
    usesPostgres: true,
  })
  const nginx = await startNginx(kept, folder)
  return {
    ours: { server: own },
    ...(postgres && { 'ours, PostgreSQL': { server: await serveOurs(there), usesPostgres: true } }),
    'node:http': await baseline('servers/bare.mjs', 'http', answers),
    Fastify: await baseline('servers/bare.mjs', 'fastify', answers),
    ...(nginx && { nginx: { server: nginx } }),
    'Fastify + Prisma': await query('prisma'),
    'Fastify + SQL': await query('sql'),
    ...(postgres && {
      'Fastify + Prisma, PostgreSQL': await queryThere('prisma'),
      'Fastify + SQL, PostgreSQL': await queryThere('sql'),
    }),
    ...(await startPeers(own.origin, folder, postgres?.url('peer'))),
  }
}

/** The answer's bytes and headers, as a baseline is to send them. */
async function answerOf(url) {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !PER_REQUEST.includes(name)))
  return { path: new URL(url).pathname, headers, body: Buffer.from(await response.arrayBuffer()).toString('base64') }
}

/** Every question, and how each server is asked it. */
async function askedOf(started) {
  const tagOf = async (name) => {
    const { server } = started[name] ?? {}
    if (!server) return undefined
    const response = await fetch(server.origin + ALLIES, { headers: { 'accept-encoding': 'identity' } })
    await response.arrayBuffer()
    return { 'if-none-match': response.headers.get('etag') }
  }
  const known = async (name) => ({ path: ALLIES, headers: await tagOf(name) })
  const bare = (path) => ({ 'node:http': { path }, Fastify: { path }, nginx: { path } })
  const ours = (path) => ({ ours: { path }, 'ours, PostgreSQL': { path } })
  const queried = (path) => ({
    'Fastify + Prisma': { path },
    'Fastify + SQL': { path },
    'Fastify + Prisma, PostgreSQL': { path },
    'Fastify + SQL, PostgreSQL': { path },
  })
  const peers = Object.entries(started).flatMap(([name, { path }]) => (path ? [[name, { path }]] : []))
  return {
    list: { ...ours(ALLIES), ...bare(ALLIES), ...queried('/allies') },
    small: { ours: { path: SMALL }, ...bare(SMALL) },
    unchanged: { ours: await known('ours'), Fastify: await known('Fastify'), nginx: await known('nginx') },
    figures: { ours: { path: LIST }, ...bare(LIST), ...Object.fromEntries(peers) },
    ally: { ...ours('/v1/allies/{ally}?as_of={day}'), ...queried('/known/{ally}?as_of={day}') },
    day: { ...ours('/v1/allies/{ally}?as_of={otherday}'), ...queried('/known/{ally}?as_of={otherday}') },
    ranking: {
      ...ours('/v1/spending?indicator=share_of_gdp&sort=-value&value__gte={level}'),
      ...queried('/in-force?above={level}'),
    },
    export: {
      ours: { path: '/v1/spending.csv?value__gte=-1000000000{turn}', ...LONG },
      'Fastify + SQL': { path: '/figures.csv', ...LONG },
    },
    workbook: { ours: { path: '/v1/spending.xlsx?value__gte=-1000000000{turn}', ...LONG } },
    picture: { ours: { path: '/v1/progress.svg?width={width}&as_of={day}', ...LONG } },
    pixels: { ours: { path: '/v1/progress.png?width={width}&as_of={day}', ...LONG } },
  }
}
