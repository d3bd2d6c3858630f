/** The checkable part of a statement. */

export const RELATIONS = ['below', 'above', 'at_least', 'at_most', 'target_in_force'] as const
export type Relation = (typeof RELATIONS)[number]

/** What a statement says of an area's figure, or (`target_in_force`, without area) of the target in force. */
export interface Claim {
  readonly statement: string
  readonly area: string | null
  readonly indicator: string
  readonly year: number | null
  readonly relation: Relation
  readonly percent: number
  readonly note: string | null
}
