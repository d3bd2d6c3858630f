/** One thing of a table under its key, with its near relatives; or why it is not there. */
import type { View } from '../domain/dataset.js'
import type { Fault } from '../faults/fault.js'
import type { IsoDate } from '../record/date.js'
import { askBeside } from './beside.js'
import { editions } from './editions.js'
import type { Asked } from './question.js'
import { faultOfName, keyNamed } from './reference.js'
import type { Page, Table } from './table.js'

/** Why there is no such item: never heard of, not yet known on the date, or not yet an ally. */
export interface MissingItem {
  readonly kind: 'unknown' | 'not_yet_known' | 'not_yet_ally'
  readonly table: Table
  readonly name: string
  readonly asOf: IsoDate
  readonly fault: Fault | null
}

/** Another table's rows about the item, under the name they have in it. */
export interface RelativePage {
  readonly name: string
  readonly title: string
  readonly page: Page
}

export interface FoundItem {
  readonly key: string
  readonly page: Page
  /** Empty where the question chose its fields. */
  readonly relatives: readonly RelativePage[]
}

/** Finds the item by a name for it. @throws FaultyQuestion */
export function findItem(
  table: Table,
  tables: readonly Table[],
  asked: Asked,
  name: string,
): FoundItem | { missing: MissingItem } {
  const understood = table.understandItem(asked)
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
  const page = table.find(understood, key)
  if (!page) return missing('not_yet_known')
  const relatives = page.chosen ? [] : relativesOf(table, tables, view, key)
  const named = [page, ...relatives.map((relative) => relative.page)].flatMap(({ publications }) => publications)
  const publications = editions(view, new Set(named.map(({ id }) => id)))
  return { key, page: { ...page, publications }, relatives }
}

function relativesOf(table: Table, tables: readonly Table[], view: View, key: string): RelativePage[] {
  return Object.entries(table.relatives).map(([name, { table: other, title, where }]) => ({
    name,
    title,
    page: askBeside(tables, other, where(key), view),
  }))
}
