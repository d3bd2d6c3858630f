/** How a table is drawn, and what is asked of the picture itself. */
import { type Chart, THEMES } from '../charts/chart.js'
import { choice, whole } from './parameter.js'

/** The width of a picture in pixels when none is asked for. */
export const DEFAULT_WIDTH = 800
const NARROWEST = 280
const WIDEST = 2000
const LOWEST = 200
const HIGHEST = 4000

export interface Picture<R, Q> {
  readonly chart: Chart<R>
  /** Refuses a question whose answer cannot be drawn. @throws FaultyQuestion */
  check?(query: Q): void
}

/** Asked of a picture only. */
export const pictureParameters = {
  width: whole(NARROWEST, WIDEST, `How wide the picture is, in pixels. Default: ${DEFAULT_WIDTH}.`),
  height: whole(LOWEST, HIGHEST, 'How high it is, in pixels. Default: as high as its content needs.'),
  theme: choice(THEMES, 'Dark lines on a light ground (default), or light ones on a dark ground.'),
}
