/** The stops of time: the days on which an edition came out or a meeting ended, and today. */
import type { Dataset } from '../domain/dataset.js'
import type { IsoDate } from '../record/date.js'
import { isNato, outOn, type Publication } from '../record/publications.js'
import { hasEnded } from '../record/summits.js'

/** A day worth stopping at. */
export interface Stop {
  readonly day: IsoDate
  readonly kind: 'edition' | 'meeting' | 'today'
  /** What happened, for who steps through: `NATO’s edition`, `The Hague Summit`. */
  readonly name: string
}

const CORE = 'share_of_gdp'

/** NATO’s editions with shares of GDP in the record, oldest first. */
export function editionsOfNato(dataset: Dataset): readonly Publication[] {
  const held = dataset.facts.publications.filter(
    (one) => isNato(one) && one.publishedOn !== null && (dataset.carriedBy(one.id).get(CORE) ?? 0) > 0,
  )
  return held.sort((a, b) => (outOn(a) < outOn(b) ? -1 : 1))
}

/** Those editions, and meetings that had ended by today, in the order of time, each day once; today is the last. */
export function stopsOf(dataset: Dataset, today: IsoDate): readonly Stop[] {
  const editions = editionsOfNato(dataset).map((one): Stop => ({ day: outOn(one), kind: 'edition', name: one.title }))
  const meetings = dataset.facts.summits.flatMap((one): Stop[] =>
    one.endsOn !== null && one.kind !== 'announcement' && hasEnded(one, today)
      ? [{ day: one.endsOn, kind: 'meeting', name: one.name }]
      : [],
  )
  const first = editions[0]?.day ?? today
  // An edition is the more telling of two things on one day.
  const byDay = new Map([...meetings, ...editions].map((stop) => [stop.day, stop]))
  const past = [...byDay.values()].filter(({ day }) => day >= first && day < today)
  return [...past.sort((a, b) => (a.day < b.day ? -1 : 1)), { day: today, kind: 'today', name: 'Today' }]
}
