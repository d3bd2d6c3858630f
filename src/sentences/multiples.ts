/** Who spends more than at the start, over the small pictures of all allies. */
import { agreeing, listedNames, MOST_NAMED, outOf, outOfAllies, starting, within } from './grammar.js'

/** What is read of a row of `spending`, of one indicator. */
export interface ShareRow {
  readonly area: string
  readonly year: number
  readonly value: number
}

/**
 * `All but the United States spend more than in 2014`, by the first and the last year of the rows; up to three are named, else
 * `28 of 31 allies`. Who has no figure of both years is not counted. Without a full stop; null where nobody has both.
 */
export function multiplesHeadline(rows: readonly ShareRow[], nameOf: (area: string) => string): string | null {
  const years = rows.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const at = (year: number) => new Map(rows.filter((row) => row.year === year).map(({ area, value }) => [area, value]))
  const [then, now] = [at(first), at(last)]
  const both = [...now].flatMap(([area, value]) => {
    const before = then.get(area)
    return before === undefined ? [] : [{ area, isMore: value > before }]
  })
  if (both.length === 0 || first === last) return null
  const areas = new Set(rows.map(({ area }) => area))
  const others = both.filter(({ isMore }) => !isMore)
  const more = both.length - others.length
  if (both.length === 1)
    return `${starting(within(nameOf(both[0]?.area ?? '')))} ${more === 1 ? 'spends more than' : 'spends no more than'} in ${first}`
  const spends = `${agreeing(more, 'spends', 'spend')} more than in ${first}`
  if (areas.size > both.length) {
    return `${starting(outOf(more, both.length))} allies with figures of both years ${spends}`
  }
  if (others.length > 0 && others.length <= MOST_NAMED && more > others.length) {
    return `All but ${listedNames(others.map(({ area }) => nameOf(area)).sort())} spend more than in ${first}`
  }
  if (others.length === 0) return `Every ally spends more than in ${first}`
  return `${starting(outOfAllies(more, both.length))} ${spends}`
}
