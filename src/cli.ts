/** The operator's door: `node dist/cli.js <command>`. */
import { existsSync } from 'node:fs'
import { runCommand } from './command-line.js'

const ENV_FILE = '.env'

if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE)
process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  clock: () => new Date(),
  out: process.stdout,
  err: process.stderr,
})
