/** Differences as the tests ask for them: all at once. */
import type { View } from '../../src/domain/dataset.js'
import { type Difference, differencesInParts } from '../../src/domain/difference.js'

/** Everything that differs between two Views of one record, the figures of these indicators. */
export function differencesBetween(from: View, to: View, indicators: readonly string[]): Difference[] {
  return [...differencesInParts(from, to, indicators)].filter((one) => one !== null)
}
