/**
 * What the page shows, as its address says it, and links from one view to another. Back, forward and sharing work because
 * nothing else holds it.
 */
import { useEffect, useState } from 'preact/hooks'

/** What is shown. */
export interface Shown {
  readonly view: 'allies' | 'ally' | 'timeline'
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
function readAddress(search: string): Shown {
  const query = new URLSearchParams(search)
  const ally = query.get('ally')
  const asOf = query.get('as_of')
  return {
    view: ally ? 'ally' : query.get('view') === 'timeline' ? 'timeline' : 'allies',
    ally,
    asOf: asOf !== null && DAY.test(asOf) ? asOf : null,
    target: query.get('target'),
    percent: query.get('percent'),
    by: query.get('by'),
  }
}

/** The address of what is shown. */
function addressOf(shown: Shown): string {
  const query = new URLSearchParams()
  if (shown.view === 'timeline') query.set('view', 'timeline')
  if (shown.view === 'ally' && shown.ally) query.set('ally', shown.ally)
  for (const [name, value] of Object.entries({ ...dateQuery(shown), ...levelQuery(shown) })) query.set(name, value)
  const text = query.toString()
  return text === '' ? '/' : `/?${text}`
}

/** The date asked about, as the API's tables take it. */
export function dateQuery({ asOf }: Shown): Record<string, string> {
  return asOf === null ? {} : { as_of: asOf }
}

/** The level asked about, as the API's tables take it. */
export function levelQuery({ target, percent, by }: Shown): Record<string, string> {
  if (percent !== null) return { percent, ...(by === null ? {} : { by }) }
  return target === null ? {} : { target }
}

/** Shows something else; `replace` leaves no entry to go back to. */
export type Show = (change: Partial<Shown>, how?: 'push' | 'replace') => void

/** What is shown, and how to show something else. */
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

interface ViewLinkProps {
  readonly to: Partial<Shown>
  readonly shown: Shown
  readonly show: Show
  readonly isCurrent?: boolean
  readonly children: string
}

/** A link to another view of the page: a real address, followed without loading the page anew. */
export function ViewLink({ to, shown, show, isCurrent = false, children }: ViewLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    show(to)
  }
  return (
    <a href={addressOf({ ...shown, ...to })} onClick={follow} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  )
}
