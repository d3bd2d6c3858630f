/** A table as news: what happened, latest first, for whoever subscribes. */
import { collected, type Steps } from '../domain/steps.js'
import type { FeedEntry } from './declaration.js'
import { type Page, pageOf } from './page.js'
import { type Question, understand } from './question.js'
import type { Table } from './table.js'

/** What is older is left to a list: a reader keeps what it has been told. */
const MOST_ENTRIES = 200

/** What a feed answers: a page without rows, which says what was asked, and the entries, latest first. */
export interface AskedFeed {
  readonly page: Page
  readonly entries: readonly FeedEntry[]
}

/** Answers as a feed. @throws FaultyQuestion, and if the table is none */
export function* askFeed(table: Table, question: Question): Steps<AskedFeed> {
  if (!table.feed) throw new Error(`${table.name} is no feed`)
  const understood = understand(question, table.parameters.feed, table.columns)
  const entries = yield* collected(latest(table.feed.entries(understood.view, understood.values)))
  const page = yield* pageOf(
    table,
    understood,
    { columns: table.columns, key: table.key, rows: [] },
    {
      kind: 'list',
      isDrawable: false,
      defaults: {},
      place: { total: entries.length, totals: {}, offset: 0, limit: MOST_ENTRIES, nextOffset: null },
    },
  )
  return { page, entries }
}

function* latest(entries: Iterable<FeedEntry | null>): Iterable<FeedEntry | null> {
  let count = 0
  for (const entry of entries) {
    if (entry !== null) count += 1
    yield entry
    if (count === MOST_ENTRIES) return
  }
}
