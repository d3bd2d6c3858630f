/** What was measured last, in one file: each measurement has a section of its own, and the document is made of them all. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { here } from './child.mjs'

const FILE = here('results.json')

/** Every section measured so far. */
export function results() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}
}

/** Keeps what was measured, with when and on what; answers the section. */
export function keep(name, measured) {
  const [{ model }] = cpus()
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${model.replaceAll(/\s+/g, ' ').trim()}`
  const section = { measuredOn: new Date().toISOString().slice(0, 10), machine, ...measured }
  const text = JSON.stringify({ ...results(), [name]: section }, null, 2)
  // The values of the rounds stand beside each other.
  writeFileSync(
    FILE,
    `${text.replaceAll(/\[\s+([^[\]{}]*?)\s+\]/g, (_, list) => `[${list.split(/,\s+/).join(', ')}]`)}\n`,
  )
  return section
}
