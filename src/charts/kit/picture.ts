/** The whole picture: heading, what was asked, legend, panels and source, one under the other. */

import { longDate, restriction, sources } from '../../sentences/phrases.js'
import type { Frame, Subject } from '../chart.js'
import { type LegendItem, legend } from './legend.js'
import { PALETTES, type Palette } from './palette.js'
import { wrapped } from './text-width.js'
import { element, escaped, textElement } from './xml.js'

/** What everything in a picture is drawn with. */
export interface Look {
  /** The width between the margins. */
  readonly width: number
  readonly isNarrow: boolean
  readonly palette: Palette
  readonly document: Frame['document']
  /** Begins every id, so that two different charts fit into one page. */
  readonly id: string
}

/** The panels: how high they want to be, how low they may be, and their markup at a height, from their upper left corner. */
export interface Body {
  readonly height: number
  readonly least: number
  draw(height: number): string
}

/** What a picture is made of, before it is set in a frame. */
export interface Picture {
  readonly heading: string
  /** The question in words, each sentence without the date. */
  readonly sentences: readonly string[]
  /** What the picture shows, for those who do not see it. */
  readonly description: readonly string[]
  readonly legend: readonly LegendItem[]
  readonly notes: readonly string[]
  /** Null where there is nothing to show. */
  readonly body: Body | null
}

/** From this width on, names are written in full. */
const WIDE = 600
const NO_FIGURES_HEIGHT = 40
const GAP = 10

interface Style {
  readonly size: number
  readonly line: number
  readonly fill: string
  readonly bold?: boolean
}

/** The look of a picture in its frame. */
export function lookOf(name: string, { width, theme, document }: Frame): Look {
  const margin = marginOf(width)
  return {
    width: width - 2 * margin,
    isNarrow: width < WIDE,
    palette: PALETTES[theme],
    document,
    id: `${name}-chart`,
  }
}

function marginOf(width: number): number {
  return width < WIDE ? 12 : 20
}

/** Puts a picture together. The same input gives the same bytes. */
export function picture(
  { heading, sentences, description, notes, ...rest }: Picture,
  { query, filters, asOf, editions, notes: said }: Subject<unknown>,
  frame: Frame,
  look: Look,
): string {
  const { palette } = look
  const margin = marginOf(frame.width)
  const dated = [...sentences.map((sentence) => `${sentence}.`), `As of ${longDate(asOf)}.`, ...said].join(' ')
  const empty = `No figures for this question as of ${longDate(asOf)}.`
  const source = sources(editions)
  const below = [...notes, restriction(query, filters), source].filter((line) => line !== null)

  const top = lines([heading], {
    size: look.isNarrow ? 17 : 20,
    line: look.isNarrow ? 22 : 26,
    fill: palette.text,
    bold: true,
  })
  const under = lines([dated], { size: 13, line: 18, fill: palette.muted })
  const key = rest.body ? legend(rest.legend, look.width, palette) : { markup: '', height: 0 }
  const foot = lines(below, { size: 11, line: 15, fill: palette.muted })
  const body: Body = rest.body ?? {
    height: NO_FIGURES_HEIGHT,
    least: NO_FIGURES_HEIGHT,
    draw: () => lines([empty], { size: 14, line: 20, fill: palette.text }).markup,
  }

  const keyTop = margin + top.height + 4 + under.height + GAP
  const bodyTop = keyTop + key.height + (key.height > 0 ? GAP : 0)
  const around = bodyTop + GAP + foot.height + margin
  const bodyHeight = frame.height === undefined ? body.height : Math.max(frame.height - around, body.least)
  const needed = Math.ceil(around + bodyHeight)

  const place = (y: number, markup: string) =>
    markup === '' ? '' : element('g', { transform: `translate(${margin},${Math.round(y)})` }, markup)
  const id = (part: string) => `${look.id}-${part}`
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      // Asked to be lower than it can be drawn, a picture shrinks as a whole rather than losing its source.
      viewBox: `0 0 ${frame.width} ${needed}`,
      width: frame.width,
      height: frame.height ?? needed,
      role: 'img',
      'aria-labelledby': `${id('title')} ${id('desc')}`,
      'font-family': 'system-ui, sans-serif',
    },
    element('title', { id: id('title') }, escaped(heading)) +
      element(
        'desc',
        { id: id('desc') },
        escaped([dated, ...(rest.body ? description : [empty]), source ?? ''].join(' ').trim()),
      ) +
      element('rect', { width: frame.width, height: needed, fill: palette.background }) +
      place(margin, top.markup) +
      place(margin + top.height + 4, under.markup) +
      place(keyTop, key.markup) +
      place(bodyTop, body.draw(bodyHeight)) +
      place(needed - margin - foot.height, foot.markup),
  )

  function lines(paragraphs: readonly string[], { size, line, fill, bold = false }: Style) {
    const all = paragraphs.flatMap((text) => wrapped(text, size, look.width, bold))
    const weight = bold ? { 'font-weight': 'bold' } : {}
    const markup = all.map((text, index) =>
      textElement(text, { y: (index + 1) * line - (line - size * 0.8) / 2, 'font-size': size, fill, ...weight }),
    )
    return { markup: markup.join(''), height: all.length * line }
  }
}
