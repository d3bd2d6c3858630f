/** The same record with its rows in another order. */
import { Figures } from '../../src/record/figures.js'
import type { Facts } from '../../src/record/lists.js'

/** Every list in an order that depends on the seed alone. */
export function shuffled(facts: Facts, seed: number): Facts {
  let state = seed
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state
  }
  const list = <T>(rows: readonly T[]): T[] =>
    rows
      .map((row) => ({ row, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ row }) => row)
  return {
    ...facts,
    allies: list(facts.allies),
    indicators: list(facts.indicators),
    publications: list(facts.publications),
    observations: Figures.of(list([...facts.observations])),
    summits: list(facts.summits),
    targets: list(facts.targets),
    milestones: list(facts.milestones),
    pledges: list(facts.pledges),
    statements: list(facts.statements),
    claims: list(facts.claims),
    groups: list(facts.groups),
    members: list(facts.members),
    'published-lists': list(facts['published-lists']),
  }
}
