/** The targets of a measure over time, as lines in a picture: each level for as long as it was in force. */
import { level } from '../../sentences/numbers.js'
import { levelNames, levelWithNames } from '../../sentences/picture-words.js'
import type { Row } from '../chart.js'
import { DASHES } from './lines.js'
import type { Palette } from './palette.js'
import { element } from './xml.js'

/** A level over the days it was in force, in years and their fractions: 2025.48 is 25 June 2025. */
export interface TargetLine {
  readonly percent: number
  readonly from: number
  /** The end of the axis for one in force. */
  readonly until: number
  readonly deadlineYear: number | null
  readonly isPresent: boolean
}

/** A day, a month or a year in years and their fractions; the figure of a year stands at its first day. */
export function inYears(day: string): number {
  const [year, month = '01', date = '01'] = day.split('-')
  const start = Date.UTC(Number(year), 0, 1)
  const length = Date.UTC(Number(year) + 1, 0, 1) - start
  return Number(year) + (Date.UTC(Number(year), Number(month) - 1, Number(date)) - start) / length
}

/** Rows of the table `targets` as lines, those of one level after another as one; only what all allies agreed. */
export function targetLines(rows: readonly Row[], indicator: string, end: number): TargetLine[] {
  const agreed = rows
    .filter((row) => row.indicator === indicator && typeof row.agreed_on === 'string' && row.areas === null)
    .toSorted((a, b) => (String(a.agreed_on) < String(b.agreed_on) ? -1 : 1))
  const lines: TargetLine[] = []
  for (const { percent, agreed_on, superseded_on, deadline_year } of agreed) {
    const before = lines.at(-1)
    const isSame = before?.percent === percent && !before?.isPresent
    const line = {
      percent: Number(percent),
      from: isSame && before ? before.from : inYears(String(agreed_on)),
      until: typeof superseded_on === 'string' ? inYears(superseded_on) : end,
      deadlineYear: typeof deadline_year === 'number' ? deadline_year : null,
      isPresent: typeof superseded_on !== 'string',
    }
    lines.splice(isSame ? -1 : lines.length, isSame ? 1 : 0, line)
  }
  return lines
}

/** `2% target`, `3.5%, due in 2035`, in as few words as it is known by: the line itself ends where it was replaced. */
export function targetWords({ percent, deadlineYear, isPresent }: TargetLine): string {
  const dueYear = isPresent ? deadlineYear : null
  const names = levelNames({ isTarget: true, dueYear, replacedOn: null })
  return levelWithNames(percent, names).at(-1) ?? level(percent)
}

/** A target from one place to another: the present one solid, or dashed where it is drawn as a way ahead; an earlier one dotted. */
export function targetRule(
  { isPresent }: TargetLine,
  [left, right]: readonly [number, number],
  y: number,
  palette: Palette,
  present: 'solid' | 'dashed' = 'solid',
) {
  const manner = isPresent ? present : 'dotted'
  return element('line', {
    x1: left,
    x2: right,
    y1: y,
    y2: y,
    stroke: palette.ink,
    'stroke-width': isPresent ? 2 : 1.2,
    'stroke-dasharray': manner === 'solid' ? undefined : DASHES[manner],
  })
}
