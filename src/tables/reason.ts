/** The column that says why something in a row is null. */
import { MISSING_REASONS } from '../domain/missing.js'
import { textOrNull } from '../query/column.js'

/** A reason from the closed list, each explained in the column's title. */
export function reason(title = 'Why something is null') {
  const codes = Object.entries(MISSING_REASONS).map(([code, meaning]) => `${code}: ${meaning}`)
  return textOrNull(`${title}: ${codes.join('; ')}`)
}
