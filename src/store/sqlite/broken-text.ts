/** Text in a database that is no text, at which the driver would end the whole process. */
import { isUtf8 } from 'node:buffer'
import type { SqlQueryable } from '@prisma/driver-adapter-utils'
import { rowsOf } from './rows-of.js'

const SCHEMA: readonly Column[] = ['name', 'tbl_name', 'sql'].map((column) => ['sqlite_master', column])

type Column = readonly [table: string, column: string]

/** The first table and column, as `table.column`, that hold text which is not UTF-8; null where none do. */
export async function brokenText(database: SqlQueryable): Promise<string | null> {
  const inSchema = await firstBroken(database, SCHEMA)
  if (inSchema !== null) return inSchema
  const columns = await rowsOf(
    database,
    "SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table'",
  )
  return firstBroken(
    database,
    columns.map(([table, column]): Column => [String(table), String(column)]),
  )
}

async function firstBroken(database: SqlQueryable, columns: readonly Column[]): Promise<string | null> {
  for (const [table, column] of columns) {
    // What holds but printable ASCII is UTF-8: nearly everything is, and SQLite finds the rest much faster than we would.
    const found = await rowsOf(
      database,
      `SELECT CAST("${column}" AS BLOB) FROM "${table}"
       WHERE typeof("${column}") = 'text' AND "${column}" GLOB '*[^ -~]*'`,
    )
    for (const [bytes] of found) if (!isText(bytes)) return `${table}.${column}`
  }
  return null
}

/** The driver gives bytes as a list of numbers or as a buffer. */
function isText(bytes: unknown): boolean {
  if (Array.isArray(bytes)) return isUtf8(Uint8Array.from(bytes))
  return bytes instanceof ArrayBuffer || bytes instanceof Uint8Array ? isUtf8(bytes) : false
}
