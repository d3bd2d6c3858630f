/** The strip of all allies, which is number, legend and picture at once: how many are in each state against a level. */
import { type Day, type Held, held, pastYear, whyNoCount } from './held.js'
import { STATES, type State, type StateRow, stateInLegend } from './states.js'
import type { Against } from './targets.js'

/** What is read of a row of `progress`. */
export interface StripRow extends Held, Against, StateRow {}

/** A state: how many allies are in it, and what stands below their number. */
export interface Segment {
  readonly state: State
  /** The width of its segment; of 0 there is none, and the legend says so. */
  readonly count: number
  readonly words: string
}

/**
 * The five states in their order. Null where there is nothing to count: no figures, figures of different years, a deadline that is
 * over, a level that counts more than core spending.
 */
export function strip(rows: readonly StripRow[], day: Day): readonly Segment[] | null {
  const [first] = held(rows)
  if (!first || first.target_percent === null || first.actual_is_floor) return null
  if (whyNoCount(rows, day) !== null || pastYear(rows) !== null) return null
  const { target_percent: percent } = first
  return STATES.map((state) => {
    const there = rows.filter(({ prospect }) => prospect === state)
    return {
      state,
      count: there.length,
      words: wordsOf(state, there, percent, day),
    }
  })
}

function wordsOf(state: State, there: readonly StateRow[], percent: number, { isNewest }: Day): string {
  const their = there.length === 1 ? 'its' : 'their'
  switch (state) {
    case 'met':
      return `${stateInLegend(state, percent)}${isNewest ? ' now' : ''}`
    case 'pledged':
      return `${stateInLegend(state, percent, there.length)}, by a year of ${their} own`
    case 'on_pace':
      return `no firm date ahead; ${their} recent pace would do`
    case 'behind':
      return wordsOfBehind(there, their)
    case 'declined':
      return stateInLegend(state, percent, there.length)
  }
}

function wordsOfBehind(there: readonly StateRow[], their: string): string {
  const paceless = there.filter((row) => row.prospect_reason === 'too_few_years').length
  if (paceless > 0 && paceless === there.length) return 'no firm date ahead; too few figures for a pace'
  return `no firm date ahead; ${their} recent pace would not do${paceless > 0 ? ', or is not known' : ''}`
}
