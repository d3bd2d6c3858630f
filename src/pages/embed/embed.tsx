/** A picture in a document of its own, for the pages of others: what it finds, the picture, its source with a link to all of it. */
import { renderToString } from 'preact-render-to-string'
import type { Theme } from '../../charts/kit/palette.js'
import type { Steps } from '../../domain/steps.js'
import { FaultyQuestion } from '../../faults/fault.js'
import { queryString } from '../../formats/links.js'
import type { Texts } from '../../query/declaration.js'
import type { Table } from '../../query/table.js'
import { SITE_NAME } from '../../sentences/site-name.js'
import { Asked, type Source } from '../asked.js'
import { colorsOf } from '../colors.js'
import type { Site } from '../document.js'
import { type Drawn, drawn, Pictured } from '../figure.js'
import { addressOf, LEVEL_PARAMETERS, pathOfAlly, type RawQuery, readShown, type Shown } from '../shown.js'
import { embedCode } from './embed-code.js'

/** Whether the table has a picture that can be embedded. */
export function isEmbedded(table: Table): boolean {
  return table.chart !== null
}

/** The parameters of the document itself: its colors, and whether its code is shown with it. */
const OWN = ['theme', 'code'] as const

/** The document. A question that cannot be drawn is told in a sentence, since a frame shows nothing else. */
export function* embedOf(
  table: Table,
  query: RawQuery,
  source: Source,
  site: Pick<Site, 'base' | 'script' | 'styles' | 'fonts'>,
): Steps<string> {
  const path = `/embed/${table.name}`
  const shown = readShown(path, query, source, OWN)
  const question = questionOf(query)
  const frame = { theme: themeOf(shown), site, pagePath: pageOf(table, question, source) }
  if (shown.faults.as_of) return documentOf(frame, <Refused detail={shown.faults.as_of.detail} />, 'No such day')
  try {
    const made = yield* drawn(new Asked(source, shown.asOf), shown, { table, question, widths: ['phone', 'column'] })
    const own = Object.fromEntries(LEVEL_PARAMETERS.flatMap((name) => (question[name] ? [[name, question[name]]] : [])))
    const page = addressOf({ ...shown, level: own, own: {} }, {}, frame.pagePath)
    const code = shown.own.code === undefined ? null : codeOf(path, query, site.base, made.picture.headline)
    return documentOf(frame, <Embedded drawn={made} page={`${site.base}${page}`} code={code} />, made.picture.headline)
  } catch (error) {
    if (!(error instanceof FaultyQuestion)) throw error
    return documentOf(frame, <Refused detail={error.message} />, 'Not drawn')
  }
}

/** What is asked of the table: each parameter once, without the day and what concerns the document. */
function questionOf(query: RawQuery): Texts {
  const own: readonly string[] = [...OWN, 'as_of', 'width', 'height']
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]): [string, string][] => {
      const [first] = [value].flat()
      return typeof first === 'string' && first !== '' && !own.includes(name) ? [[name, first]] : []
    }),
  )
}

function themeOf({ own: { theme } }: Shown): Theme | null {
  return theme === 'light' || theme === 'dark' ? theme : null
}

/** The page that has the picture: that of the one ally it is about, that of promises, or the first. */
function pageOf(table: Table, { ally = '', area = ally }: Texts, { dataset }: Source): string {
  if (dataset.facts.allies.some(({ code }) => code === area)) return pathOfAlly(area)
  return table.name === 'pledges' ? '/promises' : '/'
}

function codeOf(path: string, query: RawQuery, base: string, title: string): string {
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'code' ? [[name, value]] : [],
  )
  return embedCode(`${base}${path}${queryString(Object.fromEntries(kept))}`, title)
}

interface Frame {
  readonly theme: Theme | null
  readonly site: Pick<Site, 'script' | 'styles' | 'fonts'>
}

function documentOf({ theme, site }: Frame, content: preact.JSX.Element, title: string): string {
  return `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${SITE_NAME}`}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        {site.fonts.map((href) => (
          <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <style dangerouslySetInnerHTML={{ __html: colorsOf(theme) }} />
        {site.styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {site.script !== null && <script type="module" src={site.script} />}
      </head>
      <body class="embed">
        <main>{content}</main>
      </body>
    </html>,
  )}`
}

function Embedded({ drawn, page, code }: { drawn: Drawn; page: string; code: string | null }) {
  const { picture, source } = drawn
  return (
    <>
      <figure class="picture">
        <h1>{picture.headline}</h1>
        <p class="what">{picture.subtitle}</p>
        <Pictured drawn={drawn} />
        <figcaption>
          <span>{source}</span>
          <a href={page} target="_blank" rel="noopener">
            {SITE_NAME}
          </a>
        </figcaption>
      </figure>
      {code !== null && (
        <section class="code">
          <label for="code">To show this picture in a page of yours, copy this into it:</label>
          <textarea id="code" readOnly rows={7} value={code} />
        </section>
      )}
    </>
  )
}

function Refused({ detail }: { detail: string }) {
  return (
    <>
      <h1>This picture cannot be drawn</h1>
      <p class="what">{detail}.</p>
    </>
  )
}
