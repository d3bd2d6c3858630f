/** What ties each revision to the one before: a hash over that one's, so that none of them can change unseen. */
import { createHash } from 'node:crypto'
import { Prisma } from './generated/client.js'
import { type StoredChange, type StoredRevision, storedAudit } from './stored-audit.js'

const ROWS_A_STATEMENT = 1000

/** SHA-256 in hexadecimal digits, over JSON of the hash before (empty for the first), the revision and its changes in order. */
export function revisionHash(
  previous: string,
  { number, recordedAt, author, note, figures }: StoredRevision,
  changes: readonly StoredChange[],
): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([previous, number, recordedAt, author, note, figures]))
  for (const { position, entity, key, action, before, after, figures: count } of changes)
    hash.update(`\n${JSON.stringify([position, entity, key, action, before, after, count])}`)
  return hash.digest('hex')
}

/** Gives those revisions a hash that were made before there were any. */
export async function hashUnhashed(tx: Prisma.TransactionClient): Promise<void> {
  const given: Prisma.Sql[] = []
  let previous = ''
  for await (const { header, hash, changes } of storedAudit(tx)) {
    previous = hash ?? revisionHash(previous, header, changes)
    if (hash === null) given.push(Prisma.sql`(${header.number}, ${previous})`)
  }
  for (let start = 0; start < given.length; start += ROWS_A_STATEMENT)
    await tx.$executeRaw`
      UPDATE revision SET hash = given.column2
      FROM (VALUES ${Prisma.join(given.slice(start, start + ROWS_A_STATEMENT))}) AS given
      WHERE number = given.column1`
}

/** The hash of the revision; empty where there is none. */
export async function storedHash(tx: Prisma.TransactionClient, number: number): Promise<string> {
  const stored = await tx.revision.findUnique({ where: { number }, select: { hash: true } })
  return stored?.hash ?? ''
}
