/** A whole record as the edits that make it out of nothing. */
import type { Facts } from '../domain/facts.js'
import type { Edit } from '../record/edit.js'
import { AUDITED, wiresOf } from '../record/wire.js'

/** One edit an entity and one an edition's figures, what others refer to first. */
export function editsOf(facts: Facts): Edit[] {
  const records = AUDITED.flatMap((list) =>
    [...wiresOf(facts, list)].map(([key, after]): Edit => ({ list, key, before: null, after })),
  )
  const figures = facts.publications.map(({ id }): Edit => {
    const after = facts.observations.filter(({ publication }) => publication === id)
    return { list: 'observations', key: id, before: [], after }
  })
  return [...records, ...figures]
}
