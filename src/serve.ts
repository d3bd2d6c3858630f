/** The server: config → store → app → listen → close. */
import { buildApp } from './app.js'
import { type Config, ConfigFault, readConfig } from './config.js'
import { readSeed, SEED_DIRECTORY, SeedFault } from './seed/read-seed.js'
import { openStore } from './store/store.js'
import { StoreFault } from './store/store-faults.js'

/** A terminal that is closed sends SIGHUP; there are no settings to be read anew. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const LISTENING = ['listen', 'bind', 'getaddrinfo']

/** Serves until a signal stops it, which ends the process; what keeps it from starting does, too. */
export async function serve(env: Readonly<Record<string, string | undefined>>, clock: () => Date): Promise<void> {
  try {
    await start(readConfig(env), clock)
  } catch (error) {
    fail(error)
  }
}

async function start(config: Config, clock: () => Date): Promise<void> {
  const store = await openStore(config)
  const unwritable = store.takesNoWrites()
  if (unwritable !== null)
    process.stderr.write(`The record can be read but takes no writes until that changes: ${unwritable}\n`)
  const seeded = await store.seed(() => readSeed(SEED_DIRECTORY), clock())
  const { app, drain } = await buildApp({ store, config, clock })

  const stop = () => {
    for (const signal of STOPPING) process.off(signal, stop)
    const giveUp = () => {
      process.stderr.write(`Not stopped within ${config.shutdownMs} ms: what was still running is cut off.\n`)
      process.exit(1)
    }
    setTimeout(giveUp, config.shutdownMs).unref()
    drain()
      .then(() => store.close())
      .then(() => process.exit(0), fail)
  }
  for (const signal of STOPPING) process.on(signal, stop)

  const address = await app.listen({ host: config.host, port: config.port })
  process.stdout.write(`${welcome(address, store.place, seeded)}\n`)
}

function welcome(address: string, file: string, seeded: boolean): string {
  return `
Ready at ${address}
The data lies in ${file}${seeded ? ' (new, seeded with the record)' : ''}

Try first
  curl -s ${address}/v1/allies.txt
  curl -s '${address}/v1/allies.csv?as_of=2025-04-03&sort=gap_pp'
  curl -s ${address}/help
`
}

/** What the operator can mend is one sentence; only a fault of ours deserves a stack. */
function fail(error: unknown): never {
  const expected = error instanceof ConfigFault || error instanceof StoreFault || error instanceof SeedFault
  const cannotListen = error instanceof Error && 'syscall' in error && LISTENING.includes(String(error.syscall))
  process.stderr.write(
    expected || cannotListen
      ? `Cannot start: ${error.message}\n`
      : `Cannot start: ${error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(1)
}
