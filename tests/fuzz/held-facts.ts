/** What the store holds, read past the server, so that a change nobody was told of is seen. */
import { createHash } from 'node:crypto'
import type { Recorded } from '../../src/store/store.js'
import type { TestStore } from '../support/temporary-store.js'

export interface HeldFacts {
  readonly revision: number
  /** Of every fact but the days on which they were recorded. */
  readonly hash: string
}

export interface FactsReader {
  now(): Promise<HeldFacts>
  /** As last read: what one case leaves is what the next one finds. */
  last(): Promise<HeldFacts>
}

/** Reads of the store; figures are read once, since no write here can touch them. */
export function factsOf(store: TestStore): FactsReader {
  let held: Recorded | undefined
  let known: HeldFacts | undefined
  const now = async () => {
    held = await store.load(held)
    const { observations, ...lists } = held.facts
    const text = JSON.stringify([observations.length, lists], (name, value) => (name === 'recordedOn' ? null : value))
    known = { revision: held.revision, hash: createHash('sha256').update(text).digest('hex') }
    return known
  }
  return { now, last: async () => known ?? (await now()) }
}
