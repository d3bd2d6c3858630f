/** A picture in a page: what it finds, what it measures, the picture at the widths it is shown at, its source, and how to take it along. */
import type { ComponentChildren } from 'preact'
import { SWATCH, swatch } from '../charts/kit/legend.js'
import { PAGE_PALETTE } from '../charts/kit/palette.js'
import type { Picture } from '../charts/kit/parts.js'
import { element } from '../charts/kit/xml.js'
import type { Steps } from '../domain/steps.js'
import { drawnFrom } from '../formats/svg.js'
import type { Texts } from '../query/declaration.js'
import type { Table } from '../query/table.js'
import { sources } from '../sentences/phrases.js'
import type { Asked } from './asked.js'
import { Share, type Shared, sharedOf } from './share.js'
import { addressOfAlly, type Shown } from './shown.js'

/** The widths a picture is drawn at, in pixels: on a small phone, where words would be too small otherwise, on a phone, in a column or on a tablet, over the whole page. The style sheet shows one. */
export const WIDTHS = { small: 288, phone: 340, narrow: 400, column: 580, main: 760, whole: 1200 } as const
/** One of them. */
export type Width = keyof typeof WIDTHS

/** A picture ready to be put into a page. */
export interface Drawn {
  readonly picture: Picture
  /** The picture at each of its widths, as SVG. */
  readonly markups: readonly string[]
  readonly source: string | null
  readonly shared: Shared
}

/** A picture that is wished for. */
export interface Wish {
  readonly table: Table
  /** What is asked of the table, without the day. */
  readonly question: Texts
  readonly widths: readonly Width[]
  /** Whether its marks lead to the pages of their allies. */
  readonly hasLinks?: boolean
}

/** Draws the picture a table has for a question, for who reads the page on its day. @throws FaultyQuestion */
export function* drawn(asked: Asked, shown: Shown, { table, question, widths, hasLinks = false }: Wish): Steps<Drawn> {
  const answer = yield* asked.drawn(table, question)
  const { chart, subject } = drawnFrom(answer)
  const linkTo = hasLinks ? (ally: string) => addressOfAlly(shown, ally) : null
  const markups: string[] = []
  let picture: Picture | undefined
  for (const name of widths) {
    yield
    picture = chart.picture(subject, { width: WIDTHS[name], palette: PAGE_PALETTE, linkTo })
    markups.push(svgOf(picture, name, hasLinks))
  }
  if (picture === undefined) throw new Error('a picture has at least one width')
  return { picture, markups, source: sources(subject.editions), shared: sharedOf(table, question, shown) }
}

function svgOf({ body, description }: Picture, name: Width, hasLinks: boolean): string {
  if (body === null) return ''
  const height = Math.ceil(body.height)
  // Links in an image would be hidden from who does not see it.
  const role = hasLinks ? { role: 'group' } : { role: 'img' }
  const place = { class: name, viewBox: `0 0 ${WIDTHS[name]} ${height}`, ...role, 'aria-label': description }
  return element('svg', place, body.draw(height))
}

interface FigureProps {
  readonly drawn: Drawn
  /** Names it within the page. */
  readonly id: string
  /** In a column headlines are smaller. */
  readonly isSmall?: boolean
  /** Controls between the subtitle and the picture. */
  readonly children?: ComponentChildren
  /** What stands below the source. */
  readonly below?: ComponentChildren
  /** The words in place of the picture's own. */
  readonly headline?: string
  readonly subtitle?: string
}

/** The picture with all that belongs to it. */
export function Figure({ drawn, id, isSmall = false, children, below, headline, subtitle }: FigureProps) {
  const { picture, source, shared } = drawn
  return (
    <figure class={isSmall ? 'picture small' : 'picture'} id={id} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{headline ?? picture.headline}</h2>
      <p class="what">{subtitle ?? picture.subtitle}</p>
      {children}
      <Pictured drawn={drawn} />
      <figcaption>
        <span>{source}</span>
        <Share shared={shared} name={headline ?? picture.headline} />
      </figcaption>
      {below}
    </figure>
  )
}

/** What is drawn, what its marks mean, and what must be said below it. */
export function Pictured({ drawn: { picture, markups } }: { drawn: Drawn }) {
  return (
    <>
      {picture.body === null ? (
        <p>No figures for this question on this day.</p>
      ) : (
        <div class="drawn" dangerouslySetInnerHTML={{ __html: markups.join('') }} />
      )}
      <Legend items={picture.legend} />
      {picture.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
    </>
  )
}

/** What each kind of mark means. */
function Legend({ items }: { items: Picture['legend'] }) {
  if (items.length === 0) return null
  return (
    <ul class="legend">
      {items.map(({ mark, words }) => (
        <li>
          <svg
            width={SWATCH}
            height="18"
            viewBox={`0 -14 ${SWATCH} 18`}
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: swatch(mark, PAGE_PALETTE) }}
          />
          {words}
        </li>
      ))}
    </ul>
  )
}
