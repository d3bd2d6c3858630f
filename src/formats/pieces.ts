/** Rows a hundred at a time: as many as are written without a pause. */
const ROWS = 100

/** The rows in pieces; one without any where there are none. */
export function* pieces<R>(rows: readonly R[]): Iterable<readonly R[]> {
  if (rows.length <= ROWS) yield rows
  else for (let from = 0; from < rows.length; from += ROWS) yield rows.slice(from, from + ROWS)
}
