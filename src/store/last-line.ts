/** What an error says in one line. */

/** The last line of its message: Prisma's begin with where in the program the query stood. */
export function lastLine(error: unknown): string {
  return error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error)
}
