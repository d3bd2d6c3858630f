/** Thousands of idle connections, and whether others are still served: `npm run idle --prefix bench`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load, serveOurs } from './child.mjs'

const CONNECTIONS = Number(process.argv[2] ?? 10_000)
const AT_ONCE = 200

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const server = await serveOurs(join(folder, 'tracker.db'), {
  HEADERS_TIMEOUT_MS: '120000',
  REQUEST_TIMEOUT_MS: '120000',
  IDLE_TIMEOUT_MS: '120000',
  MAX_CONNECTIONS_PER_ADDRESS: '20000',
})
const before = { megabytes: server.megabytes(), ...(await load({ url: `${server.origin}/v1/allies`, seconds: 3 })) }
const sockets = []
while (sockets.length < CONNECTIONS) {
  const opened = Array.from({ length: Math.min(AT_ONCE, CONNECTIONS - sockets.length) }, () =>
    connect(server.port, '127.0.0.1'),
  )
  await Promise.all(
    opened.map((socket) => new Promise((resolve, reject) => socket.on('connect', resolve).on('error', reject))),
  )
  sockets.push(...opened)
}
const during = { megabytes: server.megabytes(), ...(await load({ url: `${server.origin}/v1/allies`, seconds: 3 })) }
const open = sockets.filter((socket) => !socket.destroyed).length
for (const [name, { perSecond, p99, failed, megabytes }] of Object.entries({ before, during }))
  process.stdout.write(
    `${name}: ${perSecond.toFixed(0)} requests/s, p99 ${p99} ms, ${failed} failed, ${megabytes} MB\n`,
  )
process.stdout.write(`${open} of ${CONNECTIONS} idle connections are still open\n`)
for (const socket of sockets) socket.destroy()
server.stop()
rmSync(folder, { recursive: true, force: true })
