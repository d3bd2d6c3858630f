/** Rows of the database → the domain's entities. */
import { type Ally, REGIONS } from '../domain/ally.js'
import { type Claim, RELATIONS } from '../domain/claim.js'
import type { Facts } from '../domain/facts.js'
import { BASES, PLEDGE_KINDS, type Pledge } from '../domain/pledge.js'
import { STATEMENT_KINDS, type Statement } from '../domain/statement.js'
import { SUMMIT_KINDS, type Summit } from '../domain/summit.js'
import { BOUNDS, type Target } from '../domain/target.js'
import type { Prisma } from './generated/client.js'
import { loadObservations } from './load-observations.js'
import { oneOf } from './one-of.js'

/**
 * Reads the whole record, each list in the order of its key, or all but the figures if they are given.
 * Call it inside a transaction for one consistent state.
 */
export async function loadFacts(prisma: Prisma.TransactionClient, figures?: Facts['observations']): Promise<Facts> {
  return {
    allies: (await prisma.ally.findMany({ orderBy: { code: 'asc' } })).map(toAlly),
    indicators: await prisma.indicator.findMany({ orderBy: { id: 'asc' } }),
    publications: await prisma.publication.findMany({ orderBy: { id: 'asc' } }),
    observations: figures ?? (await loadObservations(prisma)),
    summits: (await prisma.summit.findMany({ orderBy: { id: 'asc' }, include: { countries: IN_ORDER } })).map(toSummit),
    targets: (await prisma.target.findMany({ orderBy: { id: 'asc' }, include: { areas: IN_ORDER } })).map(toTarget),
    milestones: await prisma.milestone.findMany({ orderBy: { id: 'asc' } }),
    pledges: (await prisma.pledge.findMany({ orderBy: { id: 'asc' } })).map(toPledge),
    statements: (await prisma.statement.findMany({ orderBy: { id: 'asc' }, include: { allies: IN_ORDER } })).map(
      toStatement,
    ),
    claims: (await prisma.claim.findMany({ orderBy: { id: 'asc' }, omit: { id: true } })).map(toClaim),
  }
}

const IN_ORDER = { orderBy: { position: 'asc' } } as const

type Row<Entity, Words extends keyof Entity> = Omit<Entity, Words> & {
  readonly [Word in Words]: string | WasNull<Entity[Word]>
}
type WasNull<Value> = Extract<Value, null>

function toAlly(row: Row<Ally, 'region'>): Ally {
  return { ...row, region: oneOf(REGIONS, row.region, 'ally.region') }
}

function toSummit(row: Row<Omit<Summit, 'countries'>, 'kind'> & { countries: readonly { ally: string }[] }): Summit {
  return {
    ...row,
    kind: oneOf(SUMMIT_KINDS, row.kind, 'summit.kind'),
    countries: row.countries.map(({ ally }) => ally),
  }
}

function toTarget(row: Row<Omit<Target, 'areas'>, 'bound'> & { areas: readonly { area: string }[] }): Target {
  return { ...row, bound: oneOf(BOUNDS, row.bound, 'target.bound'), areas: row.areas.map(({ area }) => area) }
}

function toPledge(row: Row<Pledge, 'kind' | 'basis'>): Pledge {
  return {
    ...row,
    kind: oneOf(PLEDGE_KINDS, row.kind, 'pledge.kind'),
    basis: row.basis === null ? null : oneOf(BASES, row.basis, 'pledge.basis'),
  }
}

function toStatement(row: Row<Omit<Statement, 'allies'>, 'kind'> & { allies: readonly { ally: string }[] }): Statement {
  return {
    ...row,
    kind: oneOf(STATEMENT_KINDS, row.kind, 'statement.kind'),
    allies: row.allies.map(({ ally }) => ally),
  }
}

function toClaim(row: Row<Claim, 'relation'>): Claim {
  return { ...row, relation: oneOf(RELATIONS, row.relation, 'claim.relation') }
}
