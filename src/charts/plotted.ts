/** Marks on linear scales, drawn by Plot and written as a group: the frame and the words around it are the picture's. */
import { type Markish, plot } from '@observablehq/plot'
import type { Look } from './picture.js'
import { element, insideOf } from './xml.js'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface Plotted extends Size {
  readonly margins: Margins
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly marks: readonly Markish[]
}

export function plotted({ width, height, margins, x, y, marks }: Plotted, look: Look): string {
  const drawn = plot({
    ...(look.document === undefined ? {} : { document: look.document }),
    width,
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    x: { type: 'linear', domain: [...x], axis: null },
    y: { type: 'linear', domain: [...y], axis: null },
    // Every color is one of the palette's.
    color: { type: 'identity' },
    marks: [...marks],
  })
  // Plot's own frame says this for the words inside it.
  return element('g', { 'text-anchor': 'middle' }, insideOf(drawn))
}
