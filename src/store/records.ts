/** Records in and out of the database, whichever list they belong to: the one mapping between the two. */
import { z } from 'zod'
import { GROUPINGS } from '../record/allies.js'
import type { Figures } from '../record/figures.js'
import { keyOf, type List } from '../record/list.js'
import { type Facts, factsFrom, type KeyedList, LISTS, type ListName, type RecordOf } from '../record/lists.js'
import { childrenOf, entriesIn, groupedBy, inOrderOfKeys } from '../record/records.js'
import { snakeCase, type Wire, type WireValue } from '../record/wire.js'
import type { Transaction } from './engine.js'
import { loadFigures } from './figures.js'
import { Prisma } from './generated/sqlite/client.js'
import { insertRows } from './insert.js'
import { name } from './names.js'
import { notHeld } from './store-faults.js'

const AREA = ['code', 'kind']

type Stored = Pick<List<unknown>, 'table' | 'key' | 'keyColumn' | 'entries'>

/** Reads the whole record, each list in the order of its keys, or all but the figures if they are given. */
export async function loadFacts(tx: Transaction, figures?: Figures): Promise<Facts> {
  const records = await factsFrom(async (name) => {
    if (name === 'observations') return []
    const rows = await readRows(tx, LISTS[name])
    return inOrderOfKeys(
      name,
      rows.map((row) => entityOf(name, row)),
    )
  })
  return { ...records, observations: figures ?? (await loadFigures(tx)) }
}

/** What is in the database need not be what the program wrote. */
function entityOf<Name extends ListName>(name: Name, row: Wire): RecordOf<Name> {
  try {
    return LISTS[name].read(row)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const [issue] = error.issues
    const column = snakeCase(String(issue?.path[0]))
    throw notHeld(row[column], `${LISTS[name].table}.${column}`, issue?.message ?? '')
  }
}

/** The record under the key as it stands in the database, its fields in no particular order; null where there is none. */
export async function readRecord(tx: Transaction, list: KeyedList, key: string): Promise<Wire | null> {
  return (await readRecords(tx, list, key)).get(key) ?? null
}

/** Every record of the list under its key, or that of one key, as the database has them: not even their types are certain. */
export async function readRecords(tx: Transaction, list: KeyedList, key?: string): Promise<Map<string, Wire>> {
  const rows = await readRows(tx, LISTS[list], columnOfKey(LISTS[list]), key)
  const records = new Map(rows.map((row): [string, Record<string, WireValue>] => [keyOf(LISTS[list], row), { ...row }]))
  for (const { field, list: child, owner } of childrenOf(list)) {
    const children = byOwner(inOrderOfKeys(field, await readRows(tx, child, snakeCase(owner), key)), snakeCase(owner))
    for (const [id, record] of records) record[field] = children.get(id) ?? []
  }
  return records
}

/** The rows of a list, or those that have the value in the column, with the values of fields that hold several. */
async function readRows(tx: Transaction, list: Stored, column = '', value?: string): Promise<Wire[]> {
  const only = (column: string) => (value === undefined ? Prisma.empty : Prisma.sql`WHERE ${name(column)} = ${value}`)
  const rows = await tx.$queryRaw<Wire[]>`SELECT * FROM ${name(list.table)} ${only(column)}`
  const held: Record<string, WireValue>[] = rows.map((row) => ({ ...row }))
  for (const [field, stored] of Object.entries(list.entries)) {
    const entries = byOwner(
      await tx.$queryRaw<Wire[]>`SELECT * FROM ${name(stored.table)} ${only(list.table)} ORDER BY position`,
      list.table,
    )
    for (const row of held)
      row[snakeCase(field)] = (entries.get(keyOf(list, row)) ?? []).map((entry) => String(entry[stored.column]))
  }
  return held
}

function byOwner(rows: readonly Wire[], owner: string): Map<string, Wire[]> {
  return groupedBy(rows, (row) => String(row[owner]))
}

/** Makes the record under the key be this one; null leaves none. `exists` says whether there is one now. */
export async function putRecord(
  tx: Transaction,
  list: KeyedList,
  key: string,
  record: Wire | null,
  exists: boolean,
): Promise<void> {
  const { table, entries } = LISTS[list]
  const children = childrenOf(list)
  const isOwn = Prisma.sql`${name(columnOfKey(LISTS[list]))} = ${key}`
  if (exists) {
    for (const one of Object.values(entries))
      await tx.$executeRaw`DELETE FROM ${name(one.table)} WHERE ${name(table)} = ${key}`
    for (const { list: child, owner } of children)
      await tx.$executeRaw`DELETE FROM ${name(child.table)} WHERE ${name(snakeCase(owner))} = ${key}`
  }
  if (record === null) {
    await tx.$executeRaw`DELETE FROM ${name(table)} WHERE ${isOwn}`
    return
  }
  const apart = [...Object.keys(entries).map(snakeCase), ...children.map(({ field }): string => field)]
  const row = Object.fromEntries(Object.entries(record).filter(([field]) => !apart.includes(field)))
  // A figure can be about an ally or a grouping; either is an area first.
  if (list === 'allies' && !exists) await insertRows(tx, 'area', AREA, [{ code: key, kind: 'ally' }])
  if (exists) await update(tx, table, row, isOwn)
  else await insertRows(tx, table, Object.keys(row), [row])
  for (const [field, stored] of Object.entries(entries)) {
    const values = record[snakeCase(field)]
    const rows = (Array.isArray(values) ? values : []).map((value, position) => {
      return { [table]: key, [stored.column]: value, position }
    })
    await insertRows(tx, stored.table, [table, stored.column, 'position'], rows)
  }
  for (const { field, list: child, owner } of children)
    for (const one of entriesIn(record[field])) {
      const row = childRow(child, { [snakeCase(owner)]: key, ...one })
      await insertRows(tx, child.table, Object.keys(row), [row])
    }
}

function childRow(child: Stored, record: Wire): Wire {
  return child.keyColumn === null ? record : { [child.keyColumn]: keyOf(child, record), ...record }
}

/** The areas that are no allies: part of the program rather than of the record, so no change tells of them. */
export async function insertGroupings(tx: Transaction): Promise<void> {
  const rows = GROUPINGS.map((code) => ({ code, kind: 'grouping' }))
  await insertRows(tx, 'area', AREA, rows)
}

async function update(tx: Transaction, table: string, row: Wire, where: Prisma.Sql): Promise<void> {
  const settings = Object.entries(row).map(([column, value]) => Prisma.sql`${name(column)} = ${value}`)
  await tx.$executeRaw`UPDATE ${name(table)} SET ${Prisma.join(settings)} WHERE ${where}`
}

function columnOfKey({ key: [field = ''] }: Stored): string {
  return snakeCase(field)
}
