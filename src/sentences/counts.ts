/** How many allies met the target of each year. */
import { agreeing, counted, outOf, starting } from './grammar.js'
import { level } from './numbers.js'

/** What is read of a row of `alliance`, of one area. */
export interface CountRow {
  readonly year: number
  readonly target_percent: number | null
  readonly meeting: number | null
  readonly with_figure: number | null
  /** How many without a figure are judged by a published list. */
  readonly by_list: number | null
  readonly members: number | null
}

/** A year for which fewer than this part of the members are known is not told of. */
const ENOUGH = 0.5

interface Counted {
  readonly year: number
  readonly percent: number
  readonly meeting: number
  readonly of: number
}

/**
 * `17 of 31 met 2% in 2024. Five meet the new 3.5%.`: the last year of the earlier target and the newest of the present one.
 * Before a new one: `23 of 31 meet 2%`, without a full stop. Null where nobody is counted.
 */
export function countsHeadline(rows: readonly CountRow[]): string | null {
  const counts = rows.flatMap(countedIn).sort((a, b) => a.year - b.year)
  const last = counts.at(-1)
  if (!last) return null
  const earlier = counts.filter(({ percent }) => percent !== last.percent).at(-1)
  const { meeting, of, percent } = last
  if (!earlier) return `${starting(outOf(meeting, of))} ${agreeing(meeting, 'meets', 'meet')} ${level(percent)}`
  const now = meeting === 0 ? 'none meets' : `${counted(meeting)} ${agreeing(meeting, 'meets', 'meet')}`
  const before = `${starting(outOf(earlier.meeting, earlier.of))} met ${level(earlier.percent)} in ${earlier.year}.`
  return `${before} ${starting(now)} the new ${level(percent)}.`
}

function countedIn({ year, target_percent: percent, meeting, with_figure, by_list, members }: CountRow): Counted[] {
  const of = (with_figure ?? 0) + (by_list ?? 0)
  const isEnough = of > 0 && of >= (members ?? 0) * ENOUGH
  return percent === null || meeting === null || !isEnough ? [] : [{ year, percent, meeting, of }]
}
