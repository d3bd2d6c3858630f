/** A reading of the store for somebody who waits for its answer. */
import { StoreUnavailable } from '../record/write-fault.js'

/** What was asked of the store. @throws StoreUnavailable where it cannot be read */
export async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading
  } catch (error) {
    throw new StoreUnavailable('the store cannot be read', { cause: error })
  }
}
