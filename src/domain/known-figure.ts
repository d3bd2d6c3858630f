/** The figure known of an area and year on a date: one that was published, or of a group the share computed from sums. */
import type { Observation, Status } from '../record/observations.js'
import { aggregateShare, NO_SHARE_REASONS, type NoShareReason } from './alliance.js'
import type { View } from './dataset.js'
import { isGroup, membersOf, membersOn } from './group.js'
import { NO_FIGURE_REASONS, whyNoFigure } from './missing.js'
import { atPublishedPrecision } from './precision.js'

/** The one indicator that is computed for groups. */
export const COMPUTED_INDICATOR = 'share_of_gdp'

/** Why no figure is known, by its code, in words. */
export const UNKNOWN_REASONS = {
  ...NO_FIGURE_REASONS,
  ...NO_SHARE_REASONS,
  no_members: 'the group had no members in the alliance that year',
} as const
/** The code of such a reason. */
export type UnknownReason = keyof typeof UNKNOWN_REASONS

/** A figure at published precision, with the edition it is from or was computed by. */
export interface KnownFigure {
  /** In the indicator's unit. */
  readonly value: number
  readonly publication: string
  /** How the publisher marks it; null where it was computed. */
  readonly status: Status | null
  /** The figure as it was published; null where it was computed. */
  readonly observation: Observation | null
  /** Whether figures that were worked out, rather than published, are in the sums it was computed from. */
  readonly isDerived: boolean
}

/** The figure known of the area and year, or why there is none. */
export function knownFigure(view: View, indicator: string, area: string, year: number): KnownFigure | UnknownReason {
  if (isGroup(view.dataset, area))
    return indicator === COMPUTED_INDICATOR ? computedFigure(view, area, year) : 'not_measured'
  const observation = view.figure(indicator, area, year)
  if (!observation) return whyNoFigure(view, area, indicator)
  const { publication, status } = observation
  const value = atPublishedPrecision(observation.value, view.dataset.decimalsOf(indicator))
  return { value, publication, status, observation, isDerived: false }
}

function computedFigure(view: View, group: string, year: number): KnownFigure | NoShareReason | 'no_members' {
  if (membersOf(view, group, year).length === 0) return 'no_members'
  const share = aggregateShare(view, group, year)
  if (!share) return 'no_constant_prices'
  const { computed, publication, isDerived, reason } = share
  if (computed === null) return reason ?? 'incomplete'
  return { value: computed, publication, status: null, observation: null, isDerived }
}

/** The year of the current figure of the area: the latest for which one is known; null where none is. */
export function currentYear(view: View, indicator: string, area: string): number | null {
  if (!isGroup(view.dataset, area)) return view.current(indicator, area)?.year ?? null
  const members = membersOn(view.dataset, area, view.asOf)
  const years = new Set(members.flatMap(({ code }) => view.series(indicator, code).map((figure) => figure.year)))
  const latestFirst = [...years].sort((a, b) => b - a)
  return latestFirst.find((year) => typeof computedFigure(view, area, year) !== 'string') ?? null
}
