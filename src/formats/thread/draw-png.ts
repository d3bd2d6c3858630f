/** PNG: the pixels of an SVG picture, with the fonts of this repository and no others. */
import { fileURLToPath } from 'node:url'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'

/** The family of `fonts`: for a family that is not there the words would be left out in silence. */
const FAMILY = 'Tracker Sans'
const FONTS = ['TrackerSans-Regular.ttf', 'TrackerSans-SemiBold.ttf'].map((name) =>
  fileURLToPath(new URL(`../../../fonts/${name}`, import.meta.url)),
)

/** Sharp on the screens of today. */
const SCALE = 2
/** 32 MB, of which several wait to be freed: what has more at that scale is made smaller, the largest picture as large as asked. */
const MOST_PIXELS = 8_000_000

/** A picture, and the color of what it leaves open. */
export interface Drawing {
  readonly svg: string
  readonly background: string
}

/** Draws the one picture at twice its size, or as near to that as 8 million pixels allow. @throws where it is no SVG */
export function drawPng([drawing]: readonly Drawing[]): Uint8Array {
  if (!drawing) throw new Error('there is nothing to draw')
  const { svg, background } = drawing
  const options: ResvgRenderOptions = {
    background,
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  }
  const { width, height } = new Resvg(svg, { ...options, font: { loadSystemFonts: false } })
  const value = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)))
  return new Resvg(svg, { ...options, fitTo: { mode: 'zoom', value } }).render().asPng()
}
