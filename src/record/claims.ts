/** The claims: the checkable part of a statement, written as part of it. */
import { areaCode, name, optional, percent, slug, text, word, year } from './field.js'
import { type EntityOf, list } from './list.js'

/** What a claim can say of a figure. */
export const RELATIONS = ['below', 'above', 'at_least', 'at_most', 'target_in_force'] as const
/** One of them. */
export type Relation = (typeof RELATIONS)[number]

/** The list of claims. */
export const claims = list({
  noun: ['claim', 'claims'],
  table: 'claim',
  keyColumn: 'id',
  key: ['statement', 'area', 'indicator', 'year'],
  edited: false,
  fields: {
    statement: slug,
    /** Null for a claim about the target in force. */
    area: optional(areaCode),
    indicator: name,
    /** Calendar year it is about; null for a claim about the target in force. */
    year: optional(year),
    relation: word(RELATIONS),
    /** The level it compares with, in the indicator's unit. */
    percent,
    /** How the claim is to be read. */
    note: optional(text),
  },
  references: { statement: 'statements', area: 'areas', indicator: 'indicators' },
  alike: 'is about the same figure as',
  checks: ({ relation, area, year }) => {
    const isAboutTarget = relation === 'target_in_force'
    return [
      isAboutTarget && area !== null
        ? { field: 'area', why: 'must be null where the relation is target_in_force' }
        : null,
      !isAboutTarget && area === null ? { field: 'area', why: 'must say whom the claim is about' } : null,
      !isAboutTarget && year === null ? { field: 'year', why: 'must say which year it is about' } : null,
    ]
  },
  knownFrom: ({ statement }, dayOf) => dayOf('statements', statement),
})

/** What a statement says of an area's figure, or (`target_in_force`, without area) of the target in force. */
export type Claim = EntityOf<typeof claims>
