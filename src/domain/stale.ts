/** Current figures of different years: which of them are older than the newest there is, and what is missing. */
import type { Observation } from '../record/observations.js'
import { coverageIn } from './coverage.js'
import type { View } from './dataset.js'
import { latestFirst } from './figure-index.js'

/**
 * By how many years a current figure is behind the newest year of its indicator; 0 if it is not stale. An older edition's figure
 * of the same year is not.
 */
export function yearsBehind(view: View, { indicator, year }: Observation): number {
  return Math.max(0, (view.newestYear(indicator) ?? year) - year)
}

/** Current figures of one indicator, some of them stale. */
export interface MixedYears {
  readonly newestYear: number
  readonly current: readonly Observation[]
  /** The latest first. */
  readonly stale: readonly Observation[]
  /** The latest edition with figures of the newest year, where the others are missing because it is held in part; else null. */
  readonly heldInPart: string | null
}

/**
 * Whether current figures of one indicator are of different years, or older than those of others; null where none is stale. A
 * grouping's figure of a year for which no ally has one yet counts as neither.
 */
export function mixedYears(view: View, figures: readonly Observation[]): MixedYears | null {
  const [first] = figures
  const newestYear = first ? view.newestYear(first.indicator) : null
  const stale = figures.filter((figure) => yearsBehind(view, figure) > 0)
  if (!first || newestYear === null || stale.length === 0) return null
  return {
    newestYear,
    current: figures.filter(({ year }) => year === newestYear),
    stale: stale.sort((a, b) => b.year - a.year),
    heldInPart: editionHeldInPart(view, first.indicator, newestYear),
  }
}

function editionHeldInPart(view: View, indicator: string, year: number): string | null {
  const ids = new Set(view.allies.map(({ code }) => view.figure(indicator, code, year)?.publication))
  const [latest] = view.publications.filter(({ id }) => ids.has(id)).sort(latestFirst)
  return latest && coverageIn(view.dataset, latest, indicator).word === 'partial' ? latest.id : null
}
