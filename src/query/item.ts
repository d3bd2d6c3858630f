/** One thing of a table under its key, with the rows of other tables beside it; or why it is not there. */
import type { View } from '../domain/dataset.js'
import { atOnce } from '../domain/steps.js'
import type { Fault } from '../faults/fault.js'
import type { IsoDate } from '../record/date.js'
import { askBeside, find } from './ask.js'
import { editions, type Page } from './page.js'
import { type Question, understand } from './question.js'
import { faultOfName, keyNamed } from './reference.js'
import type { Table } from './table.js'

/** Why there is no such item: never heard of, not yet known on the date, or not yet an ally. */
export interface MissingItem {
  readonly kind: 'unknown' | 'not_yet_known' | 'not_yet_ally'
  readonly table: Table
  readonly name: string
  readonly asOf: IsoDate
  readonly fault: Fault | null
}

/** An item under its key. */
export interface FoundItem {
  readonly key: string
  /** Its one row; its editions are also those of the rows beside it. */
  readonly page: Page
  /** Rows of other tables, by the name they have here; none where the question chose its fields. */
  readonly beside: Readonly<Record<string, Page>>
}

/** Finds the item by a name for it. @throws FaultyQuestion */
export function findItem(
  table: Table,
  tables: readonly Table[],
  question: Question,
  name: string,
): FoundItem | { missing: MissingItem } {
  const understood = understand(question, table.parameters.item, table.columns)
  const { view } = understood
  const missing = (kind: MissingItem['kind'], fault: Fault | null = null) => ({
    missing: { kind, table, name, asOf: view.asOf, fault },
  })
  const reference = table.item ?? 'area'
  const key = keyNamed(view, reference, name)
  if (key === null) {
    const fault = faultOfName(view, reference, name, reference)
    return missing(fault.code ?? (fault.allowed ? 'unknown' : 'not_yet_known'), fault)
  }
  const page = find(table, understood, key)
  if (!page) return missing('not_yet_known')
  const beside = page.chosen ? {} : atOnce(askBeside(tables, table.beside, key, view))
  return { key, page: { ...page, publications: editionsOfAll(view, [page, ...Object.values(beside)]) }, beside }
}

function editionsOfAll(view: View, pages: readonly Page[]): Page['publications'] {
  const ids = pages.flatMap(({ publications }) => publications.map(({ id }) => id))
  return editions(view, new Set(ids))
}
