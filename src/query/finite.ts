/** No answer holds what is no number: it would be written as words, or drawn nowhere. */
import type { Row } from './column.js'

function isWritable(row: Row): boolean {
  for (const name in row) if (typeof row[name] === 'number' && !Number.isFinite(row[name])) return false
  return true
}

/** The rows with null in place of NaN and Infinity. To hold one is a fault of ours; to write it would be another. */
export function finite(rows: readonly Row[]): readonly Row[] {
  if (rows.every(isWritable)) return rows
  const written = ([name, cell]: [string, Row[string]]) => [
    name,
    typeof cell === 'number' && !Number.isFinite(cell) ? null : cell,
  ]
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(written)))
}
