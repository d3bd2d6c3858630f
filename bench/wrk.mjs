/** The load: `wrk` asks as fast as it is answered for a bounded time. A client in Node would cost as much as the server. */
import { spawn, spawnSync } from 'node:child_process'
import { here } from './child.mjs'

if (spawnSync('wrk', ['-v']).error) {
  process.stderr.write('The load is made by wrk, which is not installed here: apt-get install wrk.\n')
  process.exit(1)
}

/**
 * Asks a server for so many seconds. Words in braces in the path (see `wrk.lua`) are another with each request, from the `turn`
 * on. Answers requests a second; of each the microseconds of processor it cost the `server` and its `helpers`, and its size with
 * the header; the latency; and the turn to go on from.
 */
export async function load({ server, helpers = [], path, headers = {}, seconds, connections = 20, turn = 0 }) {
  const spent = () => [server, ...helpers].reduce((total, one) => total + one.cpuUs(), 0)
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const before = spent()
  const { requests, us, bytes, p50, p99, failed } = await wrk(
    ['-t1', `-c${connections}`, '-d1h', '--timeout=30s', '-s', here('wrk.lua'), ...named, server.origin + path],
    { BENCH_PATH: path, BENCH_TURN: String(turn) },
    seconds,
  )
  // Nothing came within a short round: a longer one tells.
  if (requests === 0 && seconds < 30)
    return load({ server, helpers, path, headers, seconds: 2 * seconds, connections, turn: turn + connections })
  return {
    perSecond: requests / (us / 1e6),
    cpuUs: (spent() - before) / requests,
    kilobytes: bytes / requests / 1000,
    p50Ms: p50 / 1000,
    p99Ms: p99 / 1000,
    failed,
    turn: turn + requests + connections,
  }
}

/** Runs until it is interrupted: it knows whole seconds only. */
function wrk(args, env, seconds) {
  return new Promise((resolve, reject) => {
    const child = spawn('wrk', args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
    const timer = setTimeout(() => child.kill('SIGINT'), seconds * 1000)
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve(JSON.parse(text.trim().split('\n').at(-1)))
      else reject(new Error(`wrk ended with ${code}: ${text}`))
    })
  })
}
