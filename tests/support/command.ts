/** The command line, as an operator uses it, on the day the tests live in. */
import { runCommand } from '../../src/cli/main.js'
import { TODAY } from './running-app.js'
import { settingsFor } from './temporary-store.js'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command on the store. */
export async function runCli(place: string, ...args: string[]): Promise<Ran> {
  let [out, err] = ['', '']
  const code = await runCommand(args, {
    env: { ...settingsFor(place) },
    clock: () => new Date(`${TODAY}T12:00:00Z`),
    out: {
      write(text) {
        out += text
      },
    },
    err: {
      write(text) {
        err += text
      },
    },
  })
  return { code, out, err }
}
