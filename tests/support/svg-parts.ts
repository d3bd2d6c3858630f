/** What an SVG picture is made of: each mark and line of words, where it stands and how it looks, whatever groups it is in. */
import { SaxesParser } from 'saxes'

/** An element that is drawn. */
export interface SvgPart {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** What it inherits, or has itself. */
  readonly style: Readonly<Record<string, string>>
  /** The classes of the groups it is in, and its own. */
  readonly classes: readonly string[]
  /** The ally it is of; null where it is of no one. */
  readonly ally: string | null
  /** What to add to its coordinates after they are multiplied by `scale`. */
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly text: string
}

interface Open {
  readonly part: SvgPart
  text: string
}

const INHERITED = ['font-size', 'font-family', 'font-weight', 'text-anchor']
const DRAWN = ['text', 'rect', 'path', 'line', 'circle']

/** The drawn parts in the order in which they are painted. @throws where it is not well-formed XML */
export function svgParts(svg: string): readonly SvgPart[] {
  const parts: SvgPart[] = []
  const open: Open[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const own: Record<string, string> = Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, String(value)]),
    )
    const above = open.at(-1)?.part
    const { x, y, scale } = moved(above ?? { x: 0, y: 0, scale: 1 }, own.transform ?? '')
    const inherited = Object.entries({ ...above?.style, ...own }).filter(([key]) => INHERITED.includes(key))
    const classes = [...(above?.classes ?? []), ...(own.class?.split(' ') ?? [])]
    const ally = own['data-ally'] ?? above?.ally ?? null
    const part = { name, attributes: own, style: Object.fromEntries(inherited), classes, ally, x, y, scale, text: '' }
    open.push({ part, text: '' })
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed && DRAWN.includes(closed.part.name)) parts.push({ ...closed.part, text: closed.text })
  })
  parser.write(svg).close()
  return parts
}

type At = Pick<SvgPart, 'x' | 'y' | 'scale'>

function moved({ x, y, scale }: At, transform: string): At {
  const [, dx = '0', dy = '0'] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(transform) ?? []
  const [, by = '1'] = /scale\(([\d.]+)\)/.exec(transform) ?? []
  return { x: x + scale * Number(dx), y: y + scale * Number(dy), scale: scale * Number(by) }
}

/** Where something stands in a picture, in pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A hair's breadth is no overlap. */
const HAIR = 0.5

/** Whether one lies over the other. */
export function touches(a: Box, b: Box): boolean {
  return a.left < b.right - HAIR && b.left < a.right - HAIR && a.top < b.bottom - HAIR && b.top < a.bottom - HAIR
}

/** All pairs of which one lies over the other. */
export function overlapping<B extends Box>(all: readonly B[]): (readonly [B, B])[] {
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => touches(a, b))
      .map((b) => [a, b] as const),
  )
}

/** Where a mark stands, without what its stroke adds. */
export function boxOf({ name, attributes, x, y, scale }: SvgPart): Box {
  const n = (key: string) => Number(attributes[key] ?? 0)
  const points: (readonly [number, number])[] =
    name === 'path'
      ? pointsOf(attributes.d ?? '')
      : name === 'circle'
        ? [
            [n('cx') - n('r'), n('cy') - n('r')],
            [n('cx') + n('r'), n('cy') + n('r')],
          ]
        : name === 'line'
          ? [
              [n('x1'), n('y1')],
              [n('x2'), n('y2')],
            ]
          : [
              [n('x'), n('y')],
              [n('x') + n('width'), n('y') + n('height')],
            ]
  const xs = points.map(([px]) => x + scale * px)
  const ys = points.map(([, py]) => y + scale * py)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** The points of straight segments, and the ends and handles of curves. @throws on what is neither */
export function pointsOf(d: string): (readonly [number, number])[] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    const isRelative = command === command.toLowerCase()
    const kind = command.toUpperCase()
    if (kind === 'Z') continue
    if (!'MLHVC'.includes(kind)) throw new Error(`the path has ${command}`)
    const step = kind === 'H' || kind === 'V' ? 1 : 2
    const from = [x, y] as const
    for (let at = 0; at < numbers.length; at += step) {
      const [a = 0, b = 0] = numbers.slice(at, at + step)
      // The points of one curve are all relative to where it begins.
      const [ox, oy] = !isRelative ? [0, 0] : kind === 'C' ? from : [x, y]
      if (kind === 'H') x = ox + a
      else if (kind === 'V') y = oy + a
      else [x, y] = [ox + a, oy + b]
      points.push([x, y])
    }
  }
  return points
}
