/** What a long command is doing, told to whoever waits for it. */

const EVERY_MS = 1000

/** Where the words go: standard error. */
export interface Listener {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Tells on a terminal at once, elsewhere only of what takes longer than a second; never more than once a second. */
export function progressLine(to: Listener, clock: () => number): (words: string) => void {
  let last = clock() - (to.isTTY ? EVERY_MS : 0)
  return (words) => {
    if (clock() - last < EVERY_MS) return
    last = clock()
    to.write(`${words}\n`)
  }
}
