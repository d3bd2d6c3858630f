/** What allies promised of their share of GDP, and what became of it. */
import { group } from 'd3'
import { agreeing, counted, listedNames, starting } from './grammar.js'
import { level } from './numbers.js'

/** What is read of a row of `pledges`. */
export interface PledgeRow {
  readonly id: string
  readonly ally: string
  readonly title: string
  readonly indicator: string
  readonly percent: number | null
  readonly deadline_year: number | null
  readonly basis: string | null
  readonly announced_on: string | null
  readonly kind: string
  readonly conditional: boolean
  readonly in_force: boolean
  readonly outcome: string | null
  readonly provisional: boolean
}

/** Of a figure at most so many points short of what was promised, or agreed, the gap is said. */
export const NEARLY = 0.05

const CORE = 'share_of_gdp'
const OF_WHAT: Readonly<Record<string, string>> = {
  total_share_of_gdp: ' in total',
  related_share_of_gdp: ' of related spending',
  equipment_share: ' on equipment',
}

/** `5% every year to 2030`, `3% by 2029`, `3.5%, without a year`, `2.8% by 2030, on conditions`; its title where it names no level. */
export function promiseInWords({ percent, title, indicator, ...pledge }: PledgeRow): string {
  if (percent === null) return title
  return `${level(percent)}${OF_WHAT[indicator] ?? ''}${when(pledge)}${pledge.conditional ? ', on conditions' : ''}`
}

function when({ basis, deadline_year: year }: Pick<PledgeRow, 'basis' | 'deadline_year'>): string {
  if (year === null) return ', without a year'
  if (basis === 'every_year') return ` every year to ${year}`
  if (basis === 'average') return ` on average to ${year}`
  return basis === 'in' ? ` in ${year}` : ` by ${year}`
}

/** Whether it is on the share of GDP, and promises something. */
export function isPromiseOfShare({ indicator, outcome }: PledgeRow): boolean {
  return indicator === CORE && outcome !== null
}

/** Whether it is the ally’s own open word, conditional or not, on its share of GDP: in force, pending, given by itself. */
export function isOpenOwnWord({ indicator, percent, kind, in_force, outcome }: PledgeRow): boolean {
  return isOwnWord({ kind }) && indicator === CORE && percent !== null && in_force && outcome === 'pending'
}

/** Whether the ally gave it by itself, and it promises something: no reservation, nor what all agreed. */
export function isOwnWord({ kind }: Pick<PledgeRow, 'kind'>): boolean {
  return kind === 'government-announcement' || kind === 'national-law'
}

/** Whether it is the word of an ally, in force, that it will not do what was agreed. */
export function isReservation({ kind, in_force }: PledgeRow): boolean {
  return kind === 'reservation' && in_force
}

/** `Six promises were missed, 30 were kept`; `No promise was missed`, `No promise has fallen due`. Without a full stop. */
export function promisesHeadline(pledges: readonly PledgeRow[]): string {
  const of = pledges.filter(isPromiseOfShare)
  const [missed, kept] = ['missed', 'kept'].map((outcome) => of.filter((one) => one.outcome === outcome).length)
  return keptAndMissed(missed ?? 0, kept ?? 0)
}

function keptAndMissed(missed: number, kept: number): string {
  if (missed === 0 && kept === 0) return 'No promise has fallen due'
  const were = agreeing(kept, 'was', 'were')
  if (missed === 0) return `No promise was missed, ${counted(kept)} ${were} kept`
  const first = `${starting(counted(missed))} ${missed === 1 ? 'promise was' : 'promises were'} missed`
  return `${first}, ${kept === 0 ? 'none' : counted(kept)} ${were} kept`
}

/** The first heading of the board: both counts, and what falls due next: `Four fall due at the end of this year.` */
export function boardHeadline(pledges: readonly PledgeRow[], asOf: string): readonly string[] {
  const next = fallingDue(pledges, asOf)
  return [`${promisesHeadline(pledges)}.`, ...(next === null ? [] : [next])]
}

/** How many own words in force fall due in the year of the day, else in the next that has one; null where no year has. */
export function fallingDue(pledges: readonly PledgeRow[], asOf: string): string | null {
  const thisYear = Number(asOf.slice(0, 4))
  const years = pledges.filter(isOpenOwnWord).flatMap(({ deadline_year }) => deadline_year ?? [])
  const ahead = years.filter((year) => year >= thisYear)
  if (ahead.length === 0) return null
  const first = Math.min(...ahead)
  const count = ahead.filter((year) => year === first).length
  const end = first === thisYear ? 'this year' : String(first)
  return `${starting(counted(count))} ${agreeing(count, 'falls', 'fall')} due at the end of ${end}.`
}

/** `Five more gave 3.5% by 2035 together with the alliance, not by themselves: Bulgaria, …`; one for each level, none where none did. */
export function givenTogether(pledges: readonly PledgeRow[], nameOf: (ally: string) => string): readonly string[] {
  const open = pledges.filter(
    ({ indicator, kind, in_force, outcome }) =>
      indicator === CORE && kind === 'alliance-commitment' && in_force && outcome === 'pending',
  )
  const alike = group(open, (one) => promiseInWords({ ...one, conditional: false }))
  return [...alike].map(([words, of]) => {
    const names = of.map(({ ally }) => nameOf(ally)).sort()
    const gave = `${starting(counted(of.length))} more gave ${words} together with the alliance`
    return `${gave}, not by ${agreeing(of.length, 'itself', 'themselves')}: ${listedNames(names)}.`
  })
}
