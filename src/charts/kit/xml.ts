/** Well-formed XML, whatever a name may hold. */

const HUNDREDTHS = 100
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML 1.0 allows no control characters beside tab and line ends, not even escaped, and no lone surrogates. */
export const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu

/** Most of what is written is of these alone, and is known at a glance to need no care. */
const PLAIN = /^[\w #.,:;()%/+-]*$/

/** The text as it stands in an element or between double quotes, with a space for each character XML cannot hold. */
export function escaped(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replaceAll(FORBIDDEN, ' ').replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

/** Attributes by their names; what is undefined is not written. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** Writes an element; the content is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let written = ''
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${attribute}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`
  }
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Writes a line of words. */
export function textElement(text: string, attributes: Attributes): string {
  return element('text', attributes, escaped(text))
}

function rounded(value: number): string {
  return String(Math.round(value * HUNDREDTHS) / HUNDREDTHS || 0)
}
