/** The audit as it lies in the database, revision by revision; a file of an older version may lack hashes, or changes. */
import type { Prisma } from './generated/client.js'

/** Changes read at a time: those of an edition hold all its figures. */
const PAGE = 500

/** A revision as it is stored. */
export interface StoredRevision {
  readonly number: number
  readonly recordedAt: string
  readonly author: string
  readonly note: string
  readonly figures: boolean
}

/** One of its changes as it is stored. */
export interface StoredChange {
  readonly position: number
  readonly entity: string
  readonly key: string
  readonly action: string
  readonly before: string | null
  readonly after: string | null
  readonly figures: number | null
}

type Row = Omit<StoredRevision, 'recordedAt'> & { readonly recorded_at: string; readonly hash?: string | null }
type ChangeRow = StoredChange & { readonly revision: number }

export interface AuditedRevision {
  readonly header: StoredRevision
  readonly hash: string | null
  readonly changes: readonly StoredChange[]
}

/** Every revision with its changes, from the first to the last. @throws Error for changes of a revision that is not there */
export async function* storedAudit(tx: Prisma.TransactionClient): AsyncGenerator<AuditedRevision> {
  const rows = await tx.$queryRaw<Row[]>`SELECT * FROM revision ORDER BY number`
  const all = changesOf(tx)
  let next = await all.next()
  for (const { recorded_at: recordedAt, hash, number, author, note, figures } of rows) {
    const changes: StoredChange[] = []
    while (!next.done && next.value.revision === number) {
      changes.push(next.value)
      next = await all.next()
    }
    yield { header: { number, recordedAt, author, note, figures }, hash: hash ?? null, changes }
  }
  if (!next.done) throw new Error(`there are changes of revision ${next.value.revision}, which is not there`)
}

async function* changesOf(tx: Prisma.TransactionClient): AsyncGenerator<ChangeRow> {
  const [kept] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'change'`
  if (kept === undefined) return
  let [revision, position] = [0, 0]
  for (;;) {
    const rows = await tx.$queryRaw<ChangeRow[]>`
      SELECT * FROM change WHERE (revision, position) > (${revision}, ${position})
      ORDER BY revision, position LIMIT ${PAGE}`
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    ;({ revision, position } = last)
  }
}
