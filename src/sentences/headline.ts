/** What stands first on the page, as its title, and on the picture that is shared: where the allies stand, in one or two sentences. */
import { agreeing, counted, MOST_NAMED, outOf, outOfAllies, starting, within } from './grammar.js'
import { type Day, type Held, held, pastYear, whatIsHeld, whyNoCount } from './held.js'
import { fixed, level } from './numbers.js'
import { listed } from './phrases.js'
import {
  type Against,
  due,
  earlierTarget,
  isAgainstInForce,
  standingInWords,
  type TargetRow,
  targetInForce,
} from './targets.js'

/** What is read of a row of `progress`. */
export interface HeadlineRow extends Held, Against {
  readonly verdict: string
}

/** At least this part of all there, and no more missing than are named: almost every ally. */
const ALMOST = 0.9

/**
 * The one or two sentences of the first heading, the title and the picture that is shared: `Almost every ally now spends
 * 2%.` and `Five have reached 3.5%.` The rows are those of all allies against one level. Of a
 * level that counts more than core spending only who meets it is told. Never empty.
 */
export function headline(rows: readonly HeadlineRow[], targets: readonly TargetRow[], day: Day): readonly string[] {
  const withheld = whyNoCount(rows, day)
  const [first] = rows
  const figures = held(rows)
  if (withheld !== null || !first || first.target_percent === null)
    return [withheld ?? 'No figures are held for this day.']
  const at = level(first.target_percent)
  const [only] = figures
  if (only && figures.length === 1) return [`${ofOne(only)}.`]
  const met = figures.filter(isMet)
  const year = pastYear(rows)
  if (year !== null) return pastHeadline(met.length, figures.length, at, year)
  const isInForce = isAgainstInForce(first, targets)
  const earlier = earlierTarget(targets)
  if (isInForce && earlier) return [everyAlly(figures, earlier.percent, day), whoHasReached(met, figures.length, at)]
  const alone = first.actual_is_floor ? ' on core defense alone' : ''
  const who = `${starting(whoMeets(met, figures.length))} ${agreeing(met.length, 'spends', 'spend')} ${at}${alone}.`
  return isInForce ? [who, whoFallsShort(figures, first)] : [who]
}

/**
 * The line below the first heading, in one to three sentences: `30 of 31 allies with armed forces meet 2%, all but Slovenia
 * (1.61).` and what the strip below it shows. Null where the figures allow no count.
 */
export function lineBelow(
  rows: readonly HeadlineRow[],
  targets: readonly TargetRow[],
  day: Day,
): readonly string[] | null {
  const [first] = rows
  if (!first || first.target_percent === null || whyNoCount(rows, day) !== null) return null
  const figures = held(rows)
  if (figures.length === 1) return null
  const standing = standingInWords(first, targets)
  if (first.actual_is_floor) return standing === null ? [] : [standing]
  const isInForce = isAgainstInForce(first, targets)
  const percent = (isInForce ? earlierTarget(targets)?.percent : null) ?? first.target_percent
  const isThere =
    percent === first.target_percent ? isMet : (row: { actual_percent: number }) => row.actual_percent >= percent
  const met = figures.filter(isThere)
  const short = figures.filter((row) => !isThere(row))
  const year = pastYear(rows)
  const verb = year === null ? agreeing(met.length, 'meets', 'meet') : 'met'
  const when = year === null ? '' : ` in ${year}`
  const whole = figures.length
  const allBut =
    short.length > 0 && short.length <= MOST_NAMED && met.length > short.length
      ? `, all but ${listed(short.map(({ name, actual_percent }) => `${within(name)} (${fixed(actual_percent, 2)})`))}`
      : ''
  return [
    `${starting(outOf(met.length, whole))} allies with ${whatIsHeld(rows)} ${verb} ${level(percent)}${when}${allBut}.`,
    ...(standing === null ? [] : [standing]),
    ...(isInForce && year === null && first.deadline_year === targetInForce(targets)?.deadline_year
      ? [`Where they stand on the target in force, ${level(first.target_percent)} of GDP ${due(first)}:`]
      : []),
  ]
}

/** Whether the row’s figure meets the level. */
export function isMet({ verdict }: Pick<HeadlineRow, 'verdict'>): boolean {
  return verdict === 'met'
}

/** `Spain spends 2.00% of GDP, short of 3.5%`, where one ally alone is asked about. Without a full stop. */
export function ofOne(row: HeadlineRow & { readonly actual_percent: number }): string {
  const { actual_percent: share, target_percent: percent, year } = row
  const [verb, when] = row.years_behind === 0 ? ['spends', ''] : ['spent', ` in ${year}`]
  const spends = `${starting(within(row.name))} ${verb} ${fixed(share, 2)}% of GDP${when}`
  if (percent === null) return spends
  if (isMet(row)) return `${spends}, ${share === percent ? 'which meets' : 'above'} ${level(percent)}`
  return row.actual_is_floor ? `${spends} on core defense` : `${spends}, short of ${level(percent)}`
}

/** `no ally`, `only Poland`, `two of 31 allies`, `all 31 allies`. */
function whoMeets(met: readonly { readonly name: string }[], whole: number): string {
  const [only] = met
  return only && met.length === 1 && whole > 1 ? `only ${within(only.name)}` : outOfAllies(met.length, whole)
}

/** `Almost every ally now spends 2%.`, of the level asked for before. */
function everyAlly(
  figures: readonly { readonly actual_percent: number }[],
  percent: number,
  { isNewest }: Day,
): string {
  const whole = figures.length
  const there = figures.filter(({ actual_percent }) => actual_percent >= percent).length
  const missing = whole - there
  const isAlmost = missing <= MOST_NAMED && there / whole >= ALMOST
  const who = missing === 0 ? 'every ally' : isAlmost ? 'almost every ally' : outOfAllies(there, whole)
  const verb = isAlmost ? 'spends' : agreeing(there, 'spends', 'spend')
  return `${starting(who)} ${isNewest ? 'now ' : ''}${verb} ${level(percent)}.`
}

/** `Five have reached 3.5%.` */
function whoHasReached(met: readonly { readonly name: string }[], whole: number, at: string): string {
  const [only] = met
  if (!only) return `None has reached ${at}.`
  if (met.length === whole) return `All have reached ${at}.`
  if (met.length === 1) return `Only ${within(only.name)} has reached ${at}.`
  const isMost = met.length > whole / 2
  return `${starting(isMost ? outOf(met.length, whole) : counted(met.length))} have reached ${at}.`
}

/** `Eight fall short.`, of a target that asks no more than the one before; of one due later `21 are still below what is due by 2024.` */
function whoFallsShort(figures: readonly HeadlineRow[], { deadline_year }: Against): string {
  const short = figures.filter((row) => !isMet(row))
  const [only] = short
  if (!only) return 'None falls short.'
  if (deadline_year !== null) {
    const who = short.length === figures.length ? 'all' : counted(short.length)
    return `${starting(who)} ${short.length === 1 ? 'is' : 'are'} still below what is due by ${deadline_year}.`
  }
  if (short.length === 1) return `Only ${within(only.name)} falls short.`
  return short.length === figures.length ? 'All fall short.' : `${starting(counted(short.length))} fall short.`
}

function pastHeadline(met: number, whole: number, at: string, year: number): readonly string[] {
  const short = whole - met
  return [
    `${starting(outOfAllies(met, whole))} met ${at} in ${year}.`,
    ...(short > 0 && met > 0 ? [`${starting(counted(short))} fell short.`] : []),
  ]
}
