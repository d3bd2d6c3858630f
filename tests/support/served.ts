/** The server as a process of its own, over a seeded store. */
import { type ChildProcess, spawn } from 'node:child_process'
import { type TestStore, temporaryStore } from './temporary-store.js'

export interface Served {
  readonly origin: string
  readonly port: number
  readonly store: TestStore
  readonly child: ChildProcess
  /** What it has written so far. */
  output(): string
  /** The exit code, once it has one. */
  readonly exited: Promise<number | null>
  close(): Promise<void>
}

/** Starts `src/server.ts` with these settings and waits until it listens. */
export async function served(env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const store = await temporaryStore()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    env: { ...process.env, DATABASE_FILE: store.place, PORT: '0', OVERLOAD_DELAY_MS: '0', RATE_LIMIT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<string>((resolve, reject) => {
    const read = (part: string) => {
      output += part
      const origin = /^Ready at (\S+)$/m.exec(output)?.[1]
      if (origin) resolve(origin)
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    exited.then((code) => reject(new Error(`ended with ${code}: ${output}`)))
  })
  const origin = await ready
  return {
    origin,
    port: Number(new URL(origin).port),
    store,
    child,
    output: () => output,
    exited,
    async close() {
      child.kill('SIGKILL')
      await exited
      await store.close()
    },
  }
}
