/** Differences as news: each thing that changed on the day it did, in a sentence. */
import { type EventfulDay, eventfulDays } from '../domain/chronicle.js'
import type { Dataset } from '../domain/dataset.js'
import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from '../domain/difference.js'
import type { Flip } from '../domain/revision.js'
import type { FeedEntry, Texts } from '../query/declaration.js'
import { beginningOf, eveOf, type IsoDate } from '../record/date.js'
import { wordsOf, wordsOfFlip } from './difference-words.js'

/** An edition brings hundreds of figures, among which what follows from them would not be seen. */
const TOLD: readonly DifferenceKind[] = DIFFERENCE_KINDS.filter((kind) => !kind.startsWith('figure_'))
/** What happens once: it stays the same thing where its date is corrected. */
const ONCE: readonly DifferenceKind[] = ['publication', 'ally_joined', 'pledge_made']

/** What of it is asked for. */
interface Asked {
  readonly ally?: readonly string[] | undefined
  readonly kind?: readonly DifferenceKind[] | undefined
  readonly indicator?: readonly string[] | undefined
}

/** What happened after the earlier and up to the later day, the latest day first; null is a day without news. */
export function* newsOf(
  dataset: Dataset,
  from: IsoDate,
  to: IsoDate,
  { ally, kind = TOLD, indicator = ['share_of_gdp'] }: Asked,
): Iterable<FeedEntry | null> {
  // An edition or a target is about all of them.
  const isAsked = (one: DifferenceKind, area: string | null) =>
    kind.includes(one) && (ally === undefined || area === null || ally.includes(area))
  for (const one of eventfulDays(dataset, from, to, indicator)) {
    if (one === null) {
      yield null
      continue
    }
    const flips = one.flips.filter((flip) => isAsked('verdict', flip.ally))
    for (const difference of one.differences) {
      if (!isAsked(difference.kind, difference.area)) continue
      // The flip of the same year says more: the figure was revised, not followed by another.
      if (difference.kind === 'verdict' && flips.some((flip) => isSame(flip, difference))) continue
      yield entryOf(one, difference, ally)
    }
    for (const flip of flips) yield entryOfFlip(one, flip)
  }
}

function isSame(flip: Flip, { area, year, subject }: Difference): boolean {
  return flip.ally === area && flip.year === year && flip.target.id === subject
}

function entryOf(one: EventfulDay, difference: Difference, allies: Asked['ally']): FeedEntry {
  const { day } = one
  const { kind, subject, area, year, after } = difference
  const place: Texts = {
    kind,
    subject,
    ...(area === null ? {} : { area }),
    ...(year === null ? {} : { year: String(year) }),
    ...(kind.startsWith('figure_') ? { indicator: subject } : {}),
  }
  // What an edition says of some allies is a thing of its own.
  const own = kind === 'publication' && allies ? [allies.toSorted().join()] : []
  const parts = ONCE.includes(kind)
    ? [kind, subject, ...own]
    : [kind, day, subject, area ?? '', year ?? '', after ?? '']
  return {
    id: parts.join('/'),
    updated: beginningOf(day),
    ...wordsOf(one, difference, allies),
    category: kind,
    author: null,
    about: { table: 'differences', query: { as_of: day, from: eveOf(day), to: day, ...place } },
  }
}

function entryOfFlip(one: EventfulDay, flip: Flip): FeedEntry {
  const { ally, year, after } = flip
  const publication = after.publication.id
  return {
    id: `flip/${publication}/${ally}/${year}`,
    updated: beginningOf(one.day),
    ...wordsOfFlip(one, flip),
    category: 'verdict',
    author: null,
    about: { table: 'flips', query: { as_of: one.day, ally, year: String(year), publication } },
  }
}
