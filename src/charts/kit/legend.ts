/** The legend: what each kind of mark means, in rows as wide as the picture. */
import { DASHES } from './lines.js'
import type { Palette } from './palette.js'
import { textWidth, wrapped } from './text-width.js'
import { element, textElement } from './xml.js'

type Mark =
  | 'line'
  | 'dashed'
  | 'dotted'
  | 'step'
  | 'dot'
  | 'hollow'
  | 'diamond'
  | 'hollow-diamond'
  | 'bar'
  | 'outline'
  | 'gap'

/** A mark, and what it means. */
export interface LegendItem {
  readonly mark: Mark
  readonly color: string
  readonly words: string
}

/** Explains a mark, if the picture has any. */
export function legendItem(isThere: boolean, mark: Mark, color: string, words: string): LegendItem[] {
  return isThere ? [{ mark, color, words }] : []
}

const FONT = 12
const LINE = 18
const SWATCH = 22
const SPACE = 6
const BETWEEN = 18
const MIDDLE = -4

/** The legend's markup, from the top of its first line, and its height. */
export function legend(items: readonly LegendItem[], width: number, palette: Palette) {
  let x = 0
  let line = 0
  const parts: string[] = []
  for (const item of items) {
    const lines = wrapped(item.words, FONT, width - SWATCH - SPACE)
    const needed = SWATCH + SPACE + Math.max(...lines.map((text) => textWidth(text, FONT)))
    if (x > 0 && x + needed > width) {
      x = 0
      line += 1
    }
    const place = { transform: `translate(${Math.round(x)},${(line + 1) * LINE - 5})` }
    const text = lines.map((one, index) =>
      textElement(one, { x: SWATCH + SPACE, y: index * LINE, 'font-size': FONT, fill: palette.text }),
    )
    parts.push(element('g', place, swatch(item, palette) + text.join('')))
    x += needed + BETWEEN
    line += lines.length - 1
  }
  return { markup: parts.join(''), height: items.length === 0 ? 0 : (line + 1) * LINE }
}

function swatch({ mark, color }: LegendItem, palette: Palette): string {
  const y = MIDDLE
  const stroke = { stroke: color, 'stroke-width': 2 }
  switch (mark) {
    case 'line':
      return element('line', { x1: 0, x2: SWATCH, y1: y, y2: y, ...stroke })
    case 'dashed':
      return element('g', {}, rule(DASHES.dashed) + element('circle', { cx: SWATCH - 3, cy: y, r: 3, ...hollow() }))
    case 'dotted':
      return rule(DASHES.dotted)
    case 'gap':
      return textElement('−0.5', { x: -4, 'font-size': 11, fill: color })
    case 'step':
      return element('path', { d: `M0,${y + 4}H${SWATCH / 2}V${y - 4}H${SWATCH}`, fill: 'none', ...stroke })
    case 'dot':
      return element('circle', { cx: SWATCH / 2, cy: y, r: 4.5, fill: color })
    case 'hollow':
      return element('circle', { cx: SWATCH / 2, cy: y, r: 4, ...hollow() })
    case 'diamond':
      return element('path', { d: `M${SWATCH / 2},${y - 6}l4,6l-4,6l-4,-6z`, fill: color })
    case 'hollow-diamond':
      return element('path', { d: `M${SWATCH / 2},${y - 6}l4,6l-4,6l-4,-6z`, ...hollow() })
    case 'bar':
      return element('rect', { x: 4, y: y - 6, width: SWATCH - 8, height: 12, fill: color })
    case 'outline':
      return element('rect', { x: 4, y: y - 6, width: SWATCH - 8, height: 12, fill: 'none', stroke: color })
  }

  function rule(dashes: string): string {
    return element('line', { x1: 0, x2: SWATCH, y1: y, y2: y, ...stroke, 'stroke-dasharray': dashes })
  }

  function hollow() {
    return { fill: palette.background, stroke: color, 'stroke-width': 2 }
  }
}

/** What explains estimates, for a picture that has any. */
export function estimateLegend(palette: Palette): LegendItem[] {
  return [{ mark: 'dashed', color: palette.muted, words: 'estimate' }]
}

/** What explains figures that were worked out, for a picture that has any. */
export function derivedLegend(palette: Palette): LegendItem[] {
  return [{ mark: 'hollow-diamond', color: palette.muted, words: 'derived: worked out, not published' }]
}
