/** The place of an ally among all, in figures and words. */
import { counted, listedNames, MOST_NAMED, ordinal } from './grammar.js'
import { type Held, held } from './held.js'

/** What is read of a row of `progress`. */
export interface RankedRow extends Held {
  readonly ally: string
}

/** The place among those with a figure; equals share the lower number. */
export interface Place {
  readonly place: number
  readonly of: number
  /** `29th of 31`. */
  readonly figure: string
  /** `shared with Belgium; only Slovenia spends less`. */
  readonly words: string
}

/** The place of the ally among the rows of all; null where it has no figure. The caller sees to it that they are of one year. */
export function placeOf(ally: string, rows: readonly RankedRow[]): Place | null {
  const figures = held(rows)
  const own = figures.find((row) => row.ally === ally)
  if (!own) return null
  const namesOf = (test: (share: number) => boolean) =>
    figures.filter((row) => row.ally !== ally && test(row.actual_percent)).map(({ name }) => name)
  const share = own.actual_percent
  const [more, equal, less] = [
    namesOf((one) => one > share),
    namesOf((one) => one === share),
    namesOf((one) => one < share),
  ]
  const shared = equal.length > MOST_NAMED ? `${counted(equal.length)} others` : listedNames(equal)
  const words = [...(equal.length > 0 ? [`shared with ${shared}`] : []), besideIt(more, less)]
  const place = more.length + 1
  return { place, of: figures.length, figure: `${ordinal(place)} of ${figures.length}`, words: words.join('; ') }
}

/** Who spends more or less, by the nearer end. */
function besideIt(more: readonly string[], less: readonly string[]): string {
  const [names, verb] = more.length <= less.length ? [more, 'more'] : [less, 'less']
  if (names.length === 0) return `nobody spends ${verb}`
  if (names.length > MOST_NAMED) return `${counted(names.length)} spend ${verb}`
  return `only ${listedNames(names)} ${names.length === 1 ? 'spends' : 'spend'} ${verb}`
}
