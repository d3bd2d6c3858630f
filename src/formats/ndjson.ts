/** NDJSON: one row a line, for streams and `jq -c`. */
import type { Answer } from './answer.js'
import { pieces } from './pieces.js'

/** Writes the rows, one JSON object a line. */
export function* toNdjson({ page }: Answer): Iterable<string> {
  for (const rows of pieces(page.rows)) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
