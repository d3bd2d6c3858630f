/** What the store holds, read past the server, so that a change nobody was told of is seen. */
import { createHash } from 'node:crypto'
import type { Recorded, Store } from '../../src/store/open-store.js'

export interface HeldFacts {
  readonly revision: number
  /** Of every fact but the days on which they were recorded. */
  readonly hash: string
}

/** Reads of the store; figures are read once, since no write here can touch them. */
export function factsOf(store: Store): () => Promise<HeldFacts> {
  let held: Recorded | undefined
  return async () => {
    const recorded = await store.load(held)
    held = recorded
    const { observations, ...lists } = recorded.facts
    const text = JSON.stringify([observations.length, lists], (name, value) => (name === 'recordedOn' ? null : value))
    return { revision: recorded.revision, hash: createHash('sha256').update(text).digest('hex') }
  }
}
