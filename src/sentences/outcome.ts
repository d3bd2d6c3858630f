/** What became of a promise, in a word and in what decided it. */
import { counted } from './grammar.js'
import { fixed } from './numbers.js'
import { longDate } from './phrases.js'
import { type PledgeRow, promiseInWords } from './promises.js'
import { restUnmeasured } from './total.js'

/** What is read of a row of `pledges`. */
export interface DecidedPledge extends PledgeRow {
  readonly decided_year: number | null
  readonly decided_value: number | null
  readonly withdrawn_on: string | null
  readonly superseded_by: string | null
}

/** A word, the class that colors it, and what decided it. */
export interface OutcomeInWords {
  readonly word: string
  /** A role of the palette; null for a word that neither praises nor blames. */
  readonly role: 'met' | 'pledged' | 'declined' | null
  readonly because: string
}

/** What is said beside an outcome: the figure of the day, and the promises by which others were replaced. */
export interface OutcomeContext {
  readonly actual: number | null
  readonly year: number | null
  readonly pledges: readonly PledgeRow[]
}

/** `kept` and `2.00 in 2025, four years early`; `due` and `by the end of 2029; 2.65 in 2026`. */
export function outcomeInWords(pledge: DecidedPledge, context: OutcomeContext): OutcomeInWords {
  if (pledge.kind === 'reservation') return said('declined', 'declined', 'a reservation; has no outcome')
  if (pledge.kind === 'exemption') return said('exempt', null, 'granted to it; it promises nothing')
  switch (pledge.outcome) {
    case 'kept':
      return said('kept', 'met', `${decision(pledge)}${early(pledge)}`)
    case 'missed':
      return said('missed', 'declined', decision(pledge))
    case 'superseded':
      return said('replaced', null, replacement(pledge, context) ?? 'by a later word')
    case 'not_measurable':
      return said('not measured', null, unmeasured(pledge, context))
    default:
      return pending(pledge, context)
  }
}

function said(word: string, role: OutcomeInWords['role'], because: string): OutcomeInWords {
  return { word, role, because }
}

/** `2.00 in 2025, an estimate`: the figure that decided. */
function decision({ decided_value, decided_year, basis, provisional }: DecidedPledge): string {
  if (decided_value === null) return 'by its figures'
  const last = basis === 'average' ? 'the last of its years: ' : ''
  return `${last}${fixed(decided_value, 2)} in ${decided_year}${provisional ? ', an estimate' : ''}`
}

/** `, four years early`. */
function early({ deadline_year, decided_year, basis }: DecidedPledge): string {
  const years = deadline_year === null || decided_year === null ? 0 : deadline_year - decided_year
  if (years <= 0 || basis !== 'by') return ''
  return `, ${counted(years)} ${years === 1 ? 'year' : 'years'} early`
}

/** `by 2% in 2025`, or since when it is taken back. */
function replacement({ superseded_by, withdrawn_on }: DecidedPledge, { pledges }: OutcomeContext): string | null {
  const next = pledges.find(({ id }) => id === superseded_by)
  if (next) return `by ${promiseInWords(next)}`
  return withdrawn_on === null ? null : `taken back on ${longDate(withdrawn_on)}`
}

function unmeasured({ indicator }: DecidedPledge, { actual }: OutcomeContext): string {
  const isOfWhole = indicator === 'total_share_of_gdp'
  return (isOfWhole ? restUnmeasured(actual) : null) ?? 'nobody publishes figures of it yet'
}

/** A promise whose year is not over, or that names none. */
function pending(pledge: DecidedPledge, context: OutcomeContext): OutcomeInWords {
  const { deadline_year, basis, in_force } = pledge
  const until =
    basis === 'in' || basis === 'average' ? `at the end of ${deadline_year}` : `by the end of ${deadline_year}`
  const due = deadline_year === null ? 'it names no year' : until
  const isOfCore = pledge.indicator === 'share_of_gdp' && context.actual !== null
  const now = isOfCore ? `; ${fixed(context.actual ?? 0, 2)} in ${context.year}` : ''
  if (in_force) return said(deadline_year === null ? 'open' : 'due', 'pledged', `${due}${now}`)
  const next = replacement(pledge, context)
  return said('open', null, next === null ? due : `${due}; said anew: ${next.replace(/^by /, '')}`)
}
