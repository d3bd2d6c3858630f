/** What happened and what is due, of every list of the record that has a day, as known on the day of the page. */
import type { Steps } from '../../domain/steps.js'
import { areaNames } from '../../query/area-names.js'
import { compareText } from '../../record/text-order.js'
import { possessive, starting } from '../../sentences/grammar.js'
import { isOpenOwnWord, isReservation, promiseInWords } from '../../sentences/promises.js'
import { milestones } from '../../tables/milestones.js'
import { pledges } from '../../tables/pledges.js'
import { publications } from '../../tables/publications.js'
import { summits } from '../../tables/summits.js'
import { targets } from '../../tables/targets.js'
import type { Asked } from '../asked.js'

/** What an entry can be, with what all of them are called. */
export const ENTRY_KINDS = {
  meeting: 'Meetings',
  date: 'Dates',
  edition: 'Editions',
  target: 'Targets',
  promise: 'Promises',
} as const
/** One of them. */
export type EntryKind = keyof typeof ENTRY_KINDS

/** One thing on one day. */
export interface Entry {
  readonly kind: EntryKind
  /** A day, a month or a year, ISO 8601; null where none was set. */
  readonly date: string | null
  /** Whether it lies ahead on the day of the page. */
  readonly isAhead: boolean
  readonly title: string
  /** More of it, in our words. */
  readonly words: string | null
  /** Where it was said or published; null where no address is recorded. */
  readonly source: string | null
  /** Whose it is; null of what is everybody’s. */
  readonly ally: { readonly code: string; readonly name: string } | null
}

/** All entries: the past in the order of time, then what lies ahead, at last what has no date. */
export function* entriesOf(asked: Asked): Steps<readonly Entry[]> {
  const past = { isAhead: false, ally: null, words: null }
  const entries: Entry[] = []
  for (const one of yield* asked.rows(milestones))
    entries.push({
      ...one,
      ...past,
      kind: 'date',
      isAhead: one.ahead || one.date === null,
      words: one.summary,
      source: one.source_url,
    })
  for (const { ends_on: date, held, name: title, summary: words, source_url: source } of yield* asked.rows(summits))
    if (date !== null) entries.push({ ...past, kind: 'meeting', date, title, words, source, isAhead: !held })
  for (const { published_on: date, title, source_url: source } of yield* asked.rows(publications))
    if (date !== null) entries.push({ ...past, kind: 'edition', date, title, source })
  for (const { agreed_on: date, title, summary: words, source_url: source } of yield* asked.rows(targets))
    if (date !== null) entries.push({ ...past, kind: 'target', date, title, words, source })
  entries.push(...(yield* promisesIn(asked)))
  return entries.sort(inTime)
}

/** Promises on the day they were given; own words that are open once more, in the year they are due. */
function* promisesIn(asked: Asked): Steps<readonly Entry[]> {
  const nameOf = areaNames(asked.source.dataset)
  const entries: Entry[] = []
  for (const pledge of yield* asked.rows(pledges)) {
    const { announced_on: said, deadline_year: due, source_url: source } = pledge
    const ally = { code: pledge.ally, name: nameOf(pledge.ally) }
    const of = { kind: 'promise', source, ally, words: null } as const
    const what = isReservation(pledge) || pledge.percent === null ? pledge.title : promiseInWords(pledge)
    if (said !== null) entries.push({ ...of, date: said, isAhead: false, title: `${ally.name}: ${what}` })
    if (isOpenOwnWord(pledge) && due !== null)
      entries.push({
        ...of,
        date: String(due),
        isAhead: true,
        title: `${starting(possessive(ally.name))} ${what} is due`,
      })
  }
  return entries
}

/** After all days. */
const NEVER = '9999'

/** A year or a month that is past goes before its days; ahead it goes after them, since it is over when it is over. */
function inTime(a: Entry, b: Entry): number {
  if (a.isAhead !== b.isAhead) return a.isAhead ? 1 : -1
  return compareText(placeOf(a), placeOf(b)) || compareText(a.title, b.title)
}

function placeOf({ date, isAhead }: Entry): string {
  if (date === null) return NEVER
  return isAhead ? `${date}-99-99`.slice(0, 'yyyy-mm-dd'.length) : date
}
