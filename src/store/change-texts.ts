/** What changes were about, read when somebody asks: the texts of a history are many times what is held of it. */
import type { ChangeTexts } from '../domain/audit.js'
import { Prisma } from './generated/client.js'
import type { Store } from './store.js'

/**
 * The texts of these changes, in any order; what figures were and became, which is most of it, only if asked for. Ask for
 * some at a time: the driver reads them without giving way.
 */
export function changeTexts(
  store: Pick<Store, 'read'>,
  places: readonly Pick<ChangeTexts, 'revision' | 'position'>[],
  withFigures = false,
): Promise<ChangeTexts[]> {
  const wanted = Prisma.join(places.map(({ revision, position }) => Prisma.sql`(${revision}, ${position})`))
  return store.read(
    (tx) => tx.$queryRaw<ChangeTexts[]>`
      SELECT revision, position, figures, "before", "after" FROM change
      WHERE (revision, position) IN (VALUES ${wanted}) AND (figures IS NULL OR ${withFigures})`,
  )
}
