/**
 * Well-formed XML, whatever a name may hold. What Plot has drawn is written from its nodes rather than with `outerHTML`,
 * which is HTML (`&nbsp;`, bare `<` in attributes) and differs between the server's document and a browser's.
 */

/** What is read of a node, here and in a browser. */
interface Drawn {
  readonly nodeType: number
  /** Only elements have one; unlike `nodeName` it keeps the spelling of SVG everywhere. */
  readonly localName?: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<Drawn>
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>
}

const ELEMENT = 1
const TEXT = 3
const DECIMALS = 2
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML 1.0 allows no control characters beside tab and line ends, not even escaped, and no lone surrogates. */
export const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu

/** The text as it stands in an element or between double quotes, with a space for each character XML cannot hold. */
export function escaped(text: string): string {
  return text.replaceAll(FORBIDDEN, ' ').replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

/** Attributes by their names; what is undefined is not written. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** Writes an element; the content is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([attribute, value]) => ` ${attribute}="${typeof value === 'number' ? rounded(value) : escaped(String(value))}"`,
    )
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Writes a line of words. */
export function textElement(text: string, attributes: Attributes): string {
  return element('text', attributes, escaped(text))
}

/** Writes what stands inside a drawn picture, without its own frame and style. */
export function insideOf(drawn: Drawn): string {
  return Array.from(drawn.childNodes, written).join('')
}

function written(node: Drawn): string {
  if (node.nodeType === TEXT) return escaped(node.nodeValue ?? '')
  if (node.nodeType !== ELEMENT || !node.localName || node.localName === 'style') return ''
  // Inside an image nothing is announced, and a name on a plain group is a fault to accessibility checkers.
  const kept = Array.from(node.attributes ?? []).filter(({ name }) => !name.startsWith('aria-'))
  const attributes = Object.fromEntries(kept.map(({ name, value }) => [name, coordinates(value)]))
  return element(node.localName, attributes, insideOf(node))
}

function coordinates(value: string): string {
  return value.replaceAll(/-?\d+\.\d{3,}(?:e-\d+)?/g, (number) => rounded(Number(number)))
}

function rounded(value: number): string {
  return String(Number(value.toFixed(DECIMALS)) || 0)
}
