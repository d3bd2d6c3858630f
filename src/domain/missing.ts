/** Why a figure or a judgement is missing. Missing is null with one of these reasons, never 0. */
import { isNato } from '../record/publications.js'
import type { View } from './dataset.js'

/** Why there is no figure, by its code, in words. */
export const NO_FIGURE_REASONS = {
  no_edition_yet: 'no edition of the record was out by the date',
  not_yet_ally: 'the country had not joined the alliance by the date',
  no_armed_forces: 'the ally has no armed forces and reports no spending',
  not_reported: 'no edition out by the date holds the figure',
  not_measured: 'nobody publishes the indicator by ally',
} as const
/** The code of such a reason. */
export type NoFigureReason = keyof typeof NO_FIGURE_REASONS

/** Each reason, by its code, in words. */
export const MISSING_REASONS = {
  ...NO_FIGURE_REASONS,
  no_target: 'no target was in force for the indicator on the date',
  not_in_scope: 'the target is not about this ally',
  core_is_a_floor: 'the target counts more than core spending: the core share is only a floor of it',
  too_few_years: 'fewer than three figures in the window a pace is taken from',
  zero_share: 'a share of 0 reaches nothing by the same percentage every year: ask for curve=linear',
  no_open_pledge: 'no word of the ally on its share of GDP, core or total, was in force and open on the date',
  no_gdp: 'no edition out by the date holds the GDP (for equipment: the spending) of that year at current prices',
} as const
/** The code of a reason. */
export type MissingReason = keyof typeof MISSING_REASONS

/** Why the ally has no figure for the indicator on the date. */
export function whyNoFigure(view: View, ally: string, indicator: string): NoFigureReason {
  if (view.isNotYetAlly(ally)) return 'not_yet_ally'
  if (view.dataset.allies.get(ally)?.armedForces === false) return 'no_armed_forces'
  if (!view.editionsHeld().some(isNato)) return 'no_edition_yet'
  return view.isPublished(indicator) ? 'not_reported' : 'not_measured'
}
