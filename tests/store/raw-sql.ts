/** Reaches into a database file behind the store's back. */
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { configFor } from '../../src/store/sqlite/connection.js'

/** Runs statements on the file, and leaves nothing of them in the log beside it. */
export async function runSql(file: string, script: string): Promise<void> {
  const database = await new PrismaLibSql(configFor(file)).connect()
  await database.executeScript(script)
  // A connection is closed for good only when its statements are collected, and until then moves nothing by itself.
  await database.executeScript('PRAGMA wal_checkpoint(TRUNCATE)')
  await database.dispose()
}

/** The rows a query finds in the file. */
export async function querySql(file: string, sql: string): Promise<unknown[][]> {
  const database = await new PrismaLibSql(configFor(file)).connect()
  const { rows } = await database.queryRaw({ sql, args: [], argTypes: [] })
  await database.dispose()
  return rows
}
