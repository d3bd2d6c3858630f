/** The real record, read from the seed files without a store. */
import { Dataset } from '../../src/domain/dataset.js'
import { readSeed, SEED_DIRECTORY } from '../../src/seed/read-seed.js'

export async function seededRecord(): Promise<Dataset> {
  return new Dataset(1, await readSeed(SEED_DIRECTORY))
}
