/** A systemd of its own, in namespaces over this machine's files: what a unit does is seen, not only read. Needs root. */
import { execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

export interface BootedSystemd {
  /** Runs a command beside its units and answers what it wrote. */
  run(command: string, ...args: readonly string[]): Promise<string>
  close(): Promise<void>
}

const run = promisify(execFile)
const NAMESPACES = ['-m', '-p', '-u', '-C', '-n', '-r', '-w']
/** Where the units look for it. */
const NODE = '/usr/bin/node'

/** Boots it, with the files of `deploy/systemd` and the built program in place; or says why that cannot be had here. */
export async function bootSystemd(): Promise<BootedSystemd | string> {
  if (process.getuid?.() !== 0) return 'it needs root'
  if (!existsSync(NODE)) return `there is no ${NODE}`
  const folder = await mkdtemp(join(tmpdir(), 'systemd-'))
  const child = spawn('unshare', ['--kill-child', '-mpfuCn', '--mount-proc', 'tests/support/boot-systemd.sh', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part) => {
    said += part
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said += error.message
      resolve()
    })
    child.once('close', () => resolve())
  })
  const close = async () => {
    child.kill('SIGKILL')
    await ended
    await rmdir(folder)
  }
  const inside = async (command: string, ...args: readonly string[]) => {
    const first = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()
    return (await run('nsenter', ['-t', first, ...NAMESPACES, command, ...args])).stdout
  }
  // Stopped, they leave no control groups behind.
  const stop = () => inside('systemctl', 'stop', 'tracker*')
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const state = await inside('systemctl', 'is-active', 'nothing.target').catch(() => '')
    if (state.trim() === 'active') return { run: inside, close: () => stop().then(close, close) }
    if (child.exitCode !== null) break
    await sleep(100)
  }
  await close()
  return said.trim() || 'it does not come up'
}
