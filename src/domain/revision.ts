/** How figures moved between publications, and which verdicts moved with them. */
import type { Ally } from '../record/allies.js'
import { isMemberInYear } from '../record/allies.js'
import { yearEndBy } from '../record/date.js'
import type { Observation } from '../record/observations.js'
import { outOn } from '../record/publications.js'
import type { Target } from '../record/targets.js'
import { unitDiffers } from './comparable.js'
import type { View } from './dataset.js'
import type { Vintage } from './figure-index.js'
import { atPublishedPrecision } from './precision.js'
import { bindsAlly, meetsLevel, targetInForce } from './target.js'

/** One figure in one publication, with what it was in the edition before. */
export interface RevisedFigure {
  readonly vintage: Vintage
  readonly before: Vintage | null
  /** In the indicator's unit, at its published precision; null for the first edition, or where units differ. */
  readonly change: number | null
  readonly unitChanged: boolean
}

/** Whether a later edition of the figure's publisher was out by the date that does not carry the indicator at all. */
export function isOlderEdition(view: View, { publication, indicator }: Observation): boolean {
  const own = view.dataset.publications.get(publication)
  if (!own) return false
  const later = view.editionsHeld().filter((one) => one.publisher === own.publisher && outOn(one) > outOn(own))
  return later.some(({ id }) => !view.dataset.carriedBy(id).has(indicator))
}

/** The figure through the editions out by the date, oldest first. */
export function revisionsOf(view: View, indicator: string, area: string, year: number): RevisedFigure[] {
  const vintages = [...view.vintages(indicator, area, year)].reverse()
  const decimals = view.dataset.decimalsOf(indicator)
  return vintages.map((vintage, index) => revised(vintage, vintages[index - 1] ?? null, decimals))
}

/** The figure beside what it was before, at the indicator's published precision. */
export function revised(vintage: Vintage, before: Vintage | null, decimals: number): RevisedFigure {
  const unitChanged = before !== null && unitDiffers(before, vintage)
  const rounded = ({ observation }: Vintage) => atPublishedPrecision(observation.value, decimals)
  const change = before && !unitChanged ? atPublishedPrecision(rounded(vintage) - rounded(before), decimals) : null
  return { vintage, before, change, unitChanged }
}

/**
 * A revision in percent of what the figure was, to two decimals, so that those of large and small allies compare: both at
 * published precision, as in the change. Null without a change, and where what it was is 0.
 */
export function changeInPercent({ before, change }: RevisedFigure, decimals: number): number | null {
  const was = before && atPublishedPrecision(before.observation.value, decimals)
  return change === null || !was ? null : atPublishedPrecision((change / was) * 100)
}

/** An ally-year whose verdict changed because its figure was revised. */
export interface Flip {
  readonly ally: string
  readonly year: number
  readonly target: Target
  readonly before: Vintage
  readonly after: Vintage
  /** Whether the level is met by the later publication. */
  readonly meets: boolean
}

/** The target an ally-year is judged by unless told otherwise: that in force at the end of the year, or on the date. */
export function targetOfYear(view: View, indicator: string, year: number): Target | null {
  return targetInForce(view.targets, indicator, yearEndBy(year, view.asOf))
}

/**
 * The flips between consecutive publications that hold the ally-year, members of that year only. `target` null takes
 * for each year the target in force on its 31 December.
 */
export function flipsOf(view: View, target: Target | null): Flip[] {
  return view.allies.flatMap((ally) => flipsOfAlly(view, ally, target))
}

/** The flips of one ally. */
export function flipsOfAlly(view: View, ally: Ally, target: Target | null): Flip[] {
  const indicator = target?.indicator ?? 'share_of_gdp'
  return view.dataset.yearsWith(indicator, ally.code).flatMap((year) => {
    const judge = target ?? targetOfYear(view, indicator, year)
    return revisionsOf(view, indicator, ally.code, year).flatMap((figure) => flipOf(view, figure, ally, judge) ?? [])
  })
}

/** The flip this revision of a figure is, judged by the target; null if the verdict stands, or there was none to change. */
export function flipOf(view: View, { vintage, before }: RevisedFigure, ally: Ally, judge: Target | null): Flip | null {
  const { year, value } = vintage.observation
  if (!before || !judge || !isMemberInYear(ally, year, view.asOf) || !bindsAlly(judge, ally)) return null
  const meets = meetsLevel(judge, value)
  if (meetsLevel(judge, before.observation.value) === meets) return null
  return { ally: ally.code, year, target: judge, before, after: vintage, meets }
}
