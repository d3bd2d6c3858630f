/** The watchdog of `deploy/systemd`, beside real servers: what makes it act, and what does not. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { rename } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { served } from '../support/served.js'

const WATCHDOG = 'deploy/systemd/tracker-watchdog'

function hasCurl(): boolean {
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const watchdogs: ChildProcess[] = []
afterEach(() => {
  for (const one of watchdogs.splice(0)) if (one.pid) process.kill(-one.pid, 'SIGKILL')
})

/** Watches the address; what it says, and what its command says, is read at any time. */
function watch(url: string): () => string {
  const child = spawn(WATCHDOG, [url, 'echo', 'restart'], {
    env: { ...process.env, PAUSE: '0.2', PATIENCE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it waits for ends with it.
    detached: true,
  })
  watchdogs.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part) => {
      said += part
    })
  return () => said
}

describe.skipIf(!hasCurl())('the watchdog', () => {
  test('acts when a server takes connections and answers nothing three times in a row, and not when it goes on in between', async () => {
    const server = await served()
    const url = `${server.origin}/v1/allies/POL`
    const said = watch(url)
    await sleep(1500)
    expect(said()).toBe('')
    server.child.kill('SIGSTOP')
    await expect.poll(said, { timeout: 10_000 }).toContain('1 of 3')
    server.child.kill('SIGCONT')
    await expect.poll(async () => (await fetch(url)).status).toBe(200)
    await sleep(3000)
    expect(said()).not.toContain('restart')
    const before = said()
    server.child.kill('SIGSTOP')
    await expect.poll(said, { timeout: 15_000 }).toContain('restart')
    const silence = [1, 2, 3].map((time) => `${url}: no answer within 1 s, ${time} of 3\n`).join('')
    expect(said().slice(before.length)).toBe(`${silence}restart\n`)
    server.child.kill('SIGCONT')
    await server.close()
  })

  test('does not act on a server that has lost its database and reads on, nor on one that is not there', async () => {
    const server = await served()
    const url = `${server.origin}/v1/allies/POL`
    const said = watch(url)
    await rename(server.store.place, `${server.store.place}.elsewhere`)
    await expect.poll(async () => (await fetch(`${server.origin}/readyz`)).text()).toContain('"unreachable"')
    await sleep(4000)
    server.child.kill('SIGKILL')
    await server.exited
    await sleep(4000)
    expect(said()).toBe('')
    await server.close()
  })
})
