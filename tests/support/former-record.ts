/** The facts as the version before had them: without what was gathered on the day after, and as wrong as they were. */

import { FIGURE_RELATIONS } from '../../src/record/claims.js'
import { Figures } from '../../src/record/figures.js'
import type { Facts } from '../../src/record/lists.js'
import type { Observation } from '../../src/record/observations.js'
import type { Pledge } from '../../src/record/pledges.js'

const INDICATORS = ['real_change', 'personnel_share', 'infrastructure_share', 'other_share', 'cofog_share_of_gdp']
const PUBLICATIONS = /^nato-(2016|2017|2018|2019-11|2020|2022)|^nato-annual-report-(201|202[0125])|^eurostat/
const RELATIONS = [...FIGURE_RELATIONS, 'target_in_force'] as const
const GATHERED_ON = '2026-11-24'

/** What Romania spent on equipment, as it was first read, and what Spain's and Slovakia's words were taken for. */
export const FORMER = {
  romania: 31.8,
  kind: 'exemption',
  ankara: 'Announced as a stock-taking on delivery of the 5% commitment. Its outcome is not in the sources read.',
} as const

/** Those facts, made of today's. */
export function formerFacts(facts: Facts): Facts {
  const isHeld = ({ recordedOn }: { readonly recordedOn: string }) => recordedOn <= GATHERED_ON
  const pledges = facts.pledges.filter(isHeld)
  const statements = facts.statements.filter(isHeld)
  const [ids, said] = [pledges, statements].map((all) => new Set(all.map(({ id }) => id)))
  return {
    ...facts,
    groups: [],
    members: [],
    'published-lists': [],
    indicators: facts.indicators.filter(({ id }) => !INDICATORS.includes(id)),
    publications: facts.publications.filter(({ id }) => !PUBLICATIONS.test(id)),
    observations: Figures.of([...facts.observations].flatMap(formerFigure)),
    summits: facts.summits.filter(isHeld),
    milestones: facts.milestones
      .filter(isHeld)
      .map((one) => (one.id === 'ankara-summit' ? { ...one, summary: FORMER.ankara } : one)),
    pledges: pledges.map((pledge) => formerPledge(pledge, ids ?? new Set())),
    statements,
    claims: facts.claims.filter(
      ({ statement, relation }) => said?.has(statement) && RELATIONS.some((one) => one === relation),
    ),
  }
}

function formerPledge(pledge: Pledge, ids: ReadonlySet<string>): Pledge {
  const { kind, supersededBy } = pledge
  return {
    ...pledge,
    kind: kind === 'reservation' ? FORMER.kind : kind,
    supersededBy: supersededBy !== null && ids.has(supersededBy) ? supersededBy : null,
    withdrawnOn: null,
  }
}

function formerFigure(figure: Observation): Observation[] {
  const { publication, area, indicator, year, derived } = figure
  if (INDICATORS.includes(indicator) || PUBLICATIONS.test(publication) || derived) return []
  const isOfRomania = publication === 'nato-2025-08' && area === 'ROU' && indicator === 'equipment_share'
  return [isOfRomania && year === 2025 ? { ...figure, value: FORMER.romania } : figure]
}
