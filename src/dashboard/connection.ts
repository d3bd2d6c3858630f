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

/** Says that the record has changed, so that everything is asked again. */
export function reportChange(): void {
  become({ ...state, round: state.round + 1 })
}

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
