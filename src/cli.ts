/** The operator's door: `node dist/cli.js <command>`. */
import { runCommand } from './cli/main.js'
import { loadEnvironment } from './environment.js'

process.exitCode = await runCommand(process.argv.slice(2), {
  env: loadEnvironment(process.stderr),
  clock: () => new Date(),
  out: process.stdout,
  err: process.stderr,
})
