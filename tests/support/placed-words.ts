/** Where the words of a picture stand: by an estimate of 0.56 em a character, or in the faces of the PNG. */
import { DOMParser } from 'linkedom'
import { widthsIn } from './font.js'

const EM = 0.56

export interface PlacedWords {
  readonly words: string
  readonly size: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Inherited {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: string
  readonly isBold: boolean
}

/** How wide words are, in parts of the font size. */
type Measure = (words: string, isBold: boolean) => number

const [REGULAR, BOLD] = ['Regular', 'SemiBold'].map((face) =>
  widthsIn(new URL(`../../fonts/TrackerSans-${face}.ttf`, import.meta.url)),
)

/** In the faces of the PNG. @throws where they have no glyph for a character */
export function inOwnFaces(words: string, isBold: boolean): number {
  return [...words].reduce((sum, character) => {
    const width = (isBold ? BOLD : REGULAR)?.get(character)
    if (width === undefined) throw new Error(`no glyph for ${character} of ${words}`)
    return sum + width
  }, 0)
}

function estimated(words: string): number {
  return [...words].length * EM
}

interface Node {
  readonly localName?: string
  readonly textContent: string | null
  readonly children: ArrayLike<Node>
  getAttribute(name: string): string | null
}

export function placedWords(svg: string, measure: Measure = estimated): PlacedWords[] {
  const root: Node | null = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('svg')
  return root ? below(root, { x: 0, y: 0, size: 16, anchor: 'start', isBold: false }, measure) : []
}

function below(node: Node, above: Inherited, measure: Measure): PlacedWords[] {
  const [, dx = '0', dy = '0'] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(node.getAttribute('transform') ?? '') ?? []
  const here: Inherited = {
    x: above.x + Number(dx),
    y: above.y + Number(dy),
    size: Number(node.getAttribute('font-size') ?? above.size),
    anchor: node.getAttribute('text-anchor') ?? above.anchor,
    isBold: above.isBold || node.getAttribute('font-weight') === 'bold',
  }
  if (node.localName !== 'text') return Array.from(node.children).flatMap((child) => below(child, here, measure))
  const words = node.textContent ?? ''
  const width = measure(words, here.isBold) * here.size
  const x = here.x + lengthOf(node.getAttribute('x'), here.size)
  const y = here.y + lengthOf(node.getAttribute('y'), here.size)
  const left = here.anchor === 'start' ? x : here.anchor === 'end' ? x - width : x - width / 2
  return [{ words, size: here.size, left, right: left + width, top: y - here.size * 0.7, bottom: y }]
}

function lengthOf(value: string | null, size: number): number {
  return value?.endsWith('em') ? Number.parseFloat(value) * size : Number(value ?? 0)
}
