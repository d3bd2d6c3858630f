/** The past as it looked at the time: what was in force on each day on which an edition came out, and who had a new figure then. */
import type { Ally } from '../record/allies.js'
import type { IsoDate } from '../record/date.js'
import type { Figures } from '../record/figures.js'
import type { Observation } from '../record/observations.js'
import { outOn, type Publication } from '../record/publications.js'
import { type Dataset, View } from './dataset.js'
import type { Steps } from './steps.js'

/** The figures of an ally as they were in force on some day, by year, ascending. */
export type Series = readonly Observation[]

/** How things stood at the end of a day on which an edition came out. */
export interface Vantage {
  readonly day: IsoDate
  /** Whose figures of the indicator counted. */
  readonly publisher: string | null
  /** The series of each ally of today, by its code; none of those without figures. */
  readonly series: ReadonlyMap<string, Series>
  /** Who was an ally on the day, and whose current figure is one of an edition that came out on it. */
  readonly renewed: readonly Ally[]
}

/** The days an indicator was published on, oldest first: between two of them no figure in force changes. */
export type Hindsight = readonly Vantage[]

interface Kept {
  readonly publications: readonly Publication[]
  readonly allies: readonly Ally[]
  readonly byIndicator: Map<string, Hindsight>
}

const kept = new WeakMap<Figures, Kept>()

/**
 * Every day on which an edition with the indicator came out. It follows from the figures, the editions and the allies alone, and is
 * made once for them: an edit of anything else leaves it as it is.
 */
export function* hindsightOf(dataset: Dataset, indicator: string): Steps<Hindsight> {
  const byIndicator = keptFor(dataset)
  const held = byIndicator.get(indicator)
  if (held !== undefined) return held
  const { publications } = dataset.facts
  const carrying = publications.filter((one) => one.publishedOn !== null && dataset.carriedBy(one.id).has(indicator))
  const made: Vantage[] = []
  for (const day of [...new Set(carrying.map(outOn))].sort()) {
    made.push(vantageOn(dataset, indicator, day))
    yield
  }
  byIndicator.set(indicator, made)
  return made
}

function keptFor({ facts: { observations, publications, allies } }: Dataset): Map<string, Hindsight> {
  const held = kept.get(observations)
  if (held?.publications === publications && held.allies === allies) return held.byIndicator
  const made = { publications, allies, byIndicator: new Map<string, Hindsight>() }
  kept.set(observations, made)
  return made.byIndicator
}

/** The latest of those days that is not after this one, by its place; -1 before the first. */
export function placeOn(hindsight: Hindsight, day: IsoDate): number {
  return hindsight.findLastIndex((vantage) => vantage.day <= day)
}

function vantageOn(dataset: Dataset, indicator: string, day: IsoDate): Vantage {
  // A View of its own: the Dataset keeps those that readers come back to.
  const view = new View(dataset, day, null, false)
  const series = new Map<string, Series>()
  for (const { code } of dataset.facts.allies) {
    const own = view.series(indicator, code)
    if (own.length > 0) series.set(code, own)
  }
  const renewed = view.allies.filter(({ code }) => {
    const edition = dataset.publications.get(series.get(code)?.at(-1)?.publication ?? '')
    return edition !== undefined && outOn(edition) === day
  })
  return { day, publisher: view.publisherOf(indicator), series, renewed }
}
