/** The first content of a new store. */
import { fileURLToPath } from 'node:url'
import { insertFacts } from './insert-facts.js'
import { latestRevision, type Store } from './open-store.js'
import { readSeed } from './read-seed.js'

/** The facts that come with the program. */
export const SEED_DIRECTORY = fileURLToPath(new URL('../../prisma/seed', import.meta.url))

/**
 * Fills a store that holds no revision yet with the facts in the directory, as revision 1, and says whether it did.
 * Rejects with a `SeedFault` that lists every faulty cell; nothing is written then.
 */
export async function seed(store: Store, directory: string, now: Date): Promise<boolean> {
  if ((await store.revision()) > 0) return false
  const facts = await readSeed(directory)
  return store.write(async (tx) => {
    // Another process may have seeded while this one was reading.
    if ((await latestRevision(tx)) > 0) return false
    await insertFacts(tx, facts)
    await tx.revision.create({
      data: {
        number: 1,
        recordedAt: now.toISOString(),
        author: 'seed',
        note: 'The facts this program comes with.',
        figures: true,
      },
    })
    return true
  })
}
