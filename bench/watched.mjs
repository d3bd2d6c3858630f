/**
 * Our server, told by its parent when to watch how long it keeps to itself: the processor time of its thread between two
 * turns of the event loop, so that what else the machine does is not counted. Linux only.
 */
import { readFileSync } from 'node:fs'
import { buildApp } from '../dist/app.js'
import { readConfig } from '../dist/config.js'
import { openStore } from '../dist/store/store.js'

const THREAD = `/proc/${process.pid}/task/${process.pid}/schedstat`
const spentMs = () => Number(readFileSync(THREAD, 'latin1').split(' ')[0]) / 1e6

let stretches = null
let since = 0
function turn() {
  const now = spentMs()
  stretches?.push(now - since)
  since = now
  if (stretches) setTimeout(() => setImmediate(turn), 0)
}

const store = await openStore({ databaseFile: process.argv[2] })
const config = readConfig({ LOG_LEVEL: 'silent', OVERLOAD_DELAY_MS: '0', RATE_LIMIT: '' })
const { app } = await buildApp({ store, config, clock: () => new Date() })
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
process.on('message', (word) => {
  if (word === 'watch') {
    stretches = []
    since = spentMs()
    setImmediate(turn)
    process.send('watching')
  } else {
    stretches.push(spentMs() - since)
    process.send(stretches)
    stretches = null
  }
})
process.send(origin)
