/** Servers and clients as processes of their own, on free ports of this machine, ended by their ids. */
import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const LIVES = new Set()
process.on('exit', () => {
  for (const child of LIVES) child.kill('SIGKILL')
})

/** The path of a file beside this one. */
export function here(name) {
  return fileURLToPath(new URL(name, import.meta.url))
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

/** Starts a Node program and waits until the address answers, at most `patience` milliseconds. */
export async function serve(args, { port, path = '/', env = {}, cwd = here('.'), patience = 120_000 }) {
  const begun = performance.now()
  const child = spawn(process.execPath, args, {
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
  child.once('close', (code) => {
    ended = code ?? 'a signal'
    LIVES.delete(child)
  })
  const origin = `http://127.0.0.1:${port}`
  while (!(await answers(origin + path))) {
    if (ended !== null) throw new Error(`ended with ${ended}: ${said}`)
    if (performance.now() - begun > patience) {
      child.kill('SIGKILL')
      throw new Error(`does not answer: ${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return {
    origin,
    startMs: performance.now() - begun,
    megabytes: () => residentMegabytes(child.pid),
    stop: () => child.kill('SIGKILL'),
  }
}

/** Starts our server over the file, without a rate, and waits until it is ready. */
export async function serveOurs(file, env = {}) {
  const port = await freePort()
  const server = await serve([here('../dist/cli.js'), 'serve'], {
    port,
    path: '/readyz',
    cwd: here('..'),
    env: { DATABASE_FILE: file, PORT: String(port), RATE_LIMIT: '0', ...env },
  })
  return { ...server, port }
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

function residentMegabytes(pid) {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024)
}

/** Loads an address from a process of its own; see `load.mjs`. */
export function load(options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [here('load.mjs'), JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    LIVES.add(child)
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part
    })
    child.once('close', (code) => {
      LIVES.delete(child)
      if (code === 0) resolve(JSON.parse(text))
      else reject(new Error(`the client ended with ${code}`))
    })
  })
}
