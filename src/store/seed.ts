/** The first content of a new store. */
import { fileURLToPath } from 'node:url'
import { GROUPINGS } from '../domain/ally.js'
import { readSeed } from './read-seed.js'
import { editsOf } from './record-edits.js'
import { latestRevision, type Store, type Transaction } from './store.js'
import { writeRevision } from './write-revision.js'

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
    await insertGroupings(tx)
    const author = { author: 'seed', note: 'The facts this program comes with.', at: now }
    await writeRevision(tx, 1, author, editsOf(facts))
    return true
  })
}

/** The areas that are no allies: part of the program rather than of the record, so no change tells of them. */
export async function insertGroupings(tx: Transaction): Promise<void> {
  await tx.area.createMany({ data: GROUPINGS.map((code) => ({ code, kind: 'grouping' })) })
}
