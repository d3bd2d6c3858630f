/** The headline of the ranked bars, and what they measure. */
import { agreeing, counted, outOfAllies, starting } from './grammar.js'
import { type HeadlineRow, isMet, ofOne } from './headline.js'
import { type Day, held, pastYear, whyNoCount } from './held.js'
import { level } from './numbers.js'
import { span } from './phrases.js'

/** What is read of a row of `progress`. */
export interface BarsRow extends HeadlineRow {
  readonly prospect: string | null
  readonly status: string | null
}

/** `Five of 31 allies are at 3.5%; four more say when they will be`. Without a full stop. */
export function barsHeadline(rows: readonly BarsRow[], day: Pick<Day, 'asOf'>): string {
  const withheld = whyNoCount(rows, day)
  if (withheld !== null) return withheld.replace(/\.$/, '')
  const figures = held(rows)
  const [first] = figures
  if (!first || first.target_percent === null) return 'No figures are held for this day'
  const at = level(first.target_percent)
  if (figures.length === 1) return ofOne(first)
  const met = figures.filter(isMet).length
  const year = pastYear(rows)
  if (year !== null)
    return `${starting(outOfAllies(met, figures.length))} ${agreeing(met, 'was', 'were')} at ${at} in ${year}`
  const alone = first.actual_is_floor ? ' by core spending alone' : ''
  const there = `${starting(outOfAllies(met, figures.length))} ${agreeing(met, 'is', 'are')} at ${at}${alone}`
  const pledged = figures.filter(({ prospect }) => prospect === 'pledged').length
  if (pledged === 0) return there
  const more = met === 0 ? '' : ' more'
  return `${there}; ${counted(pledged)}${more} ${pledged === 1 ? 'says when it will be' : 'say when they will be'}`
}

/** What is measured, its unit and how sure it is: `Core defense spending, percent of GDP. 2026 figures are NATO’s estimates.` */
export function measured(
  rows: readonly Pick<BarsRow, 'actual_percent' | 'year' | 'status'>[],
  what = 'Core defense spending, percent of GDP.',
): string {
  const figures = rows.filter(({ actual_percent }) => actual_percent !== null)
  const years = figures.flatMap(({ year }) => year ?? [])
  if (years.length === 0) return what
  const estimated = figures.filter(({ status }) => status === 'estimate')
  if (estimated.length === 0) return `${what} Figures of ${span(years)}.`
  const of = span(estimated.flatMap(({ year }) => year ?? []))
  return estimated.length === figures.length
    ? `${what} ${of} figures are NATO’s estimates.`
    : `${what} Figures of ${span(years)}; ${counted(estimated.length)} ${estimated.length === 1 ? 'is NATO’s estimate' : 'are NATO’s estimates'}.`
}

/** The same below a shared picture: `Core defense spending of 31 NATO allies, percent of GDP, estimates for 2026`. */
export function measuredInShort(rows: readonly Pick<BarsRow, 'actual_percent' | 'year' | 'status'>[]): string {
  const figures = rows.filter(({ actual_percent }) => actual_percent !== null)
  const of =
    figures.length === 0 ? 'NATO allies' : `${figures.length} NATO ${agreeing(figures.length, 'ally', 'allies')}`
  const years = figures.flatMap(({ year }) => year ?? [])
  const isEstimated = figures.every(({ status }) => status === 'estimate')
  const when = years.length === 0 ? '' : `, ${isEstimated ? 'estimates for ' : ''}${span(years)}`
  return `Core defense spending of ${of}, percent of GDP${when}`
}
