/** The live stream of the record's changes: what is shown is asked again when one is told. */
import { useEffect } from 'preact/hooks'
import { reportChange } from './connection.js'

/**
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
