/** The legend: what each kind of mark means that occurs in the picture, in rows as wide as it. */
import { DASHES } from './lines.js'
import { bar, diamond, type Outcome, type Prospect } from './marks.js'
import type { Palette } from './palette.js'
import { textWidth, wrapped } from './text-width.js'
import { element, textElement } from './xml.js'

/** A kind of mark. */
export type Mark =
  | { readonly kind: 'bar'; readonly prospect: Prospect | null }
  | { readonly kind: 'diamond'; readonly outcome: Outcome }
  | { readonly kind: 'line' | 'dotted' | 'dashed' | 'step'; readonly color: string }
  | { readonly kind: 'dot' | 'hollow'; readonly color: string }
  /** An upright stroke: a level, a ceiling, the day a promise was said. */
  | { readonly kind: 'upright'; readonly color: string; readonly thickness?: number }
  /** A dotted outline: what is no longer, or not, counted; a solid one: what is not judged. */
  | { readonly kind: 'outline'; readonly color: string; readonly isSolid?: boolean }
  /** A plain square of a color without a verdict. */
  | { readonly kind: 'square'; readonly color: string }

/** A mark, and what it means. */
export interface LegendItem {
  readonly mark: Mark
  readonly words: string
}

/** The size of its words, in pixels. */
const SIZE = 14
const LINE = 21
/** How wide a mark's place is. */
export const SWATCH = 20
const SPACE = 6
const BETWEEN = 18
const MIDDLE = -4.5

/** The legend's markup, from the top of its first line, and its height, in pixels. */
export function legend(items: readonly LegendItem[], width: number, palette: Palette) {
  let x = 0
  let line = 0
  const parts: string[] = []
  for (const { mark, words } of items) {
    const lines = wrapped(words, SIZE, width - SWATCH - SPACE)
    const needed = SWATCH + SPACE + Math.max(...lines.map((text) => textWidth(text, SIZE)))
    if (x > 0 && x + needed > width) {
      x = 0
      line += 1
    }
    const place = { transform: `translate(${Math.round(x)},${(line + 1) * LINE - 6})` }
    const text = lines.map((one, index) =>
      textElement(one, { x: SWATCH + SPACE, y: index * LINE, 'font-size': SIZE, fill: palette.ink2 }),
    )
    parts.push(element('g', place, swatch(mark, palette) + text.join('')))
    x += needed + BETWEEN
    line += lines.length - 1
  }
  return { markup: parts.join(''), height: items.length === 0 ? 0 : (line + 1) * LINE }
}

/** The mark as it stands before its words, on a line whose words begin at 0, `SWATCH` wide. */
export function swatch(mark: Mark, palette: Palette): string {
  const [y, middle] = [MIDDLE, SWATCH / 2]
  switch (mark.kind) {
    case 'bar':
      return bar({ x: 2, y: y - 7, width: 14, height: 14 }, mark.prospect, palette)
    case 'diamond':
      return diamond(middle, y, mark.outcome, palette)
    case 'line':
      return rule(mark.color)
    case 'dotted':
      return rule(mark.color, DASHES.dotted)
    case 'dashed':
      return rule(mark.color, DASHES.dashed)
    case 'step':
      return element('path', {
        d: `M0,${y + 4}H${middle}V${y - 4}H${SWATCH}`,
        fill: 'none',
        stroke: mark.color,
        'stroke-width': 2,
      })
    case 'dot':
      return element('circle', { cx: middle, cy: y, r: 4, fill: mark.color })
    case 'hollow':
      return element('circle', {
        cx: middle,
        cy: y,
        r: 4,
        fill: palette.paper,
        stroke: mark.color,
        'stroke-width': 1.75,
      })
    case 'upright':
      return element('line', {
        x1: middle,
        x2: middle,
        y1: y - 8,
        y2: y + 8,
        stroke: mark.color,
        'stroke-width': mark.thickness ?? 2,
      })
    case 'outline':
      return element('rect', {
        x: 2,
        y: y - 7,
        width: 14,
        height: 14,
        fill: 'none',
        stroke: mark.color,
        'stroke-dasharray': mark.isSolid ? undefined : '2,2',
      })
    case 'square':
      return element('rect', { x: 2, y: y - 7, width: 14, height: 14, fill: mark.color })
  }

  function rule(color: string, dashes?: string): string {
    return element('line', {
      x1: 0,
      x2: SWATCH,
      y1: y,
      y2: y,
      stroke: color,
      'stroke-width': 2,
      'stroke-dasharray': dashes,
    })
  }
}
