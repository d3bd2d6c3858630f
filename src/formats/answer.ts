/** What a format is given to write: the page of a list or of an item with what stands beside it, and its rows in pieces. */
import type { Steps } from '../domain/steps.js'
import { askBeside, askInSteps } from '../query/ask.js'
import type { FeedEntry } from '../query/declaration.js'
import { DEFAULT_LIMIT } from '../query/faces.js'
import { askFeed } from '../query/feed.js'
import type { FoundItem } from '../query/item.js'
import type { Page } from '../query/page.js'
import type { Question } from '../query/question.js'
import type { Table } from '../query/table.js'
import { COMPLETE, type Format, faceOf, ITEM_FORMATS } from './format.js'
import { type Address, addressOf, type Links, linksOf } from './links.js'

/** A page with what stands beside it, and where it and its neighbours are found. */
export interface Answer {
  readonly page: Page
  readonly links: Links
  /** Rows of other tables: those beside an item, or those a picture is drawn from too. */
  readonly beside: Readonly<Record<string, Page>>
  /** What a feed tells, latest first, each with where it is found. */
  readonly entries?: readonly LinkedEntry[]
}

/** An entry of a feed, and the address of its answer. */
export interface LinkedEntry extends FeedEntry {
  readonly href: string
}

/** Answers a list in the format. @throws FaultyQuestion */
export function* answerList(
  table: Table,
  tables: readonly Table[],
  question: Question,
  address: Address,
  format: Format,
): Steps<Answer> {
  const face = faceOf(format)
  if (face === 'feed') return yield* answerFeed(table, tables, question, address)
  const page = yield* askInSteps(table, question, COMPLETE.includes(format) ? null : DEFAULT_LIMIT, face)
  const asked = face === 'picture' ? table.chartFor(page.query.picture)?.beside : undefined
  const beside = yield* askBeside(tables, asked ?? {}, page.query, page.view)
  return { page, links: linksOf(page, address), beside }
}

function* answerFeed(table: Table, tables: readonly Table[], question: Question, address: Address): Steps<Answer> {
  const { base = '' } = address
  const { page, entries } = yield* askFeed(table, question)
  const pathOf = (name: string) => tables.find((candidate) => candidate.name === name)?.path ?? table.path
  const linked = entries.map((entry) => ({
    ...entry,
    href: base + addressOf(pathOf(entry.about.table), 'txt', entry.about.query),
  }))
  return { page, links: linksOf(page, address), beside: {}, entries: linked }
}

/** Answers with an item that was found; its address is under its key, whatever it was called. `base` is that of an address. */
export function answerItem({ key, page, beside }: FoundItem, suffix: Format | null, base = ''): Answer {
  const path = `${page.table.path}/${key}`
  return { page, links: linksOf(page, { path, suffix, offered: ITEM_FORMATS, base }), beside }
}

/** So many rows are written without a pause. */
const ROWS = 100

/** The rows in pieces, each written without a pause; one without any where there are none. */
export function* pieces<R>(rows: readonly R[]): Iterable<readonly R[]> {
  if (rows.length <= ROWS) yield rows
  else for (let from = 0; from < rows.length; from += ROWS) yield rows.slice(from, from + ROWS)
}
