/** How many allies meet the target of each year: columns within pale ones of those with a figure, set apart where the target changes. */
import { scaleLinear } from 'd3'
import { countsHeadline } from '../sentences/counts.js'
import { level } from '../sentences/numbers.js'
import { listed, span } from '../sentences/phrases.js'
import type { Chart, Subject } from './chart.js'
import type { LegendItem } from './kit/legend.js'
import type { Palette } from './kit/palette.js'
import { type Body, isNarrow, type Look } from './kit/parts.js'
import { AXIS_SIZE, cut, NOTE_SIZE, textWidth } from './kit/text-width.js'
import { TOGETHER_BESIDE, togetherNaming } from './kit/topic.js'
import { element, textElement } from './kit/xml.js'

/** What is read of a row of the table `alliance`. */
interface CountsRow {
  readonly area: string
  readonly year: number
  readonly target_percent: number | null
  readonly deadline_year: number | null
  readonly meeting: number | null
  readonly with_figure: number | null
  readonly by_list: number | null
  readonly members: number | null
}

/** A year in which it is counted who meets the target. */
interface Column {
  readonly year: number
  readonly percent: number
  readonly deadlineYear: number | null
  readonly meeting: number
  /** How many it is known of: by a figure, or by a list that was published without figures. */
  readonly held: number
  readonly isByList: boolean
  /** How many meet the earlier target still; null where it is the present one. */
  readonly former: number | null
}

/** Years in a row that are counted by one level. */
type Group = readonly [Column, ...Column[]]

/** What all targets asked for before that of 2025. */
const FORMER_PERCENT = 2

/** Of those without a figure, who is not on the list falls short: the list judges all of them. */
const BY_LIST = 'judged by a figure or by NATO’s list'

const AXIS = 26
const TOP = 44
const GAP = 0.9
const BAR = 0.78
const TICKS = [0, 10, 20, 30]
const WORD_SPACE = 5

/** The picture of the table `alliance` that counts. */
export const countsChart: Chart<CountsRow> = {
  title: 'How many allies meet the target of each year, of how many with a figure',
  beside: {
    ...TOGETHER_BESIDE,
    former: {
      table: 'alliance',
      where: ({ area, year, publication }) => ({
        percent: String(FORMER_PERCENT),
        ...(area === undefined ? {} : { area }),
        ...(year === undefined ? {} : { year }),
        ...(publication === undefined ? {} : { publication }),
      }),
    },
    // Which years an edition has as estimates is not said of a count.
    status: { table: 'spending', where: () => ({ indicator: 'share_of_gdp', area: 'NATO' }) },
  },

  picture(subject, look) {
    const area = countedArea(subject.rows)
    const columns = columnsOf(subject, area)
    const groups = groupsOf(columns)
    const last = columns.at(-1)
    return {
      headline: countsHeadline(subject.rows.filter((row) => row.area === area)) ?? 'Nobody is counted',
      subtitle: subtitleOf(columns, groups, subject, area),
      description: last
        ? `Columns for ${span(columns.map(({ year }) => year))}: in ${last.year} ${last.meeting} of ${last.held} meet ${level(last.percent)}.`
        : '',
      legend: legendOf(columns, look.palette),
      notes: [],
      body: last ? bodyOf(groups, look) : null,
    }
  },
}

function subtitleOf(
  columns: readonly Column[],
  groups: readonly Group[],
  subject: Subject<CountsRow>,
  area: string,
): string {
  const estimates = new Set(
    (subject.beside.status ?? []).filter((row) => row.status === 'estimate').map((row) => row.year),
  )
  const estimated = columns.filter(({ year }) => estimates.has(year)).map(({ year }) => year)
  const whose = area === 'NATO' ? '' : `, ${togetherNaming(subject)(area)}`
  if (columns.length === 0) return 'Allies that meet the target of each year, of those with a figure.'
  const by = groups.length > 1 ? 'the target of each year' : `${level(columns[0]?.percent ?? 0)}`
  const sure =
    estimated.length === 0
      ? ''
      : ` Figures of ${estimated.length === 2 ? listed(estimated.map(String)) : span(estimated)} are estimates.`
  return `Allies that meet ${by}, of those ${isByList(columns) ? BY_LIST : 'with a figure'}${whose}.${sure}`
}

/** Whether some are counted of whom no figure is held. */
function isByList(columns: readonly Column[]): boolean {
  return columns.some((column) => column.isByList)
}

/** Members are counted for the whole alliance, or for what else was asked. */
function countedArea(rows: readonly CountsRow[]): string {
  return rows.some((row) => row.area === 'NATO') ? 'NATO' : (rows[0]?.area ?? '')
}

function columnsOf({ rows, beside }: Subject<CountsRow>, area: string): Column[] {
  const former = new Map(
    (beside.former ?? []).flatMap((row) =>
      row.area === area && typeof row.meeting === 'number' ? [[row.year, row.meeting] as const] : [],
    ),
  )
  return rows
    .filter((row) => row.area === area)
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, target_percent, deadline_year, meeting, with_figure, by_list }, _, all) => {
      if (target_percent === null || meeting === null || with_figure === null) return []
      const isLater = all.some((one) => one.year < year && one.target_percent === FORMER_PERCENT)
      const isRaised = isLater && target_percent > FORMER_PERCENT
      return [
        {
          year,
          percent: target_percent,
          deadlineYear: deadline_year,
          meeting,
          held: with_figure + (by_list ?? 0),
          isByList: by_list !== null && by_list > 0,
          former: isRaised ? (former.get(year) ?? null) : null,
        },
      ]
    })
}

/** The years between changes of level: counts before and after one cannot be compared. */
function groupsOf(columns: readonly Column[]): Group[] {
  const found: [Column, ...Column[]][] = []
  for (const column of columns) {
    const last = found.at(-1)
    if (last && last[0].percent === column.percent) last.push(column)
    else found.push([column])
  }
  return found
}

function legendOf(columns: readonly Column[], palette: Palette): LegendItem[] {
  if (columns.length === 0) return []
  const isFormer = columns.some(({ former }) => former !== null)
  return [
    { mark: { kind: 'square', color: palette.met }, words: 'meet the target' },
    { mark: { kind: 'square', color: palette.tint }, words: isByList(columns) ? BY_LIST : 'have a figure' },
    ...(isFormer
      ? [
          {
            mark: { kind: 'outline', color: palette.met } as const,
            words: `at ${level(FORMER_PERCENT)}, no longer the target`,
          },
        ]
      : []),
  ]
}

function bodyOf(groups: readonly Group[], look: Look): Body {
  const wanted = Math.round(Math.min(380, Math.max(240, look.width * 0.42)))
  return { height: wanted, least: 170, draw: (height) => draw(groups, height, look) }
}

function draw(groups: readonly Group[], height: number, { width, palette, ...rest }: Look): string {
  const columns = groups.flat()
  const most = Math.max(...columns.map(({ held }) => held), 1)
  const left = textWidth('00', AXIS_SIZE) + 10
  const places = columns.length + (groups.length - 1) * GAP
  const step = Math.min(72, (width - left) / places)
  const bottom = height - AXIS
  const y = scaleLinear([0, most], [bottom, TOP])
  const ticks = most < 10 ? [0, most] : TICKS.filter((tick) => tick <= most)
  const isSmall = isNarrow({ width, palette, ...rest })
  const size = step < 22 ? 11 : isSmall ? AXIS_SIZE : NOTE_SIZE
  // Every year is named where there is room for four digits, else by its last two.
  const isShort = step < textWidth('2026', AXIS_SIZE) + WORD_SPACE

  const grid = ticks.map(
    (tick) =>
      element('line', {
        x1: left,
        x2: left + step * places,
        y1: y(tick),
        y2: y(tick),
        stroke: tick === 0 ? palette.neutral : palette.rule,
      }) +
      textElement(String(tick), {
        x: left - 8,
        y: y(tick) + AXIS_SIZE * 0.35,
        'text-anchor': 'end',
        'font-size': AXIS_SIZE,
        fill: palette.ink2,
      }),
  )
  let start = left
  const drawn = groups.map((group) => {
    const x = start
    start += step * (group.length + GAP)
    return group.map((column, index) => columnMarkup(column, x + index * step)).join('') + bracket(group, x)
  })
  return grid.join('') + drawn.join('')

  function columnMarkup({ year, meeting, held, former }: Column, x: number): string {
    const bar = { x: x + (step * (1 - BAR)) / 2, width: step * BAR }
    const middle = x + step / 2
    const words = (text: string, at: number, fill: string, weight?: number) =>
      textElement(text, { x: middle, y: at, 'text-anchor': 'middle', 'font-size': size, fill, 'font-weight': weight })
    const rect = (count: number, style: Readonly<Record<string, string | number>>) =>
      element('rect', { ...bar, y: y(count), height: bottom - y(count), ...style })
    const outline = { fill: 'none', stroke: palette.met, 'stroke-dasharray': '2,2' }
    // Inside the outline, unless the number of those who meet the present one stands there.
    const isFree = former !== null && y(meeting) - y(former) > 2 * size + 10
    return (
      rect(held, { fill: palette.tint }) +
      (former === null ? '' : rect(former, outline)) +
      rect(meeting, { fill: palette.met }) +
      words(String(meeting), y(meeting) - WORD_SPACE, palette.ink, 600) +
      (isFree ? words(String(former), y(former) + size + 3, palette.ink2) : '') +
      textElement(isShort ? `’${String(year).slice(2)}` : String(year), {
        x: middle,
        y: bottom + 18,
        'text-anchor': 'middle',
        'font-size': isShort && step < 20 ? 11 : AXIS_SIZE,
        fill: palette.ink2,
      })
    )
  }

  /** Over the columns, by which level they count; nothing where there is but one. */
  function bracket(group: Group, x: number): string {
    if (groups.length < 2) return ''
    const [{ percent }] = group
    const [from, to] = [x + 2, x + step * group.length - 2]
    const words = [`counted by ${level(percent)}`, `by ${level(percent)}`, level(percent)]
    const text = words.find((one) => textWidth(one, NOTE_SIZE) <= to - from + step * 0.4) ?? level(percent)
    return (
      element('path', { d: `M${from.toFixed(1)},29v-6H${to.toFixed(1)}v6`, fill: 'none', stroke: palette.neutral }) +
      textElement(cut(text, NOTE_SIZE, width), {
        x: Math.min((from + to) / 2, width - textWidth(text, NOTE_SIZE) / 2),
        y: 15,
        'text-anchor': 'middle',
        'font-size': NOTE_SIZE,
        fill: palette.ink,
      })
    )
  }
}
