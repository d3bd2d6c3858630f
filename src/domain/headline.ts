/** The pledge an ally is known by: its pledged percentage. */
import { announcementDay, type Pledge } from '../record/pledges.js'
import type { View } from './dataset.js'
import { isPledgeInForce, type Judgement, judge } from './outcome.js'

export interface Headline {
  readonly pledge: Pledge
  readonly judgement: Judgement
}

/**
 * The headline pledge on the share of GDP. Among the ally's pledges in force and pending: its own unconditional
 * ones before alliance commitments before conditional ones, then the highest, the nearest deadline, the id. If none
 * is pending, the latest announced one that was kept or missed. An exemption is no pledge to reach a level, and before a
 * country has joined it has none to be known by.
 */
export function headlinePledge(view: View, ally: string): Headline | null {
  if (view.isNotYetAlly(ally)) return null
  const judged = view.pledges
    .filter((pledge) => pledge.ally === ally && pledge.indicator === 'share_of_gdp' && pledge.kind !== 'exemption')
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
    (a.id < b.id ? -1 : 1)
  )
}

function latestFirst({ pledge: a }: Headline, { pledge: b }: Headline): number {
  const [dayA, dayB] = [announcementDay(a) ?? '', announcementDay(b) ?? '']
  return dayA < dayB ? 1 : dayA > dayB ? -1 : a.id < b.id ? -1 : 1
}
