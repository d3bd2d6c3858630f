/** The record as it is once edits are made: what reading the store again would give, without reading it. */
import { z } from 'zod'
import { GROUPINGS } from '../domain/ally.js'
import type { Claim } from '../domain/claim.js'
import type { Facts } from '../domain/facts.js'
import type { Observation } from '../domain/observation.js'
import { claimId } from './claim-id.js'
import type { Edit, FiguresEdit } from './edit.js'
import { SHAPES } from './shapes.js'
import { compareText } from './text-order.js'
import type { AuditedList, Wire } from './wire.js'
import { snakeCase } from './wire-name.js'

const recordedOn = z.string()
const ally = z.object(SHAPES.allies.fields)
const indicator = z.object(SHAPES.indicators.fields)
const publication = z.object(SHAPES.publications.fields)
const summit = z.object({ ...SHAPES.summits.fields, recordedOn })
const target = z.object({ ...SHAPES.targets.fields, recordedOn })
const milestone = z.object({ ...SHAPES.milestones.fields, recordedOn })
const pledge = z.object({ ...SHAPES.pledges.fields, recordedOn })
const statement = z.object({ ...SHAPES.statements.fields, recordedOn })
const claim = z.object(SHAPES.claims.fields)

type Put = (facts: Facts, key: string, after: Wire | null) => Partial<Facts>

const PUTS: Readonly<Record<AuditedList, Put>> = {
  allies: ({ allies }, key, after) => ({ allies: put(allies, ({ code }) => code, key, read(ally, after)) }),
  indicators: ({ indicators }, key, after) => ({ indicators: put(indicators, idOf, key, read(indicator, after)) }),
  publications: ({ publications }, key, after) => ({
    publications: put(publications, idOf, key, read(publication, after)),
  }),
  summits: ({ summits }, key, after) => ({ summits: put(summits, idOf, key, read(summit, after)) }),
  targets: ({ targets }, key, after) => ({ targets: put(targets, idOf, key, read(target, after)) }),
  milestones: ({ milestones }, key, after) => ({ milestones: put(milestones, idOf, key, read(milestone, after)) }),
  pledges: ({ pledges }, key, after) => ({ pledges: put(pledges, idOf, key, read(pledge, after)) }),
  statements: ({ statements, claims }, key, after) => ({
    statements: put(statements, idOf, key, read(statement, after)),
    claims: withClaims(claims, key, after),
  }),
}

/** The facts after the edits, each list in the order of its key. @throws where an edit holds what no field may */
export function withEdits(facts: Facts, edits: readonly Edit[]): Facts {
  let held = facts
  for (const edit of edits) {
    if (edit.list === 'observations') held = { ...held, observations: withFigures(held, edit) }
    else {
      // As the audit has it: neither JSON nor the database knows a minus nought.
      const after: Wire | null = edit.after && JSON.parse(JSON.stringify(edit.after))
      held = { ...held, ...PUTS[edit.list](held, edit.key, after) }
    }
  }
  return held
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

function put<Entity>(
  entities: readonly Entity[],
  keyOf: (entity: Entity) => string,
  key: string,
  entity: Entity | null,
): readonly Entity[] {
  const others = entities.filter((one) => keyOf(one) !== key)
  return entity === null ? others : [...others, entity].sort((a, b) => compareText(keyOf(a), keyOf(b)))
}

function read<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, wire: Wire | null) {
  if (wire === null) return null
  return schema.parse(Object.fromEntries(Object.keys(schema.shape).map((field) => [field, wire[snakeCase(field)]])))
}

function withClaims(claims: readonly Claim[], key: string, after: Wire | null): readonly Claim[] {
  const others = claims.filter((one) => one.statement !== key)
  const own = [after?.claims ?? []].flat().flatMap((one) => {
    const made = typeof one === 'object' && one !== null ? read(claim, { ...one, statement: key }) : null
    return made === null ? [] : [made]
  })
  return [...others, ...own].sort((a, b) => compareText(claimId(a), claimId(b)))
}

/** A million figures of other editions are passed over as they stand; the words of the new ones are those held already. */
function withFigures({ observations, allies, indicators }: Facts, { key, after }: FiguresEdit): readonly Observation[] {
  const words = new Map<string, string>()
  for (const word of [...allies.map(({ code }) => code), ...GROUPINGS, ...indicators.map(({ id }) => id)])
    words.set(word, word)
  const known = (word: string) => words.get(word) ?? word
  const own = after
    .map(
      (one): Observation => ({
        ...one,
        publication: key,
        area: known(one.area),
        indicator: known(one.indicator),
        // The database knows no minus nought.
        value: one.value + 0,
      }),
    )
    .sort((a, b) => compareText(a.area, b.area) || compareText(a.indicator, b.indicator) || a.year - b.year)
  const others = observations.filter((one) => one.publication !== key)
  const following = others.findIndex((one) => compareText(one.publication, key) > 0)
  const place = following === -1 ? others.length : following
  return [...others.slice(0, place), ...own, ...others.slice(place)]
}
