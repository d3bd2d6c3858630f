/** The audit → the domain's revisions with their changes. */
import { setImmediate as giveWay } from 'node:timers/promises'
import { ACTIONS, type Change, type RecordedRevision } from '../domain/audit.js'
import type { Prisma } from './generated/client.js'
import { oneOf } from './one-of.js'

/** The driver answers at once, so only we can give way, and a history may be long. */
const PAGE = 1000

type Row = Omit<Change, 'action'> & { readonly revision: number; readonly action: string }

/** Reads the revisions after this one. What was before and after stays in the store: it is many times as much. */
export async function loadLog(prisma: Prisma.TransactionClient, after: number): Promise<RecordedRevision[]> {
  const revisions: RecordedRevision[] = []
  for (let last = after; ; last += PAGE) {
    const numbered = { gt: last, lte: last + PAGE }
    const headers = await prisma.revision.findMany({
      where: { number: numbered },
      orderBy: { number: 'asc' },
      omit: { hash: true },
    })
    const rows = await prisma.$queryRaw<Row[]>`
      SELECT revision, position, entity, "key", action, figures
      FROM change WHERE revision > ${last} AND revision <= ${last + PAGE} ORDER BY revision, position`
    const changes = new Map<number, Change[]>(headers.map(({ number }) => [number, []]))
    for (const { revision, action, ...row } of rows)
      changes.get(revision)?.push({ ...row, action: oneOf(ACTIONS, action, 'change.action') })
    for (const { figures: _, ...header } of headers)
      revisions.push({ ...header, changes: changes.get(header.number) ?? [] })
    if (headers.length < PAGE) return revisions
    await giveWay()
  }
}
