/** The one row that has the number of the latest revision: whoever changes it holds it, and all others wait. */
import type { Transaction } from './engine.js'
import { Prisma } from './generated/client.js'

/** The number of the latest revision, 0 in a store that holds none. */
export async function latestRevision(tx: Transaction): Promise<number> {
  const [head] = await tx.$queryRaw<{ revision: number }[]>(Prisma.sql`SELECT revision FROM head`)
  return head?.revision ?? 0
}

/** Takes the row for this transaction, and so many numbers with it; answers the latest number from then on. */
export async function advance(tx: Transaction, revisions: 0 | 1): Promise<number> {
  const [head] = await tx.$queryRaw<{ revision: number }[]>(
    Prisma.sql`UPDATE head SET revision = revision + ${revisions} RETURNING revision`,
  )
  if (head === undefined) throw new Error('the database has no head')
  return head.revision
}
