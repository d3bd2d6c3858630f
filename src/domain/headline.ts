/** The words an ally is known by: its headline pledge, the last one that is settled, and what it will not do. */
import { announcementDay, type Pledge } from '../record/pledges.js'
import { groupedBy } from '../record/records.js'
import { compareText } from '../record/text-order.js'
import type { View } from './dataset.js'
import { isPledgeInForce, type Judgement, judge } from './outcome.js'

/** A pledge with what became of it. */
export interface JudgedPledge {
  readonly pledge: Pledge
  readonly judgement: Judgement
}

/** What an ally is known to have said of its share of GDP, core or total. */
export interface AllyWords {
  /** The open word it is known by: see `headlineAmong`. */
  readonly headline: JudgedPledge | null
  /** Beside it, the latest announced of its other pledges on the core share that were kept or missed. */
  readonly settled: JudgedPledge | null
  /** Its latest reservation in force. */
  readonly reservation: Pledge | null
  /** Its latest exemption in force. */
  readonly exemption: Pledge | null
}

/** Nothing to know it by. */
export const NO_WORDS: AllyWords = { headline: null, settled: null, reservation: null, exemption: null }
const CORE = 'share_of_gdp'
const TOTAL = 'total_share_of_gdp'

/** What the ally is known by on the date. Before a country has joined there is nothing to know it by. */
export function wordsOf(view: View, ally: string): AllyWords {
  if (view.isNotYetAlly(ally)) return NO_WORDS
  const judged = judgedPledges(view, ally, [CORE, TOTAL])
  const headline = headlineAmong(view, ally, judged)
  const settled = judged
    .filter(({ pledge, judgement: { outcome } }) => {
      const isSettled = outcome === 'kept' || outcome === 'missed'
      return isSettled && pledge.indicator === CORE && pledge.id !== headline?.pledge.id
    })
    .filter(({ pledge }) => announcementDay(pledge) !== null)
    .sort((a, b) => latestFirst(a.pledge, b.pledge))
  return {
    headline,
    settled: settled[0] ?? null,
    reservation: reservationInForce(view, ally),
    exemption: latestInForce(view, ally, 'exemption'),
  }
}

/** The reservation in force on the core or the total share, the latest announced of several. */
export function reservationInForce(view: View, ally: string): Pledge | null {
  return latestInForce(view, ally, 'reservation')
}

/**
 * Whether the pledge is the ally's own word alone: said by its government or in its law, on no condition. An alliance
 * commitment was given by all of them together, and the record holds it for some only.
 */
export function isOwnWord({ kind, conditional }: Pick<Pledge, 'kind' | 'conditional'>): boolean {
  return (kind === 'government-announcement' || kind === 'national-law') && !conditional
}

/** The ally's own words on the indicator that are in force and open, with what is to be said of them so far. */
export function openOwnWords(view: View, ally: string, indicator: string): readonly JudgedPledge[] {
  return judgedPledges(view, ally, [indicator]).filter(
    (one) => isOwnWord(one.pledge) && isOpen(one) && isPledgeInForce(view, one.pledge),
  )
}

/** Judging all pledges for every ally of a list would be most of its time. */
const judgedOnce = new WeakMap<View, ReadonlyMap<string, readonly JudgedPledge[]>>()

function judgedPledges(view: View, ally: string, indicators: readonly string[]): readonly JudgedPledge[] {
  const held = judgedOnce.get(view) ?? judgedByAlly(view)
  judgedOnce.set(view, held)
  return (held.get(ally) ?? []).filter(({ pledge }) => indicators.includes(pledge.indicator))
}

function judgedByAlly(view: View): ReadonlyMap<string, readonly JudgedPledge[]> {
  const judged = view.pledges.flatMap((pledge) => {
    const judgement = judge(view, pledge)
    return judgement === null ? [] : [{ pledge, judgement }]
  })
  return groupedBy(judged, ({ pledge }) => pledge.ally)
}

/** Whether no figure has settled it: pending, on the total, which nobody publishes, or reached at no date to be reached by. */
function isOpen({ pledge, judgement: { outcome } }: JudgedPledge): boolean {
  if (outcome === 'kept') return pledge.deadlineYear === null
  return (
    outcome === 'pending' || (outcome === 'not_measurable' && pledge.indicator === TOTAL && pledge.percent !== null)
  )
}

/**
 * The headline pledge: the open word, in force and of some percent, that the ally is known by. Of the first of these
 * classes it has any of, the highest, then the nearest deadline, then the id:
 * 1 its own, unconditional, on the core share, pending, due after the year of the current figure or at no date;
 * 2 the same, due in that year or before; 3 an alliance commitment, on the core share, pending; 4 a conditional one, the
 * same; 5 one on the total, unconditional; 6 one on the total, conditional; 7 one on the core share, due at no date, that is
 * reached: there the ally stands. A settled pledge is none of these. Class 1 looks ahead since a budget for the running year
 * would else hide the word the ally is known by.
 */
function headlineAmong(view: View, ally: string, judged: readonly JudgedPledge[]): JudgedPledge | null {
  const yearOfFigure = view.current(CORE, ally)?.year ?? Number.NEGATIVE_INFINITY
  const open = judged
    .filter((one) => isOpen(one) && isPledgeInForce(view, one.pledge))
    .map((one) => ({ ...one, rank: classOf(one, yearOfFigure) }))
    .sort((a, b) => a.rank - b.rank || highestFirst(a.pledge, b.pledge))
  const [first] = open
  return first ? { pledge: first.pledge, judgement: first.judgement } : null
}

/** The class, 1 to 7, of an open pledge on the core or the total share. */
function classOf({ pledge, judgement }: JudgedPledge, yearOfFigure: number): number {
  const { conditional, deadlineYear } = pledge
  if (pledge.indicator !== CORE) return conditional ? 6 : 5
  if (judgement.outcome === 'kept') return 7
  if (conditional) return 4
  if (!isOwnWord(pledge)) return 3
  return deadlineYear === null || deadlineYear > yearOfFigure ? 1 : 2
}

function latestInForce(view: View, ally: string, kind: Pledge['kind']): Pledge | null {
  const inForce = view.pledges.filter((pledge) => {
    const isMeant = pledge.ally === ally && pledge.kind === kind && [CORE, TOTAL].includes(pledge.indicator)
    return isMeant && isPledgeInForce(view, pledge)
  })
  return inForce.sort(latestFirst)[0] ?? null
}

/** The highest first, then the nearest deadline, then the id. */
export function highestFirst(a: Pledge, b: Pledge): number {
  return (b.percent ?? 0) - (a.percent ?? 0) || nearestFirst(a, b)
}

/** The nearest deadline first, none last, then the id. */
export function nearestFirst(a: Pledge, b: Pledge): number {
  return (
    (a.deadlineYear ?? Number.MAX_SAFE_INTEGER) - (b.deadlineYear ?? Number.MAX_SAFE_INTEGER) || compareText(a.id, b.id)
  )
}

function latestFirst(a: Pledge, b: Pledge): number {
  return compareText(announcementDay(b) ?? '', announcementDay(a) ?? '') || compareText(a.id, b.id)
}
