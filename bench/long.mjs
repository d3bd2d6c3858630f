/**
 * How long a long answer keeps the event loop to itself, over the record as it comes and over one with a long past:
 * `npm run long --prefix bench`.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { here } from './child.mjs'
import { addRevisions, makeRecord } from './record.mjs'
import { median, quantile, table } from './statistics.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const FIGURES = Number(process.env.BENCH_FIGURES ?? 1_000_000)
const REVISIONS = Number(process.env.BENCH_REVISIONS ?? 30_000)
const QUESTIONS = [
  '/v1/spending.csv',
  '/v1/spending.csv?sort=-value',
  '/v1/spending.ndjson',
  '/v1/spending?limit=10000',
  '/v1/spending.txt?limit=10000',
  '/v1/revisions.csv',
  '/v1/differences.csv?from=2019-06-25',
  '/v1/flips.csv',
  '/v1/progress.csv',
  '/v1/progress.svg',
  '/v1/spending.svg?indicator=share_of_gdp',
  '/v1/allies',
  '/v1/changes.csv',
  '/v1/changes.csv?expand=record',
  '/openapi.json',
]

/** Measures and answers the Markdown. */
async function compareLong() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const tables = []
  for (const [figures, revisions] of [
    [0, 0],
    [FIGURES, REVISIONS],
  ]) {
    const file = join(folder, `${figures}.db`)
    const made = await makeRecord(file, figures)
    await addRevisions(file, revisions)
    const asked = Object.fromEntries(QUESTIONS.map((path) => [path, []]))
    for (let round = 0; round < ROUNDS; round += 1) {
      // A server of its own for each round: what was answered once is not made again.
      const server = fork(here('watched.mjs'), [file])
      const origin = await told(server)
      for (const path of QUESTIONS) asked[path].push(await watched(server, origin + path))
      server.kill('SIGKILL')
    }
    const rows = Object.entries(asked).map(([path, rounds]) => [
      `\`${path}\``,
      median(rounds.map(({ bytes }) => bytes / 1e6)).toFixed(1),
      median(rounds.map(({ stretches }) => stretches.reduce((sum, ms) => sum + ms, 0))).toFixed(0),
      median(rounds.map(({ stretches }) => quantile(stretches, 0.99))).toFixed(0),
      median(rounds.map(({ stretches }) => Math.max(...stretches))).toFixed(0),
    ])
    const head = ['asked', 'MB', 'made in ms', 'longest stretch ms, p99', 'at most']
    tables.push(`${made} figures, ${1 + revisions} revisions:\n\n${table(head, rows)}`)
  }
  rmSync(folder, { recursive: true, force: true })
  return tables.join('\n\n')
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

process.stdout.write(`${await compareLong()}\n`)
