/** What a verdict and a prospect are in words. They say where a pace would lead and what was said, never what will come. */
import { level } from './numbers.js'

/** What is read of a row that is judged against a level. */
interface Judged {
  readonly verdict: string
  readonly year: number | null
  readonly target_percent: number | null
  readonly deadline_year: number | null
}

/** `met`, `at its recent pace it would fall short of 3.5% by 2035`. */
export function verdictInWords({ verdict, year, target_percent, deadline_year }: Judged): string {
  const due = `${target_percent === null ? 'the level' : level(target_percent)} by ${deadline_year}`
  if (verdict === 'on_track') return `at its recent pace it would reach ${due}`
  if (verdict !== 'off_track') return verdict.replaceAll('_', ' ')
  const isLastYear = year !== null && deadline_year !== null && year >= deadline_year
  return isLastYear ? `short of ${due}, which is not over` : `at its recent pace it would fall short of ${due}`
}

/** What is read of a row with a prospect. */
interface Expected {
  readonly prospect: string | null
  readonly prospect_year: number | null
  readonly prospect_reason: string | null
}

const PROSPECTS: Readonly<Record<string, string>> = {
  met: 'met',
  declined: 'says it will not',
  on_pace: 'no firm date ahead; its recent pace would',
  behind: 'no firm date ahead; its recent pace would not',
  no_data: 'no figure',
}

/** Where the figures do not allow the usual words. */
const REASONS: Readonly<Record<string, string>> = {
  too_few_years: 'no firm date ahead; too few figures for a pace',
  core_is_a_floor: 'core spending alone does not tell',
}

/** `says it will, by 2032`; `no firm date ahead; its recent pace would`. */
export function prospectInWords({ prospect, prospect_year, prospect_reason }: Expected): string {
  if (prospect === null) return '–'
  if (prospect === 'pledged') return `says it will, by ${prospect_year}`
  return REASONS[prospect_reason ?? ''] ?? PROSPECTS[prospect] ?? prospect
}
