/** Links between the views of the page. */
import { addressOf, type Show, type Shown } from './address.js'

interface WayProps {
  readonly to: Partial<Shown>
  readonly shown: Shown
  readonly show: Show
  readonly isCurrent?: boolean
  readonly children: string
}

/** A link to another view of the page: a real address, followed without loading the page anew. */
export function Way({ to, shown, show, isCurrent = false, children }: WayProps) {
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
