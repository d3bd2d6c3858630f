/** The order of two texts by their characters, as dates and ids are ordered; no language has a say in it. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
