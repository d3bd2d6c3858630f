/**
 * Long work in steps, between which whoever runs it may let others in. The work itself knows neither a clock nor who waits:
 * it only says where it could pause.
 */

/** Work that answers T. What a step yields, if anything, is to be awaited before the next. */
export type Steps<T> = Generator<Promise<unknown> | undefined, T, void>

/** So much of what a table makes by itself is made between two pauses. */
const ITEMS = 16
/** So many rows of a long list are gone through between two pauses. */
export const PIECE = 1000

/** Does all of it without a pause. @throws where a step has to be awaited */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (step.value !== undefined) throw new Error('a step has to be awaited')
  }
}

/** The same work where rows are made: null, which is no row, is where it could pause. @throws where a step has to be awaited */
export function* amongRows<T>(steps: Steps<T>): Generator<null, T, void> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (step.value !== undefined) throw new Error('a step has to be awaited')
    yield null
  }
}

/** Awaits within steps. */
export function* awaited<T>(coming: Promise<T>): Steps<T> {
  let come: { readonly value: T } | undefined
  yield coming.then((value) => {
    come = { value }
  })
  if (!come) throw new Error('a step was not awaited')
  return come.value
}

/** All of what is made one after the other; null is nothing, made where a long search could pause. */
export function* collected<T>(items: Iterable<T | null>): Steps<T[]> {
  const all: T[] = []
  for (const item of items) {
    if (item !== null) all.push(item)
    if (item === null || all.length % ITEMS === 0) yield
  }
  return all
}

/** Looks at a long list, a piece at a time. */
export function* overPieces<T>(items: readonly T[], look: (piece: readonly T[]) => void): Steps<void> {
  if (items.length <= PIECE) return look(items)
  for (let from = 0; from < items.length; from += PIECE) {
    look(items.slice(from, from + PIECE))
    yield
  }
}

/** Does to a long list what can be done to each piece of it alone. */
export function* byPiece<T, R>(items: readonly T[], work: (piece: readonly T[]) => readonly R[]): Steps<readonly R[]> {
  if (items.length <= PIECE) return work(items)
  const done: R[] = []
  yield* overPieces(items, (piece) => {
    for (const one of work(piece)) done.push(one)
  })
  return done
}

/** The items in order; equal ones stay as they stood. */
export function* inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  if (items.length <= PIECE) return items.toSorted(compare)
  let runs: T[][] = []
  for (let from = 0; from < items.length; from += PIECE) {
    runs.push(items.slice(from, from + PIECE).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const longer: T[][] = []
    for (let place = 0; place < runs.length; place += 2)
      longer.push(yield* merged(runs[place] ?? [], runs[place + 1] ?? [], compare))
    runs = longer
  }
  return runs[0] ?? []
}

function* merged<T>(first: T[], second: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const all: T[] = []
  let place = 0
  for (const item of first) {
    for (let other = second[place]; other !== undefined && compare(other, item) < 0; other = second[place]) {
      all.push(other)
      place += 1
      if (all.length % PIECE === 0) yield
    }
    all.push(item)
    if (all.length % PIECE === 0) yield
  }
  for (; place < second.length; place += 1) {
    const other = second[place]
    if (other !== undefined) all.push(other)
  }
  return all
}
