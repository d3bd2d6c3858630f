/** Figures, of which there may be a million: read in pages, with each repeated word kept once. */
import { setImmediate as giveWay } from 'node:timers/promises'
import { type Observation, STATUSES } from '../domain/observation.js'
import type { Prisma } from './generated/client.js'
import { oneOf } from './one-of.js'

/** The driver answers at once, so only we can give way: 10,000 rows hold up everything else for about a tenth of a second. */
const PAGE = 10_000

/** Reads all observations in the order of their key. */
export async function loadObservations(prisma: Prisma.TransactionClient): Promise<Observation[]> {
  const observations: Observation[] = []
  const words = new Map<string, string>()
  const shared = (word: string) => {
    const known = words.get(word)
    if (known === undefined) words.set(word, word)
    return known ?? word
  }
  for (const { id } of await prisma.publication.findMany({ select: { id: true }, orderBy: { id: 'asc' } })) {
    for (const row of await publicationFigures(prisma, id))
      observations.push({ ...row, publication: id, area: shared(row.area), indicator: shared(row.indicator) })
  }
  return observations
}

/** The figures of one publication in the order of their key. */
export async function publicationFigures(
  prisma: Prisma.TransactionClient,
  publication: string,
): Promise<Observation[]> {
  const figures: Observation[] = []
  for (let skip = 0; ; skip += PAGE) {
    await giveWay()
    const rows = await prisma.observation.findMany({
      where: { publication },
      orderBy: [{ area: 'asc' }, { indicator: 'asc' }, { year: 'asc' }],
      skip,
      take: PAGE,
    })
    for (const row of rows) figures.push({ ...row, status: oneOf(STATUSES, row.status, 'observation.status') })
    if (rows.length < PAGE) return figures
  }
}
