/** The tables of a database as PostgreSQL itself describes them. */
import type { Transaction } from '../engine.js'

/** The names of all tables where ours are. */
export async function tableNames(tx: Transaction): Promise<Set<string>> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`
  return new Set(tables.map(({ name }) => name))
}
