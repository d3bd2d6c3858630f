/** What stands where there is no page: that there is none, and where the reader may have wanted to go. */
import { documentOf, htmlOf, type Site } from './document.js'
import { type NoSuchPage, PARTS } from './page.js'

/** What the document loads, and where clients reach the server. */
type Around = Pick<Site, 'base' | 'script' | 'styles' | 'fonts'>

/** The document. It asks nothing of the record, so that it costs less than a page. */
export function faultPage({ message, nearest }: Pick<NoSuchPage, 'message' | 'nearest'>, around: Around): string {
  const title = 'There is no such page'
  const main = htmlOf(
    <>
      <h1>{title}</h1>
      <p class="lead">{message}</p>
      {nearest.length > 0 && <Links heading="You may have meant" links={nearest} />}
      <Links heading="What there is" links={Object.values(PARTS).map(({ title, path }) => ({ title, href: path }))} />
    </>,
  )
  const shown = {
    path: '/',
    asOf: '',
    followsToday: true,
    level: {},
    own: {},
    faults: {},
    typedPercent: null,
    percentReadAs: null,
    typedDay: null,
  }
  const site = { ...around, stops: [], found: [], edition: null, jsonLd: null }
  const framed = { part: null, hasTime: false, card: null, isIndexed: false }
  return [...documentOf({ head: { title, description: message }, main }, framed, shown, site)].join('')
}

function Links({ heading, links }: { heading: string; links: NoSuchPage['nearest'] }) {
  return (
    <>
      <h2 class="minor">{heading}</h2>
      <ul class="links">
        {links.map(({ title, href }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
