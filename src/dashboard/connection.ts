/** Whether the server can be reached, and when to ask again: after it was down, or when the record has changed. */
import { useEffect, useState } from 'preact/hooks'

const RETRY_MS = 2000

interface Connection {
  readonly isUp: boolean
  /** Grows whenever what was answered before may have changed. */
  readonly round: number
}

let state: Connection = { isUp: true, round: 0 }
const listeners = new Set<(state: Connection) => void>()

function become(next: Connection): void {
  state = next
  for (const tell of listeners) tell(state)
}

/** Says that the server did not answer; from then on it is tried until it does. */
export function reportDown(): void {
  if (!state.isUp) return
  become({ ...state, isUp: false })
  setTimeout(retry, RETRY_MS)
}

async function retry(): Promise<void> {
  try {
    await fetch('/healthz', { cache: 'no-store' })
    become({ isUp: true, round: state.round + 1 })
  } catch {
    setTimeout(retry, RETRY_MS)
  }
}

/** The record has changed: everything is asked again. */
function reportChange(): void {
  become({ ...state, round: state.round + 1 })
}

/** The state of the connection, kept up to date. */
export function useConnection(): Connection {
  const [held, setHeld] = useState(state)
  useEffect(() => {
    listeners.add(setHeld)
    setHeld(state)
    return () => {
      listeners.delete(setHeld)
    }
  }, [])
  return held
}

/**
 * The live stream of the record's changes: what is shown is asked again when one is told.
 *
 * Listens while the page is looked at; the browser itself connects again after a break. A hidden page gives its
 * connection back, since a browser has but six to a server, and asks anew when it is seen again.
 */
export function useChanges(): void {
  useEffect(() => {
    let source: EventSource | undefined
    const follow = () => {
      source?.close()
      source = undefined
      if (document.hidden) return
      source = new EventSource('/v1/changes')
      source.addEventListener('revision', reportChange)
    }
    const seen = () => {
      follow()
      if (!document.hidden) reportChange()
    }
    follow()
    document.addEventListener('visibilitychange', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      source?.close()
    }
  }, [])
}
