/** Whom the search finds, on the server and while it is typed: imports nothing but the folding of names. */
import { fold } from '../../query/meant/folded.js'

/** An ally the search can find. */
export interface Found {
  readonly code: string
  readonly name: string
  /** All it is called, folded, with bars between. */
  readonly names: string
  /** `2.00 · says it will stop at 2.1%`. */
  readonly words: string
  /** The address of its page on the day shown. */
  readonly href: string
}

/** Between two names. */
export const SEPARATOR = '|'

/** The allies that are called so, or whose names begin with what was typed, or hold a word that does: in this order. */
export function foundBy<T extends Pick<Found, 'names'>>(typed: string, all: readonly T[]): readonly T[] {
  const wanted = fold(typed)
  if (wanted === '') return []
  const rank = ({ names }: T) => {
    const each = names.split(SEPARATOR)
    if (each.includes(wanted)) return 0
    if (each.some((name) => name.startsWith(wanted))) return 1
    return each.some((name) => name.includes(` ${wanted}`)) ? 2 : null
  }
  return [0, 1, 2].flatMap((place) => all.filter((one) => rank(one) === place))
}

/** How many letters of the name were typed at its beginning; none where it was found by another name. */
export function lettersTyped(name: string, typed: string): number {
  const wanted = fold(typed)
  for (let letters = 1; letters <= name.length; letters += 1)
    if (fold(name.slice(0, letters)) === wanted) return letters
  return 0
}
