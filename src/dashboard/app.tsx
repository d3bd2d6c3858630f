/** The page as a whole: the date, the links through it, and one of its three views. It calls the public API only. */
import { render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useAddress, ViewLink } from './address.js'
import { AlliesView } from './allies-view.js'
import { AllyView } from './ally-view.js'
import { columnsOf, useChanges, useConnection, useReply } from './api.js'
import { DateBar } from './date-bar.js'
import { Timeline } from './timeline.js'
import './style.css'

const TITLES = { allies: 'All allies', ally: 'One ally', timeline: 'Meetings and milestones' } as const

function App() {
  const [shown, show] = useAddress()
  useChanges()
  const { isUp } = useConnection()
  // Today is the server's: a reader's clock may be wrong, and a date after it would be refused.
  const today = useReply(columnsOf('indicators', ['id'])).held?.meta.as_of
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
          <ViewLink to={{ view: 'allies', ally: null }} shown={shown} show={show}>
            Defense spending tracker
          </ViewLink>
        </p>
        <nav aria-label="Views">
          <ViewLink to={{ view: 'allies', ally: null }} shown={shown} show={show} isCurrent={shown.view === 'allies'}>
            Allies
          </ViewLink>
          <ViewLink
            to={{ view: 'timeline', ally: null }}
            shown={shown}
            show={show}
            isCurrent={shown.view === 'timeline'}
          >
            Timeline
          </ViewLink>
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
            {shown.view === 'allies' && <AlliesView shown={shown} show={show} today={today} />}
            {shown.view === 'ally' && <AllyView shown={shown} show={show} today={today} />}
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

const root = document.getElementById('page')
if (root) render(<App />, root)
