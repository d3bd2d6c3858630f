/** The tables of a database as SQLite itself describes them. */
import type { Transaction } from '../engine.js'

/** A table of ours. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of its primary key, in the order of that. */
  readonly key: readonly string[]
  /** The tables whose rows its own name; it may name itself. */
  readonly names: readonly string[]
}

/** The names of all tables. */
export async function tableNames(tx: Transaction): Promise<Set<string>> {
  const tables = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'table'`
  return new Set(tables.map(({ name }) => name))
}

/** Every table of ours, after all others that its rows name, so that rows can be put in table by table. */
export async function tablesOf(tx: Transaction): Promise<Table[]> {
  const columns = await tx.$queryRaw<{ table: string; column: string; place: number | bigint }[]>`
    SELECT t.name AS "table", c.name AS "column", c.pk AS place FROM sqlite_master AS t, pragma_table_info(t.name) AS c
    WHERE t.type = 'table' AND t.name <> '_prisma_migrations' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY c.cid`
  const named = await tx.$queryRaw<{ table: string; other: string }[]>`
    SELECT t.name AS "table", r."table" AS other FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS r
    WHERE t.type = 'table'`
  const tables = [...new Set(columns.map(({ table }) => table))].map((name): Table => {
    const own = columns.filter(({ table }) => table === name)
    const key = own.filter(({ place }) => Number(place) > 0).sort((a, b) => Number(a.place) - Number(b.place))
    return {
      name,
      columns: own.map(({ column }) => column),
      key: key.map(({ column }) => column),
      names: named.filter(({ table }) => table === name).map(({ other }) => other),
    }
  })
  return inOrderOfNaming(tables)
}

function inOrderOfNaming(tables: readonly Table[]): Table[] {
  const ordered: Table[] = []
  const left = new Set(tables)
  while (left.size > 0) {
    const ready = [...left].filter((table) => ![...left].some((other) => other !== table && names(table, other)))
    if (ready.length === 0) throw new Error('tables name each other in a circle')
    for (const table of ready) left.delete(table)
    ordered.push(...ready)
  }
  return ordered
}

/** Whether rows of the one table name rows of the other. */
export function names(table: Table, other: Table): boolean {
  return table.names.includes(other.name)
}
