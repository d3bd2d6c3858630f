/** Writes what was measured into the document, and draws its picture: `npm run report --prefix bench`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { here } from './child.mjs'
import { drawn } from './picture.mjs'
import { results } from './results.mjs'
import { reported } from './tables.mjs'

const DOCUMENT = here('../docs/performance.md')

writeFileSync(DOCUMENT, reported(readFileSync(DOCUMENT, 'utf8'), results()))
writeFileSync(here('../docs/performance.svg'), drawn(results().requests))
