/** Allies against a level, as every picture of them takes them: who, how much, what is to be expected, and against what. */
import { type BarsRow, barsHeadline, measured } from '../../sentences/bars.js'
import { held, isStale, pastYear } from '../../sentences/held.js'
import { fixed, level } from '../../sentences/numbers.js'
import type { OwnWordRow } from '../../sentences/own-word.js'
import { levelNames, missedInLegend, OLDER_FIGURE, without } from '../../sentences/picture-words.js'
import type { PledgeRow } from '../../sentences/promises.js'
import { STATES, type State, type StateRow, stateInLegend, stateWithCount } from '../../sentences/states.js'
import { earlierTarget, isAgainstInForce, standingInWords, type TargetRow } from '../../sentences/targets.js'
import type { Beside, Row, Subject } from '../chart.js'
import type { LevelLine } from './bar-axis.js'
import type { LegendItem, Mark } from './legend.js'
import { LEVEL_BESIDE } from './topic.js'

/** What is read of a row of the table `progress`. */
export interface AgainstLevel extends BarsRow, OwnWordRow, StateRow {}

/** What is asked of other tables: the targets before, what the level is measured in, and what the allies said of themselves. */
export const AGAINST_LEVEL_BESIDE = {
  ...LEVEL_BESIDE,
  pledges: { table: 'pledges', where: () => ({}) },
} as const satisfies Readonly<Record<string, Beside>>

/** The decimals of shares. */
const DECIMALS = 2

function isTargetRow(row: Row): row is Row & TargetRow {
  return typeof row.id === 'string' && typeof row.percent === 'number' && typeof row.standing === 'string'
}

function isPledgeRow(row: Row): row is Row & PledgeRow {
  return typeof row.id === 'string' && typeof row.ally === 'string' && typeof row.kind === 'string'
}

function targetsOf({ beside }: Subject<unknown>): readonly TargetRow[] {
  return (beside.targets ?? []).filter(isTargetRow)
}

/** What the level is measured in, as the table of indicators has it; null of a share of GDP, core or total. */
function otherMeasure(rows: readonly AgainstLevel[], subject: Subject<unknown>): Row | null {
  const target = targetsOf(subject).find(({ id }) => id === rows[0]?.target)
  const indicator = target?.indicator ?? 'share_of_gdp'
  if (indicator.endsWith('share_of_gdp')) return null
  return (subject.beside.indicators ?? []).find(({ id }) => id === indicator) ?? null
}

/** The words of the allies that stand beside their figures: none of the share of GDP beside another measure, nor of now beside a past year. */
export function pledgesOf(rows: readonly AgainstLevel[], subject: Subject<unknown>): readonly PledgeRow[] {
  const isBeside = pastYear(rows) === null && otherMeasure(rows, subject) === null
  return isBeside ? (subject.beside.pledges ?? []).filter(isPledgeRow) : []
}

/** How the question asks for the order in which states are shown, rather than that of their letters. */
const BY_STATE = 'prospect'

/**
 * The highest share first, those without a figure last; the order of the question where it asked for one, which by state is from met to
 * declined.
 */
export function ranked<R extends AgainstLevel>({ rows, query }: Subject<R>): readonly R[] {
  if (query.sort !== undefined && query.sort !== BY_STATE) return rows
  const share = (row: R) => row.actual_percent ?? Number.NEGATIVE_INFINITY
  const byShare = rows.toSorted(
    (a, b) => (share(a) === share(b) ? 0 : share(b) - share(a)) || (a.name < b.name ? -1 : 1),
  )
  if (query.sort === undefined) return byShare
  const states: readonly (State | null)[] = [...STATES, null]
  return byShare.toSorted((a, b) => states.indexOf(stateShown(a)) - states.indexOf(stateShown(b)))
}

/** What the bars find. */
export function headlineOf(rows: readonly AgainstLevel[], { asOf }: Subject<unknown>): string {
  return without(rows) ?? barsHeadline(rows, { asOf })
}

/** What is measured, and how the level stands where it is no target in force. */
export function subtitleOf(rows: readonly AgainstLevel[], subject: Subject<unknown>): string {
  const [first] = rows
  if (!first) return ''
  const other = otherMeasure(rows, subject)
  // What it is a percentage of stands in the title.
  if (other) return measured(rows, `${other.title}, ${String(other.unit).replace(/^percent of .*/, 'percent')}.`)
  const standing = standingInWords(first, targetsOf(subject))
  return standing === null ? measured(rows) : `${measured(rows)} ${standing}`
}

/** The figure in words, as it was published. */
export function shareInWords({ actual_percent }: Pick<AgainstLevel, 'actual_percent'>): string {
  return actual_percent === null ? '' : fixed(actual_percent, DECIMALS)
}

/**
 * What the color of a mark says of the figure beside it: once the level was due, whether it met it, whatever came after; until
 * then what is to be expected. Null where the level counts more than is known, and of a figure older than those of others, so that no
 * color judges by it.
 */
export function stateShown(row: AgainstLevel): State | null {
  const { verdict, prospect, actual_is_floor } = row
  if (actual_is_floor || isStale(row)) return null
  if (verdict === 'met') return 'met'
  return isMissed({ verdict }) ? 'declined' : (STATES.find((state) => state === prospect) ?? null)
}

function isMissed({ verdict }: Pick<AgainstLevel, 'verdict'>): boolean {
  return verdict === 'missed'
}

/** What the colors mean that occur among the rows; where they are counted, of how many. */
export function legendOf(
  rows: readonly AgainstLevel[],
  { isCounted = false, older = { kind: 'bar', prospect: null } }: { isCounted?: boolean; older?: Mark } = {},
): LegendItem[] {
  const judged = held(rows)
  const percent = judged[0]?.target_percent ?? 0
  const states = STATES.flatMap((state): LegendItem[] => {
    const among = judged.filter((row) => stateShown(row) === state)
    const count = among.length
    if (count === 0) return []
    const words = among.some(isMissed)
      ? missedInLegend(percent, isCounted ? count : null)
      : isCounted
        ? stateWithCount(state, count, percent)
        : stateInLegend(state, percent)
    return [{ mark: { kind: 'bar', prospect: state }, words }]
  })
  return judged.some(isStale) ? [...states, { mark: older, words: OLDER_FIGURE }] : states
}

/** The lines across bars: the level asked about, and the target before the one in force. None where the figures are no measure of it. */
export function levelLines(rows: readonly AgainstLevel[], subject: Subject<unknown>): readonly LevelLine[] {
  const [first] = rows
  if (!first || first.target_percent === null || rows.some((row) => row.actual_is_floor)) return []
  const targets = targetsOf(subject)
  const itself = targets.find(({ id }) => id === first.target)
  const asked = {
    value: first.target_percent,
    isTarget: first.target !== null,
    dueYear: first.deadline_year,
    replacedOn: itself?.superseded_on ?? null,
    isAsked: true,
  }
  const earlier = isAgainstInForce(first, targets) ? earlierTarget(targets) : null
  const before = earlier && {
    value: earlier.percent,
    isTarget: true,
    dueYear: null,
    replacedOn: earlier.superseded_on,
    isAsked: false,
  }
  return [...(before ? [before] : []), asked].map((one) => ({
    value: one.value,
    tick: level(one.value),
    words: levelNames(one),
    isAsked: one.isAsked,
  }))
}
