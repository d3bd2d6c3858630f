#!/usr/bin/env node
/** The operator's door: `node dist/cli.js <command>` in a clone, `defense-spending-tracker <command>` as a package. */
import { basename } from 'node:path'
import { runCommand } from './cli/main.js'
import { loadEnvironment } from './environment.js'
import { VERSION } from './http/version.js'

const env = loadEnvironment(process.stderr)
const clock = () => new Date()
const called = basename(process.argv[1] ?? '')

process.exitCode = await runCommand(process.argv.slice(2), {
  env,
  clock,
  out: process.stdout,
  err: process.stderr,
  program: /^cli\.[jt]s$/.test(called) ? 'node dist/cli.js' : called,
  version: VERSION,
  // Not loaded by the commands: it takes as long as most of them.
  async serve() {
    const { serve } = await import('./serve.js')
    await serve(env, clock)
  },
})
