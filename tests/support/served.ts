/** The built server as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { settingsFor, type TestStore, temporaryStore } from './temporary-store.js'

export interface ServerProcess {
  readonly origin: string
  readonly port: number
  readonly child: ChildProcess
  /** What it has written so far. */
  output(): string
  /** The exit code, once it has one. */
  readonly exited: Promise<number | null>
}

export interface Served extends ServerProcess {
  readonly store: TestStore
  close(): Promise<void>
}

/** Starts the built server over the store with these settings and waits until it listens. */
export function startServer(place: string, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  return startProgram([process.execPath, 'dist/cli.js', 'serve'], '.', { ...settingsFor(place), ...env })
}

/** Starts a server by this command in this folder and waits until it listens. */
export async function startProgram(
  [program = '', ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, PORT: '0', OVERLOAD_DELAY_MS: '0', RATE_LIMIT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (part: string) => {
      output += part
      const found = /^Ready at (\S+)$/m.exec(output)?.[1]
      if (found) resolve(found)
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    exited.then((code) => reject(new Error(`ended with ${code}: ${output}`)))
  })
  return { origin, port: Number(new URL(origin).port), child, output: () => output, exited }
}

/** Starts it over a seeded store of its own. */
export async function served(env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const store = await temporaryStore()
  const server = await startServer(store.place, env)
  return {
    ...server,
    store,
    async close() {
      server.child.kill('SIGKILL')
      await server.exited
      await store.close()
    },
  }
}
