/** A database file made, if there is none, and changed to what this program needs. */
import { rename } from 'node:fs/promises'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { applyMigrations } from '../migrate.js'
import { migrationNames } from '../migrations.js'
import { UnwritableStore } from '../store-fault.js'
import { configFor } from './connection.js'
import { makePrivate, removeDatabase } from './durable-file.js'
import { fileExists, inspectFile } from './inspect-file.js'

/** Creates or migrates the file as needed. Only one process may do it at a time. @throws StoreFault */
export async function bringUpToDate(file: string): Promise<void> {
  const known = await migrationNames()
  if (!(await fileExists(file))) await createFile(file)
  const applied = await inspectFile(file, known)
  if (applied.length < known.length) await applyMigrations(file)
  await useWriteAheadLog(file)
}

/** Built beside its final place, so that being stopped in the middle leaves no half-made database there. */
async function createFile(file: string): Promise<void> {
  const unfinished = `${file}.new`
  await removeDatabase(unfinished)
  await makePrivate(unfinished)
  await applyMigrations(unfinished)
  await removeDatabase(file)
  await rename(unfinished, file)
}

async function useWriteAheadLog(file: string): Promise<void> {
  const database = await new PrismaLibSql(configFor(file)).connect()
  try {
    await database.executeScript('PRAGMA journal_mode = WAL')
  } catch (error) {
    throw new UnwritableStore(file, error)
  } finally {
    await database.dispose()
  }
}
