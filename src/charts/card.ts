/** The picture that stands where a link is shared (Open Graph): 1200 by 630 pixels, light, to be read at a third of that. */
import { held, whyNoCount } from '../sentences/held.js'
import { shortYear } from '../sentences/picture-words.js'
import { SITE_NAME } from '../sentences/site-name.js'
import type { Subject } from './chart.js'
import { type AgainstLevel, legendOf, levelLines, ranked, shareInWords, stateShown } from './kit/against-level.js'
import { type LegendItem, legend } from './kit/legend.js'
import { PALETTES } from './kit/palette.js'
import { paragraph, SANS, sizeFor, words } from './kit/paragraph.js'
import type { Body, Look, Picture } from './kit/parts.js'
import { textWidth } from './kit/text-width.js'
import { uprightBars } from './kit/upright-bars.js'
import { element, escaped } from './kit/xml.js'

/** The size of every card, in pixels. */
export const CARD = { width: 1200, height: 630 } as const

/** What a card is drawn of. */
export interface CardParts {
  /** The sentences of the page, each beginning a line. */
  readonly headline: readonly string[]
  readonly subtitle: string
  readonly source: string
  readonly legend: readonly LegendItem[]
  /** What is drawn below them, how much larger than in a page; null for words alone. */
  readonly body: { readonly zoom: number; readonly of: (look: Look) => Body } | null
}

const MARGIN = 56
const INSIDE = CARD.width - 2 * MARGIN
const BAR = 10
const TOP = 40
const BOTTOM = 22
const HEADLINE = { withBody: { sizes: [60, 54, 48, 42, 36], most: 2 }, alone: { sizes: [84, 72, 60, 48, 40], most: 4 } }
const LEADING = 1.14
const BELOW_HEADLINE = 0.12
const SUBTITLE = { size: 22, line: 30 }
/** The legend, in parts of that of a page, and how high that is where there is none. */
const LEGEND = 1.25
const LEGEND_LINE = 21
const SOURCE = 17.5
const GAP = 22

/** The card, a whole SVG document. */
export function card({ headline, subtitle, source, legend: items, body }: CardParts): string {
  const palette = PALETTES.light
  const { sizes, most } = HEADLINE[body ? 'withBody' : 'alone']
  const size = sizeFor(headline, sizes, most, INSIDE, 'serif')
  const title = paragraph(headline, { size, line: size * LEADING, fill: palette.ink, face: 'serif' }, INSIDE)
  const brandWidth = textWidth(SITE_NAME, SUBTITLE.size, 'serif')
  const under = paragraph([subtitle], { ...SUBTITLE, fill: palette.ink2 }, INSIDE - brandWidth - GAP)
  const underTop = TOP + title.height + size * BELOW_HEADLINE

  const sourceWidth = textWidth(source, SOURCE)
  const key = legend(items, (INSIDE - sourceWidth - GAP) / LEGEND, palette)
  const keyTop = CARD.height - BOTTOM - Math.max(key.height, LEGEND_LINE) * LEGEND
  const bodyTop = underTop + under.height + GAP
  const sourceLine = CARD.height - BOTTOM - 6 * LEGEND
  const style = { size: SOURCE, fill: palette.ink2 }
  const brand = { size: SUBTITLE.size, fill: palette.ink, face: 'serif' } as const
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${CARD.width} ${CARD.height}`,
      ...CARD,
      role: 'img',
      'font-family': SANS,
    },
    element('title', {}, escaped(headline.join(' '))) +
      element('rect', { ...CARD, fill: palette.paper }) +
      element('rect', { width: CARD.width, height: BAR, fill: palette.ink }) +
      at(TOP, title.markup) +
      at(underTop, under.markup) +
      at(underTop, words(SITE_NAME, { x: INSIDE, y: SUBTITLE.line * 0.74, anchor: 'end' }, brand)) +
      (body ? at(bodyTop, bodyIn(body, keyTop - bodyTop - GAP / 2), body.zoom) : '') +
      at(keyTop, key.markup, LEGEND) +
      at(sourceLine, words(source, { x: INSIDE, y: 0, anchor: 'end' }, style)),
  )
}

function at(y: number, markup: string, zoom = 1): string {
  const scale = zoom === 1 ? '' : ` scale(${zoom})`
  return markup === '' ? '' : element('g', { transform: `translate(${MARGIN},${Math.round(y)})${scale}` }, markup)
}

/** The body in the height there is; one that cannot be so low is made smaller as a whole. */
function bodyIn({ zoom, of }: NonNullable<CardParts['body']>, height: number): string {
  const body = of({ width: INSIDE / zoom, palette: PALETTES.light, linkTo: null })
  const room = height / zoom
  if (body.least <= room) return body.draw(room)
  return element('g', { transform: `scale(${Math.round((room / body.least) * 1000) / 1000})` }, body.draw(body.least))
}

/** How much larger than in a page a picture stands on a card, to be read when that is small. */
const OF_PAGE = 1.6

/** The part of the card that a picture of a page has: what it measures, and its body and its legend, made larger. */
export function pictureCard(pictureAt: (look: Look) => Picture): Pick<CardParts, 'subtitle' | 'legend' | 'body'> {
  const {
    subtitle,
    body,
    legend: items,
  } = pictureAt({ width: INSIDE / OF_PAGE, palette: PALETTES.light, linkTo: null })
  return { subtitle, legend: items, body: body && { zoom: OF_PAGE, of: () => body } }
}

/** A card of words alone. */
export function wordsCard(headline: readonly string[], subtitle: string): CardParts {
  return { headline, subtitle, source: '', legend: [], body: null }
}

/** The part of the card that allies against a level have: a bar each, the largest share first, with counts in the legend. */
export function levelCard(subject: Subject<AgainstLevel>): Pick<CardParts, 'legend' | 'body'> {
  const rows = ranked({ ...subject, query: {} })
  const bars = held(rows).map((row) => ({
    name: row.name,
    value: row.actual_percent,
    valueWords: `${shareInWords(row)} ${shortYear(row)}`.trimEnd(),
    prospect: stateShown(row),
  }))
  if (bars.length === 0) return { legend: [], body: null }
  const levels = levelLines(rows, subject)
  return {
    legend: legendOf(rows, { isCounted: whyNoCount(rows, subject) === null }),
    body: { zoom: 1, of: (look) => uprightBars(bars, levels, look) },
  }
}
