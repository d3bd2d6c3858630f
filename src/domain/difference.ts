/** What changed between two dates: the question asked first when an edition comes out. */
import { outOn } from '../record/publications.js'
import { unitDiffers } from './comparable.js'
import type { View } from './dataset.js'
import { judge } from './outcome.js'
import { atPublishedPrecision } from './precision.js'
import { type AllyStanding, standingOfAlly } from './standing.js'
import { standingOf } from './target.js'

/** What can have changed between two dates. */
export const DIFFERENCE_KINDS = [
  'publication',
  'ally_joined',
  'figure_added',
  'figure_revised',
  'target_standing',
  'pledge_made',
  'pledge_outcome',
  'verdict',
] as const
/** One of them. */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** One thing that was otherwise on the earlier date, in words, and in values where it is a figure. */
export interface Difference {
  readonly kind: DifferenceKind
  /** The ally or grouping it is about, if it is about one. */
  readonly area: string | null
  /** The publication, indicator, target or pledge it is about. */
  readonly subject: string
  readonly year: number | null
  readonly before: string | null
  readonly after: string | null
  /** In the indicator's unit, at its published precision. */
  readonly valueBefore: number | null
  readonly valueAfter: number | null
  readonly change: number | null
  /** The edition the later figure is from, or that came out. */
  readonly publication: string | null
  readonly title: string
}

const BLANK = {
  area: null,
  year: null,
  before: null,
  after: null,
  valueBefore: null,
  valueAfter: null,
  change: null,
  publication: null,
} as const

/**
 * Everything that differs between two Views of one record, the figures of these indicators, one after the other; null is a place where a
 * long search could pause.
 */
export function* differencesInParts(from: View, to: View, indicators: readonly string[]): Iterable<Difference | null> {
  yield* newPublications(from, to)
  yield* newAllies(from, to)
  for (const indicator of indicators)
    for (const area of to.dataset.areasWith(indicator)) {
      yield* movedFigures(from, to, indicator, area)
      yield null
    }
  yield* movedTargets(from, to)
  yield* movedPledges(from, to)
  yield null
  yield* movedVerdicts(from, to)
}

function newPublications(from: View, to: View): Difference[] {
  return to.publications
    .filter((publication) => publication.publishedOn !== null && outOn(publication) > from.asOf)
    .map(({ id, title }) => ({ ...BLANK, kind: 'publication', subject: id, publication: id, title }))
}

function newAllies(from: View, to: View): Difference[] {
  return to.allies
    .filter(({ joinedOn }) => joinedOn > from.asOf)
    .map(({ code, name }) => ({ ...BLANK, kind: 'ally_joined', area: code, subject: code, title: `${name} joined` }))
}

function movedFigures(from: View, to: View, indicator: string, area: string): Difference[] {
  const { decimals = 0, title = indicator } = to.dataset.indicators.get(indicator) ?? {}
  return to.series(indicator, area).flatMap((figure): Difference[] => {
    const now = to.latestVintage(indicator, area, figure.year)
    const then = from.latestVintage(indicator, area, figure.year)
    if (now && then && unitDiffers(then, now)) return []
    const earlier = then?.observation ?? null
    const valueAfter = atPublishedPrecision(figure.value, decimals)
    const valueBefore = earlier && atPublishedPrecision(earlier.value, decimals)
    if (valueBefore === valueAfter) return []
    const change = valueBefore === null ? null : atPublishedPrecision(valueAfter - valueBefore, decimals)
    const kind = earlier ? 'figure_revised' : 'figure_added'
    const about = { area, subject: indicator, year: figure.year, publication: figure.publication, title }
    const before = valueBefore === null ? null : valueBefore.toFixed(decimals)
    const after = valueAfter.toFixed(decimals)
    return [{ ...BLANK, ...about, kind, before, after, valueBefore, valueAfter, change }]
  })
}

function movedTargets(from: View, to: View): Difference[] {
  return to.targets.flatMap((target): Difference[] => {
    const before = from.target(target.id) && standingOf(target, from.asOf)
    const after = standingOf(target, to.asOf)
    if (before === after) return []
    return [{ ...BLANK, kind: 'target_standing', subject: target.id, before, after, title: target.title }]
  })
}

function movedPledges(from: View, to: View): Difference[] {
  return to.pledges.flatMap((pledge): Difference[] => {
    const about = { ...BLANK, area: pledge.ally, subject: pledge.id, year: pledge.deadlineYear, title: pledge.title }
    // An exemption or a reservation has no outcome: it is told by its kind.
    const after = judge(to, pledge)?.outcome ?? pledge.kind
    if (!from.pledge(pledge.id)) return [{ ...about, kind: 'pledge_made', after }]
    const before = judge(from, pledge)?.outcome ?? pledge.kind
    return before === after ? [] : [{ ...about, kind: 'pledge_outcome', before, after }]
  })
}

/** Whether each ally met the target in force, on either date by that of the day. */
function movedVerdicts(from: View, to: View): Difference[] {
  const members = new Set(from.allies)
  return to.allies.flatMap((ally): Difference[] => {
    const [before, after] = [standingOfAlly(from, ally), standingOfAlly(to, ally)]
    const wordBefore = members.has(ally) ? wordOf(before) : null
    if ((wordBefore ?? 'no_data') === wordOf(after)) return []
    return [
      {
        ...BLANK,
        kind: 'verdict',
        area: ally.code,
        subject: after.target?.id ?? 'none',
        year: after.figure?.year ?? null,
        before: wordBefore,
        after: wordOf(after),
        valueBefore: before.figure && atPublishedPrecision(before.figure.value),
        valueAfter: after.figure && atPublishedPrecision(after.figure.value),
        publication: after.figure?.publication ?? null,
        title: `${ally.name} against the target in force: ${levelOf(before)}, then ${levelOf(after)}`,
      },
    ]
  })
}

function wordOf({ meets }: AllyStanding): string {
  return meets === null ? 'no_data' : meets ? 'met' : 'short'
}

function levelOf({ target }: AllyStanding): string {
  return target ? `${target.percent}%` : 'none'
}
