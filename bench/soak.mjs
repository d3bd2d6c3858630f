/**
 * Ten minutes as they would come: reads, edits and streams at a steady rate, clients that leave unanswered, streams that break
 * and come again. Every answer is checked, every stream must tell of every revision once, and afterwards nobody may count as
 * waiting: `npm run soak --prefix bench`. `SOAK_AT` names an address to ask instead, behind which others serve, `SOAK_KEY` an
 * editor's key there, and `SOAK_NODES`, comma-joined, where those can be asked for their metrics.
 */
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readSeed, SEED_DIRECTORY } from '../dist/seed/read-seed.js'
import { openStore } from '../dist/store/store.js'
import { serveOurs, temporaryFolder } from './child.mjs'
import { keep } from './results.mjs'
import { quantile, table } from './statistics.mjs'
import { soakText } from './tables.mjs'

const SECONDS = Number(process.env.SOAK_SECONDS ?? 600)
const READS_PER_SECOND = Number(process.env.SOAK_READS ?? 200)
const EDITS_PER_SECOND = Number(process.env.SOAK_EDITS ?? 2)
const ABORTS_PER_SECOND = Number(process.env.SOAK_ABORTS ?? 20)
const STREAMS = 10
/** Each other stream is cut so often, and resumes where it was. */
const STREAM_MS = 3000
const TICK_MS = 20
const PLEDGE = '/v1/pledges/bel-2025-2pct-2029'

/** What is asked in turn, and the status it is answered with. */
const day = (turn) => new Date(Date.UTC(2016, 0, 1) + (turn % 3900) * 86_400_000).toISOString().slice(0, 10)
const READS = [
  () => ['/v1/allies', 200],
  () => ['/v1/progress', 200],
  (turn) => [`/v1/allies/POL?as_of=${day(turn)}`, 200],
  () => ['/v1/spending.csv?indicator=share_of_gdp&value__gte=2&sort=-value', 200],
  (turn) => [`/v1/spending?indicator=share_of_gdp&value__gte=${1 + (turn % 9973) / 5000}`, 200],
  () => ['/v1/allies.txt', 200],
  (turn) => [`/v1/allies?as_of=${day(turn)}`, 200],
  () => ['/v1/milestones.ics', 200],
  (turn) => [`/v1/changes?limit=20&offset=${turn % 7}`, 200],
  (turn) => [
    turn % 40 === 9 ? `/v1/spending.svg?area=POL,ITA&indicator=share_of_gdp&as_of=${day(turn)}` : '/v1/pledges',
    200,
  ],
  () => ['/v1/allies?as_of=never', 400],
  () => ['/v1/allies/ATLANTIS', 404],
]

/** As a proxy is set: it lets go of a connection before the server does (`KEEP_ALIVE_MS`). */
const agent = new Agent({ keepAlive: true, maxSockets: 100, timeout: 4000 })
const { server, key, stop } = process.env.SOAK_AT ? served() : await serveOne()
const port = Number(new URL(server.origin).port)
const nodes = process.env.SOAK_NODES?.split(',') ?? [server.origin]

function served() {
  const server = { origin: process.env.SOAK_AT, megabytes: () => Number.NaN }
  return { server, key: process.env.SOAK_KEY, stop: () => undefined }
}

async function serveOne() {
  const folder = temporaryFolder()
  const file = join(folder, 'tracker.db')
  const store = await openStore({ databaseFile: file })
  await store.seed(() => readSeed(SEED_DIRECTORY), new Date())
  const key = await store.keys.create('soak', 'editorial', new Date())
  await store.close()
  const server = await serveOurs({ databaseFile: file }, { LOG_LEVEL: 'info' })
  return { server, key, stop: server.stop }
}

/** Answers the status, headers and body. */
function ask(path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
      const parts = []
      answer.on('data', (part) => parts.push(part)).on('error', reject)
      answer.on('end', () =>
        resolve({
          ...answer,
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        }),
      )
    })
    asked.on('error', reject).end(body)
  })
}

const wrong = []
const minutes = []
let current = { reads: [], edits: [] }

async function read(turn) {
  const [path, status] = READS[turn % READS.length](turn)
  const begun = performance.now()
  try {
    const answer = await ask(path, turn % 3 === 0 ? { headers: { 'accept-encoding': 'gzip' } } : {})
    if (answer.status !== status) wrong.push(`${path}: ${answer.status}`)
    if (answer.body.length === 0) wrong.push(`${path}: empty`)
  } catch (error) {
    wrong.push(`${path}: ${error.message}`)
  }
  current.reads.push(performance.now() - begun)
}

/** One writer: a title is changed; each fifth time a pledge comes and goes. */
const revisions = { first: null, last: null }
async function edit(turn) {
  const authorization = `Bearer ${key}`
  const change = async (path, options, status) => {
    const begun = performance.now()
    const answer = await ask(path, options)
    current.edits.push(performance.now() - begun)
    if (answer.status !== status) wrong.push(`${options.method} ${path}: ${answer.status} ${answer.body}`)
    revisions.last = Number(answer.headers['data-revision'])
    revisions.first ??= revisions.last
    return answer
  }
  const handedBack = () => (revisions.last === null ? {} : { 'data-revision': String(revisions.last) })
  const stored = await ask(`${PLEDGE}?view=stored`, { headers: handedBack() })
  const asPatch = { authorization, 'content-type': 'application/merge-patch+json', 'if-match': stored.headers.etag }
  await change(PLEDGE, { method: 'PATCH', headers: asPatch, body: JSON.stringify({ title: `Turn ${turn}` }) }, 200)
  const seen = await ask(PLEDGE, { headers: handedBack() })
  if (JSON.parse(seen.body).data.title !== `Turn ${turn}`) wrong.push(`the edit ${turn} is not visible`)
  if (turn % 5 !== 0) return
  const id = `soak-${turn}`
  const { recorded_on: _, ...pledge } = JSON.parse(stored.body).data
  const body = JSON.stringify({ ...pledge, id })
  const headers = { authorization, 'content-type': 'application/json' }
  const made = await change('/v1/pledges', { method: 'POST', headers, body }, 201)
  await change(
    `/v1/pledges/${id}`,
    { method: 'DELETE', headers: { authorization, 'if-match': made.headers.etag } },
    200,
  )
}

/** What is sent by clients that leave before they are answered. */
const ABANDONED = [
  'GET /v1/spending.csv HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n',
  'GET /v1/changes HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n',
  'GET /v1/allies HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(50),
  `POST /v1/pledges HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"id`,
  'GET /v1/progress HTTP/1.1\r\nHost:',
]

function abandon(turn) {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  const leave = turn % 2 === 0 ? () => socket.destroy() : () => socket.resetAndDestroy()
  socket.on('connect', () => socket.write(ABANDONED[turn % ABANDONED.length], () => setTimeout(leave, turn % 60)))
}

/** Listens, comes again where it is cut or cuts itself, and answers the revisions it was told of. */
function listen(_, place) {
  const told = []
  let asked
  let isEnded = false
  const begin = () => {
    if (isEnded) return
    let rest = ''
    const resuming = told.length > 0 ? { 'last-event-id': String(told.at(-1)) } : {}
    const headers = { accept: 'text/event-stream', ...resuming }
    asked = request({ host: '127.0.0.1', port, path: '/v1/changes', headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) wrong.push(`a stream: ${answer.statusCode}`)
      answer.setEncoding('utf8').on('data', (part) => {
        const lines = (rest + part).split('\n')
        rest = lines.pop()
        for (const line of lines) if (line.startsWith('id:')) told.push(Number.parseInt(line.slice(3), 10))
      })
      answer.on('error', () => undefined)
      // Before it was told anything, a stream that begins anew begins later.
      if (place % 2 === 0) setTimeout(() => told.length > 0 && asked.destroy(), STREAM_MS)
    })
    asked
      .on('error', () => undefined)
      .on('close', begin)
      .end()
  }
  begin()
  return {
    told,
    end: () => {
      isEnded = true
      asked.destroy()
    },
  }
}

async function metricsOfAll() {
  return Promise.all(nodes.map(async (origin) => (await fetch(`${origin}/metrics`)).text()))
}

const metric = (text, name) => Number(new RegExp(`^${name}[^\\n]* ([0-9.e+-]+)$`, 'm').exec(text)?.[1] ?? Number.NaN)

const listeners = Array.from({ length: STREAMS }, listen)
await sleep(500)
const begun = performance.now()
const pending = new Set()
let [readTurn, editTurn, abortTurn, editing, minute] = [0, 0, 0, Promise.resolve(), 1]
while (performance.now() - begun < SECONDS * 1000) {
  const elapsed = (performance.now() - begun) / 1000
  for (; readTurn < elapsed * READS_PER_SECOND; readTurn += 1) {
    const one = read(readTurn).finally(() => pending.delete(one))
    pending.add(one)
  }
  for (; editTurn < elapsed * EDITS_PER_SECOND; editTurn += 1) {
    const turn = editTurn
    editing = editing.then(() => edit(turn)).catch((error) => wrong.push(`edit ${turn}: ${error.message}`))
  }
  for (; abortTurn < elapsed * ABORTS_PER_SECOND; abortTurn += 1) abandon(abortTurn)
  if (elapsed >= minute * 60) await closeMinute()
  await sleep(TICK_MS)
}
await Promise.all([editing, ...pending])
await sleep(1000)
await closeMinute()

async function closeMinute() {
  const delays = (await metricsOfAll()).map((body) => metric(body, 'event_loop_delay_seconds\\{quantile="0.99"\\}'))
  minutes.push({
    ...current,
    megabytes: server.megabytes(),
    delayMs: 1000 * Math.max(...delays),
    wrong: wrong.length,
  })
  current = { reads: [], edits: [] }
  minute += 1
}

for (const { told, end } of listeners) {
  end()
  const all = revisions.last - revisions.first + 1
  const mine = told.filter((id) => id >= revisions.first && id <= revisions.last)
  const inOrder = mine.every((id, at) => id === revisions.first + at)
  if (mine.length !== all || !inOrder) wrong.push(`a stream told of ${mine.length} of ${all} revisions`)
}
/** The one that asks; what is told is at most a second old. */
await sleep(2000)
const left = await metricsOfAll()
const sum = (name) => left.reduce((total, body) => total + metric(body, name), 0)
const inFlight = sum('http_requests_in_flight')
const abandoned = sum('http_requests_abandoned_total')
if (inFlight !== nodes.length) wrong.push(`${inFlight} requests are in flight when only ${nodes.length} are`)
if (sum('streams_connected') !== 0) wrong.push('streams count that were closed')
const held = new Set(left.map((body) => metric(body, 'record_revision')))
if (held.size !== 1) wrong.push(`the servers hold the revisions ${[...held].join(', ')}`)
const whole = minutes.filter(({ reads }) => reads.length > 0)
const rows = whole.map(({ reads, edits, megabytes, delayMs, wrong: soFar }, at) => [
  at + 1,
  reads.length,
  quantile(reads, 0.5).toFixed(1),
  quantile(reads, 0.99).toFixed(1),
  Math.max(...reads).toFixed(0),
  edits.length,
  quantile(edits, 0.5).toFixed(1),
  quantile(edits, 0.99).toFixed(1),
  delayMs.toFixed(1),
  megabytes,
  soFar,
])
const head = [
  'minute',
  'reads',
  'p50 ms',
  'p99 ms',
  'worst ms',
  'edits',
  'p50 ms',
  'p99 ms',
  'loop delay p99 ms',
  'MB',
  'wrong',
]
process.stdout.write(
  `${table(head, rows)}\n\n${revisions.last - revisions.first + 1} revisions, told by each of ${STREAMS} streams; ${abandoned} requests abandoned, ${inFlight - nodes.length} in flight afterwards.\n`,
)
if (!process.env.SOAK_AT) {
  const count = (field) => whole.reduce((total, one) => total + one[field].length, 0)
  const p99Ms = (field) => whole.map((one) => Number(quantile(one[field], 0.99).toFixed(1)))
  const found = keep('soak', {
    seconds: SECONDS,
    reads: count('reads'),
    edits: count('edits'),
    streams: STREAMS,
    wrong: wrong.length,
    readP99Ms: p99Ms('reads'),
    editP99Ms: p99Ms('edits'),
    mostMs: whole.map(({ reads }) => Math.round(Math.max(...reads))),
    megabytes: whole.map(({ megabytes }) => megabytes),
  })
  process.stdout.write(`${soakText(found)}\n`)
}
for (const one of wrong.slice(0, 20)) process.stdout.write(`wrong: ${one}\n`)
agent.destroy()
stop()
process.exit(wrong.length > 0 ? 1 : 0)
