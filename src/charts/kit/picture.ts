/** A picture of its own: rule, headline, what is measured, what is drawn, what the marks mean, and where it comes from. */
import { longDate, restriction, sources } from '../../sentences/phrases.js'
import type { Chart, Frame, Subject } from '../chart.js'
import { legend } from './legend.js'
import { PALETTES } from './palette.js'
import { type Lines, paragraph, SANS } from './paragraph.js'
import { type Body, isNarrow, type Look } from './parts.js'
import { element, escaped } from './xml.js'

/** The sizes of words and the heights of their lines, in pixels. */
const SIZES = {
  headline: { wide: { size: 26, line: 32 }, narrow: { size: 21, line: 27 } },
  subtitle: { wide: { size: 16, line: 23 }, narrow: { size: 15, line: 21 } },
}
const SMALL = { size: 14, line: 19 }

const RULE = 2
/** What is left free below each part. */
const BELOW = { rule: 12, headline: 4, subtitle: 16, body: 12, legend: 8 }

/** From this width on the margin is that of a desk's screen. */
const WIDE = 600

function marginOf(width: number): number {
  return width < WIDE ? 16 : 20
}

/** What is drawn with in a frame. */
export function lookOf({ width, theme }: Frame): Look {
  return { width: width - 2 * marginOf(width), palette: PALETTES[theme], linkTo: null }
}

/** The chart in its frame, a whole SVG document. The same input gives the same bytes. */
export function framed<R>(chart: Chart<R>, subject: Subject<R>, frame: Frame): string {
  const look = lookOf(frame)
  const { palette } = look
  const { headline, subtitle, description, legend: items, notes, body: drawn } = chart.picture(subject, look)
  const margin = marginOf(frame.width)
  const kind = isNarrow(look) ? 'narrow' : 'wide'
  const empty = `No figures for this question as of ${longDate(subject.asOf)}.`

  const lines = (texts: readonly string[], style: { size: number; line: number }, fill = palette.ink2): Lines =>
    paragraph(
      texts.filter((text) => text !== ''),
      { ...style, fill },
      look.width,
    )
  const title = paragraph([headline], { ...SIZES.headline[kind], fill: palette.ink, face: 'serif' }, look.width)
  const under = lines([subtitle], SIZES.subtitle[kind])
  const key = legend(drawn ? items : [], look.width, palette)
  const foot = lines([[...notes, ...subject.notes].join(' '), dated(subject)], SMALL)
  const body = drawn ?? nothing(lines([empty], SIZES.subtitle[kind], palette.ink))

  const titleTop = margin + RULE + BELOW.rule
  const underTop = titleTop + title.height + BELOW.headline
  const bodyTop = underTop + under.height + BELOW.subtitle
  const belowBody = BELOW.body + key.height + (key.height > 0 ? BELOW.legend : 0)
  const around = bodyTop + belowBody + foot.height + margin
  const bodyHeight = frame.height === undefined ? body.height : Math.max(frame.height - around, body.least)
  const needed = Math.ceil(around + bodyHeight)
  const footTop = needed - margin - foot.height

  const place = (y: number, markup: string) =>
    markup === '' ? '' : element('g', { transform: `translate(${margin},${Math.round(y)})` }, markup)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      // Asked to be lower than it can be drawn, a picture shrinks as a whole rather than losing its source.
      viewBox: `0 0 ${frame.width} ${needed}`,
      width: frame.width,
      height: frame.height ?? needed,
      role: 'img',
      'font-family': SANS,
    },
    element('title', {}, escaped(headline)) +
      // What must be said is said to who does not see the picture, too.
      element('desc', {}, escaped([drawn ? description : empty, ...subject.notes].join(' '))) +
      element('rect', { width: frame.width, height: needed, fill: palette.paper }) +
      element('rect', { x: margin, y: margin, width: look.width, height: RULE, fill: palette.ink }) +
      place(titleTop, title.markup) +
      place(underTop, under.markup) +
      place(bodyTop, body.draw(bodyHeight)) +
      place(bodyTop + bodyHeight + BELOW.body, key.markup) +
      place(footTop, foot.markup),
  )
}

/** `Source: NATO, 17 June 2024. As of 3 April 2025. Asked with verdict=off_track.` */
function dated({ editions, asOf, query, filters }: Subject<unknown>): string {
  const parts = [sources(editions), `As of ${longDate(asOf)}`, restriction(query, filters)]
  return parts.flatMap((part) => (part === null ? [] : [`${part}.`])).join(' ')
}

function nothing({ markup, height }: Lines): Body {
  return { height, least: height, draw: () => markup }
}
