/** The one command: everything measured in one run, written as Markdown. */
import { cpus } from 'node:os'
import { compareSizes } from './growth.mjs'
import { compareRounds } from './rounds.mjs'

const [{ model }] = cpus()
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${model}\n\n`)
process.stdout.write(`## Requests\n\n${await compareRounds()}\n\n`)
process.stdout.write(`## Growth\n\n${await compareSizes()}\n`)
