/** How wide words are in the fonts of this repository, which the page and the pixels of pictures are set in. */
import { CHARACTERS, FACES, type Face } from './face-widths.js'

/** The size of names and values in pictures, in pixels. */
export const VALUE_SIZE = 15
/** That of words about a mark. */
export const NOTE_SIZE = 14
/** That of axes. */
export const AXIS_SIZE = 13

const THOUSAND = 1000
/** For a character the font has no glyph for, drawn in some other: as wide as most capitals. */
const UNKNOWN = 700

const widths = Object.fromEntries(
  FACES.map((face) => [
    face,
    new Map(
      CHARACTERS[face].flatMap(([width, characters]) => [...characters].map((one): [string, number] => [one, width])),
    ),
  ]),
)

/** The width of words in pixels, at a size in pixels. Pairs set closer by the font make it a little less. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  const of = widths[face]
  let sum = 0
  for (const character of text) sum += of?.get(character) ?? UNKNOWN
  return (sum * size) / THOUSAND
}

/** The width that the widest of the words needs. */
export function widest(texts: readonly string[], size: number, face: Face = 'regular'): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, face)))
}

/** The lines in which a text stands within a width in pixels; a word too long for a line alone is broken. */
export function wrapped(text: string, size: number, width: number, face: Face = 'regular'): string[] {
  return filled(text, width, (words) => textWidth(words, size, face))
}

/** Breaks a text into lines of at most so many letters; a word too long for a line alone is broken too. */
export function wrapWords(text: string, most: number): string[] {
  return filled(text, most, (words) => words.length)
}

function filled(text: string, most: number, measure: (words: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, most, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, most: number, measure: (words: string) => number): string[] {
  if (measure(word) <= most) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && measure(part + character) > most) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/** Shortens words to a width in pixels. */
export function cut(text: string, size: number, width: number, face: Face = 'regular'): string {
  if (textWidth(text, size, face) <= width) return text
  const room = width - textWidth('…', size, face)
  let kept = ''
  let taken = 0
  for (const character of text) {
    taken += textWidth(character, size, face)
    if (kept !== '' && taken > room) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
