/** Where an ally stands: its current share against the target in force on the date. */
import type { Ally } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import type { Target } from '../record/targets.js'
import type { View } from './dataset.js'
import { bindsAlly, meetsLevel, targetInForce } from './target.js'

/** An ally's share beside a target. */
export interface AllyStanding {
  readonly figure: Observation | null
  readonly target: Target | null
  /** Null where there is no figure, no target, or a target that is not about the ally. */
  readonly meets: boolean | null
}

/** Sets the ally's current share of GDP against a target, by default the one in force. No figure before it joined. */
export function standingOfAlly(
  view: View,
  ally: Ally,
  target: Target | null = targetInForce(view.targets, 'share_of_gdp', view.asOf),
): AllyStanding {
  const figure = view.isNotYetAlly(ally.code) ? null : view.current('share_of_gdp', ally.code)
  const judged = figure !== null && target !== null && bindsAlly(target, ally)
  return { figure, target, meets: judged ? meetsLevel(target, figure.value) : null }
}
