/** NDJSON: one row a line, for streams and `jq -c`. */
import type { Answer } from './answer.js'

/** Writes the rows, one JSON object a line. */
export function toNdjson({ page }: Answer): string {
  return page.rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
