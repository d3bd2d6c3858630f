/** Lists in a question are joined by commas. */

/** The parts of a comma-joined list, without spaces around them and without empty ones. */
export function commaList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
