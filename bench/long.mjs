/**
 * How long a long answer keeps the event loop to itself, over the record as it comes and over one with a long past:
 * `npm run long --prefix bench`.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { here, temporaryFolder } from './child.mjs'
import { marksOf } from './marks.mjs'
import { addRevisions, makeRecord } from './record.mjs'
import { keep } from './results.mjs'
import { longTable } from './tables.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const FIGURES = Number(process.env.BENCH_FIGURES ?? 1_000_000)
const REVISIONS = Number(process.env.BENCH_REVISIONS ?? 30_000)
const QUESTIONS = [
  '/v1/spending.csv',
  '/v1/spending.csv?sort=-value',
  '/v1/spending.xlsx',
  '/v1/spending.parquet',
  '/v1/spending.ndjson',
  '/v1/spending?limit=10000',
  '/v1/spending.txt?limit=10000',
  '/v1/revisions.csv',
  '/v1/differences.csv?from=2019-06-25',
  '/v1/flips.csv',
  '/v1/progress.csv',
  '/v1/progress.svg',
  '/v1/progress.png',
  '/v1/spending.svg?indicator=share_of_gdp',
  '/v1/allies',
  '/v1/changes.csv',
  '/v1/changes.csv?expand=record',
  '/openapi.json',
]

const folder = temporaryFolder()
const seed = await measure(0, 0)
const large = await measure(FIGURES, REVISIONS)
const long = keep('long', { rounds: ROUNDS, seed, large })
process.stdout.write(`${longTable(long)}\n\n${marksOf({ long }).join('\n')}\n`)

async function measure(size, revisions) {
  const databaseFile = join(folder, `${size}.db`)
  const figures = await makeRecord({ databaseFile }, size)
  await addRevisions({ databaseFile }, revisions)
  const asked = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    // A server of its own for each round: what was answered once is not made again.
    const server = fork(here('watched.mjs'), [databaseFile])
    const origin = await told(server)
    for (const path of QUESTIONS) {
      const { bytes, stretches } = await watched(server, origin + path)
      asked[path] ??= { megabytes: Number((bytes / 1e6).toFixed(2)), madeMs: [], mostMs: [] }
      asked[path].madeMs.push(Math.round(stretches.reduce((sum, ms) => sum + ms, 0)))
      asked[path].mostMs.push(Math.round(Math.max(...stretches)))
    }
    server.kill('SIGKILL')
  }
  return { figures, revisions: revisions + 1, asked }
}

function told(server) {
  return new Promise((resolve) => server.once('message', resolve))
}

/** Asks, and tells how long the server kept to itself at a time. */
async function watched(server, url) {
  server.send('watch')
  await told(server)
  const bytes = await answered(url)
  const stretches = told(server)
  server.send('tell')
  return { bytes, stretches: await stretches }
}

async function answered(url) {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  let bytes = 0
  for await (const part of response.body) bytes += part.length
  return bytes
}
