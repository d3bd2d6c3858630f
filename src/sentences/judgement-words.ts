/** What a prospect is in words. It says where a pace would lead and what was said, never what will come. */

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
