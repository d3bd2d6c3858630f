/** Where an ally stands: its current share against the target in force on the date, and the pledge it is known by. */
import type { Ally } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import { announcementDay, type Pledge } from '../record/pledges.js'
import type { Target } from '../record/targets.js'
import { compareText } from '../record/text-order.js'
import type { View } from './dataset.js'
import { isPledgeInForce, type Judgement, judge } from './outcome.js'
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

/** The pledge an ally is known by, with what became of it. */
export interface Headline {
  readonly pledge: Pledge
  readonly judgement: Judgement
}

/**
 * The headline pledge on the share of GDP. Among the ally's pledges in force and pending: its own unconditional
 * ones before alliance commitments before conditional ones, then the highest, the nearest deadline, the id. If none
 * is pending, the latest announced one that was kept or missed. An exemption or a reservation is no pledge to reach a level, and before a
 * country has joined it has none to be known by.
 */
export function headlinePledge(view: View, ally: string): Headline | null {
  if (view.isNotYetAlly(ally)) return null
  const judged = view.pledges
    .filter(
      (pledge) =>
        pledge.ally === ally &&
        pledge.indicator === 'share_of_gdp' &&
        !['exemption', 'reservation'].includes(pledge.kind),
    )
    .filter((pledge) => announcementDay(pledge) !== null)
    .map((pledge) => ({ pledge, judgement: judge(view, pledge) }))
  const pending = judged.filter(
    ({ pledge, judgement }) => judgement.outcome === 'pending' && isPledgeInForce(view, pledge),
  )
  if (pending.length > 0) return pending.sort(byWeight)[0] ?? null
  const settled = judged.filter(({ judgement }) => judgement.outcome === 'kept' || judgement.outcome === 'missed')
  return settled.sort(latestFirst)[0] ?? null
}

function rank(pledge: Pledge): number {
  if (pledge.conditional) return 2
  return pledge.kind === 'alliance-commitment' ? 1 : 0
}

function byWeight({ pledge: a }: Headline, { pledge: b }: Headline): number {
  return (
    rank(a) - rank(b) ||
    (b.percent ?? 0) - (a.percent ?? 0) ||
    (a.deadlineYear ?? Number.MAX_SAFE_INTEGER) - (b.deadlineYear ?? Number.MAX_SAFE_INTEGER) ||
    compareText(a.id, b.id)
  )
}

function latestFirst({ pledge: a }: Headline, { pledge: b }: Headline): number {
  const [dayA, dayB] = [announcementDay(a) ?? '', announcementDay(b) ?? '']
  return compareText(dayB, dayA) || compareText(a.id, b.id)
}
