/** A row for each ally against a level: name, share, gap to the level, pledge, and the gap in points. */
import { axisX, dot, gridX, link, type Markish, ruleX, ruleY, text } from '@observablehq/plot'
import { type ScaleLinear, scaleLinear } from 'd3'
import { signed } from '../../sentences/numbers.js'
import { valueAxis } from './axes.js'
import type { Palette } from './palette.js'
import { plotted } from './panel.js'
import type { Body, Look } from './picture.js'
import { cut, FONT, textWidth, widest } from './text-width.js'
import type { LevelWords } from './topic.js'
import { textElement } from './xml.js'

/** What is read of a row of the table `progress`. */
export interface ProgressRow {
  readonly ally: string
  readonly name: string
  readonly target: string | null
  readonly target_percent: number | null
  readonly deadline_year: number | null
  readonly year: number | null
  readonly actual_percent: number | null
  readonly actual_is_floor: boolean
  readonly status: string | null
  readonly gap_pp: number | null
  readonly verdict: string
  readonly pledged_percent: number | null
  readonly pledged_year: number | null
  readonly pledged_indicator: string | null
  readonly reason: string | null
}

/** The decimals of shares and gaps. */
export const GAP_DECIMALS = 2

/** Whether the figure judged by meets the level: the verdict knows, whatever the bound of the level is. */
export function isMet({ verdict }: ProgressRow): boolean {
  return verdict === 'met'
}

/** The rows with a figure that can be counted together: those of the newest year among them. */
export function countable<R extends Pick<ProgressRow, 'year' | 'actual_percent'>>(rows: readonly R[]): readonly R[] {
  const held = rows.filter((row) => row.actual_percent !== null)
  const newest = Math.max(...held.map((row) => row.year ?? 0))
  return held.filter((row) => (row.year ?? 0) === newest)
}

const TOTAL = 'total_share_of_gdp'

/** Whether the pledge has a place on the axis: 5% of the total is not 5% of the core share, and the axis has but one measure. */
export function isPledgeDrawn({ pledged_percent, pledged_indicator, actual_is_floor }: ProgressRow): boolean {
  return pledged_percent !== null && (pledged_indicator === TOTAL) === actual_is_floor
}

const ROW = 21
/** Rows cannot be closer without words touching. */
const LEAST_ROW = 14
const TOP = 42
const BOTTOM = 8
const TICK_WIDTH = { narrow: 60, wide: 90 }
const MOST_TICKS = 12
const MOST_NAME = 180
/** Keeps the last tick's words from those over the gaps. */
const BEFORE_GAP = 30
const NAME_GAP = 8

const YEAR_FONT = 11
/** From the middle of the diamond to the words. */
const OFFSET = 8
/** What words keep from the middle of a dot, and from the level's line. */
const CLEAR = 6

/** The body that is a row for each ally. */
export function allyRows(rows: readonly ProgressRow[], level: LevelWords, look: Look): Body {
  const height = TOP + rows.length * ROW + BOTTOM
  return { height, least: TOP + rows.length * LEAST_ROW + BOTTOM, draw: (given) => draw(rows, level, look, given) }
}

function draw(rows: readonly ProgressRow[], level: LevelWords, look: Look, height: number): string {
  const { palette, isNarrow, width } = look
  const called = (row: ProgressRow) => (isNarrow ? row.ally : cut(row.name, FONT, MOST_NAME))
  const gapOf = (row: ProgressRow) => (row.gap_pp === null ? '' : signed(row.gap_pp, GAP_DECIMALS))
  const left = widest(rows.map(called), FONT) + NAME_GAP + 14
  const right = widest([...rows.map(gapOf), 'gap'], FONT) + (isNarrow ? BEFORE_GAP / 2 : BEFORE_GAP)
  const at = rows.find((row) => row.target_percent !== null)?.target_percent ?? null
  const numbers = rows
    .flatMap((row) => [row.actual_percent, isPledgeDrawn(row) ? row.pledged_percent : null, at])
    .filter((value) => value !== null)
  const axis = valueAxis(
    [0, ...numbers],
    Math.min(MOST_TICKS, Math.max(3, (width - left - right) / TICK_WIDTH[isNarrow ? 'narrow' : 'wide'])),
    { isSnug: true },
  )
  const [start, end] = axis.domain
  const x = scaleLinear(axis.domain, [left, width - right])

  const lines = rows.map((row, index) => ({
    ...row,
    index,
    color: isMet(row) ? palette.met : palette.short,
    said: saidOf(row),
  }))
  const held = lines.filter((line) => line.actual_percent !== null)
  const without = lines.filter((line) => line.actual_percent === null)
  const pledged = lines.filter(isPledgeDrawn)
  const place = { y: 'index', fontSize: FONT, fill: palette.text }
  const share = { x: 'actual_percent', y: 'index', r: 4.5, stroke: 'color', strokeWidth: 2, title: 'said' }
  const missed = isNarrow ? () => 'no figure' : missing

  const marks: Markish[] = [
    gridX(axis.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
    ruleY(lines, { y: 'index', stroke: palette.grid, strokeDasharray: '1,3' }),
    axisX(axis.ticks.filter(isFarFromLevel), {
      anchor: 'top',
      fontSize: FONT,
      label: null,
      tickSize: 0,
      tickPadding: 6,
      fill: palette.muted,
      tickFormat: (value: number) => tick(value),
    }),
    ...(at === null ? [] : levelMarks(at)),
    dot(pledged, { x: 'pledged_percent', y: 'index', symbol: 'diamond', r: 4.5, fill: palette.pledge, title: 'said' }),
    ...(isNarrow ? [] : pledgeYears(pledged, at, { x, from: left, to: x(end) + BEFORE_GAP / 2 }, palette)),
    dot(held, { ...share, fill: 'color' }),
    dot(
      held.filter((line) => line.status === 'estimate'),
      { ...share, fill: palette.background },
    ),
    text(lines, { ...place, x: start, dx: -NAME_GAP, textAnchor: 'end', text: called }),
    text(held, { ...place, x: end, dx: right, textAnchor: 'end', text: gapOf, fill: 'color' }),
    text(without, { ...place, ...missingStyle(), x: start, dx: 8, textAnchor: 'start', text: missed }),
  ]
  const margins = { top: TOP, right, bottom: BOTTOM, left }
  const heads = { 'font-size': FONT, y: TOP - 7 }
  return (
    plotted({ width, height, margins, x: axis.domain, y: [rows.length - 0.5, -0.5], marks }, look) +
    textElement('gap', { ...heads, x: width, 'text-anchor': 'end', fill: palette.muted }) +
    levelName()
  )

  function tick(value: number): string {
    return `${axis.tick(value)}%`
  }

  /** A tick beside the level's line would be struck through by it. */
  function isFarFromLevel(value: number): boolean {
    return at === null || Math.abs(x(value) - x(at)) > textWidth(tick(value), FONT) / 2 + 4
  }

  function missingStyle() {
    return { fill: palette.muted, stroke: palette.background, strokeWidth: 4 }
  }

  function levelMarks(percent: number): Markish[] {
    const ends = { x1: 'actual_percent', x2: () => percent, y1: 'index', y2: 'index' }
    return [
      ruleX([percent], { stroke: palette.text, strokeWidth: 1.5, insetTop: -24 }),
      link(held, { ...ends, stroke: 'color', strokeWidth: 2.5 }),
    ]
  }

  /** Over the level's line, moved aside where it would leave the picture. */
  function levelName(): string {
    if (at === null) return ''
    const half = textWidth(level.full, FONT, true) / 2
    const middle = Math.min(Math.max(x(at), half), width - half)
    const style = { 'font-size': FONT, 'font-weight': 'bold', fill: palette.text }
    return textElement(level.full, { x: middle, y: 13, 'text-anchor': 'middle', ...style })
  }
}

/** Where the year of a pledge may stand, from the left edge to the right. */
interface Room {
  readonly x: ScaleLinear<number, number>
  readonly from: number
  readonly to: number
}

interface Pledged extends ProgressRow {
  readonly index: number
}

/** The year a pledge is due, beside its diamond: on the side where nothing is in the way. */
function pledgeYears(rows: readonly Pledged[], level: number | null, room: Room, palette: Palette): Markish[] {
  return ([1, -1] as const).flatMap((side) => {
    const here = rows.filter((row) => row.pledged_year !== null && sideOf(row, level, room) === side)
    if (here.length === 0) return []
    return [
      text(here, {
        x: 'pledged_percent',
        y: 'index',
        text: (row: Pledged) => String(row.pledged_year),
        dx: side * OFFSET,
        textAnchor: side > 0 ? 'start' : 'end',
        fontSize: YEAR_FONT,
        fill: palette.pledge,
        stroke: palette.background,
        strokeWidth: 4,
      }),
    ]
  })
}

/** Right or left, rather beside the gap's line than over it; 0 where a dot or the level is in the way on both sides. */
function sideOf({ pledged_percent, actual_percent }: Pledged, level: number | null, room: Room): 1 | -1 | 0 {
  if (pledged_percent === null) return 0
  const { x } = room
  const place = x(pledged_percent)
  const width = textWidth('2030', YEAR_FONT)
  const points = [actual_percent, level].filter((value) => value !== null).map((value) => x(value))
  const stretch = {
    1: [place + OFFSET, place + OFFSET + width],
    [-1]: [place - OFFSET - width, place - OFFSET],
  } as const
  const sides = ([1, -1] as const).filter((side) => {
    const [from, to] = stretch[side]
    return from > room.from && to < room.to && points.every((point) => point < from - CLEAR || point > to + CLEAR)
  })
  const beside = sides.find((side) => {
    const [from, to] = stretch[side]
    return points.length < 2 || to < Math.min(...points) || from > Math.max(...points)
  })
  return beside ?? sides[0] ?? 0
}

/** What stands in place of a figure. */
function missing({ reason }: ProgressRow): string {
  if (reason === 'not_yet_ally') return 'no figure (not yet an ally)'
  return reason === 'no_armed_forces' ? 'no figure (no armed forces)' : 'no figure'
}

/** The row in one sentence, for whoever points at it. */
function saidOf(row: ProgressRow): string {
  const figure =
    row.actual_percent === null ? missing(row) : `${row.actual_percent.toFixed(GAP_DECIMALS)}% in ${row.year}`
  const estimate = row.status === 'estimate' ? ' (estimate)' : ''
  const gap = row.gap_pp === null ? '' : `, gap ${signed(row.gap_pp, GAP_DECIMALS)} percentage points`
  const due = row.pledged_year === null ? '' : ` for ${row.pledged_year}`
  const ofTotal = row.pledged_indicator === TOTAL ? ' of GDP in total' : ''
  const pledge = row.pledged_percent === null ? '' : `; pledged ${row.pledged_percent}%${ofTotal}${due}`
  return `${row.name}: ${figure}${estimate}${gap}${pledge}`
}
