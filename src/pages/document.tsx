/** The HTML document every page stands in: what search engines and messages read of it, the bar above, the foot below. */
import { type ComponentChildren, Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { PALETTES } from '../charts/kit/palette.js'
import { SITE_NAME } from '../sentences/site-name.js'
import { colorsOf } from './colors.js'
import { PARTS, type PageContent, type Part } from './page.js'
import type { Found } from './search/found.js'
import { SearchField } from './search-field.js'
import { addressOf, type Shown } from './shown.js'
import type { Stop } from './stops.js'
import { TimeBar } from './time-bar.js'

/** What all pages have around their content. */
export interface Site {
  /** Where clients reach the server; what is shared must be whole. */
  readonly base: string
  readonly script: string | null
  readonly styles: readonly string[]
  /** Font files loaded before the style sheet asks for them. */
  readonly fonts: readonly string[]
  readonly stops: readonly Stop[]
  /** What the search finds, on the day of the page. */
  readonly found: readonly Found[]
  /** The edition in force on the day, by its own day; null before the first. */
  readonly edition: string | null
  readonly jsonLd: string | null
}

/** Three bars, one of them at the target. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%2312815a' d='M1 2h14v3H1z'/%3E%3Cpath fill='%232b6cb8' d='M1 7h10v3H1z'/%3E%3Cpath fill='%23a32f18' d='M1 12h7v3H1z'/%3E%3C/svg%3E"

/** A page on its way into a document: to which part it belongs, whether it looks from a day, and where its picture for messages is. */
interface Framed {
  readonly part: Part | null
  readonly hasTime: boolean
  /** Below the server's address; null where it has none. */
  readonly card: string | null
  /** Whether search engines are to keep it. */
  readonly isIndexed: boolean
}

/** The whole document, in pieces between which others may have their turn. */
export function* documentOf({ head, main }: PageContent, framed: Framed, shown: Shown, site: Site): Iterable<string> {
  const { part, hasTime, isIndexed } = framed
  const canonical = `${site.base}${addressOf(shown)}`
  const picture = framed.card === null ? null : `${site.base}${framed.card}`
  yield `<!doctype html>\n<html lang="en"><head>${htmlOf(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${head.title} · ${SITE_NAME}`}</title>
      <meta name="description" content={head.description} />
      {isIndexed ? <link rel="canonical" href={canonical} /> : <meta name="robots" content="noindex" />}
      <meta property="og:site_name" content={SITE_NAME} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={canonical} />
      {picture !== null && (
        <>
          <meta property="og:image" content={picture} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={head.title} />
          <meta name="twitter:card" content="summary_large_image" />
          <meta name="twitter:title" content={head.title} />
          <meta name="twitter:description" content={head.description} />
          <meta name="twitter:image" content={picture} />
        </>
      )}
      <link rel="icon" href={ICON} type="image/svg+xml" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={PALETTES.light.paper} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PALETTES.dark.paper} media="(prefers-color-scheme: dark)" />
      {site.fonts.map((href) => (
        <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <style dangerouslySetInnerHTML={{ __html: colorsOf(null) }} />
      {site.styles.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {head.alternates?.map(({ type, href, title }) => (
        <link rel="alternate" type={type} href={href} title={title} />
      ))}
      {site.jsonLd !== null && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: site.jsonLd }} />}
      {site.script !== null && <script type="module" src={site.script} />}
    </>,
  )}</head><body>`
  yield htmlOf(
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <TopBar part={part} shown={shown} found={site.found} />
    </>,
  )
  yield htmlOf(
    <>
      {hasTime ? (
        <TimeBar shown={shown} stops={site.stops} edition={site.edition} />
      ) : (
        // The script puts the bar of the next page here.
        <div id="time" hidden />
      )}
      <div class="said">
        <p id="said" role="status" />
      </div>
    </>,
  )
  yield htmlOf(<main id="main" tabIndex={-1} data-day={shown.asOf} dangerouslySetInnerHTML={{ __html: main }} />)
  yield `${htmlOf(<Foot />)}</body></html>`
}

function TopBar({ part, shown, found }: { part: Part | null; shown: Shown; found: readonly Found[] }) {
  const onThisDay = { ...shown, level: {}, own: {} }
  const links = Object.entries(PARTS).map(([name, { title, path }]) => (
    <a href={addressOf(onThisDay, {}, path)} aria-current={name === part ? 'page' : undefined}>
      {title}
    </a>
  ))
  return (
    <header class="top">
      <p class="name" id="site">
        <a href={addressOf(onThisDay, {}, '/')}>{SITE_NAME}</a>
      </p>
      <SearchField found={found} shown={shown} />
      <nav class="parts" id="parts" aria-label="Parts of the site">
        {links}
      </nav>
      {/* Where there is no room for them beside the name. */}
      <details class="menu" id="menu">
        <summary>Menu</summary>
        <nav aria-label="Menu">{links}</nav>
      </details>
    </header>
  )
}

function Foot() {
  return (
    <footer class="foot">
      <p>
        Figures: NATO (credit NATO; neither for sale nor for advertising) and the World Bank (CC BY 4.0), each named
        where it stands. What is missing is said, never filled in. <a href="/about#sure">How sure is this?</a> ·{' '}
        <a href="/about#words">Definitions</a> · <a href="/docs">All data and the API</a>
      </p>
    </footer>
  )
}

/** HTML of a part of a page. */
export function htmlOf(part: ComponentChildren): string {
  return renderToString(h(Fragment, null, part))
}
