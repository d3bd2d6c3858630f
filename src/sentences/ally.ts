/** The sentences of an ally’s page: what it spends, what it said, what became of its promises, and its four key figures. */
import { counted, starting, within } from './grammar.js'
import { type Day, type Held, isStale, noFigure } from './held.js'
import { fixed, level, signed, usd } from './numbers.js'
import { type OwnWordRow, reservationInWords, reservationOf, shownPledge } from './own-word.js'
import { longDate } from './phrases.js'
import { isOpenOwnWord, isPromiseOfShare, type PledgeRow } from './promises.js'
import { placeOf, type RankedRow } from './rank.js'
import type { Against } from './targets.js'
import { restUnmeasured } from './total.js'

/** What is read of a row of `progress`. */
export interface AllyRow extends Held, Against, OwnWordRow, RankedRow {
  readonly verdict: string
  readonly status: string | null
  /** Million US dollars; negative is short. */
  readonly gap_usd_m: number | null
  readonly prospect_reason: string | null
}

/**
 * The first heading: `Spain spends 2.00%, $31bn a year short of 3.5%.` and what it says of it, `It says it will stop at 2.1%.`
 * `pledges` are its own.
 */
export function allyHeadline(row: AllyRow, pledges: readonly PledgeRow[], day: Pick<Day, 'asOf'>): readonly string[] {
  const name = starting(within(row.name))
  if (row.actual_percent === null) return [withoutFigure(row, name, day)]
  const isPast = isStale(row) || row.years_behind === null
  const spends = `${name} ${isPast ? 'spent' : 'spends'} ${fixed(row.actual_percent, 2)}%${isPast ? ` in ${row.year}` : ''}`
  if (row.target_percent === null) return [`${spends} of GDP.`]
  if (row.verdict === 'met') return [`${spends}, ${above(row)} ${level(row.target_percent)}.`]
  if (row.actual_is_floor)
    return [`${spends} on core defense.`, `Of ${level(row.target_percent)}, ${restUnmeasured(row.actual_percent)}.`]
  const short = `${spends}, ${shortBy(row, isPast)} short of ${level(row.target_percent)}.`
  return row.years_behind === null ? [short] : [short, whatItSays(row, pledges)]
}

function withoutFigure({ name, reason }: AllyRow, starts: string, { asOf }: Pick<Day, 'asOf'>): string {
  if (reason === 'no_armed_forces') return `${starts} has no armed forces and no figure.`
  if (reason === 'not_yet_ally') return `On ${longDate(asOf)} ${within(name)} was not yet an ally.`
  return reason === 'no_edition_yet' ? 'No figures are held for this day.' : `${starts} has no figure on this day.`
}

function above({ gap_pp }: AllyRow): string {
  return gap_pp === null || gap_pp === 0 ? 'which meets' : `${fixed(gap_pp, 2)} points above`
}

/** `$31bn a year`, or points where the figure is of the past or there is no GDP to multiply with. */
function shortBy({ gap_usd_m, gap_pp }: AllyRow, isPast: boolean): string {
  if (gap_usd_m !== null && !isPast) return `${usd(-gap_usd_m)} a year`
  return `${fixed(Math.abs(gap_pp ?? 0), 2)} points`
}

/** What an ally that is short says of it. */
function whatItSays(row: AllyRow, pledges: readonly PledgeRow[]): string {
  const reservation = reservationOf(row.ally, pledges)
  if (row.prospect === 'declined') return `It ${reservation ? reservationInWords(reservation) : 'says it will not'}.`
  if (row.prospect === 'pledged') return `It says it will be there by ${row.prospect_year}.`
  const word = shownPledge(row, pledges)
  if (!word || word.percent === null) return 'It has set no year of its own.'
  const { percent, deadline_year: year, basis, conditional } = word
  const on = conditional ? ', on conditions' : ''
  if (year === null) return `Its own word is ${level(percent)}, without a year${on}.`
  if (basis === 'every_year') return `Its own word is ${level(percent)} every year to ${year}${on}.`
  if (basis === 'average') return `Its own word is ${level(percent)} on average to ${year}${on}.`
  return year === row.year
    ? `It promised ${level(percent)} for ${year}${on}.`
    : `Its own word ends at ${level(percent)}, in ${year}${on}.`
}

/** `Spain kept both its promises; its own word ends at 2.1%`. `pledges` are its own. Without a full stop. */
export function promiseHeadline(name: string, pledges: readonly PledgeRow[]): string {
  const of = pledges.filter(isPromiseOfShare)
  const kept = of.filter(({ outcome }) => outcome === 'kept').length
  const decided = kept + of.filter(({ outcome }) => outcome === 'missed').length
  const first = decided === 0 ? noneDecided(name, pledges) : `${starting(within(name))} ${keptOf(kept, decided)}`
  const then = whatIsAhead(pledges, decided > 0)
  return then === null ? first : `${first}; ${then}`
}

/** Where nothing is decided: what is on the total share, or on related spending, never can be. */
function noneDecided(name: string, pledges: readonly PledgeRow[]): string {
  if (pledges.some(isPromiseOfShare)) return `No promise of ${within(name)} has fallen due`
  const isUnmeasured = pledges.some(({ outcome }) => outcome === 'not_measurable')
  return isUnmeasured
    ? `What ${within(name)} promised cannot be measured yet`
    : `No promise of ${within(name)} is on record`
}

/** `kept both its promises`, `kept one of its three promises`. */
function keptOf(kept: number, decided: number): string {
  if (decided === 1) return kept === 1 ? 'kept its one promise' : 'missed its one promise'
  if (kept < decided) return `kept ${kept === 0 ? 'none' : counted(kept)} of its ${counted(decided)} promises`
  return decided === 2 ? 'kept both its promises' : `kept all ${counted(decided)} of its promises`
}

/** Where a reservation ends, else what is due; where nothing was decided yet, when the first is. */
function whatIsAhead(pledges: readonly PledgeRow[], isAnyDecided: boolean): string | null {
  const [ally] = pledges.map((pledge) => pledge.ally)
  const reservation = ally === undefined ? null : reservationOf(ally, pledges)
  if (reservation) {
    return reservation.percent === null
      ? `it ${reservationInWords(reservation)}`
      : `its own word ends at ${level(reservation.percent)}`
  }
  const years = pledges.filter(isOpenOwnWord).flatMap(({ deadline_year }) => deadline_year ?? [])
  if (years.length === 0) return null
  if (years.length > 1 && isAnyDecided) return `${counted(years.length)} are due`
  return `${isAnyDecided || years.length === 1 ? 'one is due' : 'the first is due'} in ${Math.min(...years)}`
}

/** A number that stands large, and what it is of. */
export interface KeyFigure {
  readonly figure: string
  readonly words: string
}

/** What is read of a row of `spending`: the share of GDP of the ally in a year. */
export interface YearlyShare {
  readonly year: number
  readonly value: number
}

/**
 * The four key figures, those that there are: share of GDP, place among the allies (not where figures are of different
 * years), change since the first year, promises kept of those decided. `all` are the rows of all allies, `pledges` the ally’s own.
 */
export function keyFigures(
  row: AllyRow,
  all: readonly RankedRow[],
  shares: readonly YearlyShare[],
  pledges: readonly PledgeRow[],
): readonly KeyFigure[] {
  if (row.actual_percent === null) return [{ figure: '–', words: noFigure(row) }]
  const estimate = row.status === 'estimate' ? ', an estimate' : ''
  const place = all.some(isStale) ? null : placeOf(row.ally, all)
  const kept = promisesKept(pledges)
  return [
    { figure: `${fixed(row.actual_percent, 2)}%`, words: `of GDP in ${row.year}${estimate}` },
    ...(place ? [{ figure: place.figure, words: place.words }] : []),
    ...sinceFirst(row, shares),
    ...(kept ? [kept] : []),
  ]
}

function sinceFirst({ actual_percent, year }: AllyRow, shares: readonly YearlyShare[]): KeyFigure[] {
  const [first] = [...shares].sort((a, b) => a.year - b.year)
  if (!first || first.year === year || actual_percent === null) return []
  const change = signed(actual_percent - first.value, 2)
  return [{ figure: `${change} points`, words: `since ${first.year}, when it was ${fixed(first.value, 2)}` }]
}

/** `2 of 2` and `promises kept`: of those decided on the share of GDP; null where none is. */
export function promisesKept(pledges: readonly PledgeRow[]): KeyFigure | null {
  const decided = pledges.filter((one) => isPromiseOfShare(one) && (one.outcome === 'kept' || one.outcome === 'missed'))
  if (decided.length === 0) return null
  const kept = decided.filter(({ outcome }) => outcome === 'kept').length
  const by = decided.some(({ provisional }) => provisional) ? ', by estimates' : ''
  return { figure: `${kept} of ${decided.length}`, words: `${decided.length === 1 ? 'promise' : 'promises'} kept${by}` }
}
