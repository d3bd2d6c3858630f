/** PNG: the picture of the SVG in pixels, on a ground without holes. */
import { PALETTES } from '../charts/kit/palette.js'
import { awaited } from '../domain/steps.js'
import type { Answer } from './answer.js'
import type { Piece } from './format.js'
import { themeOf, toSvg } from './svg.js'
import { Thread } from './thread.js'
import { Turns } from './turns.js'

/** A picture, and the color of what it leaves open. */
export interface Drawing {
  readonly svg: string
  readonly background: string
}

/** The bytes of its pixels, or why there are none. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly fault: string }

/** The largest takes half a second on a busy machine, and a stop waits ten: whoever comes later is told to come again. */
const MOST_WAITING = 10

const thread = new Thread<Drawing, Drawn>(new URL('./png-thread.js', import.meta.url))
const turns = new Turns(MOST_WAITING)

/** Draws the answer. @throws if the table has no chart; NoTurn */
export function* toPng(answer: Answer): Iterable<Piece> {
  const { background } = PALETTES[themeOf(answer)]
  // The lines and words are drawn here, when it is their turn: who is refused has cost nothing, and others come in between.
  const drawn = yield* awaited(turns.take(() => thread.ask({ svg: toSvg(answer), background })))
  if ('fault' in drawn) throw new Error(`the picture could not be drawn: ${drawn.fault}`)
  yield drawn.bytes
}
