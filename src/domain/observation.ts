/** Figures. */

export const STATUSES = ['final', 'estimate', 'unknown'] as const
/** As the publisher marks the figure. */
export type Status = (typeof STATUSES)[number]

/** One figure: area, indicator and year, in one publication. `value` is in the indicator's unit. */
export interface Observation {
  readonly publication: string
  readonly area: string
  readonly indicator: string
  readonly year: number
  readonly value: number
  readonly status: Status
}
