/** What is measured. */

/** A measure with its unit; `decimals` is the precision at which its publisher gives it. */
export interface Indicator {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly notes: string | null
}
