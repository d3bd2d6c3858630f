/** A whole table read a page at a time, however many rows it has and however long they are. */
import { setImmediate as giveWay } from 'node:timers/promises'
import type { Transaction } from './engine.js'
import { Prisma } from './generated/sqlite/client.js'
import { name } from './names.js'

/** The driver answers at once, so only we can give way: 10,000 rows hold up everything else for about a tenth of a second. */
const MOST_ROWS = 5000
/** A change of an edition holds all its figures about an area: of such rows fewer are read at a time, to be had in good time. */
const MUCH_TEXT = 2_000_000
const FIRST_ROWS = 100

/**
 * Every row of the table, or each beyond the key `after`, in the order of its key, all of whose columns are named, in pages of a few thousand rows or of some
 * million characters. @throws Error where two rows have the same key, as only in a database that is damaged
 */
export async function* pagesOf<Row extends object>(
  tx: Transaction,
  table: string,
  key: readonly (keyof Row & string)[],
  after: readonly unknown[] | null = null,
): AsyncGenerator<readonly Row[]> {
  const columns = Prisma.join(key.map(name))
  let most = FIRST_ROWS
  let reached = after
  for (;;) {
    await giveWay()
    const beyond: Prisma.Sql = reached ? Prisma.sql`WHERE (${columns}) > (${Prisma.join(reached)})` : Prisma.empty
    const rows: Row[] = await tx.$queryRaw<Row[]>`
      SELECT * FROM ${name(table)} ${beyond} ORDER BY ${columns} LIMIT ${most}`
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    const next = key.map((column): unknown => last[column])
    if (reached?.every((value, place) => value === next[place]))
      throw new Error(`${table} has several rows under ${next.join('/')}`)
    reached = next
    most = Math.ceil(Math.min(MOST_ROWS, MUCH_TEXT / (charactersOf(rows) / rows.length)))
  }
}

/** The same, row by row. */
export async function* rowsOf<Row extends object>(
  ...asked: Parameters<typeof pagesOf<Row>>
): AsyncGenerator<Row, undefined> {
  for await (const page of pagesOf<Row>(...asked)) yield* page
}

function charactersOf(rows: readonly object[]): number {
  let characters = 1
  for (const row of rows)
    for (const value of Object.values(row)) if (typeof value === 'string') characters += value.length
  return characters
}
