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
export function runCli(place: string, ...args: string[]): Promise<Ran> {
  return runCliWith({ ...settingsFor(place) }, ...args)
}

/** Runs a command with these settings alone. */
export async function runCliWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  let [out, err] = ['', '']
  const code = await runCommand(args, {
    env,
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
    program: 'tracker',
    version: '0.0.0-test',
    serve: async () => {
      out += 'served\n'
    },
  })
  return { code, out, err }
}
