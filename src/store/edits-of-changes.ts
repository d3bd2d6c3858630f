/** The audit read forward: the edits that a revision was made of, out of the changes that are kept of it. */
import { z } from 'zod'
import type { Edit, RecordEdit } from '../record/edit.js'
import { isKeyed } from '../record/lists.js'
import { type Observation, ofFiguresKey } from '../record/observations.js'
import type { Wire } from '../record/wire.js'
import { figuresIn } from './figures.js'
import type { StoredChange } from './history.js'

const entry: z.ZodType<Wire> = z.lazy(() => z.record(z.string(), value))
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), entry]))])

/** The record in the JSON of a change. */
export function auditedRecord(text: string): Wire {
  return entry.parse(JSON.parse(text))
}

/** The edits of one revision; `figuresOf` answers those an edition had before it. */
export function editsOf(
  changes: readonly StoredChange[],
  figuresOf: (publication: string) => readonly Observation[],
): Edit[] {
  return [...changes.flatMap(recordEdit), ...figureEdits(changes, figuresOf)]
}

function recordEdit({ entity, key, before, after }: StoredChange): RecordEdit[] {
  if (!isKeyed(entity)) return []
  return [
    {
      list: entity,
      key,
      before: before === null ? null : auditedRecord(before),
      after: after === null ? null : auditedRecord(after),
    },
  ]
}

/** Figures are audited by area but replaced by edition. */
function figureEdits(
  rows: readonly StoredChange[],
  figuresOf: (publication: string) => readonly Observation[],
): Edit[] {
  const changes = rows.flatMap(({ entity, key, after }) => {
    return entity === 'observations' ? [{ ...ofFiguresKey(key), after }] : []
  })
  return [...new Set(changes.map(({ publication }) => publication))].map((publication) => {
    const ofEdition = changes.filter((change) => change.publication === publication)
    const touched = new Set(ofEdition.map(({ area }) => area))
    const before = figuresOf(publication)
    const after = [
      ...before.filter(({ area }) => !touched.has(area)),
      ...ofEdition.flatMap((change) =>
        change.after === null ? [] : figuresIn(publication, change.area, change.after),
      ),
    ]
    return { list: 'observations', key: publication, before, after }
  })
}
