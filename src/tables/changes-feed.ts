/** The revisions of the record as news: one entry each, with what it changed in words. */
import { type Action, type Change, isRecorded, type RecordedRevision } from '../domain/audit.js'
import type { View } from '../domain/dataset.js'
import type { FeedEntry } from '../query/declaration.js'
import { ofFiguresKey } from '../record/observations.js'

/** So many keys of one kind are named; the others are counted. */
const MOST_NAMED = 6
/** As many digits of the hash tell apart the revisions of one number in two histories. */
const HASH_DIGITS = 8

const DONE: Readonly<Record<Action, string>> = { create: 'added', update: 'changed', delete: 'deleted' }

/** The revisions recorded by the date of the View and after the one of this number, the latest first. */
export function* revisionsTold(view: View, since: number): Iterable<FeedEntry | null> {
  const { log } = view.dataset
  for (let place = log.length - 1; place >= since; place -= 1) {
    const revision = log[place]
    yield revision && isRecorded(revision, view.asOf) ? entryOf(revision) : null
  }
}

function entryOf({ number, recordedAt, author, note, hash, changes }: RecordedRevision): FeedEntry {
  const kinds = new Map<string, Change[]>()
  for (const change of changes) {
    const kind = `${change.entity} ${change.action}`
    const alike = kinds.get(kind)
    if (alike) alike.push(change)
    else kinds.set(kind, [change])
  }
  return {
    id: `${number}-${hash.slice(0, HASH_DIGITS)}`,
    updated: recordedAt,
    title: `Revision ${number}: ${note}`,
    text: [...kinds.values()].map(said).join('\n'),
    category: 'revision',
    author,
    about: { table: 'changes', query: { revision: String(number) } },
  }
}

/** What became of the records of one list, or of the figures of editions. */
function said(alike: readonly Change[]): string {
  const [first] = alike
  if (!first) return ''
  const { entity, action } = first
  if (entity !== 'observations') return `${entity} ${DONE[action]}: ${named(alike.map(({ key }) => key))}.`
  const editions = new Set(alike.map(({ key }) => ofFiguresKey(key).publication))
  const figures = alike.reduce((sum, change) => sum + (change.figures ?? 0), 0)
  const areas = `${alike.length} ${alike.length === 1 ? 'area' : 'areas'}`
  return `figures ${DONE[action]} about ${areas}, now ${figures}, in ${named([...editions])}.`
}

function named(keys: readonly string[]): string {
  const others = keys.length - MOST_NAMED
  return [...keys.slice(0, MOST_NAMED), ...(others > 0 ? [`${others} more`] : [])].join(', ')
}
