import { StoreFault } from './store-fault.js'

/** The word as one of the domain's list; a column is plain text, so the database may hold another. */
export function oneOf<Word extends string>(words: readonly Word[], text: string, column: string): Word {
  const found = words.find((word) => word === text)
  if (found !== undefined) return found
  throw new StoreFault(
    `The database holds ${JSON.stringify(text)} as ${column}, which is not one of ${words.join(', ')}; correct it or restore a backup.`,
  )
}
