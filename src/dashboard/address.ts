/** What the page shows, as its address says it: back, forward and sharing work because nothing else holds it. */
import { useEffect, useState } from 'preact/hooks'

export interface Shown {
  readonly view: 'standing' | 'ally' | 'timeline'
  readonly ally: string | null
  /** Null looks from today. */
  readonly asOf: string | null
  /** The target measured against; null takes the one in force. */
  readonly target: string | null
  /** Any share in its place. */
  readonly percent: string | null
  readonly by: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads the query of the page's address; what makes no sense there is left to the API to refuse. */
export function readAddress(search: string): Shown {
  const query = new URLSearchParams(search)
  const ally = query.get('ally')
  const asOf = query.get('as_of')
  return {
    view: ally ? 'ally' : query.get('view') === 'timeline' ? 'timeline' : 'standing',
    ally,
    asOf: asOf !== null && DAY.test(asOf) ? asOf : null,
    target: query.get('target'),
    percent: query.get('percent'),
    by: query.get('by'),
  }
}

/** The address of what is shown. */
export function addressOf(shown: Shown): string {
  const query = new URLSearchParams()
  if (shown.view === 'timeline') query.set('view', 'timeline')
  if (shown.view === 'ally' && shown.ally) query.set('ally', shown.ally)
  if (shown.asOf) query.set('as_of', shown.asOf)
  for (const [name, value] of Object.entries(levelQuery(shown))) query.set(name, value)
  const text = query.toString()
  return text === '' ? '/' : `/?${text}`
}

/** The level asked about, as the API's tables take it. */
export function levelQuery({ target, percent, by }: Shown): Record<string, string> {
  if (percent !== null) return { percent, ...(by === null ? {} : { by }) }
  return target === null ? {} : { target }
}

export type Show = (change: Partial<Shown>, how?: 'push' | 'replace') => void

/** What is shown, and how to show something else; `replace` leaves no entry to go back to. */
export function useAddress(): readonly [Shown, Show] {
  const [shown, setShown] = useState(() => readAddress(location.search))
  useEffect(() => {
    const follow = () => setShown(readAddress(location.search))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const show: Show = (change, how = 'push') => {
    const next = { ...readAddress(location.search), ...change }
    const address = addressOf(next)
    if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    setShown(next)
  }
  return [shown, show]
}
