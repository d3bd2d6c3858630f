/** What an area’s spending buys: its parts as columns of a hundred percent, equipment at the foot, held against its target. */
import { scaleLinear } from 'd3'
import { possessive } from '../sentences/grammar.js'
import { mixHeadline } from '../sentences/mix.js'
import { fixed } from '../sentences/numbers.js'
import { listed } from '../sentences/phrases.js'
import type { Chart, Subject } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { spread } from './kit/end-labels.js'
import { type Area, areaOf, estimateYears, ground } from './kit/ground.js'
import type { LegendItem } from './kit/legend.js'
import { type Palette, seriesColor } from './kit/palette.js'
import { type Body, isNarrow, type Look } from './kit/parts.js'
import { targetLines } from './kit/target-lines.js'
import { NOTE_SIZE, VALUE_SIZE, widest } from './kit/text-width.js'
import { LEVEL_BESIDE, MEASURED_BESIDE, naming } from './kit/topic.js'
import { element, textElement } from './kit/xml.js'

/** What is read of a row of the table `spending`. */
interface PartRow {
  readonly area: string
  readonly indicator: string
  readonly year: number
  readonly value: number
  readonly status: string
  readonly publication: string
}

/** The parts, from the foot of a column up. */
const PARTS = [
  { indicator: 'equipment_share', name: 'equipment' },
  { indicator: 'personnel_share', name: 'personnel' },
  { indicator: 'infrastructure_share', name: 'infrastructure' },
  { indicator: 'other_share', name: 'other' },
] as const
const [EQUIPMENT] = PARTS

/** A year with those of its parts that are known. */
interface MixYear {
  readonly year: number
  readonly isEstimate: boolean
  /** Whether all parts are known, and are parts of one whole. */
  readonly isWhole: boolean
  readonly parts: readonly { readonly name: string; readonly value: number; readonly from: number }[]
}

const BAR = 0.72
const WHOLE = 100
/**
 * What four rounded parts may differ from the whole: where they are of one edition, which rounds some to whole percents; and of
 * several, of which one may have revised its part, so that they are of one whole only where they add up to the last decimal.
 */
const ROUNDING = { oneEdition: 1, several: 0.05 }
const TARGET = 'target'
const LABEL_SPACE = 10
const LABEL_GAP = 17
const YEAR_WIDTH = 52

/** The picture of the table `spending` that shows what is bought, for the rows of one area; whoever asks sees to that. */
export const mixChart: Chart<PartRow> = {
  title: 'What an area’s spending buys: equipment, personnel, infrastructure and other, in percent',
  drawnOf: (row) => (PARTS.some(({ indicator }) => indicator === row.indicator) ? row.publication : null),
  beside: { ...MEASURED_BESIDE, targets: LEVEL_BESIDE.targets },

  picture(subject, look) {
    const years = yearsOf(subject.rows)
    const target = targetOf(subject, years)
    const last = years.at(-1)
    const name = naming(subject.beside.allies)(subject.rows[0]?.area ?? subject.query.area ?? '')
    return {
      headline:
        mixHeadline(
          subject.rows.filter(({ indicator }) => indicator === EQUIPMENT.indicator),
          target?.percent ?? null,
          possessive(name),
        ) ?? 'No year has a figure for equipment',
      subtitle: `${name}: equipment, personnel, infrastructure and other, percent of defense spending.`,
      description: last ? `${name} in ${last.year}: ${last.parts.map(inWords).join(', ')} percent.` : '',
      legend: legendOf(years, look.palette),
      notes: notesOf(years),
      body: last ? bodyOf(years, last, target?.percent ?? null, look) : null,
    }
  },
}

/** The colors of what is drawn. */
function legendOf(years: readonly MixYear[], palette: Palette): LegendItem[] {
  const drawn = new Set(years.flatMap(({ parts }) => parts.map(({ name }) => name)))
  return PARTS.filter(({ name }) => drawn.has(name)).map(({ name }) => ({
    mark: { kind: 'square', color: colorOf(name, palette) },
    words: name,
  }))
}

function notesOf(years: readonly MixYear[]): string[] {
  const [first, ...others] = years.filter(({ isWhole }) => !isWhole).map(({ year }) => year)
  if (first === undefined) return []
  return [
    `For ${listed([first, ...others].map(String))} equipment alone is drawn: its parts are not all known, or are of editions that do not add up.`,
  ]
}

function inWords({ name, value }: MixYear['parts'][number]): string {
  return `${name} ${fixed(value, 0)}`
}

/** The target for equipment as it stands, or stood in the last year shown. */
function targetOf({ beside }: Subject<PartRow>, years: readonly MixYear[]) {
  const last = years.at(-1)?.year ?? 0
  return targetLines(beside.targets ?? [], EQUIPMENT.indicator, last + 1).findLast((line) => line.from <= last + 1)
}

function yearsOf(rows: readonly PartRow[]): MixYear[] {
  return [...new Set(rows.map(({ year }) => year))]
    .sort((a, b) => a - b)
    .map((year) => {
      let from = 0
      const own = rows.filter((row) => row.year === year && PARTS.some(({ indicator }) => indicator === row.indicator))
      const parts = PARTS.flatMap(({ indicator, name }) => {
        const value = own.find((row) => row.indicator === indicator)?.value
        if (value === undefined) return []
        const part = { name, value, from }
        from += value
        return [part]
      })
      // Parts of different editions may make no whole; then only what is told of is drawn.
      const editions = new Set(own.map(({ publication }) => publication)).size
      const isWhole = Math.abs(from - WHOLE) <= ROUNDING[editions > 1 ? 'several' : 'oneEdition']
      return {
        year,
        isWhole,
        isEstimate: own.some(({ indicator, status }) => indicator === EQUIPMENT.indicator && status === 'estimate'),
        parts: isWhole ? parts : parts.filter(({ name }) => name === EQUIPMENT.name),
      }
    })
}

function bodyOf(years: readonly MixYear[], last: MixYear, target: number | null, look: Look): Body {
  const height = Math.round(Math.min(380, Math.max(250, look.width * 0.42)))
  return { height, least: 170, draw: (given) => draw(years, last, target, { ...look, height: given }) }
}

/** Their colors among those that must be told apart: equipment, which is told of, is the first. */
const COLORS = new Map<string, number>(PARTS.map(({ name }, index) => [name, [0, 2, 6, 7][index] ?? index]))

function colorOf(name: string, palette: Palette): string {
  return seriesColor(palette, COLORS.get(name) ?? 0)
}

/** What is named at the right: the parts of the last year, and those known for an earlier one alone, with that year. */
function toldOf(years: readonly MixYear[], last: MixYear): MixYear['parts'] {
  const whole = years.findLast(({ isWhole }) => isWhole)
  const earlier = whole?.parts.filter(({ name }) => !last.parts.some((part) => part.name === name)) ?? []
  return [...last.parts, ...earlier.map((part) => ({ ...part, name: `${part.name}, ${whole?.year}` }))]
}

function draw(
  years: readonly MixYear[],
  last: MixYear,
  target: number | null,
  look: Look & { readonly height: number },
): string {
  const { palette, width, height } = look
  const size = isNarrow(look) ? NOTE_SIZE : VALUE_SIZE
  const told = toldOf(years, last)
  const words = told.map((part) => ({ value: fixed(part.value, 0), name: part.name }))
  const values = widest(
    words.map(({ value }) => value),
    size,
    'semibold',
  )
  const free =
    LABEL_SPACE +
    values +
    5 +
    widest(
      words.map(({ name }) => name),
      size,
    ) +
    2
  const axes = {
    x: yearAxis(
      years.map(({ year }) => year),
      (width - free) / YEAR_WIDTH,
    ),
    y: valueAxis([WHOLE], 6, { isPercent: true }),
    estimates: estimateYears(years.map(({ year, isEstimate }) => ({ x: year, isEstimate }))),
  }
  const [first, end] = [years[0]?.year ?? 0, last.year]
  const base = areaOf(axes, { width, height }, free)
  const area: Area = { ...base, x: scaleLinear([first - 0.5, end + 0.5], [base.left, base.right]) }
  const step = (area.right - area.left) / (end - first + 1)
  const columns = years.flatMap(({ year, parts }) =>
    parts.map(({ name, value, from }) =>
      element('rect', {
        x: area.x(year) - (step * BAR) / 2,
        y: area.y(from + value) + 1,
        width: step * BAR,
        height: Math.max(area.y(from) - area.y(from + value) - 1, 0.5),
        fill: colorOf(name, palette),
      }),
    ),
  )
  const named = [
    ...told.map(({ name, value, from }) => ({ value: fixed(value, 0), name, wanted: area.y(from + value / 2) })),
    ...(target === null ? [] : [{ value: '', name: TARGET, wanted: area.y(target) }]),
  ]
  const places = spread(
    named.map(({ wanted }) => wanted),
    LABEL_GAP,
    area.top + 6,
    area.bottom - 4,
  )
  const start = area.right + LABEL_SPACE
  const labels = named.map(({ value, name, wanted }, index) => {
    const place = places[index] ?? wanted
    const style = { y: place + size * 0.35, 'font-size': size, fill: palette.ink }
    const leader =
      Math.abs(place - wanted) > 3
        ? element('line', { x1: area.right + 1, x2: start - 2, y1: wanted, y2: place, stroke: palette.neutral })
        : ''
    return value === ''
      ? leader + textElement(target === null ? '' : `${target}% ${name}`, { ...style, x: start })
      : leader +
          textElement(value, { ...style, x: start + values, 'text-anchor': 'end', 'font-weight': 600 }) +
          textElement(name, { ...style, x: start + values + 5 })
  })
  return (
    ground(axes, area, look) +
    columns.join('') +
    (target === null ? '' : targetAcross(target, area, palette)) +
    labels.join('')
  )
}

/** A line over the columns, edged so that it is seen on dark ones too. */
function targetAcross(target: number, { left, right, y }: Area, palette: Palette): string {
  const across = (thickness: number, fill: string) =>
    element('rect', { x: left, y: y(target) - thickness / 2, width: right - left, height: thickness, fill })
  return across(5, palette.paper) + across(2, palette.ink)
}
