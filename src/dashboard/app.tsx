/** The page as a whole: the date, the ways through it, and one of its three views. */
import { useEffect, useRef } from 'preact/hooks'
import { useAddress } from './address.js'
import { AllyPage } from './ally-page.js'
import { useConnection } from './connection.js'
import { DateBar } from './date-bar.js'
import { useChanges } from './follow-changes.js'
import { Standing } from './standing.js'
import { Timeline } from './timeline.js'
import { useAnswer } from './use-answers.js'
import { Way } from './way.js'

const TITLES = { standing: 'All allies', ally: 'One ally', timeline: 'Meetings and milestones' } as const

export function App() {
  const [shown, show] = useAddress()
  useChanges()
  const { isUp } = useConnection()
  // Today is the server's: a reader's clock may be wrong, and a date after it would be refused.
  const today = useAnswer<readonly unknown[]>('/v1/indicators?fields=id').held?.meta.as_of
  const main = useRef<HTMLElement>(null)
  const place = `${shown.view} ${shown.ally ?? ''}`
  const before = useRef(place)
  useEffect(() => {
    const what = shown.view === 'ally' ? (shown.ally ?? '') : TITLES[shown.view]
    document.title = `${what}${shown.asOf ? ` as of ${shown.asOf}` : ''} – Defense spending tracker`
    if (before.current === place) return
    before.current = place
    main.current?.focus()
    scrollTo(0, 0)
  })
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <header>
        <p class="name">
          <Way to={{ view: 'standing', ally: null }} shown={shown} show={show}>
            Defense spending tracker
          </Way>
        </p>
        <nav aria-label="Views">
          <Way to={{ view: 'standing', ally: null }} shown={shown} show={show} isCurrent={shown.view === 'standing'}>
            Allies
          </Way>
          <Way to={{ view: 'timeline', ally: null }} shown={shown} show={show} isCurrent={shown.view === 'timeline'}>
            Timeline
          </Way>
          <a href="/docs">API</a>
        </nav>
      </header>
      {!isUp && (
        <p class="down" role="alert">
          The server cannot be reached. What you see was loaded before; it is tried again every two seconds.
        </p>
      )}
      {today ? (
        <>
          <DateBar shown={shown} show={show} today={today} />
          <main id="main" ref={main} tabIndex={-1}>
            {shown.view === 'standing' && <Standing shown={shown} show={show} today={today} />}
            {shown.view === 'ally' && <AllyPage shown={shown} show={show} today={today} />}
            {shown.view === 'timeline' && <Timeline shown={shown} today={today} />}
          </main>
        </>
      ) : (
        <main id="main" ref={main} tabIndex={-1} aria-busy="true">
          <p class="loading">Loading…</p>
        </main>
      )}
      <footer class="about">
        <p>
          Figures: NATO (credit NATO; neither for sale nor for advertising) and the World Bank (CC BY 4.0), each named
          where it stands. Everything here comes from the public API: <a href="/help">help</a>,{' '}
          <a href="/openapi.json">OpenAPI</a>, <a href="/datapackage.json">data package</a>.
        </p>
      </footer>
    </>
  )
}
