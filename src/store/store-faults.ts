/** Why the store cannot be used, or not be written, as it is. */

/** A reason for which the store cannot be used as it is: one sentence for the operator, naming the place and what to do. */
export class StoreFault extends Error {
  override readonly name: string = 'StoreFault'
}

/** The database cannot be written: its disk is full or read-only, or it belongs to another user. */
export class UnwritableStore extends StoreFault {
  constructor(place: string, cause: unknown) {
    super(`${place} cannot be written (${lastLine(cause)}); make room on its disk, or make file and folder writable.`)
  }
}

/** What an error says in one line, the last: Prisma's begin with where in the program the query stood. */
export function lastLine(error: unknown): string {
  return error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error)
}

/** The word as one of a closed list; a column is plain text, so the database may hold another. @throws StoreFault then */
export function oneOf<Word extends string>(words: readonly Word[], text: string, column: string): Word {
  const found = words.find((word) => word === text)
  if (found === undefined) throw notHeld(text, column, `must be one of ${words.join(', ')}`)
  return found
}

/** What to say of a value in the database that the program would not have put there. */
export function notHeld(value: unknown, column: string, why: string): StoreFault {
  return new StoreFault(
    `The database holds ${JSON.stringify(value)} as ${column}, which ${why}; correct it or restore a backup.`,
  )
}
