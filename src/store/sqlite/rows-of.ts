/** A query on a database that is only looked at, without Prisma's client. */
import type { SqlQueryable } from '@prisma/driver-adapter-utils'

/** What the query gives. */
export async function rowsOf(database: SqlQueryable, sql: string): Promise<unknown[][]> {
  return (await database.queryRaw({ sql, args: [], argTypes: [] })).rows
}
