/** What a format is given to write: a list, or an item with its relatives; and its rows in pieces. */
import type { Steps } from '../domain/steps.js'
import { askBeside } from '../query/beside.js'
import { DEFAULT_LIMIT } from '../query/common.js'
import type { RelativePage } from '../query/item.js'
import type { Asked } from '../query/question.js'
import type { Page, Table } from '../query/table.js'
import { COMPLETE, type Format, faceOf } from './format.js'
import { type Address, type Links, linksOf } from './links.js'

export interface Answer {
  readonly page: Page
  readonly links: Links
  /** Null for a list. */
  readonly relatives: readonly RelativePage[] | null
  /** What the chart asks of other tables; nothing unless the answer is drawn. */
  readonly beside: Readonly<Record<string, Page>>
}

/** Answers a list in the format. @throws FaultyQuestion */
export function* answerList(
  table: Table,
  tables: readonly Table[],
  asked: Asked,
  address: Address,
  format: Format,
): Steps<Answer> {
  const face = faceOf(format)
  const page = yield* table.askInSteps({ ...asked, face }, COMPLETE.includes(format) ? null : DEFAULT_LIMIT)
  return {
    page,
    links: linksOf(page, address),
    relatives: table.single ? [] : null,
    beside: face === 'picture' ? besideOf(page, tables) : {},
  }
}

function besideOf({ table, query, view }: Page, tables: readonly Table[]): Answer['beside'] {
  return Object.fromEntries(
    Object.entries(table.chart?.beside ?? {}).map(([name, { table: other, where }]) => [
      name,
      askBeside(tables, other, where(query), view),
    ]),
  )
}

/** Rows a hundred at a time: as many as are written without a pause. */
const ROWS = 100

/** The rows in pieces; one without any where there are none. */
export function* pieces<R>(rows: readonly R[]): Iterable<readonly R[]> {
  if (rows.length <= ROWS) yield rows
  else for (let from = 0; from < rows.length; from += ROWS) yield rows.slice(from, from + ROWS)
}
