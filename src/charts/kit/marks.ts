/** The marks of all pictures: bars, diamonds and lines whose shape says what their color says, for who cannot tell colors. */
import type { Palette } from './palette.js'
import { element } from './xml.js'

/** What is to be expected of an ally against a level, as the table `progress` has it. */
export type Prospect = 'met' | 'pledged' | 'on_pace' | 'behind' | 'declined'

/** What became of a promise, as a diamond shows it; `early` is kept before its year. */
export type Outcome = 'kept' | 'early' | 'missed' | 'due'

const CORNER = 7
const OUTLINE = 1

/** How a bar is filled and outlined: solid for a fact or a word, pale with an outline for our arithmetic, grey without a verdict. */
export function fillOf(
  prospect: Prospect | null,
  palette: Palette,
): { readonly fill: string; readonly stroke?: string } {
  switch (prospect) {
    case 'met':
      return { fill: palette.met }
    case 'pledged':
      return { fill: palette.pledged }
    case 'on_pace':
      return { fill: palette.onPace, stroke: palette.onPaceLine }
    case 'behind':
      return { fill: palette.behind, stroke: palette.behindLine }
    case 'declined':
      return { fill: palette.declined }
    case null:
      return { fill: palette.neutral }
  }
}

/** The color of words about a prospect. */
export function wordsColor(prospect: Prospect | null, palette: Palette): string {
  switch (prospect) {
    case 'met':
      return palette.metWords
    case 'pledged':
      return palette.pledgedWords
    case 'on_pace':
      return palette.onPaceWords
    case 'behind':
      return palette.behindWords
    case 'declined':
      return palette.declinedWords
    case null:
      return palette.ink2
  }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bar or a tile; that of an ally that says it will not has its upper right corner cut. */
export function bar(box: Box, prospect: Prospect | null, palette: Palette): string {
  const { fill, stroke } = fillOf(prospect, palette)
  // The outline lies inside, so that pale and solid bars of one value end at one place.
  const inset = stroke === undefined ? 0 : OUTLINE / 2
  const [x, y] = [box.x + inset, box.y + inset]
  const [width, height] = [Math.max(box.width - 2 * inset, 0.5), box.height - 2 * inset]
  const style = { fill, stroke, 'stroke-width': stroke === undefined ? undefined : OUTLINE }
  const corner = Math.min(CORNER, width, height)
  return prospect === 'declined'
    ? element('path', {
        d: `M${n(x)},${n(y)}h${n(width - corner)}l${n(corner)},${n(corner)}v${n(height - corner)}h${n(-width)}z`,
        ...style,
      })
    : element('rect', { x, y, width, height, ...style })
}

/** A tile as a bar is; of an ally without a verdict open, of one without a figure (`none`) dotted. */
export function tile(box: Box, prospect: Prospect | null | 'none', palette: Palette): string {
  if (prospect !== null && prospect !== 'none') return bar(box, prospect, palette)
  const [x, y] = [box.x + OUTLINE / 2, box.y + OUTLINE / 2]
  return element('rect', {
    x,
    y,
    width: box.width - OUTLINE,
    height: box.height - OUTLINE,
    fill: palette.paper,
    stroke: palette.neutral,
    'stroke-dasharray': prospect === 'none' ? '2,2' : undefined,
  })
}

/** The color of an outcome. */
export function outcomeColor(outcome: Outcome, palette: Palette): string {
  if (outcome === 'missed') return palette.declined
  return outcome === 'due' ? palette.pledged : palette.met
}

/** The color of words about an outcome. */
export function outcomeWords(outcome: Outcome, palette: Palette): string {
  if (outcome === 'missed') return palette.declinedWords
  return outcome === 'due' ? palette.pledgedWords : palette.metWords
}

/** A promise at its level and year: kept is full, missed has a cross, due and kept before its year are open. */
export function diamond(x: number, y: number, outcome: Outcome, palette: Palette, half = 6): string {
  const color = outcomeColor(outcome, palette)
  const isOpen = outcome === 'due' || outcome === 'early'
  const shape = element('path', {
    d: `M${n(x)},${n(y - half)}l${half},${half}l${-half},${half}l${-half},${-half}z`,
    fill: isOpen ? palette.paper : color,
    stroke: color,
    'stroke-width': 1.75,
  })
  if (outcome !== 'missed') return shape
  const arm = half * 0.4
  const cross = `M${n(x - arm)},${n(y - arm)}l${n(2 * arm)},${n(2 * arm)}m0,${n(-2 * arm)}l${n(-2 * arm)},${n(2 * arm)}`
  return shape + element('path', { d: cross, stroke: palette.onSolid, 'stroke-width': 1.5, fill: 'none' })
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
