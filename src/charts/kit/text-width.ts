/** How wide words are, by an estimate: nothing here can measure a font, and the reader's may differ from ours. */

/** The size of words in panels. */
export const FONT = 12

/** The mean width of a character, in parts of the font size. */
const REGULAR = 0.58
const BOLD = 0.66

/** The width of words in pixels, at a size in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  return [...text].length * size * (bold ? BOLD : REGULAR)
}

/** The width that the widest of the words needs. */
export function widest(texts: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, bold)))
}

/** The lines in which a text of this font size stands within a width in pixels. */
export function wrapped(text: string, size: number, width: number, bold = false): string[] {
  return wrapWords(text, Math.max(1, Math.floor(width / textWidth('x', size, bold))))
}

/** Breaks a text into lines of at most so many letters; a word too long for a line alone is broken too. */
export function wrapWords(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, most))) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, most: number): string[] {
  const characters = [...word]
  const parts: string[] = []
  for (let start = 0; start < characters.length; start += most) {
    parts.push(characters.slice(start, start + most).join(''))
  }
  return parts
}

/** Shortens words to a width. */
export function cut(text: string, size: number, width: number, bold = false): string {
  const most = Math.max(1, Math.floor(width / textWidth('x', size, bold)))
  const characters = [...text]
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
