/** The operator's commands: what each takes, does and says. */
import { parseArgs } from 'node:util'
import { readConfig } from '../config.js'
import { SCOPES, type Scope } from '../record/edit.js'
import { readSeed, SEED_DIRECTORY } from '../seed/read-seed.js'
import { backup } from '../store/backup/backup.js'
import { restore } from '../store/backup/restore.js'
import { type Verified, verify } from '../store/backup/verify.js'
import { openStore, type Store } from '../store/store.js'
import { type Listener, progressLine, readImportCommand, runImportCommand } from './import.js'
import { readUpdateCommand, runUpdateCommand } from './update-record.js'

const USAGE = `Usage: node dist/cli.js <command>

  migrate          create the database or bring it up to date
  seed             fill a database without any revision with the facts that come with the program
  update-record [--yes] [--take NAME]... [--json]
                   show what the facts that come with the program have and a seeded database has not: added, corrected,
                   merged with editors' changes, in conflict with them; --yes takes it as one revision. A conflict stays
                   as editors left it unless --take names it, such as --take pledges/ID. Exit code 3: not taken yet
  key create --name NAME --scope editorial|import|admin
                   make a key for an editor; it is shown once
  key list         the keys there are, and when they were last used
  key revoke NAME  make a key worthless at once
  import FILE --publication ID [--replace] [--confirm-removed N] [--dry-run] [--format csv|ndjson|xlsx]
                   take the figures of an edition, all or none
  import --publication ID --revision N --replace [--confirm-removed N] [--dry-run]
                   take the figures the edition had at an earlier revision
  backup FILE [--force]
                   copy the database to the file, also while the server runs; a file of SQLite's for either database
  verify           hold every figure and record against its audit, also while the server runs
  restore FILE     put a backup in the place of the database file; stop the server first. With DATABASE_URL: put it into that
                   database, which must be empty

The database is the SQLite file that the environment variable DATABASE_FILE names, or the PostgreSQL database at the address
DATABASE_URL. A backup of one can be restored to the other.
`

/** Where the commands run. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: () => Date
  readonly out: { write(text: string): unknown }
  readonly err: Listener
}

/** Does what the arguments say and answers the exit code: 1 for what could not be done, 2 for what makes no sense, 3 for an update to be taken. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await run(args, surroundings)
  } catch (error) {
    surroundings.err.write(`${error instanceof Error ? error.message : String(error)}\n`)
    const isMisused = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    return isMisused ? 2 : 1
  }
}

async function run(args: readonly string[], { env, clock, out, err }: Surroundings): Promise<number> {
  const say = (text: string) => {
    out.write(text)
    return 0
  }
  const withStore = async (work: (store: Store) => Promise<number>) => {
    const store = await openStore(readConfig(env))
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
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
      revision: { type: 'string' },
      'confirm-removed': { type: 'string' },
      'dry-run': { type: 'boolean' },
      yes: { type: 'boolean' },
      take: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      force: { type: 'boolean' },
    },
  })
  const [command, ...operands] = positionals
  if (values.help) return say(USAGE)
  if (command === 'migrate' && operands.length === 0)
    return withStore(async (store) => say(`${store.place} is up to date.\n`))
  if (command === 'seed' && operands.length === 0)
    return withStore(async (store) => {
      const seeded = await store.seed(() => readSeed(SEED_DIRECTORY), clock())
      return say(
        seeded ? `${store.place} now holds the facts.\n` : `${store.place} already holds data; nothing was changed.\n`,
      )
    })
  if (command === 'update-record') {
    const asked = readUpdateCommand(operands, values)
    if (asked)
      return withStore(async (store) => {
        const { text, code } = await runUpdateCommand(store, await readSeed(SEED_DIRECTORY), asked, clock())
        out.write(text)
        return code
      })
  }
  if (command === 'key') {
    const asked = readKeyCommand(operands, values)
    if (asked) return withStore(async (store) => say(await runKeyCommand(store, asked, clock())))
  }
  if (command === 'import') {
    const asked = readImportCommand(operands, values)
    const tell = progressLine(err, () => performance.now())
    if (asked) return withStore(async (store) => say(await runImportCommand(store, asked, clock(), tell)))
  }
  const [file = ''] = operands
  if (command === 'backup' && operands.length === 1) {
    const revision = await backup(readConfig(env), file, values.force ?? false)
    return say(`${file} now holds the record up to revision ${revision}.\n`)
  }
  if (command === 'verify' && operands.length === 0) return tellVerified(await verify(readConfig(env)), out)
  if (command === 'restore' && operands.length === 1) {
    const { place, revision, kept } = await restore(readConfig(env), file, clock())
    const before = kept === null ? '' : `What was there before is kept as ${kept}.\n`
    return say(`${place} now holds the record up to revision ${revision}.\n${before}`)
  }
  err.write(USAGE)
  return 2
}

/** After so many lines it is clear that a backup is needed. */
const LINES = 100

/** Says what differs and answers the exit code: 0 only if nothing does. */
function tellVerified(
  { place, differences, untold, revisions, records, figures }: Verified,
  out: { write(text: string): unknown },
): number {
  for (const difference of differences.slice(0, LINES)) out.write(`${difference}\n`)
  if (differences.length > LINES) out.write(`and ${differences.length - LINES} more\n`)
  if (untold > 0)
    out.write(
      `Revision ${untold} was made before changes were kept: whether the record is what it was cannot be told.\n`,
    )
  if (differences.length > 0 || untold > 0) return 1
  out.write(
    `${place} is sound: ${records} records and ${figures} figures are what its ${revisions} revisions made them.\n`,
  )
  return 0
}

/** What is to be done about keys. */
export type KeyCommand =
  | { readonly act: 'create'; readonly name: string; readonly scope: Scope }
  | { readonly act: 'list' }
  | { readonly act: 'revoke'; readonly name: string }

/** Reads what stands after `key`; null if it makes no sense. */
export function readKeyCommand(
  [act, operand, ...more]: readonly string[],
  { name, scope }: { readonly name?: string; readonly scope?: string },
): KeyCommand | null {
  if (more.length > 0) return null
  const known = SCOPES.find((one) => one === scope)
  if (act === 'create' && operand === undefined && name !== undefined && known) return { act, name, scope: known }
  if (act === 'list' && operand === undefined) return { act }
  return act === 'revoke' && operand !== undefined ? { act, name: operand } : null
}

/** Does it and answers what to say. */
export async function runKeyCommand(store: Store, command: KeyCommand, now: Date): Promise<string> {
  if (command.act === 'create') {
    const key = await store.keys.create(command.name, command.scope, now)
    return `${key}\n`
  }
  if (command.act === 'revoke') {
    await store.keys.revoke(command.name, now)
    return `The key ${command.name} is revoked.\n`
  }
  const keys = await store.keys.list()
  if (keys.length === 0) return 'There are no keys.\n'
  return keys
    .map(({ name, scope, createdAt, lastUsedAt, revokedAt }) => {
      const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`
      return `${name}  ${scope}  made ${createdAt}  ${used}${revokedAt === null ? '' : `  revoked ${revokedAt}`}\n`
    })
    .join('')
}
