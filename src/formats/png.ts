/** PNG: the picture of the SVG in pixels, on a ground without holes. */
import { PALETTES } from '../charts/kit/palette.js'
import type { Answer } from './answer.js'
import type { Piece } from './format.js'
import { themeOf, toSvg } from './svg.js'
import { WORK_THREAD } from './thread/thread.js'

/** Draws the answer. @throws if the table has no chart; ThreadBusy, ThreadLost */
export function* toPng(answer: Answer): Iterable<Piece> {
  const { background } = PALETTES[themeOf(answer)]
  yield yield* WORK_THREAD.do('png', [{ svg: toSvg(answer), background }])
}
