/** What an import changes, as it is told: counted in full, listed up to a bound. */
import type { Dataset } from '../domain/dataset.js'
import type { Vintage } from '../domain/figure-index.js'
import { atPublishedPrecision } from '../domain/precision.js'
import type { Flip } from '../domain/revision.js'
import type { ImportNote } from './edition.js'
import type { ImportPlan } from './import-edition.js'

/** Of each list. Whoever wants all of them asks /v1/revisions and /v1/flips. */
export const MOST_LISTED = 200

/** One figure that is otherwise than what stood in its place. */
export interface ToldDifference {
  readonly area: string
  readonly indicator: string
  readonly year: number
  /** In the indicator's unit, at its published precision; null for a figure that is new. */
  readonly before: number | null
  /** Null for a figure that is removed. */
  readonly after: number | null
  /** Where the figure before stood. */
  readonly previous_publication: string | null
}

/** A verdict that changes, as a row of /v1/flips tells it. */
export interface ToldFlip {
  readonly ally: string
  readonly year: number
  readonly previous_publication: string
  readonly previous_percent: number
  readonly percent: number
  readonly target: string
  readonly target_percent: number
  readonly meets: boolean
}

export interface ImportSummary {
  readonly publication: string
  readonly figures: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly unit_changed: number
  readonly removed: number
  /** What changed, then what is removed, then what is new. */
  readonly differences: readonly ToldDifference[]
  readonly flips: readonly ToldFlip[]
  readonly notes: readonly ImportNote[]
}

/** How long the lists would be if they were whole. */
export interface ImportTotals {
  readonly differences: number
  readonly flips: number
  readonly notes: number
}

/** The plan in words and numbers. */
export function summaryOf(
  { publication, change, notes }: ImportPlan,
  { indicators }: Dataset,
): { readonly summary: ImportSummary; readonly totals: ImportTotals } {
  const { figures, added, changed, unchanged, unitChanged, removed, flips } = change
  const counts = { figures, new: added.length, changed: changed.length, unchanged }
  const differences = [
    ...changed.map(({ before, vintage }) => ({ before, after: vintage })),
    ...removed.map((before) => ({ before, after: null })),
    ...added.map(({ vintage }) => ({ before: null, after: vintage })),
  ]
  return {
    summary: {
      publication: publication.id,
      ...counts,
      unit_changed: unitChanged,
      removed: removed.length,
      differences: differences
        .slice(0, MOST_LISTED)
        .flatMap(({ before, after }) => toldDifference(before, after, indicators)),
      flips: flips.slice(0, MOST_LISTED).map(toldFlip),
      notes: notes.slice(0, MOST_LISTED),
    },
    totals: { differences: differences.length, flips: flips.length, notes: notes.length },
  }
}

function toldDifference(
  before: Vintage | null,
  after: Vintage | null,
  indicators: Dataset['indicators'],
): ToldDifference[] {
  const about = (after ?? before)?.observation
  if (!about) return []
  const { area, indicator, year } = about
  const decimals = indicators.get(indicator)?.decimals ?? 0
  const rounded = (one: Vintage | null) => one && atPublishedPrecision(one.observation.value, decimals)
  const previous = before?.publication.id ?? null
  return [{ area, indicator, year, before: rounded(before), after: rounded(after), previous_publication: previous }]
}

function toldFlip({ ally, year, target, before, after, meets }: Flip): ToldFlip {
  return {
    ally,
    year,
    previous_publication: before.publication.id,
    previous_percent: atPublishedPrecision(before.observation.value),
    percent: atPublishedPrecision(after.observation.value),
    target: target.id,
    target_percent: target.percent,
    meets,
  }
}
