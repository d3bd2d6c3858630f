/** What a picture of figures measures: one indicator, of how many areas. */
import type { Subject } from './chart.js'
import { LEVEL_BESIDE } from './level-words.js'
import { ALLIES, countOf } from './names.js'
import { scaled } from './numbers.js'
import { listed } from './words.js'

/** More lines than this in one panel cannot be told apart, nor as many names be read. */
export const MOST_LINES = 8
const DEFAULT_DECIMALS = 2

/** The questions that tell what is measured, and the names of whom. */
export const MEASURED_BESIDE = { indicators: LEVEL_BESIDE.indicators, allies: ALLIES }

/** What is read of a row that holds a figure. */
interface FigureRow {
  readonly indicator: string
  readonly value: number
  /** In some tables a row says so itself. */
  readonly unit?: string
}

/** The indicator's title, or `otherwise` where nothing tells it; the scale of its values and their decimals. */
export function measuredBy({ rows, beside, query }: Subject<FigureRow>, otherwise: string) {
  const [first] = rows
  const about = (beside.indicators ?? []).find((row) => row.id === (first?.indicator ?? query.indicator))
  const scale = scaled(
    typeof about?.unit === 'string' ? about.unit : (first?.unit ?? ''),
    Math.max(0, ...rows.map((row) => Math.abs(row.value))),
  )
  return {
    title: typeof about?.title === 'string' ? about.title : (first?.indicator ?? otherwise),
    scale,
    decimals: scale.factor > 1 ? 1 : typeof about?.decimals === 'number' ? about.decimals : DEFAULT_DECIMALS,
  }
}

/** The areas by name, or their number where they are too many. */
export function areasInWords(areas: readonly string[], name: (area: string) => string): string {
  return areas.length <= MOST_LINES ? listed(areas.map((area) => name(area))) : countOf(areas)
}
