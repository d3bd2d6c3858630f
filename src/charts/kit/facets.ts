/** Small multiples: one small panel for each, wrapped to the width, with its name and its value above it. */
import type { Size } from './ground.js'
import type { Body, Look } from './parts.js'
import { AXIS_SIZE, cut, NOTE_SIZE, textWidth, widest } from './text-width.js'
import { element, textElement } from './xml.js'

/** One small panel. */
export interface Facet {
  readonly title: string
  /** What is said under the title, such as the last value. */
  readonly value: string
  /** Its marks, from its upper left corner. */
  draw(size: Size): string
}

/** The scale all panels share, named at the first of them. */
export interface FacetScale {
  readonly first: string
  readonly last: string
}

const LEAST_WIDTH = 96
const MOST_COLUMNS = 8
const BETWEEN = 14
const TITLE = 18
const VALUE = 17
const AXIS = 18
const PLOT = 64
const LEAST_PLOT = 36
const ROW_GAP = 16

/** Panels side by side. */
export function facets(all: readonly Facet[], scale: FacetScale, look: Look): Body {
  const isValued = all.some(({ value }) => value !== '')
  const needed = Math.max(
    LEAST_WIDTH,
    Math.min(
      108,
      widest(
        all.map(({ title }) => title),
        NOTE_SIZE,
      ),
    ),
  )
  const fitting = Math.floor((look.width + BETWEEN) / (needed + BETWEEN))
  const columns = Math.min(all.length, MOST_COLUMNS, Math.max(1, fitting))
  const width = (look.width - (columns - 1) * BETWEEN) / columns
  const rows = Math.ceil(all.length / columns)
  const head = TITLE + (isValued ? VALUE : 0)
  // Few panels are larger ones.
  const wanted = Math.round(Math.max(PLOT, Math.min(180, width * 0.42)))
  const heightOf = (plot: number) => rows * (head + plot) + AXIS + (rows - 1) * ROW_GAP
  return { height: heightOf(wanted), least: heightOf(LEAST_PLOT), draw }

  function draw(height: number): string {
    const plot = wanted + (height - heightOf(wanted)) / rows
    return all
      .map((facet, index) => {
        const [row, column] = [Math.floor(index / columns), index % columns]
        const [x, y] = [column * (width + BETWEEN), row * (head + plot + ROW_GAP)]
        const marks = element('g', { transform: `translate(0,${head})` }, facet.draw({ width, height: plot }))
        const years = row === rows - 1 && column === 0 ? yearsOf(head + plot) : ''
        return element('g', { transform: `translate(${x.toFixed(1)},${y.toFixed(1)})` }, wordsOf(facet) + marks + years)
      })
      .join('')
  }

  function wordsOf({ title, value }: Facet): string {
    const { ink, ink2 } = look.palette
    const style = { 'font-size': NOTE_SIZE }
    return (
      textElement(cut(title, NOTE_SIZE, width), { ...style, y: NOTE_SIZE, fill: ink }) +
      (value === '' ? '' : textElement(cut(value, NOTE_SIZE, width), { ...style, y: NOTE_SIZE + VALUE, fill: ink2 }))
    )
  }

  /** The ends of the axis, inside the panel's edges. */
  function yearsOf(bottom: number): string {
    const style = { y: bottom + 15, 'font-size': AXIS_SIZE, fill: look.palette.ink2 }
    const { first, last } = scale
    const isRoom = last !== first && textWidth(first + last, AXIS_SIZE) + 8 < width
    return (
      textElement(first, { ...style, x: 0 }) +
      (isRoom ? textElement(last, { ...style, x: width, 'text-anchor': 'end' }) : '')
    )
  }
}
