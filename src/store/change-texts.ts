/** What changes were about, read when somebody asks: the texts of a history are many times what is held of it. */
import type { ChangeTexts } from '../domain/audit.js'
import { Prisma } from './generated/client.js'
import type { Store } from './open-store.js'

/** The driver reads a page without giving way. */
const PAGE = 100

/** The texts of all changes of these revisions; what figures were and became, which is most of it, only if asked for. */
export async function changeTexts(
  store: Pick<Store, 'read'>,
  revisions: readonly number[],
  withFigures = false,
): Promise<ChangeTexts[]> {
  const texts: ChangeTexts[] = []
  for (let from = 0; from < revisions.length; from += PAGE) {
    const some = Prisma.join(revisions.slice(from, from + PAGE))
    const rows = await store.read(
      (tx) => tx.$queryRaw<ChangeTexts[]>`
        SELECT revision, position, figures, "before", "after" FROM change
        WHERE revision IN (${some}) AND (figures IS NULL OR ${withFigures})`,
    )
    for (const row of rows) texts.push(row)
  }
  return texts
}
