/** `backup`, `verify` and `restore`: the record in a file of its own, and whether it is what its audit says. */
import { readConfig } from '../config.js'
import { backup } from '../store/backup/backup.js'
import { restore } from '../store/backup/restore.js'
import { type Verified, verify } from '../store/backup/verify.js'
import { command, type Surroundings } from './command.js'

/** Copies the database to a file. */
export const backupCommand = command({
  usage: ['FILE [--force]'],
  summary: 'copy the database to the file, also while the server runs',
  help: `The copy is a file of SQLite's for either database. It is verified before it gets its name.
  --force   replace a file that is there
`,
  options: { force: { type: 'boolean' } },
  async run([file, ...more], { force = false }, { env, out }) {
    if (file === undefined || more.length > 0) return null
    const revision = await backup(readConfig(env), file, force)
    out.write(`${file} now holds the record up to revision ${revision}.\n`)
    return 0
  },
})

/** Holds the record against its audit. */
export const verifyCommand = command({
  usage: [''],
  summary: 'hold every figure and record against its audit, also while the server runs',
  help: 'Exit code 1 where anything differs, with a line for each difference, of many for the first hundred.\n',
  options: {},
  async run(operands, _, { env, out }) {
    return operands.length > 0 ? null : tellVerified(await verify(readConfig(env)), out)
  },
})

/** Puts a backup in the place of the database. */
export const restoreCommand = command({
  usage: ['FILE'],
  summary: 'put a backup in the place of the database; stop the server first',
  help: `What was there before is kept beside it. With DATABASE_URL the backup is put into that database, which must be empty.
`,
  options: {},
  async run([file, ...more], _, { env, clock, out }) {
    if (file === undefined || more.length > 0) return null
    const { place, revision, kept } = await restore(readConfig(env), file, clock())
    const before = kept === null ? '' : `What was there before is kept as ${kept}.\n`
    out.write(`${place} now holds the record up to revision ${revision}.\n${before}`)
    return 0
  },
})

/** After so many lines it is clear that a backup is needed. */
const LINES = 100

/** Says what differs and answers the exit code: 0 only if nothing does. */
function tellVerified(
  { place, differences, untold, revisions, records, figures }: Verified,
  out: Surroundings['out'],
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
