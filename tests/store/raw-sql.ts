/** Reaches into a database behind the store's back. */
import { PrismaLibSql } from '@prisma/adapter-libsql'
import pg from 'pg'
import { configFor } from '../../src/store/sqlite/connection.js'

/** Runs statements on the database, and leaves nothing of them in the log beside a file. */
export async function runSql(place: string, script: string): Promise<void> {
  if (place.startsWith('postgresql:')) return void (await querySql(place, script))
  const database = await new PrismaLibSql(configFor(place)).connect()
  await database.executeScript(script)
  // A connection is closed for good only when its statements are collected, and until then moves nothing by itself.
  await database.executeScript('PRAGMA wal_checkpoint(TRUNCATE)')
  await database.dispose()
}

/** The rows a query finds. */
export async function querySql(place: string, sql: string): Promise<unknown[][]> {
  if (place.startsWith('postgresql:')) {
    const session = new pg.Client({ connectionString: place })
    await session.connect()
    const { rows } = await session.query({ text: sql, rowMode: 'array' }).finally(() => session.end())
    return rows
  }
  const database = await new PrismaLibSql(configFor(place)).connect()
  const { rows } = await database.queryRaw({ sql, args: [], argTypes: [] })
  await database.dispose()
  return rows
}
