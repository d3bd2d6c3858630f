/** Words in lines, as wide as they may be: headlines in the serif, all else in the sans. */
import { wrapped } from './text-width.js'
import { textElement } from './xml.js'

/** The families text is set in: those of this repository, then what is like them. */
export const SANS = "'Tracker Sans', 'Source Sans 3', system-ui, sans-serif"
const SERIF = "'Tracker Serif', 'Source Serif 4', Georgia, serif"

/** How words are set: their size and the height of a line, in pixels. */
export interface Style {
  readonly size: number
  readonly line: number
  readonly fill: string
  readonly face?: 'regular' | 'semibold' | 'serif'
}

/** Lines one below the other. */
export interface Lines {
  readonly markup: string
  readonly height: number
}

/** How high capitals are, in parts of the size of words. */
const CAPITALS = 0.66
const BOLD = { 'font-weight': 600 }

/** The attributes by which a face is drawn; regular is what words have without any. */
function faceAttributes(face: Style['face'] = 'regular') {
  if (face === 'regular') return {}
  return face === 'serif' ? { 'font-family': SERIF, ...BOLD } : BOLD
}

/** The texts, each beginning a line of its own, from their upper left corner. */
export function paragraph(texts: readonly string[], { size, line, fill, face }: Style, width: number): Lines {
  const lines = (text: string) => (face === 'serif' ? balanced : wrapped)(text, size, width, face)
  const all = texts.flatMap(lines)
  const first = (line + size * CAPITALS) / 2
  const style = { 'font-size': size, fill, ...faceAttributes(face) }
  const markup = all.map((text, index) => textElement(text, { y: first + index * line, ...style }))
  return { markup: markup.join(''), height: all.length * line }
}

/** The lines of a headline, of about one length, so that none ends in a word alone. */
function balanced(text: string, size: number, width: number, face: Style['face']): string[] {
  let lines = wrapped(text, size, width, face)
  for (let narrower = width - size; narrower > 0; narrower -= size) {
    const closer = wrapped(text, size, narrower, face)
    if (closer.length > lines.length) break
    lines = closer
  }
  return lines
}

/** One line of words, ending or centered where its place says. */
export function words(
  text: string,
  place: { readonly x: number; readonly y: number; readonly anchor?: 'middle' | 'end' },
  { size, fill, face }: Omit<Style, 'line'>,
): string {
  const { x, y, anchor } = place
  return textElement(text, { x, y, 'text-anchor': anchor, 'font-size': size, fill, ...faceAttributes(face) })
}

/** The largest of the sizes at which the texts, each beginning a line, stand in no more than so many lines; the smallest where they never do. */
export function sizeFor(
  texts: readonly string[],
  sizes: readonly number[],
  most: number,
  width: number,
  face: Style['face'],
): number {
  const fits = (size: number) => texts.flatMap((text) => wrapped(text, size, width, face)).length <= most
  return sizes.find(fits) ?? sizes.at(-1) ?? 0
}
