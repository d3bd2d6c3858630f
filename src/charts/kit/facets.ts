/** Small multiples: one small panel for each, all on the same scales, wrapped to the width. */
import { scaleLinear } from 'd3'
import type { Series } from './lines.js'
import { drawBare, type Panel, unitOver } from './panel.js'
import type { Body, Look } from './picture.js'
import { cut, FONT, textWidth, widest } from './text-width.js'
import { element, textElement } from './xml.js'

/** One small panel. */
export interface Facet {
  readonly title: string
  /** Stands in for a title too long for the panel. */
  readonly code: string
  /** What is said at the right of the title, such as the last value. */
  readonly value: string
  readonly series: readonly Series[]
}

const LEAST_WIDTH = 132
const BETWEEN = 18
const TITLE = 20
const X_AXIS = 18
const PLOT = 84
const LEAST_PLOT = 40
const ROW_GAP = 10
const SMALL = 11

/** Panels side by side; `shared` is what they have in common, `others` the lines drawn faintly behind each. */
export function facets(
  all: readonly Facet[],
  shared: Omit<Panel, 'series'>,
  others: readonly Series[],
  look: Look,
): Body {
  const gutter = widest(shared.y.ticks.map(shared.y.tick), SMALL) + 8
  const unit = unitOver(shared.unit, look.width, look)
  const columns = Math.min(
    all.length,
    Math.max(1, Math.floor((look.width - gutter + BETWEEN) / (LEAST_WIDTH + BETWEEN))),
  )
  const width = (look.width - gutter - (columns - 1) * BETWEEN) / columns
  const rows = Math.ceil(all.length / columns)
  const heightOf = (plot: number) => unit.height + rows * (TITLE + plot + X_AXIS) + (rows - 1) * ROW_GAP

  return { height: heightOf(PLOT), least: heightOf(LEAST_PLOT), draw }

  function draw(height: number): string {
    const plot = PLOT + (height - heightOf(PLOT)) / rows
    const size = { width, height: plot }
    const backdrop = others.length > 0
    const behind = `${look.id}-others`
    const drawnOthers = backdrop
      ? element(
          'defs',
          {},
          element('g', { id: behind }, drawBare({ ...shared, level: undefined, series: others }, size, look)),
        )
      : ''
    const panels = all.map((facet, index) => {
      const column = index % columns
      const y = unit.height + Math.floor(index / columns) * (TITLE + plot + X_AXIS + ROW_GAP)
      const x = gutter + column * (width + BETWEEN)
      const lines = drawBare({ ...shared, series: facet.series }, size, look)
      const inside = element(
        'g',
        { transform: `translate(0,${TITLE})` },
        (backdrop ? element('use', { href: `#${behind}` }) : '') + lines,
      )
      return element(
        'g',
        { transform: `translate(${x.toFixed(1)},${y.toFixed(1)})` },
        titleOf(facet) + inside + yearsOf(plot) + (column === 0 ? valuesOf(plot) : ''),
      )
    })
    return drawnOthers + unit.markup + panels.join('')
  }

  function titleOf({ title, code, value }: Facet): string {
    const room = width - (value === '' ? 0 : textWidth(value, FONT) + 8)
    const name = textWidth(title, FONT, true) <= room ? title : cut(code, FONT, room, true)
    const plain = { y: FONT, 'font-size': FONT, fill: look.palette.text }
    return (
      textElement(name, { ...plain, 'font-weight': 'bold' }) +
      (value === '' ? '' : textElement(value, { ...plain, x: width, 'text-anchor': 'end' }))
    )
  }

  /** The first and the last tick, inside the panel's edges. */
  function yearsOf(plot: number): string {
    const style = { y: TITLE + plot + 13, 'font-size': SMALL, fill: look.palette.muted }
    const [first, last] = [shared.x.ticks[0], shared.x.ticks.at(-1)]
    const start = first ? textElement(first.words, { ...style, x: 0 }) : ''
    const end = last && last !== first ? textElement(last.words, { ...style, x: width, 'text-anchor': 'end' }) : ''
    return start + end
  }

  function valuesOf(plot: number): string {
    const place = scaleLinear(shared.y.domain, [TITLE + plot, TITLE])
    const fill = look.palette.muted
    return shared.y.ticks
      .map((tick) =>
        textElement(shared.y.tick(tick), {
          x: -6,
          y: place(tick) + 4,
          'text-anchor': 'end',
          'font-size': SMALL,
          fill,
        }),
      )
      .join('')
  }
}
