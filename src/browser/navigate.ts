/** Follows links and forms by showing the next page in the place of this one, as soon as all of it has come. */
import { isHere, NoAnswer, NotAPage, pageAt, pause } from './answers.js'
import { closeFailure, tellFailure } from './failure.js'
import { dayInWords, nameOf, say } from './said.js'
import { dayShown, isInUse, mainShown, swap } from './swap.js'

/** How the reader goes on: by opening an address, stepping through time, going back or forward; `again` where nobody went anywhere. */
export type Way = 'open' | 'step' | 'back' | 'again'

/** Waiting is told after so long, in milliseconds. */
const UNNOTICED_MS = 150
/** Who does not step on for so long has visited the day, which is then one of the history. */
const VISIT_MS = 600
/** Steps that come while another is awaited are gathered for so long, so that a key held down asks once. */
const GATHERED_MS = 120
/** Addresses that are no pages: data, descriptions, files. */
const ELSEWHERE = /^\/(v1|docs|help|problems|embed|assets)(\/|$)|\.[a-z]+$/

/** The address of the page that is shown, and its entry of the history: on the way back the browser is ahead of it. */
let shown = new URL(location.href)
let entry: unknown = history.state
/** What is awaited. */
let underWay: AbortController | null = null
let steppedAt = Number.NEGATIVE_INFINITY
/** How far down the reader was on each entry of the history. */
const scrolled = new Map<unknown, number>()

/**
 * Shows the page at the address. Whether that is done: not if another was wanted meanwhile, if it could not be had, or if the reader
 * has something in hand that a page nobody asked for would take away. `name` is what it is called while it is awaited.
 */
export async function show(address: string, way: Way, name = 'the page'): Promise<boolean> {
  if (way === 'again' && (underWay !== null || isInUse())) return false
  const isHurried = way === 'step' && underWay !== null
  const isPassing = way === 'step' && performance.now() - steppedAt < VISIT_MS
  underWay?.abort()
  const mine = new AbortController()
  const { signal } = mine
  underWay = mine
  const url = new URL(address, location.href)
  const told = way === 'again' || isHere(address) ? undefined : tellWaiting(url, name)
  try {
    if (isHurried) await pause(GATHERED_MS, signal)
    const { address: found, page } = await pageAt(address, signal)
    if (signal.aborted || (way === 'again' && isInUse())) return false
    const next = new URL(found)
    next.hash = url.hash
    if (way !== 'again') remember(next, way, isPassing)
    put(page, next, way)
    return true
  } catch (error) {
    if (signal.aborted) return false
    // Of a page nobody asked for nothing has to be told: what is shown stays true of its day.
    if (way === 'again') return !(error instanceof NoAnswer)
    say('')
    if (error instanceof NoAnswer) {
      tellFailure({ what: whatOf(url, name), why: error.message, again: () => void show(address, way, name) })
      return false
    }
    if (!(error instanceof NotAPage)) reportError(error)
    location.assign(address)
    return false
  } finally {
    clearTimeout(told)
    if (underWay === mine) {
      underWay = null
      document.documentElement.classList.remove('waiting')
    }
  }
}

/** The address of the page that is shown. */
export function addressShown(): string {
  return shown.href
}

/** Greys all that is of the old page together, and says what is awaited and what is still shown. */
function tellWaiting(url: URL, name: string): ReturnType<typeof setTimeout> {
  document.documentElement.classList.add('waiting')
  return setTimeout(() => {
    const what = whatOf(url, name)
    const still = isOtherDay(url) ? ` Shown below: ${dayShown()}` : ''
    say(`Loading ${what}…${still}`, { isSeen: true })
  }, UNNOTICED_MS)
}

function isOtherDay(url: URL): boolean {
  return url.searchParams.get('as_of') !== shown.searchParams.get('as_of')
}

function whatOf(url: URL, name: string): string {
  if (!isOtherDay(url)) return name
  return dayInWords(url.searchParams.get('as_of') ?? 'today')
}

/** One entry of the history for each visit to a day, and for each address otherwise. */
function remember(next: URL, way: Way, isPassing: boolean): void {
  if (way === 'step') steppedAt = performance.now()
  if (!isPassing) scrolled.set(entry, scrollY)
  // What is shown comes later than the browser would go to where the reader was.
  history.scrollRestoration = 'manual'
  if (isPassing) history.replaceState(history.state, '', next)
  else if (way !== 'back' && next.href !== location.href) history.pushState(Math.random(), '', next)
  entry = history.state
}

function put(page: Document, next: URL, way: Way): void {
  const isSamePage = next.pathname === shown.pathname
  const before = way === 'again' ? mainShown().textContent : null
  closeFailure()
  swap(page)
  shown = next
  const main = mainShown()
  if (way === 'again') {
    if (main.textContent !== before) say('Updated', { isNote: true })
    return
  }
  if (way === 'back') scrollBack(scrolled.get(entry) ?? 0)
  else if (next.hash) document.getElementById(next.hash.slice(1))?.scrollIntoView()
  else if (!isSamePage) scrollTo(0, 0)
  if (!isSamePage) main.focus({ preventScroll: true })
  say(isSamePage ? `${dayShown()}: ${main.querySelector('h1')?.textContent ?? ''}` : page.title)
}

/** All of the page is laid out first, so that the place is where it was. */
function scrollBack(y: number): void {
  const { classList } = document.documentElement
  classList.add('whole-page')
  scrollTo(0, y)
  requestAnimationFrame(() => requestAnimationFrame(() => classList.remove('whole-page')))
}

/** Whether the address is of a page that can stand in the place of this one. */
function isOfPage({ origin, pathname, search, hash }: URL): boolean {
  if (origin !== location.origin || ELSEWHERE.test(pathname)) return false
  return hash === '' || pathname + search !== shown.pathname + shown.search
}

/** The address a form asks for; an empty field is left to its default. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const url = new URL(form.action)
  const fields = [...new FormData(form, submitter)].filter(
    ([, value]) => typeof value === 'string' && value.trim() !== '',
  )
  url.search = new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString()
  return url
}

/** Takes over the links and forms of pages, and the way back and forward. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
    if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    const link = target instanceof Element ? target.closest('a[href]') : null
    if (!link || link.hasAttribute('download') || link.hasAttribute('target')) return
    // The address of a link in a picture is no text.
    const url = new URL(link.getAttribute('href') ?? '', document.baseURI)
    if (!isOfPage(url)) return
    event.preventDefault()
    void show(url.href, 'open', nameOf(link))
  })
  document.addEventListener('submit', (event) => {
    const { target: form, submitter, defaultPrevented } = event
    if (defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return
    const url = addressOf(form, submitter)
    if (!isOfPage(url)) return
    event.preventDefault()
    void show(url.href, 'open', 'the answer')
  })
  addEventListener('popstate', () => {
    const { pathname, search } = location
    // Within a page only the place changes, which is the browser's.
    if (pathname + search === shown.pathname + shown.search && underWay === null) return
    void show(location.href, 'back')
  })
  // Who comes back to a page that was left is brought where they were by the browser.
  addEventListener('pagehide', () => {
    history.scrollRestoration = 'auto'
  })
}
