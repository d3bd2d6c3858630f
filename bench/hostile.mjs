/**
 * What hostile clients would send in an hour, within minutes: slow headers and bodies, readers who do not read, aborts, floods
 * of refused questions. Beside them an honest client asks, and is to be answered in good time; afterwards the memory is to be
 * what it was, and nobody is to count as waiting: `npm run hostile --prefix bench`.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { here, serveOurs, temporaryFolder } from './child.mjs'
import { keep } from './results.mjs'
import { quantile } from './statistics.mjs'
import { hostileText } from './tables.mjs'

const SECONDS = Number(process.env.HOSTILE_SECONDS ?? 120)
const HONEST_PER_SECOND = 20
/** Of the kinds, only these; all if none is named. */
const ONLY = (process.env.HOSTILE_KINDS ?? '').split(',').filter(Boolean)
const TICK_MS = 10

/** Timeouts a tenth of the usual ones, so that minutes hold what an hour would; a proxy, so that there are many addresses. */
const SETTINGS = {
  TRUST_PROXY: 'loopback',
  RATE_LIMIT: '6000',
  HEADERS_TIMEOUT_MS: '1000',
  REQUEST_TIMEOUT_MS: '3000',
  KEEP_ALIVE_MS: '500',
  IDLE_TIMEOUT_MS: '6000',
}
/** The attackers are a process of their own: what they do is not to slow the client that is measured. */
const port = Number(process.argv[2] ?? 0)

const names = Array.from({ length: 2000 }, (_, place) => `n${place.toString(36)}`).join(',')
/** Of an address of their own: each sends what it sends until the server closes it. */
const KINDS = {
  'slow headers': { perSecond: 10, text: 'GET /v1/allies HTTP/1.1\r\nHost: x\r\n', drip: 'x: y\r\n' },
  'slow bodies': {
    perSecond: 10,
    text: 'POST /v1/pledges HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{',
    drip: ' ',
  },
  'empty lines': { perSecond: 10, text: '', drip: '\r\n' },
  'readers who do not read': { perSecond: 5, text: get('/v1/spending.csv', '192.0.2.1').repeat(20), paused: true },
  streams: { perSecond: 5, text: get('/v1/changes', '192.0.2.2', 'Accept: text/event-stream\r\n'), leaves: 200 },
  'cut pipelines': { perSecond: 20, text: get('/healthz', '192.0.2.3').repeat(100), leaves: 5 },
  'requests behind a stream': {
    perSecond: 2,
    text: get('/v1/changes', '192.0.2.4', 'Accept: text/event-stream\r\n') + get('/v1/allies', '192.0.2.4').repeat(300),
    leaves: 3000,
  },
  'refused questions': {
    perSecond: 10,
    text: get(`/v1/claims?statement=${names}`, '192.0.2.5').slice(0, 8100),
    leaves: 1000,
  },
  'unknown parameters': {
    perSecond: 10,
    text: get(`/v1/allies?${Array.from({ length: 900 }, (_, place) => `p${place}=1`).join('&')}`, '192.0.2.6'),
    leaves: 1000,
  },
  'pictures of every size': {
    perSecond: 10,
    each: (turn) => get(`/v1/progress.svg?width=${300 + (turn % 1700)}`, '192.0.2.7'),
    leaves: 1000,
  },
  'readings of the metrics': { perSecond: 50, text: get('/metrics', '192.0.2.8'), leaves: 1000 },
}

function get(path, from, more = '') {
  return `GET ${path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${from}\r\n${more}\r\n`
}

const live = new Set()
let opened = 0
function attack({ text, each, drip, paused, leaves }, turn) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  live.add(socket)
  opened += 1
  let timer
  socket
    .on('error', () => undefined)
    .on('close', () => {
      clearInterval(timer)
      live.delete(socket)
    })
    .on('connect', () => {
      socket.write(each ? each(turn) : text)
      if (drip) timer = setInterval(() => socket.write(drip), 300)
      if (leaves) setTimeout(() => (turn % 2 ? socket.destroy() : socket.resetAndDestroy()), leaves)
    })
  if (paused) socket.pause()
  else socket.resume()
}

async function attackAll() {
  const begun = performance.now()
  const turns = Object.fromEntries(Object.keys(KINDS).map((name) => [name, 0]))
  for (let elapsed = 0; elapsed < SECONDS; elapsed = (performance.now() - begun) / 1000) {
    for (const [name, kind] of Object.entries(KINDS)) {
      if (ONLY.length > 0 && !ONLY.includes(name)) continue
      for (; turns[name] < elapsed * kind.perSecond; turns[name] += 1) attack(kind, turns[name])
    }
    await sleep(TICK_MS)
  }
  for (const socket of live) socket.destroy()
  process.send(opened)
  process.exit()
}
if (port > 0) await attackAll()

const folder = temporaryFolder()
const server = await serveOurs({ databaseFile: join(folder, 'tracker.db') }, SETTINGS)
const agent = new Agent({ keepAlive: true, maxSockets: 10, timeout: 400 })
const times = []
const statuses = new Map()
function askHonestly(turn) {
  const paths = [
    '/v1/allies',
    '/v1/progress.txt',
    `/v1/spending?indicator=share_of_gdp&offset=${turn % 500}`,
    '/v1/check?ally=POL',
  ]
  const begun = performance.now()
  const headers = { 'x-forwarded-for': '198.51.100.7' }
  const note = (status) => {
    times.push(performance.now() - begun)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  request({ host: '127.0.0.1', port: server.port, path: paths[turn % paths.length], headers, agent }, (answer) => {
    answer.resume().on('end', () => note(answer.statusCode))
  })
    .on('error', (error) => note(error.code))
    .end()
}

async function residentMegabytes() {
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  return Math.round(Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]) / 2 ** 20)
}

async function metrics() {
  await sleep(1100)
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  return (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
}

for (let turn = 0; turn < 200; turn += 1) askHonestly(turn)
await sleep(2000)
times.length = 0
statuses.clear()
const attackers = fork(here('hostile.mjs'), [String(server.port)])
const attacked = once(attackers, 'message')
const begun = performance.now()
let honest = 0
const megabytes = []
let asked = 0
for (let elapsed = 0; elapsed < SECONDS; elapsed = (performance.now() - begun) / 1000) {
  for (; honest < elapsed * HONEST_PER_SECOND; honest += 1) askHonestly(honest)
  if (elapsed >= asked * (SECONDS / 10)) {
    asked += 1
    void residentMegabytes().then((one) => megabytes.push(one))
  }
  await sleep(TICK_MS)
}
const during = await metrics()
const [hostile] = await attacked
await sleep(7000)
const after = await metrics()
const answered = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')
const found = keep('hostile', {
  seconds: SECONDS,
  honest: {
    p50Ms: Number(quantile(times, 0.5).toFixed(1)),
    p99Ms: Number(quantile(times, 0.99).toFixed(1)),
    mostMs: Math.round(Math.max(...times)),
  },
  answers: answered,
  connections: hostile,
  megabytes,
  inFlight: after('http_requests_in_flight'),
})
process.stdout.write(`${hostileText(found)}
in flight: ${during('http_requests_in_flight')} at the end of it, ${found.inFlight} afterwards (one asks)
connections: ${during('http_connections')}, then ${after('http_connections')}; abandoned ${after('http_requests_abandoned_total')}\n`)
agent.destroy()
server.stop()
process.exit(found.inFlight === 1 && found.honest.p99Ms < 50 ? 0 : 1)
