/** What a picture is made of, before it is set in a frame of its own or into the page. */
import type { LegendItem } from './legend.js'
import type { Palette } from './palette.js'

/** What everything in a picture is drawn with. */
export interface Look {
  /** The width between the margins, in pixels. */
  readonly width: number
  readonly palette: Palette
  /** The address of an ally's page, where the picture stands in a page whose marks are links; else null. */
  readonly linkTo: ((ally: string) => string) | null
}

/** Below this width a picture has what a phone has: fewer words, names above their bars. */
const WIDE = 560

/** Whether the picture is as narrow as on a phone. */
export function isNarrow({ width }: Look): boolean {
  return width < WIDE
}

/** What is drawn: how high it wants to be, how low it may be, and its markup at a height, from its upper left corner, in pixels. */
export interface Body {
  readonly height: number
  readonly least: number
  draw(height: number): string
}

/** A picture in its parts. */
export interface Picture {
  /** A finding, one or two short sentences: `Five of 31 allies are at 3.5%`. */
  readonly headline: string
  /** What is measured, its unit and how sure it is: `Core defense spending, percent of GDP. 2026 figures are NATO’s estimates.` */
  readonly subtitle: string
  /** What is seen, in one sentence, for those who do not see it. */
  readonly description: string
  /** What each kind of mark means that occurs in the picture. */
  readonly legend: readonly LegendItem[]
  /** What must be said below the picture, in whole sentences. */
  readonly notes: readonly string[]
  /** Null where there is nothing to show. */
  readonly body: Body | null
}
