/** PNG: the picture of the SVG in pixels, on a ground without holes. */
import { PALETTES } from '../charts/kit/palette.js'
import { awaited } from '../domain/steps.js'
import { DEFAULT_SCALE } from '../query/faces.js'
import type { Answer } from './answer.js'
import type { Piece } from './format.js'
import { themeOf, toSvg } from './svg.js'
import { Thread } from './thread.js'
import { Turns } from './turns.js'

/** A picture, the color of what it leaves open, and how large it is made. */
export interface Drawing {
  readonly svg: string
  readonly background: string
  /** How many pixels wide one of its own is. */
  readonly scale: number
}

/** The bytes of its pixels, or why there are none. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly fault: string }

/** The largest takes half a second on a busy machine, and a stop waits ten: whoever comes later is told to come again. */
const MOST_WAITING = 10

const thread = new Thread<Drawing, Drawn>(new URL('./png-thread.js', import.meta.url))
const turns = new Turns(MOST_WAITING)

/** Draws the answer. @throws if the table has no chart; NoTurn */
export function toPng(answer: Answer): Iterable<Piece> {
  const { paper: background } = PALETTES[themeOf(answer)]
  const scale = Number(answer.page.query.scale ?? DEFAULT_SCALE)
  return pixelsOf(() => ({ svg: toSvg(answer), background, scale }))
}

/** The pixels of a picture, which is drawn when it is its turn: who is refused has cost nothing, and others come in between. @throws NoTurn */
export function* pixelsOf(draw: () => Drawing): Iterable<Piece> {
  const drawn = yield* awaited(turns.take(() => thread.ask(draw())))
  if ('fault' in drawn) throw new Error(`the picture could not be drawn: ${drawn.fault}`)
  yield drawn.bytes
}
