/** The ten files of facts: each holds a list of the record, a column a field. */
import { z } from 'zod'
import type { Facts } from '../domain/facts.js'
import { whyImpossible } from '../domain/indicator.js'
import { type Fields, SHAPES, type Shape } from '../record/shapes.js'
import { cellOf } from './cell.js'

/** The day the facts were gathered; the files say nothing of it, since it is the same for every row. */
export const RECORDED_ON = '2026-11-24'

export interface SeedFile<Entity> extends Pick<Shape<Entity>, 'key' | 'unique' | 'references'> {
  readonly columns: Fields<Entity>
  /** A whole row: the columns, and the day of recording where the entity has one. */
  readonly row: z.ZodType<Entity>
}

/** What is wrong with a field beside the others, though each for itself is right. */
type Oddity<Entity> = (entity: Entity) => { readonly field: keyof Entity & string; readonly why: string } | null

function seedFile<Entity>(shape: Shape<Entity>, oddity: Oddity<Entity> = () => null): SeedFile<Entity> {
  const cells = Object.entries<z.ZodType>(shape.fields).map(([field, type]) => [field, cellOf(type)])
  const columns: Fields<Entity> = Object.fromEntries(cells)
  const row = z
    .object(columns)
    .transform((fields) => (shape.recorded ? { ...fields, recordedOn: RECORDED_ON } : fields))
  const whole = (row as z.ZodType<Entity>).superRefine((entity, context) => {
    const odd = oddity(entity)
    if (odd !== null) context.addIssue({ code: 'custom', path: [odd.field], message: odd.why })
  })
  return { ...shape, columns, row: whole }
}

/** Every file by the list of facts it holds; `allies` is read from `allies.csv`. */
export const SEED_FILES: { readonly [List in keyof Facts]: SeedFile<Facts[List][number]> } = {
  allies: seedFile(SHAPES.allies),
  indicators: seedFile(SHAPES.indicators),
  publications: seedFile(SHAPES.publications),
  observations: seedFile(SHAPES.observations, ({ indicator, value }) => {
    const why = whyImpossible(indicator, value)
    return why === null ? null : { field: 'value', why }
  }),
  summits: seedFile(SHAPES.summits),
  targets: seedFile(SHAPES.targets),
  milestones: seedFile(SHAPES.milestones),
  pledges: seedFile(SHAPES.pledges),
  statements: seedFile(SHAPES.statements),
  claims: seedFile(SHAPES.claims),
}
