/** The level a question measures against, in words: `2% of GDP`, `3.5% of GDP by 2035`. */
import type { Beside, Cell, Row, Subject } from './chart.js'
import { level } from './numbers.js'

/** The questions that tell what a target is measured in. */
export const LEVEL_BESIDE: Readonly<Record<'targets' | 'indicators', Beside>> = {
  targets: { table: 'targets', where: () => ({}) },
  indicators: { table: 'indicators', where: () => ({}) },
}

export interface Measured {
  readonly target: string | null
  readonly target_percent: number | null
  readonly deadline_year?: number | null
}

export interface LevelWords {
  /** `2%`. */
  readonly short: string
  /** `2% of GDP`, and when it is due. */
  readonly full: string
  /** What the target is called, where it is one. */
  readonly title: string | null
}

export function levelWords(
  { target, target_percent, deadline_year }: Measured,
  { beside }: Subject<unknown>,
): LevelWords {
  const known = find(beside.targets, target)
  const unit = find(beside.indicators, known?.indicator ?? (target === null ? 'share_of_gdp' : null))?.unit
  const of = typeof unit === 'string' ? unit.replace(/^percent\b/, '') : target === null ? ' of GDP' : ''
  const short = target_percent === null ? 'the level' : level(target_percent)
  const due = deadline_year ? ` by ${deadline_year}` : ''
  return { short, full: `${short}${of}${due}`, title: typeof known?.title === 'string' ? known.title : null }
}

function find(rows: readonly Row[] | undefined, id: Cell): Row | undefined {
  return (rows ?? []).find((row) => row.id === id)
}
