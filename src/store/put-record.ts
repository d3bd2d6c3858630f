/** One record in and out of the database, whichever list it belongs to. */
import type { AuditedList, Wire, WireEntry, WireValue } from '../record/wire.js'
import { Prisma } from './generated/client.js'
import { type Children, SHELVES } from './shelves.js'

type Transaction = Prisma.TransactionClient

/** The record under the key as it stands in the database, its fields in no particular order; null where there is none. */
export async function readRecord(tx: Transaction, list: AuditedList, key: string): Promise<Wire | null> {
  const shelf = SHELVES[list]
  const [row] = await tx.$queryRaw<Wire[]>`
    SELECT * FROM ${name(shelf.table)} WHERE ${name(shelf.key)} = ${key}`
  if (row === undefined) return null
  const record: Record<string, WireValue> = { ...row }
  for (const [field, children] of Object.entries(shelf.children)) record[field] = await readChildren(tx, children, key)
  return record
}

/** Every record of the list under its key, as the database has them: not even their types are certain. */
export async function readRecords(tx: Transaction, list: AuditedList): Promise<Map<string, Wire>> {
  const { table, key, children } = SHELVES[list]
  const rows = await tx.$queryRaw<Wire[]>`SELECT * FROM ${name(table)}`
  const records = new Map<string, Record<string, WireValue>>(rows.map((row) => [String(row[key]), { ...row }]))
  for (const [field, { table, owner, order, value }] of Object.entries(children)) {
    const parts = await tx.$queryRaw<Wire[]>`SELECT * FROM ${name(table)} ORDER BY ${name(owner)}, ${name(order)}`
    const byOwner = new Map<string, WireEntry[]>()
    for (const part of parts) {
      const held = byOwner.get(String(part[owner]))
      if (held) held.push(value(part))
      else byOwner.set(String(part[owner]), [value(part)])
    }
    for (const [id, record] of records) record[field] = byOwner.get(id) ?? []
  }
  return records
}

async function readChildren(tx: Transaction, { table, owner, order, value }: Children, key: string) {
  const rows = await tx.$queryRaw<Wire[]>`
    SELECT * FROM ${name(table)} WHERE ${name(owner)} = ${key} ORDER BY ${name(order)}`
  return rows.map(value)
}

/** Makes the record under the key be this one; null leaves none. `exists` says whether there is one now. */
export async function putRecord(
  tx: Transaction,
  list: AuditedList,
  key: string,
  record: Wire | null,
  exists: boolean,
): Promise<void> {
  const shelf = SHELVES[list]
  if (exists) {
    for (const { table, owner } of Object.values(shelf.children))
      await tx.$executeRaw`DELETE FROM ${name(table)} WHERE ${name(owner)} = ${key}`
  }
  if (record === null) {
    await tx.$executeRaw`DELETE FROM ${name(shelf.table)} WHERE ${name(shelf.key)} = ${key}`
    return
  }
  const row = Object.fromEntries(Object.entries(record).filter(([field]) => !(field in shelf.children)))
  // A figure can be about an ally or a grouping; either is an area first.
  if (list === 'allies' && !exists) await insert(tx, 'area', { code: key, kind: 'ally' })
  if (exists) await update(tx, shelf.table, row, Prisma.sql`${name(shelf.key)} = ${key}`)
  else await insert(tx, shelf.table, row)
  for (const [field, { table, owner, rows }] of Object.entries(shelf.children)) {
    const values = record[field]
    if (!Array.isArray(values)) continue
    for (const child of rows(values, key)) await insert(tx, table, { [owner]: key, ...child })
  }
}

async function insert(tx: Transaction, table: string, row: Wire): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ${name(table)} (${Prisma.join(Object.keys(row).map(name))})
    VALUES (${Prisma.join(Object.values(row))})`
}

async function update(tx: Transaction, table: string, row: Wire, where: Prisma.Sql): Promise<void> {
  const settings = Object.entries(row).map(([column, value]) => Prisma.sql`${name(column)} = ${value}`)
  await tx.$executeRaw`UPDATE ${name(table)} SET ${Prisma.join(settings)} WHERE ${where}`
}

/** The name of a table or column: ours alone, never a client's. */
function name(identifier: string): Prisma.Sql {
  if (!/^[a-z0-9_]+$/.test(identifier)) throw new Error(`${identifier} is no name of a table or column`)
  return Prisma.raw(`"${identifier}"`)
}
