/** The command-line program in a process of its own, as an operator runs it. */
import { execFile } from 'node:child_process'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `cli.ts` on the database file. */
export function runCli(file: string, ...args: string[]): Promise<Ran> {
  const env = { ...process.env, DATABASE_FILE: file }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}
