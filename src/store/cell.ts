/** What a cell of a seed file means: its text → the value its field holds. */
import { z } from 'zod'

const WHOLE = /^-?\d+$/
const DECIMAL = /^-?\d+(\.\d+)?$/

/**
 * The schema of a field as a cell writes it: an empty cell is missing, or an empty list; lists are joined by `;`; numbers
 * have no exponent and no thousands separator. What the text cannot be stays text, which the field then refuses.
 */
export function cellOf<Value>(field: z.ZodType<Value>): z.ZodType<Value> {
  return z.preprocess((cell) => (typeof cell === 'string' ? readAs(field, cell) : cell), field)
}

function readAs(field: z.ZodType, cell: string): unknown {
  if (field instanceof z.ZodNullable) return cell === '' ? null : readAs(field.unwrap() as z.ZodType, cell)
  if (field instanceof z.ZodArray) return cell === '' ? [] : cell.split(';')
  if (field instanceof z.ZodNumberFormat) return WHOLE.test(cell) ? Number(cell) : cell
  if (field instanceof z.ZodNumber) return DECIMAL.test(cell) ? Number(cell) : cell
  if (field instanceof z.ZodBoolean) return cell === 'true' ? true : cell === 'false' ? false : cell
  return cell
}
