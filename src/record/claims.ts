/** The claims: the checkable part of a statement, written as part of it. */
import { firstDay, lastDay, yearOf } from './date.js'
import { areaCode, name, optional, partialDate, percent, slug, text, word, year } from './field.js'
import { type EntityOf, list, notAfter } from './list.js'

/** How a figure can be said to stand to a level. */
export const FIGURE_RELATIONS = ['below', 'above', 'at_least', 'at_most'] as const
/** One of them. */
export type FigureRelation = (typeof FIGURE_RELATIONS)[number]

/** What can be said of decisions: of targets, meetings and membership, or of a figure among all others. */
const DECISION_RELATIONS = [
  'target_in_force',
  'target_agreed',
  'no_target_agreed',
  'target_binds',
  'target_dates',
  'milestone_before_target',
  'largest_in_record',
  'remains_member',
  'meeting_days',
] as const

/** What a claim can say. */
export const RELATIONS = [...FIGURE_RELATIONS, ...DECISION_RELATIONS] as const
/** One of them. */
export type Relation = (typeof RELATIONS)[number]

type Field = 'area' | 'indicator' | 'year' | 'percent' | 'after' | 'by' | 'milestone'

/** The fields each relation needs, and those it may have besides; any other would say nothing. */
const FIELDS: Readonly<Record<Relation, { readonly needs: readonly Field[]; readonly takes?: readonly Field[] }>> = {
  below: { needs: ['area', 'indicator', 'year', 'percent'] },
  above: { needs: ['area', 'indicator', 'year', 'percent'] },
  at_least: { needs: ['area', 'indicator', 'year', 'percent'] },
  at_most: { needs: ['area', 'indicator', 'year', 'percent'] },
  target_in_force: { needs: ['indicator', 'percent'] },
  target_agreed: { needs: ['indicator', 'percent'], takes: ['after', 'by'] },
  no_target_agreed: { needs: ['indicator', 'by'], takes: ['percent', 'after'] },
  target_binds: { needs: ['area', 'indicator', 'percent'] },
  target_dates: { needs: ['indicator', 'percent', 'by'] },
  milestone_before_target: { needs: ['indicator', 'milestone'], takes: ['percent', 'after', 'by'] },
  largest_in_record: { needs: ['area', 'indicator', 'year', 'by'], takes: ['after'] },
  remains_member: { needs: ['area'], takes: ['after'] },
  meeting_days: { needs: ['after', 'by'] },
}

/** The list of claims. */
export const claims = list({
  noun: ['claim', 'claims'],
  table: 'claim',
  keyColumn: 'id',
  key: ['statement', 'area', 'indicator', 'year'],
  edited: false,
  fields: {
    statement: slug,
    /** The ally or grouping it is about. */
    area: optional(areaCode),
    indicator: optional(name),
    /** Calendar year of the figure it is about. */
    year: optional(year),
    relation: word(RELATIONS),
    /** The level it names, in the indicator's unit. */
    percent: optional(percent),
    /** Since when, the day itself included: nothing that was before counts. */
    after: optional(partialDate),
    /** Until when: the last day of it is included. */
    by: optional(partialDate),
    /** The occasion it speaks of. */
    milestone: optional(slug),
    /** How the claim is to be read. */
    note: optional(text),
  },
  references: { statement: 'statements', area: 'areas', indicator: 'indicators', milestone: 'milestones' },
  alike: 'is about the same figure as',
  checks: ({ relation, area, indicator, year, percent, after, by, milestone }) => {
    const { needs, takes = [] } = FIELDS[relation]
    const values = Object.entries({ area, indicator, year, percent, after, by, milestone }).map(([field, value]) => {
      const [isNeeded, isTaken] = [needs, takes].map((names) => names.some((name) => name === field))
      if (isNeeded && value === null) return { field, why: `must be given where the relation is ${relation}` }
      return isNeeded || isTaken || value === null
        ? null
        : { field, why: `must be null where the relation is ${relation}` }
    })
    const isOfSpan = relation === 'largest_in_record' && year !== null
    return [
      ...values,
      notAfter('after', after && firstDay(after), 'by', by && lastDay(by)),
      isOfSpan ? notAfter('after', after && yearOf(after), 'year', year) : null,
      isOfSpan ? notAfter('year', year, 'by', by && yearOf(by)) : null,
    ]
  },
  knownFrom: ({ statement }, dayOf) => dayOf('statements', statement),
})

/** What a statement says of an area's figure, or of what was decided. */
export type Claim = EntityOf<typeof claims>
