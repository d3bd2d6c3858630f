/** What no record may say, though each of its fields for itself is right. */

import type { Facts } from '../domain/facts.js'
import { claimId } from './claim-id.js'
import { firstDay } from './date.js'
import type { Draft, EditableList, SpokenClaim } from './editable.js'

/** A field that does not go with the others; spelled as in a body. */
export interface Oddity {
  readonly field: string
  readonly why: string
}

type Check<List extends EditableList> = (draft: Draft<List>, facts: Facts) => readonly (Oddity | null)[]

/** The checks of each list. */
const CHECKS: { readonly [List in EditableList]: Check<List> } = {
  publications: () => [],
  pledges: (pledge, { pledges }) => [
    inOrder('from_year', pledge.fromYear, 'deadline_year', pledge.deadlineYear),
    circle('superseded_by', pledge.id, pledge.supersededBy, (id) => find(pledges, id)?.supersededBy),
  ],
  targets: (target, { targets }) => [
    target.agreedOn === null && target.proposedOn === null
      ? { field: 'agreed_on', why: 'must be given, or proposed_on: without either it never becomes known' }
      : null,
    circle('superseded_by', target.id, target.supersededBy, (id) => find(targets, id)?.supersededBy),
    circle('part_of', target.id, target.partOf, (id) => find(targets, id)?.partOf),
  ],
  summits: (summit) => [
    inOrder('starts_on', summit.startsOn, 'ends_on', summit.endsOn),
    inOrder('announced_on', summit.announcedOn && firstDay(summit.announcedOn), 'starts_on', summit.startsOn),
  ],
  milestones: () => [],
  statements: (statement) => statement.claims.flatMap((claim, place) => oddClaim(statement, claim, place)),
}

/** Everything odd about a draft, given what else the record holds. */
export function odditiesOf<List extends EditableList>(list: List, draft: Draft<List>, facts: Facts): Oddity[] {
  return CHECKS[list](draft, facts).filter((oddity) => oddity !== null)
}

function inOrder<Value extends string | number>(
  first: string,
  a: Value | null,
  second: string,
  b: Value | null,
): Oddity | null {
  return a === null || b === null || a <= b ? null : { field: first, why: `must not be after ${second}, which is ${b}` }
}

function find<Entity extends { readonly id: string }>(entities: readonly Entity[], id: string): Entity | undefined {
  return entities.find((entity) => entity.id === id)
}

/** A chain of successors that leads back to where it began has no last link. */
function circle(
  field: string,
  id: string,
  next: string | null,
  after: (id: string) => string | null | undefined,
): Oddity | null {
  const passed = new Set<string>()
  for (let link = next ?? undefined; link !== undefined && !passed.has(link); link = after(link) ?? undefined) {
    if (link === id) return { field, why: id === next ? 'must not be the record itself' : 'leads back to the record' }
    passed.add(link)
  }
  return null
}

function oddClaim(statement: Draft<'statements'>, claim: SpokenClaim, place: number): (Oddity | null)[] {
  const id = claimId({ statement: statement.id, ...claim })
  const earlier = statement.claims.findIndex((other) => claimId({ statement: statement.id, ...other }) === id)
  const field = (name: string) => `claims.${place}.${name}`
  const aboutTarget = claim.relation === 'target_in_force'
  return [
    earlier < place ? { field: `claims.${place}`, why: `is about the same figure as claims.${earlier}` } : null,
    aboutTarget && claim.area !== null
      ? { field: field('area'), why: 'must be null where the relation is target_in_force' }
      : null,
    !aboutTarget && claim.area === null ? { field: field('area'), why: 'must say whom the claim is about' } : null,
    !aboutTarget && claim.year === null ? { field: field('year'), why: 'must say which year it is about' } : null,
  ]
}
