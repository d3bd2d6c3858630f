/** The operator's door: `node dist/cli.js <command>`. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from './config.js'
import { readImportCommand, runImportCommand } from './import-command.js'
import { readKeyCommand, runKeyCommand } from './key-command.js'
import { progressLine } from './progress-line.js'
import { backup } from './store/backup.js'
import { createMigration } from './store/migrate.js'
import { openStore, type Store } from './store/open-store.js'
import { restore } from './store/restore.js'
import { SEED_DIRECTORY, seed } from './store/seed.js'

const USAGE = `Usage: node dist/cli.js <command>

  migrate          create the database file or bring it up to date
  seed             fill a database without any revision with the facts that come with the program
  key create --name NAME --scope editorial|import|admin
                   make a key for an editor; it is shown once
  key list         the keys there are, and when they were last used
  key revoke NAME  make a key worthless at once
  import FILE --publication ID [--replace] [--dry-run] [--format csv|ndjson|xlsx]
                   take the figures of an edition, all or none
  backup FILE [--force]
                   copy the database to the file, also while the server runs
  restore FILE     put a backup in the place of the database; stop the server first
  migration NAME   for developers: write the migration that leads to prisma/schema.prisma

The database file is named by the environment variable DATABASE_FILE.
`

const ENV_FILE = '.env'

/** Does what the arguments say and answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      name: { type: 'string' },
      scope: { type: 'string' },
      publication: { type: 'string' },
      format: { type: 'string' },
      replace: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
    },
  })
  const [command, ...operands] = positionals
  if (values.help) return say(USAGE)
  if (command === 'migrate' && operands.length === 0)
    return withStore(async (store) => say(`${store.file} is up to date.\n`))
  if (command === 'seed' && operands.length === 0)
    return withStore(async (store) => {
      const seeded = await seed(store, SEED_DIRECTORY, new Date())
      return say(
        seeded ? `${store.file} now holds the facts.\n` : `${store.file} already holds data; nothing was changed.\n`,
      )
    })
  if (command === 'key') {
    const asked = readKeyCommand(operands, values)
    if (asked) return withStore(async (store) => say(await runKeyCommand(store, asked, new Date())))
  }
  if (command === 'import') {
    const asked = readImportCommand(operands, values)
    const tell = progressLine(process.stderr, () => performance.now())
    if (asked) return withStore(async (store) => say(await runImportCommand(store, asked, new Date(), tell)))
  }
  const [file = ''] = operands
  if (command === 'backup' && operands.length === 1) {
    const revision = await backup(databaseFile(), file, values.force ?? false)
    return say(`${file} now holds the record up to revision ${revision}.\n`)
  }
  if (command === 'restore' && operands.length === 1) {
    const { revision, kept } = await restore(databaseFile(), file, new Date())
    const before = kept === null ? '' : `What was there before is kept as ${kept}.\n`
    return say(`${databaseFile()} now holds the record up to revision ${revision}.\n${before}`)
  }
  if (command === 'migration' && operands.length === 1 && /^[a-z0-9_]+$/.test(operands[0] ?? '')) {
    const written = await createMigration(operands[0] ?? '')
    return say(written ? `Wrote prisma/migrations/${written}.\n` : 'The schema holds nothing new.\n')
  }
  process.stderr.write(USAGE)
  return 2
}

function databaseFile(): string {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE)
  return readConfig(process.env).databaseFile
}

async function withStore(work: (store: Store) => Promise<number>): Promise<number> {
  const store = await openStore(databaseFile())
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    const misused = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    process.exitCode = misused ? 2 : 1
  },
)
