/** Where the words of a picture stand, as wide as they are in the faces of this repository. */
import { widthsIn } from './font.js'
import { type Box, overlapping, type SvgPart, svgParts } from './svg-parts.js'

export interface PlacedWords extends Box {
  readonly words: string
  readonly size: number
  readonly fill: string
  /** Where it stands among the parts of the picture. */
  readonly part: SvgPart
}

const [REGULAR, BOLD, SERIF] = ['TrackerSans-Regular', 'TrackerSans-SemiBold', 'TrackerSerif-SemiBold'].map((face) =>
  widthsIn(new URL(`../../fonts/${face}.ttf`, import.meta.url)),
)

/** The width of words in parts of their size. @throws where the face has no glyph for a character */
export function inOwnFaces(words: string, isBold: boolean, isSerif = false): number {
  const face = isSerif ? SERIF : isBold ? BOLD : REGULAR
  return [...words].reduce((sum, character) => {
    const width = face?.get(character)
    if (width === undefined) throw new Error(`no glyph for ${character} of ${words}`)
    return sum + width
  }, 0)
}

/** How far capitals go up, and letters like g go down, in parts of the size. */
const UP = 0.7
const DOWN = 0.12

export function placedWords(svg: string): PlacedWords[] {
  return svgParts(svg)
    .filter(({ name }) => name === 'text')
    .map(placed)
}

/** Which of the words lie over others: `Spain / 2.00`. */
export function overlaps(all: readonly PlacedWords[]): string[] {
  return overlapping(all).map(([a, b]) => `${a.words} / ${b.words}`)
}

function placed(part: SvgPart): PlacedWords {
  const { attributes, style, text, scale } = part
  const size = Number(style['font-size'] ?? 16) * scale
  const isBold = ['bold', '600', '700'].includes(style['font-weight'] ?? '')
  const width = inOwnFaces(text, isBold, /Serif/.test((style['font-family'] ?? '').split(',')[0] ?? '')) * size
  const x = part.x + scale * Number(attributes.x ?? 0)
  const y = part.y + scale * Number(attributes.y ?? 0)
  const left = style['text-anchor'] === 'end' ? x - width : style['text-anchor'] === 'middle' ? x - width / 2 : x
  const fill = attributes.fill ?? '#000000'
  return { words: text, size, fill, part, left, right: left + width, top: y - size * UP, bottom: y + size * DOWN }
}
