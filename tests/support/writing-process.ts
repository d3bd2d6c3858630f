/** A process that writes one revision after another, until it is killed. */
import { spawn } from 'node:child_process'
import { expect } from 'vitest'

export interface WritingProcess {
  /** What it has acknowledged so far: `<revision> <statement>` each. */
  acknowledged(): string[]
  kill(): Promise<void>
}

/** Starts it on the file and waits for its first acknowledged write. */
export async function writingProcess(file: string): Promise<WritingProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/crash/writer.ts', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part
  })
  const gone = new Promise((resolve) => child.on('close', resolve))
  const acknowledged = () => said.split('\n').slice(0, -1)
  await expect.poll(() => acknowledged().length, { timeout: 20_000 }).toBeGreaterThan(0)
  return {
    acknowledged,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
