/** Servers as processes of their own, on free ports of this machine, ended by their ids; what they cost is read from /proc. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Linux tells processor time in these, whatever the machine. */
const TICK_US = 10_000
const PAGE_BYTES = 4096
const LIVES = new Set()
process.on('exit', () => {
  for (const { pid } of LIVES) kill(pid)
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/** The path of a file beside this one. */
export function here(name) {
  return fileURLToPath(new URL(name, import.meta.url))
}

/** A folder that is gone with this process. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Starts a program and waits until the address answers, at most `patience` milliseconds. */
export async function serve([program, ...args], { port, path = '/', env = {}, cwd = here('.'), patience = 120_000 }) {
  const begun = performance.now()
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  LIVES.add(child)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part) => {
    said = (said + part).slice(-2000)
  })
  let ended = null
  child.once('error', (error) => {
    ended = error.code === 'ENOENT' ? `there is no ${program} on the PATH` : error.message
  })
  child.once('close', (code) => {
    ended ??= `it ended with ${code ?? 'a signal'}: ${said}`
    LIVES.delete(child)
  })
  const origin = `http://127.0.0.1:${port}`
  while (!(await answers(origin + path))) {
    if (ended !== null) throw new Error(ended)
    if (performance.now() - begun > patience) {
      kill(child.pid)
      throw new Error(`it does not answer: ${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return {
    origin,
    port,
    startMs: performance.now() - begun,
    cpuUs: () => cpuUs(child.pid),
    megabytes: () => megabytes(child.pid),
    stop: () => kill(child.pid),
  }
}

/** Starts our server over what the store's settings name, without a rate, and waits until it is ready. */
export async function serveOurs({ databaseFile = '', databaseUrl = '' }, env = {}) {
  const port = await freePort()
  return serve([process.execPath, here('../dist/cli.js'), 'serve'], {
    port,
    path: '/readyz',
    cwd: here('..'),
    env: { DATABASE_FILE: databaseFile, DATABASE_URL: databaseUrl, PORT: String(port), RATE_LIMIT: '0', ...env },
  })
}

async function answers(url) {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** Microseconds of processor time which the process and those it started have taken so far, the ended ones included. */
export function cpuUs(pid) {
  return sum(treeOf(pid).map(({ ticks }) => ticks)) * TICK_US
}

function megabytes(pid) {
  return Math.round((sum(treeOf(pid).map(({ pages }) => pages)) * PAGE_BYTES) / 2 ** 20)
}

/** Ends the process and those it started; first they are all halted, since a program that sees its workers gone starts others. */
export function kill(root) {
  const tree = treeOf(root).map(({ pid }) => pid)
  for (const signal of ['SIGSTOP', 'SIGKILL'])
    for (const pid of tree) {
      try {
        process.kill(pid, signal)
      } catch {
        // It has ended by itself.
      }
    }
}

function treeOf(root) {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(name) ?? []) : []))
  const tree = all.filter(({ pid }) => pid === root)
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid))
  return tree
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name may hold anything, a parenthesis too; after it comes the third field (proc_pid_stat(5)).
    const fields = [0, 0, 0, ...text.slice(text.lastIndexOf(')') + 2).split(' ')]
    const at = (field) => Number(fields[field])
    return { pid: Number(pid), parent: at(4), ticks: at(14) + at(15) + at(16) + at(17), pages: at(24) }
  } catch {
    return null
  }
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0)
}
