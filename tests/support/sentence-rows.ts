/** Rows as tables answer them, written by hand: what a sentence is made of. */
import type { AllyRow } from '../../src/sentences/ally.js'
import type { BarsRow } from '../../src/sentences/bars.js'
import type { Day } from '../../src/sentences/held.js'
import type { MoneyRow } from '../../src/sentences/money.js'
import type { PledgeRow } from '../../src/sentences/promises.js'
import type { StripRow } from '../../src/sentences/strip.js'
import type { TargetRow } from '../../src/sentences/targets.js'

/** The day the newest edition is the one in force. */
export const NOW: Day = { asOf: '2026-11-25', isNewest: true, recordBegins: '2016-07-04' }
/** A day before it came out. */
export const BEFORE: Day = { ...NOW, asOf: '2025-04-03', isNewest: false }

type ProgressRow = AllyRow & BarsRow & MoneyRow & StripRow

/** A row of `progress`: the share of an ally in 2026 against 3.5% by 2035, or what is given instead. */
export function against(name: string, share: number | null, given: Partial<ProgressRow> = {}): ProgressRow {
  const percent = given.target_percent ?? 3.5
  const isMet = share !== null && share >= percent
  const gap = share === null ? null : Math.round((share - percent) * 100) / 100
  return {
    ally: name.slice(0, 3).toUpperCase(),
    name,
    target: 'core-3-5pct',
    target_percent: percent,
    deadline_year: 2035,
    year: share === null ? null : 2026,
    years_behind: share === null ? null : 0,
    actual_percent: share,
    actual_is_floor: false,
    status: share === null ? null : 'estimate',
    gap_pp: gap,
    gap_usd_m: gap === null ? null : gap * 10_000,
    verdict: share === null ? 'no_data' : isMet ? 'met' : 'off_track',
    prospect: share === null ? 'no_data' : isMet ? 'met' : 'behind',
    prospect_pledge: null,
    prospect_year: null,
    prospect_reason: null,
    reason: share === null ? 'not_reported' : null,
    ...given,
  }
}

/** Rows of allies called A1, A2 … with these shares. */
export function allies(shares: readonly (number | null)[], given: Partial<ProgressRow> = {}): ProgressRow[] {
  return shares.map((share, index) => against(`A${index + 1}`, share, given))
}

/** So many times the same share. */
export function times(count: number, share: number): number[] {
  return Array.from({ length: count }, () => share)
}

/** 2% until June 2025, then 3.5%, both of core spending. */
export const TARGETS: readonly TargetRow[] = [
  {
    id: 'core-2pct',
    indicator: 'share_of_gdp',
    percent: 2,
    standing: 'superseded',
    agreed_on: '2023-07-11',
    deadline_year: null,
    superseded_on: '2025-06-25',
    areas: null,
  },
  {
    id: 'core-3-5pct',
    indicator: 'share_of_gdp',
    percent: 3.5,
    standing: 'in_force',
    agreed_on: '2025-06-25',
    deadline_year: 2035,
    superseded_on: null,
    areas: null,
  },
]

/** 2% every year, the only target there has been. */
export const TWO_PERCENT: readonly TargetRow[] = [
  {
    id: 'core-2pct',
    indicator: 'share_of_gdp',
    percent: 2,
    standing: 'in_force',
    agreed_on: '2023-07-11',
    deadline_year: null,
    superseded_on: null,
    areas: null,
  },
]

/** A row of `pledges`: an open word of Spain’s own on its share of GDP, or what is given instead. */
export function pledge(given: Partial<PledgeRow> = {}): PledgeRow {
  const { percent = 3, deadline_year = 2030 } = given
  return {
    id: `spa-${percent}-${deadline_year}`,
    ally: 'SPA',
    title: `${percent}% of GDP`,
    indicator: 'share_of_gdp',
    percent,
    deadline_year,
    basis: deadline_year === null ? null : 'by',
    announced_on: '2025-06-01',
    kind: 'government-announcement',
    conditional: false,
    in_force: true,
    outcome: 'pending',
    provisional: false,
    ...given,
  }
}
