/** What to say of a path that is not there. */
import { nearest } from '../../faults/fault.js'
import { formatsOf, isFormat, splitSuffix } from '../../formats/format.js'
import type { Table } from '../../query/table.js'
import { noSuchRepresentation } from '../routes/tables.js'
import { Problem } from './problem.js'

/** A 404 that names the representations offered, or the nearest table. */
export function nearestPath(path: string, tables: readonly Table[]): Problem {
  const { name, suffix } = splitSuffix(path)
  const table = tables.find((candidate) => candidate.path === name)
  const offered = table && formatsOf(table)
  if (offered && suffix !== null && !isFormat(suffix, offered)) return noSuchRepresentation(name, suffix, offered)
  const like = nearest(
    name,
    tables.map((candidate) => candidate.path),
  )
  return new Problem(
    'not_found',
    `there is nothing at ${path.slice(0, 100)}${like ? `; did you mean ${like}?` : '.'} See /help.`,
  )
}
