/** Reaches into a database file behind the store's back. */
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { configFor } from '../../src/store/connection.js'

/** Runs statements on the file. */
export async function runSql(file: string, script: string): Promise<void> {
  const database = await new PrismaLibSql(configFor(file)).connect()
  await database.executeScript(script)
  await database.dispose()
}

/** The rows a query finds in the file. */
export async function querySql(file: string, sql: string): Promise<unknown[][]> {
  const database = await new PrismaLibSql(configFor(file)).connect()
  const { rows } = await database.queryRaw({ sql, args: [], argTypes: [] })
  await database.dispose()
  return rows
}
