/** Names of tables and columns in SQL: ours alone, never a client's. */
import { Prisma } from './generated/sqlite/client.js'

/** The name of a table or column as both databases read it. @throws Error where it is none that we would give */
export function name(identifier: string): Prisma.Sql {
  if (!/^[a-z0-9_]+$/.test(identifier)) throw new Error(`${identifier} is no name of a table or column`)
  return Prisma.raw(`"${identifier}"`)
}
