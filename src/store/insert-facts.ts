/** The domain's entities → rows of the database. */
import { GROUPINGS } from '../domain/ally.js'
import type { Claim } from '../domain/claim.js'
import type { Facts } from '../domain/facts.js'
import type { Prisma } from './generated/client.js'
import { insertObservations } from './insert-observations.js'

/** Writes a whole record into an empty store. */
export async function insertFacts(tx: Prisma.TransactionClient, facts: Facts): Promise<void> {
  // A pledge may name the later one that replaced it, and Prisma splits large lists: SQLite checks the references
  // at the commit instead of after each statement. The setting ends with the transaction.
  await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
  await tx.area.createMany({
    data: [
      ...GROUPINGS.map((code) => ({ code, kind: 'grouping' })),
      ...facts.allies.map(({ code }) => ({ code, kind: 'ally' })),
    ],
  })
  await tx.ally.createMany({ data: [...facts.allies] })
  await tx.indicator.createMany({ data: [...facts.indicators] })
  await tx.publication.createMany({ data: [...facts.publications] })
  await insertObservations(tx, facts.observations)
  await tx.summit.createMany({ data: facts.summits.map(({ countries: _, ...summit }) => summit) })
  await tx.summitCountry.createMany({
    data: facts.summits.flatMap(({ id, countries }) =>
      countries.map((ally, position) => ({ summit: id, ally, position })),
    ),
  })
  await tx.target.createMany({ data: facts.targets.map(({ areas: _, ...target }) => target) })
  await tx.targetArea.createMany({
    data: facts.targets.flatMap(({ id, areas }) => areas.map((area, position) => ({ target: id, area, position }))),
  })
  await tx.milestone.createMany({ data: [...facts.milestones] })
  await tx.pledge.createMany({ data: [...facts.pledges] })
  await tx.statement.createMany({ data: facts.statements.map(({ allies: _, ...statement }) => statement) })
  await tx.statementAlly.createMany({
    data: facts.statements.flatMap(({ id, allies }) =>
      allies.map((ally, position) => ({ statement: id, ally, position })),
    ),
  })
  await tx.claim.createMany({ data: facts.claims.map((claim) => ({ ...claim, id: claimId(claim) })) })
}

/** A claim's id, which makes (statement, area, indicator, year) unique even where area or year are null. */
export function claimId({ statement, area, indicator, year }: Claim): string {
  return [statement, area ?? '', indicator, year ?? ''].join('/')
}
