/** Figures through their editions as steps: each value stands until the next edition, hollow where it is an estimate. */
import { scaleLinear } from 'd3'
import type { TimeAxis, ValueAxis } from './axes.js'
import { endLabels, labelsIn } from './end-labels.js'
import { areaOf, ground, type Size } from './ground.js'
import { lineMarkup, type Placed, ring, type Scales, type Series } from './lines.js'
import type { Palette } from './palette.js'
import type { Body, Look } from './parts.js'
import { element } from './xml.js'

/** The values of one figure, by the day of their edition, the oldest first. */
export interface FigureSteps {
  readonly steps: readonly Placed[]
}

/** The scales steps are drawn on. */
export interface StepAxes {
  readonly x: TimeAxis
  readonly y: ValueAxis
}

const DOT = 4.5

/** A value of an edition: hollow where it is an estimate. */
export function dotOf({ x, y, isEstimate }: Placed, color: string, scales: Scales, palette: Palette, r = DOT): string {
  const [cx, cy] = [scales.x(x), scales.y(y)]
  return isEstimate ? ring(cx, cy, color, palette, r) : element('circle', { cx, cy, r, fill: color })
}

/** A figure among several. */
interface OneOfSeveral extends FigureSteps {
  /** Whether it is told of before the others: the one that moved most. */
  readonly isFirst: boolean
}

/** The body that is several figures, each named at its end. */
export function severalFigures(
  figures: readonly (OneOfSeveral & { readonly label: NonNullable<Series['label']> })[],
  axes: StepAxes,
  look: Look,
): Body {
  const height = Math.round(Math.min(380, Math.max(260, look.width * 0.4)))
  return { height, least: 60 + figures.length * 18, draw }

  function draw(given: number): string {
    const size = { width: look.width, height: given }
    const series = figures.map((one) => seriesOf(one, one.label, axes, look))
    const labels = labelsIn(series, look)
    const area = areaOf(axes, size, labels.width)
    const days = [...new Set(figures.flatMap(({ steps }) => steps.map((step) => step.x)))]
    const uprights = days.map((day) =>
      element('line', { x1: area.x(day), x2: area.x(day), y1: area.top, y2: area.bottom, stroke: look.palette.rule }),
    )
    const marks = inOrder(figures).map((one) => {
      const line = seriesOf(one, one.label, axes, look)
      const dots = one.steps.map((step) => dotOf(step, line.color, area, look.palette, DOT - 1))
      return lineMarkup(line, area) + dots.join('')
    })
    return (
      uprights.join('') + ground(axes, area, look) + marks.join('') + endLabels(labels, area, area, look.palette).markup
    )
  }
}

/** Steps from edge to edge, for a small panel under words of its own; editions that changed nothing are not marked. */
export function stepsAlone(figures: readonly OneOfSeveral[], axes: StepAxes, size: Size, look: Look): string {
  const scales = {
    x: scaleLinear(axes.x.domain, [3, size.width - 5]),
    y: scaleLinear(axes.y.domain, [size.height - 4, 4]),
  }
  const base = element('line', { x1: 0, x2: size.width, y1: size.height, y2: size.height, stroke: look.palette.rule })
  const series = inOrder(figures).map((one) =>
    lineMarkup({ ...seriesOf(one, null, axes, look), hasDots: true }, scales),
  )
  return base + series.join('')
}

/** The one that is told of is drawn last, over the others. */
function inOrder<F extends OneOfSeveral>(figures: readonly F[]): readonly F[] {
  return figures.toSorted((a, b) => Number(a.isFirst) - Number(b.isFirst))
}

/** The steps as a line that goes on to the end of the axis: the last figure stands until there is another. */
function seriesOf(
  { steps, isFirst }: OneOfSeveral,
  label: Series['label'],
  { x }: StepAxes,
  { palette }: Look,
): Series {
  const last = steps.at(-1)
  const [, end] = x.domain
  return {
    label,
    color: isFirst ? palette.ink : palette.neutral,
    points: last && last.x < end ? [...steps, { ...last, x: end }] : steps,
    manner: 'solid',
    isStep: true,
    hasDots: false,
    thickness: isFirst ? 2.25 : 1.5,
  }
}
