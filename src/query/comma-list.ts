/** Lists in a question are joined by commas. */

/** So many different names one list may have: more than there are of anything that is asked for by name. */
export const MOST_NAMES = 200

/** The parts of a comma-joined list, each once, without spaces around them and without empty ones. */
export function commaList(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** Whether the list has no more names than one may have. */
export function isShort(value: string): boolean {
  return commaList(value).length <= MOST_NAMES
}

export const TOO_LONG = `must not have more than ${MOST_NAMES} names; ask in several questions`
