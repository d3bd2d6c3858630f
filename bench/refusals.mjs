/** What the worst refused questions cost beside good ones never asked before: `npm run refusals --prefix bench`. */
import { join } from 'node:path'
import { serveOurs, temporaryFolder } from './child.mjs'
import { keep } from './results.mjs'
import { table } from './statistics.mjs'

const TIMES = 100
const folder = temporaryFolder()
const server = await serveOurs({ databaseFile: join(folder, 'tracker.db') })
const names = (count, letters) =>
  Array.from({ length: count }, (_, place) => `n${place.toString(36)}`.padEnd(letters, 'x')).join(',')
const unknown = Array.from({ length: 900 }, (_, place) => `p${place}=1`).join('&')

/** Each differs by the turn, so that no answer is one kept. */
const QUESTIONS = {
  'good: progress by any share': (turn) => `/v1/progress?percent=2.${String(turn).padStart(2, '0')}`,
  'good: 800 figures': (turn) => `/v1/spending?indicator=share_of_gdp&offset=${turn}&limit=800`,
  '4,000 names alike': (turn) => `/v1/claims?statement=${'a,'.repeat(4000)}a&limit=${turn + 1}`.slice(0, 8100),
  '1,400 names': (turn) => `/v1/claims?statement=${names(1400, 4)}${turn}`,
  '200 names, each like many': (turn) => `/v1/claims?statement=${names(200, 30)}${turn}`,
  '900 unknown parameters': (turn) => `/v1/allies?${unknown}&q${turn}=1`,
  'a list of 200 columns': (turn) => `/v1/allies?fields=${names(200, 12)}${turn}`,
}

const asked = {}
for (const [what, at] of Object.entries(QUESTIONS)) {
  let bytes = 0
  let begun = 0
  for (let turn = -10; turn < TIMES; turn += 1) {
    if (turn === 0) begun = performance.now()
    const answer = await fetch(server.origin + at(Math.max(turn, 0) + (turn < 0 ? 1000 - turn : 0)))
    bytes = (await answer.arrayBuffer()).byteLength
  }
  asked[what] = { ms: Number(((performance.now() - begun) / TIMES).toFixed(2)), bytes }
}
keep('refusals', { asked })
const rows = Object.entries(asked).map(([what, { ms, bytes }]) => [what, ms, bytes])
process.stdout.write(`${table(['asked', 'ms', 'bytes'], rows)}\n`)
server.stop()
