/** What the seed holds of NATO's edition of June 2024, to import again. */
import type { ImportedFigure, Known } from '../../src/imports/edition.js'
import { seededRecord } from './seeded-record.js'

export const EDITION = 'nato-2024-06'

export async function seededEdition(): Promise<{ known: Known; figures: readonly ImportedFigure[] }> {
  const { allies, indicators, observations } = (await seededRecord()).facts
  const figures = observations
    .filter(({ publication }) => publication === EDITION)
    .map(({ publication: _, ...figure }) => figure)
  return { known: { publication: EDITION, allies, indicators }, figures }
}

/** In an order of their own, since an edition is a set. */
export function inOrder(figures: readonly ImportedFigure[]): readonly ImportedFigure[] {
  const key = ({ area, indicator, year }: ImportedFigure) => `${indicator} ${area} ${year}`
  return [...figures].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
