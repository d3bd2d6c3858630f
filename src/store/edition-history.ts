/** The figures an edition had at an earlier revision, read back from the audit. */
import type { Observation } from '../domain/observation.js'
import { expandFigures } from './compact-figures.js'
import type { Store } from './store.js'

/**
 * The figures of the publication once the revision of this number was recorded, none if it had none then; null where there
 * is no such revision, or one up to it was made before changes were kept.
 */
export async function figuresAt(
  store: Pick<Store, 'read'>,
  publication: string,
  revision: number,
): Promise<Observation[] | null> {
  return store.read(async (tx) => {
    const isKnown = await tx.revision.findUnique({ where: { number: revision } })
    const untold = await tx.revision.findFirst({ where: { number: { lte: revision }, changes: { none: {} } } })
    if (!isKnown || untold) return null
    const changes = await tx.change.findMany({
      where: { entity: 'observations', key: { startsWith: `${publication}/` }, revision: { lte: revision } },
      orderBy: [{ revision: 'asc' }, { position: 'asc' }],
    })
    const latest = new Map(changes.map(({ key, after }) => [key.slice(publication.length + 1), after]))
    return [...latest].flatMap(([area, after]) => (after === null ? [] : expandFigures(publication, area, after)))
  })
}
