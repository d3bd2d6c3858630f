/**
 * The live stream of the record's changes: the page shown is asked for again when one is told.
 *
 * Listens while the page is looked at; the browser itself connects again after a break. A hidden page gives its connection back,
 * since a browser has but six to a server, and asks anew when it is seen again.
 */
import { forgetAhead, recordChanged } from './answers.js'
import { addressShown, show } from './navigate.js'

/** How soon it is tried again where it could not be had, or while the reader has something in hand; then less and less often. */
const LATER_MS = { first: 2000, last: 60_000 }

/** A browser connects again after a break, but not where it was refused. */
const REFUSED_MS = 30_000

let stream: EventSource | null = null
let isRefused: ReturnType<typeof setTimeout> | undefined
let isDue: ReturnType<typeof setTimeout> | undefined

async function refresh(later = LATER_MS.first): Promise<void> {
  clearTimeout(isDue)
  if (document.hidden || (await show(addressShown(), 'again'))) return
  isDue = setTimeout(refresh, later, Math.min(2 * later, LATER_MS.last))
}

function listen(): void {
  clearTimeout(isRefused)
  stream?.close()
  stream = null
  if (document.hidden) return
  const opened = new EventSource('/v1/changes')
  stream = opened
  stream.addEventListener('error', () => {
    if (opened !== stream || opened.readyState !== EventSource.CLOSED) return
    isRefused = setTimeout(() => {
      listen()
      // What was told meanwhile was not heard.
      forgetAhead()
      void refresh()
    }, REFUSED_MS)
  })
  stream.addEventListener('revision', ({ data }) => {
    recordChanged(Number(JSON.parse(data).revision))
    void refresh()
  })
  stream.addEventListener('restart', () => {
    recordChanged(0)
    void refresh()
  })
}

/** Keeps the page as new as the record. */
export function live(): void {
  listen()
  document.addEventListener('visibilitychange', () => {
    listen()
    if (document.hidden) return
    forgetAhead()
    void refresh()
  })
  addEventListener('pagehide', () => stream?.close())
  addEventListener('pageshow', ({ persisted }) => persisted && listen())
}
