/** Small records made in code: what a case does not name has a plain default, so that a case shows only what it is about. */

import { z } from 'zod'
import { Dataset } from '../../src/domain/dataset.js'
import type { Ally } from '../../src/record/allies.js'
import type { Claim } from '../../src/record/claims.js'
import type { IsoDate } from '../../src/record/date.js'
import { Figures } from '../../src/record/figures.js'
import type { Group } from '../../src/record/groups.js'
import type { Indicator } from '../../src/record/indicators.js'
import type { List } from '../../src/record/list.js'
import type { Facts } from '../../src/record/lists.js'
import { LISTS } from '../../src/record/lists.js'
import type { Member } from '../../src/record/members.js'
import type { Milestone } from '../../src/record/milestones.js'
import type { Observation } from '../../src/record/observations.js'
import type { Pledge } from '../../src/record/pledges.js'
import type { Publication } from '../../src/record/publications.js'
import type { PublishedList } from '../../src/record/published-lists.js'
import type { Statement } from '../../src/record/statements.js'
import type { Summit } from '../../src/record/summits.js'
import type { Target } from '../../src/record/targets.js'

/** The day the seed was recorded, by which everything said to be known was known. */
export const RECORDED_ON: IsoDate = '2026-11-24'

const SOURCE = 'https://example.org/source'

/** The record with null, or an empty list, in each field that is not given and may be so: a column that is added changes no case. */
function filled<Entity>({ fields }: List<Entity>, given: Partial<Entity>): Entity {
  const missing = Object.entries(fields).map(([field, type]) => [field, type instanceof z.ZodArray ? [] : null])
  return { ...Object.fromEntries(missing), ...given }
}

/** Belgium, unless told otherwise. */
export function ally(given: Partial<Ally> = {}): Ally {
  const code = given.code ?? 'BEL'
  return {
    code,
    iso2: code.slice(0, 2),
    m49: '056',
    name: code === 'BEL' ? 'Belgium' : code,
    officialName: code === 'BEL' ? 'Kingdom of Belgium' : `State of ${code}`,
    joinedOn: '1949-04-04',
    region: 'europe',
    currency: 'EUR',
    founding: true,
    armedForces: true,
    notes: null,
    ...given,
  }
}

export function indicator(given: Partial<Indicator> = {}): Indicator {
  return { id: 'share_of_gdp', title: 'A measure', unit: 'percent of GDP', decimals: 2, notes: null, ...given }
}

/** An edition with its figures. */
export interface Edition {
  readonly publication: Publication
  readonly observations: readonly Observation[]
}

/** An edition of that day, `nato-2024-06-17`. A figure is Belgium's final share of GDP in 2024 unless told otherwise. */
export function edition(
  publishedOn: IsoDate,
  figures: readonly Partial<Observation>[] = [],
  publisher = 'nato',
): Edition {
  const id = `${publisher}-${publishedOn}`
  const title = `Edition of ${publishedOn}`
  return {
    publication: filled(LISTS.publications, { id, publisher, title, publishedOn }),
    observations: figures.map((figure) => ({
      publication: id,
      area: 'BEL',
      indicator: 'share_of_gdp',
      year: 2024,
      value: 2,
      status: 'final',
      derived: false,
      ...figure,
    })),
  }
}

/** A 2% floor agreed in July 2023 and not replaced, unless told otherwise. */
export function target(given: Partial<Target> = {}): Target {
  const usual: Partial<Target> = {
    id: 'target',
    title: 'A level',
    indicator: 'share_of_gdp',
    bound: 'at_least',
    percent: 2,
    agreedOn: '2023-07-11',
    scope: 'all',
    summary: 'What was agreed.',
    sourceUrl: SOURCE,
    recordedOn: RECORDED_ON,
  }
  return filled(LISTS.targets, { ...usual, ...given })
}

/** Belgium's own unconditional word of January 2024 that it would spend 2% by 2029, unless told otherwise. */
export function pledge(given: Partial<Pledge> = {}): Pledge {
  const usual: Partial<Pledge> = {
    id: 'pledge',
    ally: 'BEL',
    indicator: 'share_of_gdp',
    percent: 2,
    deadlineYear: 2029,
    basis: 'by',
    announcedOn: '2024-01-15',
    kind: 'government-announcement',
    conditional: false,
    title: 'A pledge',
    summary: 'What was said.',
    sourceUrl: SOURCE,
    recordedOn: RECORDED_ON,
  }
  return filled(LISTS.pledges, { ...usual, ...given })
}

export function summit(given: Partial<Summit> = {}): Summit {
  const usual: Partial<Summit> = {
    id: 'summit',
    kind: 'summit',
    name: 'A summit',
    startsOn: '2025-06-24',
    endsOn: '2025-06-25',
    summary: 'What came of it.',
    sourceUrl: SOURCE,
    recordedOn: RECORDED_ON,
  }
  return filled(LISTS.summits, { ...usual, ...given })
}

export function milestone(given: Partial<Milestone> = {}): Milestone {
  const usual: Partial<Milestone> = {
    id: 'milestone',
    title: 'An occasion',
    summary: 'What happens.',
    recordedOn: RECORDED_ON,
  }
  return filled(LISTS.milestones, { ...usual, ...given })
}

export function statement(given: Partial<Statement> = {}): Statement {
  const usual: Partial<Statement> = {
    id: 'statement',
    speaker: 'A speaker',
    role: 'A role',
    saidOn: '2025-04-03',
    kind: 'quote',
    text: 'Words.',
    recordedOn: RECORDED_ON,
  }
  return filled(LISTS.statements, { ...usual, ...given })
}

export function claim(given: Partial<Claim> = {}): Claim {
  const usual: Partial<Claim> = {
    statement: 'statement',
    area: 'BEL',
    indicator: 'share_of_gdp',
    year: 2024,
    relation: 'below',
    percent: 2,
  }
  return filled(LISTS.claims, { ...usual, ...given })
}

/** The Baltic states, unless told otherwise. */
export function group(given: Partial<Group> = {}): Group {
  const usual: Partial<Group> = {
    id: 'baltic',
    title: 'Baltic states',
    kind: 'region',
    sourceUrl: SOURCE,
    recordedOn: RECORDED_ON,
  }
  return filled(LISTS.groups, { ...usual, ...given })
}

export function member(given: Partial<Member> = {}): Member {
  return filled(LISTS.members, { group: 'baltic', ally: 'LTU', sourceUrl: SOURCE, ...given })
}

export function publishedList(given: Partial<PublishedList> = {}): PublishedList {
  const usual: Partial<PublishedList> = {
    id: 'list',
    year: 2024,
    percent: 2,
    sourceUrl: SOURCE,
    recordedOn: RECORDED_ON,
  }
  return filled(LISTS['published-lists'], { ...usual, ...given })
}

/** What a record is made of; Belgium is its only ally and the share of GDP its only indicator unless told otherwise. */
export interface Given {
  readonly allies?: readonly Partial<Ally>[]
  readonly indicators?: readonly Partial<Indicator>[]
  readonly editions?: readonly Edition[]
  readonly summits?: readonly Partial<Summit>[]
  readonly targets?: readonly Partial<Target>[]
  readonly milestones?: readonly Partial<Milestone>[]
  readonly pledges?: readonly Partial<Pledge>[]
  readonly statements?: readonly Partial<Statement>[]
  readonly claims?: readonly Partial<Claim>[]
  readonly groups?: readonly Partial<Group>[]
  readonly members?: readonly Partial<Member>[]
  readonly lists?: readonly Partial<PublishedList>[]
}

export function facts(given: Given = {}): Facts {
  const editions = given.editions ?? []
  return {
    allies: (given.allies ?? [{}]).map(ally),
    indicators: (given.indicators ?? [{}]).map(indicator),
    publications: editions.map((each) => each.publication),
    observations: Figures.of(editions.flatMap((each) => each.observations)),
    summits: (given.summits ?? []).map(summit),
    targets: (given.targets ?? []).map(target),
    milestones: (given.milestones ?? []).map(milestone),
    pledges: (given.pledges ?? []).map(pledge),
    statements: (given.statements ?? []).map(statement),
    claims: (given.claims ?? []).map(claim),
    groups: (given.groups ?? []).map(group),
    members: (given.members ?? []).map(member),
    'published-lists': (given.lists ?? []).map(publishedList),
  }
}

export function record(given: Given = {}): Dataset {
  return new Dataset(1, facts(given))
}
