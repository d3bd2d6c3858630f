/** What a picture is about, in words: areas by their names, the indicator measured, and the level it is held against. */

import { areaBesideLine } from '../../sentences/alliance.js'
import { listedNames } from '../../sentences/grammar.js'
import { level, type Scaled, scaled } from '../../sentences/numbers.js'
import { listed } from '../../sentences/phrases.js'
import type { Beside, Cell, Row, Subject } from '../chart.js'

/** What groupings are called, as NATO does. */
const GROUPINGS: Readonly<Record<string, string>> = { NATO: 'NATO', 'NATO-EUR-CAN': 'NATO Europe and Canada' }
/** What a grouping is called where there is room for a code only. */
const SHORT: Readonly<Record<string, string>> = { 'NATO-EUR-CAN': 'Europe + Canada' }

/** The question that gives the names. */
const ALLIES: Beside = { table: 'allies', where: () => ({}) }

/** What an area is called: in full, or in short where there is little room. Its code where nothing else is known. */
export function naming(allies: readonly Row[] | undefined): (area: string, short?: boolean) => string {
  const names = new Map((allies ?? []).map((row) => [String(row.ally), String(row.name)]))
  return (area, short = false) => (short ? SHORT[area] : (names.get(area) ?? GROUPINGS[area])) ?? area
}

/** Between codes of allies taken together. */
const CODES = ';'
/** What allies taken together are called: by their grouping or group, else by their names. */
export function togetherNaming({ beside }: Pick<Subject<unknown>, 'beside'>): (area: string) => string {
  const titles = new Map((beside.groups ?? []).map((row) => [String(row.id), String(row.title)]))
  const name = naming(beside.allies)
  return (area) => areaBesideLine(area) ?? titles.get(area) ?? listedNames(area.split(CODES).map((ally) => name(ally)))
}

/** Whether the area is one NATO publishes beside the allies. */
export function isGrouping(area: string): boolean {
  return area in GROUPINGS
}

/** By name, groupings after the allies. */
export function inOrder(areas: readonly string[], name: (area: string) => string): string[] {
  const rank = (area: string) => (isGrouping(area) ? 1 : 0)
  return areas.toSorted((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1))
}

/** `31 allies and 2 groupings`, where there are too many to name. */
export function countOf(areas: readonly string[]): string {
  const groupings = areas.filter(isGrouping).length
  const words = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  return [...words(areas.length - groupings, 'ally', 'allies'), ...words(groupings, 'grouping', 'groupings')].join(
    ' and ',
  )
}

/** The questions that tell what a target is measured in. */
export const LEVEL_BESIDE: Readonly<Record<'targets' | 'indicators', Beside>> = {
  targets: { table: 'targets', where: () => ({}) },
  indicators: { table: 'indicators', where: () => ({}) },
}

/** More lines than this in one panel cannot be told apart, nor as many names be read. */
export const MOST_LINES = 8
const DEFAULT_DECIMALS = 2

/** The questions that tell what allies taken together are called. */
export const TOGETHER_BESIDE = { allies: ALLIES, groups: { table: 'groups', where: () => ({}) } } satisfies Readonly<
  Record<string, Beside>
>

/** The questions that tell what is measured, and the names of whom. */
export const MEASURED_BESIDE = { indicators: LEVEL_BESIDE.indicators, allies: ALLIES }

/** What is measured: its title, the scale of its values, and how many decimals they have. */
export interface Measure {
  readonly title: string
  readonly scale: Scaled
  readonly decimals: number
}

/** What is read of a row that holds a figure. */
interface FigureRow {
  readonly indicator: string
  readonly value: number
  /** In some tables a row says so itself. */
  readonly unit?: string
}

/** What NATO’s own share of GDP counts, in our words. */
const CORE = 'Core defense spending'

/** What the rows measure; called `otherwise` where nothing tells. */
export function measureOf({ rows, beside, query }: Subject<FigureRow>, otherwise: string): Measure {
  const [first] = rows
  const about = (beside.indicators ?? []).find((row) => row.id === (first?.indicator ?? query.indicator))
  const scale = scaled(
    typeof about?.unit === 'string' ? about.unit : (first?.unit ?? ''),
    Math.max(0, ...rows.map((row) => Math.abs(row.value))),
  )
  return {
    title:
      about?.id === 'share_of_gdp'
        ? CORE
        : typeof about?.title === 'string'
          ? about.title
          : (first?.indicator ?? otherwise),
    scale,
    decimals: scale.factor > 1 ? 1 : typeof about?.decimals === 'number' ? about.decimals : DEFAULT_DECIMALS,
  }
}

/** What is measured and its unit: `Major equipment, percent of defense expenditure`. */
export function measureInWords({ title, scale }: Measure): string {
  return `${title.replace(/ as a share of (GDP|defense expenditure)/, '')}, ${scale.unit}`
}

/** The areas by name, or their number where they are too many. */
export function areasInWords(areas: readonly string[], name: (area: string) => string): string {
  return areas.length <= MOST_LINES ? listed(areas.map((area) => name(area))) : countOf(areas)
}

/** What is read of a row that is held against a level. */
interface LevelRow {
  readonly target: string | null
  readonly target_percent: number | null
  readonly deadline_year?: number | null
}

/** The level a row is held against, in words: `2% of GDP`, `3.5% of GDP by 2035`. */
export function levelWords({ target, target_percent, deadline_year }: LevelRow, { beside }: Subject<unknown>): string {
  const known = find(beside.targets, target)
  const unit = find(beside.indicators, known?.indicator ?? (target === null ? 'share_of_gdp' : null))?.unit
  const of = typeof unit === 'string' ? unit.replace(/^percent\b/, '') : target === null ? ' of GDP' : ''
  const short = target_percent === null ? 'the level' : level(target_percent)
  const due = deadline_year ? ` by ${deadline_year}` : ''
  return `${short}${of}${due}`
}

function find(rows: readonly Row[] | undefined, id: Cell): Row | undefined {
  return (rows ?? []).find((row) => row.id === id)
}
