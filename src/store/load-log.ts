/** The audit → the domain's revisions with their changes. */
import { ACTIONS, type Change, type RecordedRevision } from '../domain/audit.js'
import type { Prisma } from './generated/client.js'
import { oneOf } from './one-of.js'

type Row = Omit<Change, 'action'> & { readonly revision: number; readonly action: string }

/** Reads the revisions after this one. What figures were and became stays in the store: it is as much as the record itself. */
export async function loadLog(prisma: Prisma.TransactionClient, after: number): Promise<RecordedRevision[]> {
  const headers = await prisma.revision.findMany({ where: { number: { gt: after } }, orderBy: { number: 'asc' } })
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT revision, position, entity, "key", action, figures,
      CASE WHEN figures IS NULL THEN "before" END AS "before",
      CASE WHEN figures IS NULL THEN "after" END AS "after"
    FROM change WHERE revision > ${after} ORDER BY revision, position`
  const changes = new Map<number, Change[]>(headers.map(({ number }) => [number, []]))
  for (const { revision, action, ...row } of rows)
    changes.get(revision)?.push({ ...row, action: oneOf(ACTIONS, action, 'change.action') })
  return headers.map(({ figures: _, ...header }) => ({ ...header, changes: changes.get(header.number) ?? [] }))
}
