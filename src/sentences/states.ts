/** The five states an ally can be in against a level, in the lengths that the strip, legends and the shared picture have room for. */
import { starting } from './grammar.js'
import { prospectInWords } from './judgement-words.js'
import { level } from './numbers.js'

/** In the order in which they are shown: reached, said, by their pace, not by it, not by their word. */
export const STATES = ['met', 'pledged', 'on_pace', 'behind', 'declined'] as const
/** One of them, as `prospect` of `progress` has it. */
export type State = (typeof STATES)[number]

/** What is read of a row of `progress`. */
export interface StateRow {
  readonly ally: string
  readonly prospect: string | null
  readonly prospect_reason: string | null
}

/** With its count, as the shared picture has it: `5 at 3.5%`, `4 say they will`, `1 says it will not`. */
export function stateWithCount(state: State, count: number, percent: number): string {
  return `${count} ${stateInLegend(state, percent, count)}`
}

/** As a legend has it, of one ally or of several: `at 3.5%`, `says it will`, `pace would do`, `pace would not`, `say they will not`. */
export function stateInLegend(state: State, percent: number, count = 1): string {
  switch (state) {
    case 'met':
      return `at ${level(percent)}`
    case 'pledged':
      return count === 1 ? 'says it will' : 'say they will'
    case 'on_pace':
      return 'pace would do'
    case 'behind':
      return 'pace would not'
    case 'declined':
      return count === 1 ? 'says it will not' : 'say they will not'
  }
}

/** What is read of a row of `progress` for the line of an ally’s own page. */
export interface StateLineRow extends StateRow {
  readonly prospect_year: number | null
  readonly target_percent: number | null
}

/** On an ally’s page: `At 3.5%`, `Says it will, by 2032`, `No firm date ahead; its recent pace would`, `Says it will not`. */
export function stateOfAlly(row: StateLineRow): string {
  return starting(
    row.prospect === 'met' && row.target_percent !== null ? `at ${level(row.target_percent)}` : prospectInWords(row),
  )
}
