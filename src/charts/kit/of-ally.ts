/** What of a picture is of one ally, by which a page finds it. */
import type { Look } from './parts.js'
import { element } from './xml.js'

/** Whose it is, what is said of it to those who do not see it, and its class. */
export interface OfAlly {
  readonly ally: string
  readonly said: string
  readonly kind: 'row' | 'tile'
}

/**
 * The markup as one thing, linked to the page of its ally where the picture stands in one. What is said begins with the words that are
 * seen, so that who speaks to the browser can say them (WCAG 2.2, 2.5.3).
 */
export function ofAlly({ ally, said, kind }: OfAlly, markup: string, { linkTo }: Look): string {
  const apart = () => markup.replaceAll('</text><', '</text> <')
  const inside = linkTo ? element('a', { href: linkTo(ally), 'aria-label': said }, apart()) : markup
  return element('g', { class: kind, 'data-ally': ally }, inside)
}
