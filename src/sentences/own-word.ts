/** The own word beside an ally’s bar, and the sentence of it on the ally’s page. */

import { noFigure } from './held.js'
import { fixed, level } from './numbers.js'
import { isOpenOwnWord, isReservation, NEARLY, type PledgeRow, promiseInWords } from './promises.js'

/** What is read of a row of `progress`. */
export interface OwnWordRow {
  readonly ally: string
  readonly actual_percent: number | null
  readonly year: number | null
  readonly target_percent: number | null
  readonly gap_pp: number | null
  readonly prospect: string | null
  readonly prospect_pledge: string | null
  readonly prospect_year: number | null
  readonly reason: string | null
}

/** A word, and the pledge or the reservation it is. */
export interface OwnWord {
  readonly words: string
  /** Null where the words are of a figure: `0.01 short`, `no armed forces, so no figure`. */
  readonly pledge: PledgeRow | null
}

/**
 * What stands beside the bar of an ally; null where it has no word of its own and no figure is explained. By what it says of
 * the level: `says it will, by 2029`, `says it will not`, `reserves its own course`, `says it will stop at 2.1%`; else its
 * highest open own word of a later year, else without a year, else of the year of the figure: `3% by 2029`, `3.5%, without a
 * year`. Alliance commitments are no own words.
 */
export function ownWord(row: OwnWordRow, pledges: readonly PledgeRow[]): OwnWord | null {
  if (row.actual_percent === null) return { words: noFigure(row), pledge: null }
  const { pledge, words } = wordWithoutGap(row, pledges) ?? { pledge: null, words: null }
  if (row.gap_pp === null || !isAlmostThere(row)) return words === null ? null : { words, pledge }
  const short = `${fixed(-row.gap_pp, 2)} short`
  return { words: words === null ? short : `${short}; ${words}`, pledge }
}

function wordWithoutGap(row: OwnWordRow, pledges: readonly PledgeRow[]): { words: string; pledge: PledgeRow } | null {
  const reservation = reservationOf(row.ally, pledges)
  if (row.prospect === 'declined' && reservation) return { words: reservationInWords(reservation), pledge: reservation }
  const pledge = shownPledge(row, pledges)
  if (pledge && row.prospect === 'pledged') return { words: `says it will, by ${row.prospect_year}`, pledge }
  if (pledge) return { words: isPromisedFor(pledge, row) ? `promised for ${row.year}` : promiseInWords(pledge), pledge }
  return reservation && reservation.percent !== null
    ? { words: reservationInWords(reservation), pledge: reservation }
    : null
}

/** Whether the ally is a little short of what it promised for the year of its figure. */
function isPromisedFor({ percent, deadline_year }: PledgeRow, row: OwnWordRow): boolean {
  if (percent === null || row.target_percent === null || deadline_year !== row.year) return false
  return isAlmostThere(row) && percent >= row.target_percent
}

/** Whether it is short of the level by so little that the gap is said beside its word. */
export function isAlmostThere({ gap_pp }: Pick<OwnWordRow, 'gap_pp'>): boolean {
  return gap_pp !== null && gap_pp < 0 && gap_pp >= -NEARLY
}

/** The reservation of the ally in force, the latest announced; null where it has none. */
export function reservationOf(ally: string, pledges: readonly PledgeRow[]): PledgeRow | null {
  const own = pledges.filter((pledge) => pledge.ally === ally && isReservation(pledge))
  return own.sort((a, b) => (b.announced_on ?? '').localeCompare(a.announced_on ?? ''))[0] ?? null
}

/** `says it will stop at 2.1%`; without a level `says it will not` of core spending, `reserves its own course` of the total. */
export function reservationInWords({ percent, indicator }: Pick<PledgeRow, 'percent' | 'indicator'>): string {
  if (percent !== null) return `says it will stop at ${level(percent)}`
  return indicator === 'share_of_gdp' ? 'says it will not' : 'reserves its own course'
}

/** The open own word that is shown: the one that makes it `pledged`, else the highest of those that look furthest. */
export function shownPledge(
  { ally, year, prospect_pledge }: Pick<OwnWordRow, 'ally' | 'year' | 'prospect_pledge'>,
  pledges: readonly PledgeRow[],
): PledgeRow | null {
  const open = pledges.filter((pledge) => pledge.ally === ally && isOpenOwnWord(pledge))
  const named = open.find(({ id }) => id === prospect_pledge)
  if (named) return named
  const of = (test: (deadline: number | null) => boolean) => highest(open.filter((one) => test(one.deadline_year)))
  const now = year ?? Number.NEGATIVE_INFINITY
  return (
    of((deadline) => deadline !== null && deadline > now) ??
    of((deadline) => deadline === null) ??
    of((deadline) => deadline === year)
  )
}

/** The highest, then the nearest. */
function highest(pledges: readonly PledgeRow[]): PledgeRow | null {
  const [first] = [...pledges].sort(
    (a, b) => (b.percent ?? 0) - (a.percent ?? 0) || (a.deadline_year ?? 0) - (b.deadline_year ?? 0),
  )
  return first ?? null
}
