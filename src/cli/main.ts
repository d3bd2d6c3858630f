/** The operator's commands by their names, and the help of each. */
import { nearest } from '../faults/nearest.js'
import { backupCommand, restoreCommand, verifyCommand } from './backups.js'
import { type Command, command, type Surroundings } from './command.js'
import { importCommand } from './import.js'
import { keyCommand } from './key.js'
import { migrateCommand, seedCommand } from './prepare.js'
import { updateCommand } from './update-record.js'
import { watchCommand } from './watch.js'

const serveCommand = command({
  usage: [''],
  summary: 'serve over HTTP, from a database made and seeded where there is none; also without any command',
  help: `Ends by SIGTERM, SIGINT or SIGHUP. Settings are environment variables, or lines of a file .env:
  PORT, HOST              3000 and 127.0.0.1
  DATABASE_FILE           the SQLite file, data/tracker.db
  DATABASE_URL            a PostgreSQL database in its place
  READ_ONLY=true          leave out writing
The rest is explained in docs/operations.md.
`,
  options: {},
  async run(operands, _, { serve }) {
    if (operands.length > 0) return null
    await serve()
    return 0
  },
})

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  'update-record': updateCommand,
  key: keyCommand,
  import: importCommand,
  watch: watchCommand,
  backup: backupCommand,
  verify: verifyCommand,
  restore: restoreCommand,
}

const DATABASE = `The database is the SQLite file that the environment variable DATABASE_FILE names, or the PostgreSQL database at the address
DATABASE_URL. A backup of one can be restored to the other.
`

/**
 * Does what the arguments say and answers the exit code: 1 for what could not be done, 2 for what makes no sense, 3 for what is there
 * to be taken and was not.
 */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err, program, version } = surroundings
  const [name = 'serve', ...rest] = args
  if (name === '--version') return say(out, `${version}\n`)
  if (isHelp(name) && rest.length === 0) return say(out, listOf(program))
  const asked = name === 'help' ? (rest[0] ?? '') : name
  const found = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined
  if (found === undefined) {
    const like = nearest(asked, Object.keys(COMMANDS))
    err.write(`${asked} is no command${like ? `; did you mean ${like}?` : '.'}\n\n${listOf(program)}`)
    return 2
  }
  if (name === 'help' || rest.some((arg) => arg === '--help' || arg === '-h'))
    return say(out, helpOf(program, asked, found))
  try {
    const code = await found.run(rest, surroundings)
    if (code !== null) return code
  } catch (error) {
    err.write(`${error instanceof Error ? error.message : String(error)}\n`)
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) return 1
  }
  err.write(helpOf(program, asked, found))
  return 2
}

function isHelp(name: string): boolean {
  return name === 'help' || name === '--help' || name === '-h'
}

function say(out: Surroundings['out'], text: string): number {
  out.write(text)
  return 0
}

function listOf(program: string): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`)
  return `Usage: ${program} <command>\n\n${lines.join('')}\n${program} help <command> tells more of each.\n\n${DATABASE}`
}

function helpOf(program: string, name: string, { usage, summary, help }: Command): string {
  const ways = usage.map((way) => `${program} ${name} ${way}`.trimEnd())
  return `Usage: ${ways.join('\n       ')}\n\n${summary.charAt(0).toUpperCase()}${summary.slice(1)}.\n${help === '' ? '' : `\n${help}`}`
}
