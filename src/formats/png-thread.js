/**
 * A thread of its own that draws the pixels of SVG pictures, with the fonts of this repository and no others. In JavaScript, so
 * that the same file is found beside the sources and beside what is built of them.
 * @import { Drawing, Drawn } from './png.js'
 */
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'

/** The families of `fonts`: for a family that is not there the words would be left out in silence. */
const SANS = 'Tracker Sans'
const SERIF = 'Tracker Serif'
const FONTS = ['TrackerSans-Regular.ttf', 'TrackerSans-SemiBold.ttf', 'TrackerSerif-SemiBold.ttf'].map((name) =>
  fileURLToPath(new URL(`../../fonts/${name}`, import.meta.url)),
)

/** 32 MB, of which several wait to be freed: what has more at its scale is made smaller, the largest picture as large as asked. */
const MOST_PIXELS = 8_000_000

/**
 * Draws the picture at its scale, or as near to that as 8 million pixels allow.
 * @param {Drawing} drawing
 * @returns {Uint8Array}
 * @throws where it is no SVG
 */
export function drawPng({ svg, background, scale }) {
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } })
  return new Resvg(svg, {
    background,
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS,
      defaultFontFamily: SANS,
      sansSerifFamily: SANS,
      serifFamily: SERIF,
    },
    fitTo: { mode: 'zoom', value: Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height))) },
  })
    .render()
    .asPng()
}

/** So many pictures, of some megabytes each, wait to be given back. */
const UNCOLLECTED = 8

/** Collects garbage. What a picture takes lies outside the heap, which does not grow with it, so that nobody else would collect it. */
const collect = collector()
let drawnSince = 0

function collector() {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return () => gc()
}

parentPort?.on('message', (/** @type {Drawing} */ drawing) => {
  /** @type {Drawn} */
  let drawn
  try {
    drawn = { bytes: drawPng(drawing) }
  } catch (error) {
    drawn = { fault: String(error) }
  }
  parentPort?.postMessage(drawn)
  drawnSince = (drawnSince + 1) % UNCOLLECTED
  if (drawnSince === 0) collect()
})
