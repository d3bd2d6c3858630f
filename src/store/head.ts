/** The one row that has the number of the latest revision: whoever changes it holds it, and all others wait. */
import type { Head } from '../domain/audit.js'
import type { Transaction } from './engine.js'
import { Prisma } from './generated/sqlite/client.js'

/** Where the history ends now. */
export async function latestHead(tx: Transaction): Promise<Head> {
  const [head] = await tx.$queryRaw<{ revision: number; hash: string | null }[]>(
    Prisma.sql`
      SELECT head.revision, latest.hash FROM head
      LEFT JOIN revision AS latest ON latest.number = head.revision`,
  )
  return { revision: head?.revision ?? 0, hash: head?.hash ?? '' }
}

/** Takes the row for this transaction, and so many numbers with it or back; answers where the history ends before them. */
export async function advance(tx: Transaction, revisions: -1 | 0 | 1): Promise<Head> {
  const [head] = await tx.$queryRaw<{ revision: number; hash: string | null }[]>(
    Prisma.sql`
      UPDATE head SET revision = revision + ${revisions} RETURNING head.revision, (
        SELECT latest.hash FROM revision AS latest WHERE latest.number = head.revision - ${revisions}
      ) AS hash`,
  )
  if (head === undefined) throw new Error('the database has no head')
  return { revision: head.revision - revisions, hash: head.hash ?? '' }
}
