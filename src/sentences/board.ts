/** What is said beside the groups of the promise board. */
import { agreeing, counted, possessive, starting } from './grammar.js'
import { level } from './numbers.js'
import { listed } from './phrases.js'
import { isPromiseOfShare, type PledgeRow, promiseInWords } from './promises.js'

/** What is read of a row of `pledges` whose outcome is known. */
export interface DecidedRow {
  readonly provisional: boolean
  readonly decided_year: number | null
}

/** `2025 and 2026`: the years whose estimates decided; null where none did. */
function yearsOfEstimates(rows: readonly DecidedRow[]): string | null {
  const years = rows.flatMap(({ provisional, decided_year }) => (provisional ? (decided_year ?? []) : []))
  return years.length === 0 ? null : listed([...new Set(years)].sort().map(String))
}

/** Of what was missed, and that an estimate can still change it. */
export function aboutMissed(rows: readonly DecidedRow[]): string {
  const years = yearsOfEstimates(rows)
  const still = years === null ? '' : ` Figures for ${years} are estimates and can still move.`
  return `The figure for the promised year is below the promise.${still}`
}

/** Of what was kept. */
export function aboutKept(rows: readonly DecidedRow[]): string {
  const years = yearsOfEstimates(rows)
  const rest = years === null ? '' : ` Some rest on estimates for ${years}.`
  return `The figure for the promised year, or for an earlier one, reaches the promise.${rest}`
}

/** What is read of a row of `progress`: the year of a figure, and how its publisher marks it. */
export interface CurrentFigure {
  readonly current_year: number | null
  readonly current_status: string | null
}

/** Of what is due: `Their own words with a year, still open. The bar is where the ally stands now, by estimates for 2026.` */
export function aboutDue(rows: readonly CurrentFigure[]): string {
  return `Their own words with a year, still open. The bar is where the ally stands now, by ${figuresMeant(rows)}.`
}

function figuresMeant(rows: readonly CurrentFigure[]): string {
  const [year, ...otherYears] = new Set(rows.flatMap(({ current_year }) => current_year ?? []))
  const [status, ...otherStatuses] = new Set(rows.flatMap(({ current_status }) => current_status ?? []))
  if (year === undefined || otherYears.length + otherStatuses.length > 0) return 'its latest figure'
  return status === 'estimate' ? `estimates for ${year}` : `the figures for ${year}`
}

/** `Two more have no year: Norway’s 3.5% and the Netherlands’ 3% (on conditions).` Null where there are none. */
export function withoutYear(rows: readonly (PledgeRow & { readonly name: string })[]): string | null {
  if (rows.length === 0) return null
  const each = rows.map(({ name, percent, conditional }) => {
    return `${possessive(name)} ${level(percent ?? 0)}${conditional ? ' (on conditions)' : ''}`
  })
  return `${starting(counted(rows.length))} more ${agreeing(rows.length, 'has', 'have')} no year: ${listed(each)}.`
}

/** Of promises still open which a later word of the ally outdid. */
export function aboutOutdone(count: number): string {
  const [are, words] = [agreeing(count, 'is', 'are'), agreeing(count, 'older word', 'older words')]
  return `${starting(counted(count))} ${words} ${are} open too, though the ally has since promised no less.`
}

const MEASURES: Readonly<Record<string, string>> = {
  total_share_of_gdp: 'in total',
  related_share_of_gdp: 'of related spending',
}

/** Of what nobody publishes by ally: `Shares of GDP in total or of related spending: NATO publishes no figure by ally for either, so …`. */
export function aboutUnmeasured(rows: readonly PledgeRow[]): string {
  const kinds = [...new Set(rows.map(({ indicator }) => indicator))]
  const words = kinds.map((kind) => MEASURES[kind] ?? kind)
  const either = words.length === 1 ? 'that' : 'either'
  return `Shares of GDP ${words.join(' or ')}: NATO publishes no figure by ally for ${either}, so no promise of one can be kept or missed yet.`
}

/** What a promise became: `4.91% in 2026`, `withdrawn`. */
export function whatItBecame(later: PledgeRow | null): string {
  return later === null ? 'withdrawn' : promiseInWords(later)
}

/** Of words that what was agreed will not be done. */
export function aboutDeclined(): string {
  return 'Their own word that they will not do what was agreed. A reservation is no promise, so it is never kept or missed.'
}

/** Of promises that were withdrawn or overtaken. */
export function aboutReplaced(): string {
  return 'Withdrawn, or overtaken by a later word, before their year was over.'
}

/** `Not drawn: 3 replaced by a later word or withdrawn; 2 on what cannot be measured yet.`, below a picture; nothing where all are. */
export function notDrawn(rows: readonly PledgeRow[]): readonly string[] {
  const beyond = rows.filter(({ outcome }) => outcome === 'not_measurable').length
  const overtaken = ({ outcome, in_force }: PledgeRow) =>
    outcome === 'superseded' || (outcome === 'pending' && !in_force)
  const replaced = rows.filter((row) => isPromiseOfShare(row) && overtaken(row)).length
  const parts = [
    ...(replaced > 0 ? [`${replaced} replaced by a later word or withdrawn`] : []),
    ...(beyond > 0 ? [`${beyond} on what cannot be measured yet`] : []),
  ]
  return parts.length === 0 ? [] : [`Not drawn: ${parts.join('; ')}.`]
}

/** The line below the first heading of the board; another where nothing was promised yet. */
export function boardLead(count: number): string {
  if (count === 0) return 'No promise of an ally is known on this day.'
  return 'Every promise an ally made of its share of GDP, and what became of it by the figures known on the day. Line: promised. Bar: spent.'
}
