/** Thousands of idle connections, and whether others are still served: `npm run idle --prefix bench`. */
import { connect } from 'node:net'
import { join } from 'node:path'
import { serveOurs, temporaryFolder } from './child.mjs'
import { keep } from './results.mjs'
import { idleText } from './tables.mjs'
import { load } from './wrk.mjs'

const CONNECTIONS = Number(process.argv[2] ?? 10_000)
const AT_ONCE = 200

const folder = temporaryFolder()
const server = await serveOurs(
  { databaseFile: join(folder, 'tracker.db') },
  {
    HEADERS_TIMEOUT_MS: '120000',
    REQUEST_TIMEOUT_MS: '120000',
    IDLE_TIMEOUT_MS: '120000',
    MAX_CONNECTIONS_PER_ADDRESS: '20000',
  },
)
const before = await measured()
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
const during = await measured()
const open = sockets.filter((socket) => !socket.destroyed).length
process.stdout.write(`${idleText(keep('idle', { connections: CONNECTIONS, open, before, during }))}\n`)
for (const socket of sockets) socket.destroy()
server.stop()

async function measured() {
  // What the first seconds cost is not what the later ones do.
  await load({ server, path: '/v1/allies', seconds: 3 })
  const megabytes = server.megabytes()
  const { cpuUs, perSecond, failed } = await load({ server, path: '/v1/allies', seconds: 3 })
  return { megabytes, cpuUs: Number(cpuUs.toFixed(1)), perSecond: Math.round(perSecond), failed }
}
