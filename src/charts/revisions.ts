/** How a figure moved from edition to edition: a step for each, on a scale that shows the difference. */
import { groups } from 'd3'
import { fixed, level } from '../sentences/numbers.js'
import { span } from '../sentences/phrases.js'
import { revisionHeadline } from '../sentences/revision.js'
import type { Chart, Subject } from './chart.js'
import { dayAxis, valueAxis } from './kit/axes.js'
import { type Facet, facets } from './kit/facets.js'
import type { LegendItem } from './kit/legend.js'
import { oneFigure } from './kit/one-figure.js'
import type { Body, Look } from './kit/parts.js'
import { type FigureSteps, severalFigures, stepsAlone } from './kit/steps.js'
import {
  areasInWords,
  inOrder,
  isGrouping,
  MEASURED_BESIDE,
  MOST_LINES,
  measureInWords,
  measureOf,
  naming,
} from './kit/topic.js'

/** What is read of a row of the table `revisions`. */
interface RevisionRow {
  readonly area: string
  readonly indicator: string
  readonly year: number
  readonly publication: string
  readonly published_on: string
  readonly value: number
  readonly status: string
  readonly change: number | null
  readonly reason: string | null
}

/** One figure through its editions. */
interface FigureHistory extends FigureSteps {
  readonly area: string
  readonly name: string
  readonly year: number
  readonly first: number
  readonly last: number
  /** Its rows, with their values in the unit of the picture; none is compared with one in another unit. */
  readonly rows: readonly RevisionRow[]
}

/** Why a figure has no change: two editions give it in different currencies. */
const UNIT_CHANGED = 'unit_changed'

/** The picture of the table `revisions`, for rows of one indicator; whoever asks sees to that. */
export const revisionsChart: Chart<RevisionRow> = {
  title: 'How a figure moved from one edition to the next',
  beside: {
    ...MEASURED_BESIDE,
    pledges: {
      table: 'pledges',
      where: ({ area, indicator }) => {
        const allies = (area ?? '').split(',').filter((one) => one !== '' && !isGrouping(one))
        return {
          ...(indicator === undefined ? {} : { indicator }),
          ...(allies.length === 0 ? {} : { ally: allies.join() }),
        }
      },
    },
  },

  picture(subject, look) {
    const measure = measureOf(subject, 'Figures')
    const { scale, decimals } = measure
    const figures = historiesOf(subject, scale.factor)
    const names = [...new Set(figures.map(({ area }) => area))]
    const years = figures.map(({ year }) => year)
    const name = naming(subject.beside.allies)
    return {
      headline:
        revisionHeadline(
          figures.flatMap((figure) => figure.rows),
          { nameOf: name, decimals },
        ) ?? 'No edition has the figure',
      subtitle:
        figures.length === 0
          ? `${measureInWords(measure)}.`
          : `${measureInWords(measure)}: ${areasInWords(names, name)} in ${span(years)}, by day of publication. The scale does not start at 0.`,
      description:
        figures.length > MOST_LINES
          ? `Steps of ${figures.length} figures by edition.`
          : figures.map((one) => said(one, decimals)).join(' '),
      legend: legendOf(subject.rows, figures, look),
      notes: subject.rows.some(({ reason }) => reason === UNIT_CHANGED)
        ? ['Editions before a change of currency are not drawn.']
        : [],
      body: figures.length === 0 ? null : bodyOf(figures, subject, decimals, look),
    }
  },
}

function historiesOf({ rows, beside }: Subject<RevisionRow>, factor: number): FigureHistory[] {
  const name = naming(beside.allies)
  const histories = groups(rows, ({ area, year }) => `${area} ${year}`).flatMap(([, own]): FigureHistory[] => {
    const kept = inOneUnit(own).map((row) => ({ ...row, value: row.value / factor }))
    const steps = kept.map(({ published_on, value, status }) => ({
      x: Date.parse(published_on),
      y: value,
      isEstimate: status === 'estimate',
    }))
    const [first, last, [row]] = [steps[0], steps.at(-1), kept]
    if (!first || !last || !row) return []
    const { area, year } = row
    return [{ area, name: name(area), year, steps, first: first.y, last: last.y, rows: kept }]
  })
  const order = inOrder([...new Set(histories.map(({ area }) => area))], name)
  return histories.toSorted((a, b) => order.indexOf(a.area) - order.indexOf(b.area) || a.year - b.year)
}

/** The editions of a figure, the oldest first, from the last on that gave it in another currency than the one before. */
function inOneUnit(rows: readonly RevisionRow[]): readonly RevisionRow[] {
  const ordered = rows.toSorted((a, b) => (a.published_on < b.published_on ? -1 : 1))
  const [first, ...later] = ordered.slice(
    Math.max(
      0,
      ordered.findLastIndex(({ reason }) => reason === UNIT_CHANGED),
    ),
  )
  return first ? [{ ...first, change: null, reason: null }, ...later] : []
}

/** What the ally promised for the year of the figure, where the figure has decided it. */
function promiseOf({ area, year }: FigureHistory, { rows, beside }: Subject<RevisionRow>): number | null {
  const decided = (beside.pledges ?? []).filter(
    (row) =>
      row.ally === area &&
      row.indicator === rows[0]?.indicator &&
      row.deadline_year === year &&
      row.decided_year === year &&
      (row.outcome === 'kept' || row.outcome === 'missed'),
  )
  const levels = decided.flatMap(({ percent }) => (typeof percent === 'number' ? [percent] : []))
  return levels.length === 0 ? null : Math.max(...levels)
}

function bodyOf(figures: readonly FigureHistory[], subject: Subject<RevisionRow>, decimals: number, look: Look): Body {
  const today = Date.parse(subject.asOf)
  const days = figures.flatMap(({ steps }) => steps.map((step) => step.x))
  const values = figures.flatMap(({ steps }) => steps.map((step) => step.y))
  const isPercent = measureOf(subject, '').scale.unit.startsWith('percent')
  const [only, other] = figures
  if (only && !other) {
    const promised = promiseOf(only, subject)
    const within = promised === null ? values : [...values, promised]
    const axes = { x: dayAxis(days, today, look.width * 0.75), y: valueAxis(within, 5, { isApart: true, isPercent }) }
    const promise = promised === null ? null : { at: promised, words: `${level(promised)} promised` }
    return oneFigure(only, { ...axes, decimals, promise, isPercent }, look)
  }
  const most = mostMoved(figures)
  const areas = [...new Set(figures.map(({ area }) => area))]
  if (figures.length <= MOST_LINES) {
    const lines = figures.map((figure) => ({
      ...figure,
      label: {
        value: fixed(figure.last, decimals),
        name: areas.length > 1 ? `${figure.name} ${figure.year}` : `for ${figure.year}`,
      },
      isFirst: figure === most,
    }))
    return severalFigures(
      lines,
      { x: dayAxis(days, today, look.width * 0.6), y: valueAxis(values, 5, { isApart: true, isPercent }) },
      look,
    )
  }
  const axes = { x: dayAxis(days, today, 0), y: valueAxis(values, 3, { isApart: true, isSnug: true }) }
  const panels = areas.length > 1 ? areas.map(ofArea) : figures.map((figure) => facet(String(figure.year), [figure]))
  const ends = [Math.min(...days), Math.max(today, ...days)].map((day) => String(new Date(day).getUTCFullYear()))
  return facets(panels, { first: ends[0] ?? '', last: ends[1] ?? '' }, look)

  /** All the years of an area in one small panel, the one that moved most before the others. */
  function ofArea(area: string): Facet {
    const own = figures.filter((figure) => figure.area === area)
    return facet(own[0]?.name ?? area, own)
  }

  function facet(title: string, own: readonly FigureHistory[]): Facet {
    const moved = mostMoved(own)
    const [one, another] = own
    const words = one && !another ? `${fixed(one.first, decimals)} → ${fixed(one.last, decimals)}` : ''
    return {
      title,
      value: words,
      draw: (size) =>
        stepsAlone(
          own.map((figure) => ({ ...figure, isFirst: figure === moved })),
          axes,
          size,
          look,
        ),
    }
  }
}

function said({ name, year, steps }: FigureHistory, decimals: number): string {
  return `${name} ${year}: ${steps.map((step) => fixed(step.y, decimals)).join(', then ')}.`
}

function legendOf(rows: readonly RevisionRow[], figures: readonly FigureHistory[], { palette }: Look): LegendItem[] {
  const isEach = figures.length <= MOST_LINES
  const estimates = rows.filter((row) => row.status === 'estimate').length
  const items: readonly (readonly [boolean, LegendItem])[] = [
    [
      isEach && estimates > 0,
      { mark: { kind: 'hollow', color: palette.ink }, words: 'estimate, as an edition gave it' },
    ],
    [isEach && estimates < rows.length, { mark: { kind: 'dot', color: palette.ink }, words: 'final figure' }],
    [
      figures.length > 1,
      {
        mark: { kind: 'step', color: palette.ink },
        words: isEach ? 'the year revised most' : 'the figure revised most',
      },
    ],
    [figures.length > 1, { mark: { kind: 'step', color: palette.neutral }, words: 'the others' }],
  ]
  return items.filter(([occurs]) => occurs).map(([, item]) => item)
}

/** The figure that moved most since its first edition; the latest year of equals. */
function mostMoved(figures: readonly FigureHistory[]): FigureHistory | undefined {
  const by = ({ first, last }: FigureHistory) => Math.abs(last - first)
  return figures.toSorted((a, b) => by(b) - by(a) || b.year - a.year)[0]
}
