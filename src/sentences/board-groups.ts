/** The groups of the promise board: which promise stands in which, and in what order. */
import { ascending, descending } from 'd3'
import { isOpenOwnWord, isPromiseOfShare, isReservation, type PledgeRow } from './promises.js'

/** A promise and whose it is. */
export interface NamedPledge extends PledgeRow {
  readonly name: string
}

type Order = (a: NamedPledge, b: NamedPledge) => number
const byName: Order = (a, b) => ascending(a.name, b.name) || ascending(a.id, b.id)
const yearOf = ({ deadline_year }: NamedPledge) => deadline_year ?? Number.POSITIVE_INFINITY
const earliestFirst: Order = (a, b) => ascending(yearOf(a), yearOf(b)) || byName(a, b)
const latestFirst: Order = (a, b) => descending(yearOf(a), yearOf(b)) || byName(a, b)
const asSaid: Order = (a, b) => ascending(a.announced_on ?? '', b.announced_on ?? '') || byName(a, b)

/**
 * The groups, each with its order. Due are own words in force that have a year, `undated` those without; `together` was given at
 * a meeting by all; `outdone` is open still, though a later word of the ally asks no less; `replaced` was withdrawn or overtaken by
 * a later word; `unmeasured` is of a share nobody publishes by ally; `declined` is no promise but an own word against what was
 * agreed.
 */
const ORDERS = {
  missed: latestFirst,
  due: earliestFirst,
  undated: byName,
  together: byName,
  outdone: earliestFirst,
  declined: asSaid,
  unmeasured: byName,
  replaced: earliestFirst,
  kept: earliestFirst,
} as const
/** One of them. */
export type BoardGroup = keyof typeof ORDERS

/** The promises of each group, in its order. */
export type Board<P> = Readonly<Record<BoardGroup, readonly P[]>>

/** The group of a pledge: one for each promise of a share of GDP; null for what is no promise, or of something else. */
export function groupOf(pledge: PledgeRow): BoardGroup | null {
  if (isReservation(pledge)) return 'declined'
  if (pledge.outcome === 'not_measurable') return pledge.in_force ? 'unmeasured' : null
  if (!isPromiseOfShare(pledge)) return null
  switch (pledge.outcome) {
    case 'missed':
    case 'kept':
      return pledge.outcome
    case 'superseded':
      return 'replaced'
    default:
      return groupOfOpen(pledge)
  }
}

/** Of a promise whose day is not known nothing can be said before a figure decides it. */
function groupOfOpen(pledge: PledgeRow): BoardGroup | null {
  if (!pledge.in_force) return pledge.announced_on === null ? null : 'outdone'
  if (!isOpenOwnWord(pledge)) return 'together'
  return pledge.deadline_year === null ? 'undated' : 'due'
}

/** Puts them together. */
export function boardOf<P extends NamedPledge>(promises: readonly P[]): Board<P> {
  const of = (group: BoardGroup) => promises.filter((one) => groupOf(one) === group).sort(ORDERS[group])
  return {
    missed: of('missed'),
    due: of('due'),
    undated: of('undated'),
    together: of('together'),
    outdone: of('outdone'),
    declined: of('declined'),
    unmeasured: of('unmeasured'),
    replaced: of('replaced'),
    kept: of('kept'),
  }
}
