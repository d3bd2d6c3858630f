/** What a page is: its address, what it asks of it, and how it is made. */
import type { CardParts } from '../charts/card.js'
import type { Steps } from '../domain/steps.js'
import type { Asked } from './asked.js'
import type { Shown } from './shown.js'

/** The parts of the site, in the order in which they are offered. */
export const PARTS = {
  allies: { title: 'Allies', path: '/' },
  promises: { title: 'Promises', path: '/promises' },
  compare: { title: 'Compare', path: '/compare' },
  timeline: { title: 'Timeline', path: '/timeline' },
  verify: { title: 'Check a claim', path: '/verify' },
  data: { title: 'Data', path: '/docs' },
} as const
/** One of them. */
export type Part = keyof typeof PARTS

/** What a page says of itself to search engines and in messages. */
export interface PageHead {
  /** The sentence of the page: its title everywhere. */
  readonly title: string
  /** One or two sentences more, for who has not opened it yet. */
  readonly description: string
  /** Feeds and data that belong to it, below the server's address. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[]
}

/** A page as it was made: what it says of itself, and what stands between the bars, as HTML. */
export interface PageContent {
  readonly head: PageHead
  readonly main: string
}

/** A page of the site. */
export interface Page {
  /** Its path, as the router writes it: `/allies/:code`. */
  readonly path: string
  /** The names of the parameters it has beside its day and its level. */
  readonly own: readonly string[]
  /** Which part of the site it belongs to. */
  readonly part: Part | null
  /** Whether search engines are to leave it out: of what everybody asks in words of their own there is no end. */
  readonly isUnlisted?: boolean
  /** Whether it looks from a day, and so has the bar of time. */
  readonly hasTime: boolean
  /** Makes it. `params` are those of the path. @throws NoSuchPage, PageMoved */
  make(asked: Asked, shown: Shown, params: Readonly<Record<string, string>>): Steps<PageContent>
  /** What its Open Graph picture shows; a page without has that of the home page. */
  card?(asked: Asked, shown: Shown, params: Readonly<Record<string, string>>): Steps<CardParts>
}

/** There is no page for what the path names. */
export class NoSuchPage extends Error {
  /** Where the reader may have wanted to go. */
  readonly nearest: readonly { readonly title: string; readonly href: string }[]
  constructor(message: string, nearest: NoSuchPage['nearest'] = []) {
    super(message)
    this.nearest = nearest
  }
}

/** What the path or the question names stands elsewhere. */
export class PageMoved extends Error {
  /** Below the server’s address. */
  readonly href: string
  /** 301 where it will always stand there, 303 where it is the answer to what was asked. */
  readonly status: 301 | 303
  constructor(href: string, status: PageMoved['status'] = 301) {
    super(`moved to ${href}`)
    this.href = href
    this.status = status
  }
}
