/** How what a page shows is taken along: links, pictures, data, an embedded picture, a line for curl. */

import type { Format } from '../formats/format.js'
import { addressOf as addressIn, queryString } from '../formats/links.js'
import type { Texts } from '../query/declaration.js'
import type { Table } from '../query/table.js'
import { embedCode } from './embed/embed-code.js'
import type { Shown } from './shown.js'

/** The addresses of a picture, below the server's: those of this day, and those that follow the record. */
export interface Shared {
  /** The page, as known on this day; and as it is, always. */
  readonly pinned: string
  readonly following: string
  /** Null of what is not drawn. */
  readonly picture: { readonly png: string; readonly svg: string; readonly embed: string } | null
  readonly csv: string
  readonly xlsx: string
  readonly text: string
}

/** The addresses of the rows of a table for a question on the day shown, and of its picture where that is what is seen. */
export function sharedOf(table: Table, question: Texts, shown: Shown, isPicture = true): Shared {
  const { picture: _, ...rows } = question
  const day = { as_of: shown.asOf }
  const at = (suffix: Format, of: Texts) => addressIn(table.path, suffix, { ...of, ...day })
  const page = { ...shown.level, ...shown.own }
  return {
    pinned: shown.path + queryString({ ...page, ...day }),
    following: shown.path + queryString(page),
    picture:
      isPicture && table.chartFor(question.picture) !== null
        ? {
            png: at('png', { ...question, width: '1200' }),
            svg: at('svg', question),
            embed: `/embed/${table.name}${queryString({ ...question, ...(shown.followsToday ? {} : day) })}`,
          }
        : null,
    csv: at('csv', rows),
    xlsx: at('xlsx', rows),
    text: at('txt', rows),
  }
}

/** The menu below a picture; without the script the links work, and what is copied stands in fields. `name` is what is shared. */
export function Share({ shared, name }: { shared: Shared; name: string }) {
  const { pinned, following, picture, csv, xlsx, text } = shared
  return (
    <details class="share">
      <summary aria-label={`Share: ${name}`}>Share</summary>
      <ul>
        <li>
          <a href={pinned} data-copy="link" data-said="Link copied">
            Link, as known on this day
          </a>
        </li>
        <li>
          <a href={following} data-copy="link" data-said="Link copied">
            Link, always the newest
          </a>
        </li>
        {picture !== null && (
          <li class="row">
            <span>Picture</span>
            <a href={picture.png} download="">
              PNG
            </a>
            <a href={picture.svg} download="">
              SVG
            </a>
          </li>
        )}
        <li class="row">
          <span>Data</span>
          <a href={csv} download="">
            CSV
          </a>
          <a href={xlsx} download="">
            XLSX
          </a>
        </li>
        {picture !== null && (
          <li>
            <a
              href={`${picture.embed}${picture.embed.includes('?') ? '&' : '?'}code=1`}
              data-copy="embed"
              data-code={embedCode(picture.embed, name)}
              data-said="Embed code copied"
            >
              Embed code
            </a>
          </li>
        )}
        <li>
          <a href={text} data-copy="curl" data-said="Line for curl copied">
            Line for curl
          </a>
        </li>
      </ul>
    </details>
  )
}
