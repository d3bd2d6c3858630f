/** Puts the parts of a page in the place of those shown, all in one go: no part of one day beside a part of another. */
import { dayInWords } from './said.js'

/** By their ids: what changes from page to page. The rest, such as what is typed into the search, stays. */
const PARTS = ['site', 'find-on', 'found', 'parts', 'menu', 'time', 'main']
/** Of the head. */
const HEAD = ['meta[name=description]', 'link[rel=canonical]', 'meta[name=robots]']
const CONTROLS = 'a, button, input, select, summary, [role=slider]'

type Enliven = () => void
const enliveners: Enliven[] = []

/** Has a part of the script look at the page now, and at each page that comes. */
export function whenShown(enliven: Enliven): void {
  enliveners.push(enliven)
  enliven()
}

/** The main part of the page that is shown. */
export function mainShown(): HTMLElement {
  const main = document.querySelector('main')
  if (!main) throw new Error('a page has a main part')
  return main
}

/** The day that is shown, in words. */
export function dayShown(): string {
  return dayInWords(mainShown().dataset.day ?? '')
}

/** Whether the reader types into the page, or has a menu of it open: another page would take that away. */
export function isInUse(): boolean {
  const isTyping = document.activeElement?.matches('main :is(input, select), #time input') ?? false
  return isTyping || document.querySelector('.share[open], .menu[open], .other-day[open]') !== null
}

/** Shows the page. Who was on a control of the page is on the same one after it, if it is still there. */
export function swap(page: Document): void {
  const wasOn = placeOf(document.activeElement)
  const open = openDetails()
  for (const id of PARTS) {
    const old = id === 'main' ? mainShown() : document.getElementById(id)
    const next = id === 'main' ? page.querySelector('main') : page.getElementById(id)
    if (old && next) old.replaceWith(document.adoptNode(next))
  }
  document.title = page.title
  for (const selector of HEAD) {
    document.head.querySelector(selector)?.remove()
    const next = page.head.querySelector(selector)
    if (next) document.head.append(document.adoptNode(next))
  }
  for (const place of open) {
    const details = at(place)?.closest('details')
    if (details) details.open = true
  }
  for (const enliven of enliveners) enliven()
  if (wasOn) at(wasOn)?.focus({ preventScroll: true })
}

/** Where a control stands: in what, as what, called what. Its node is another one on the next page. */
interface Place {
  readonly within: string
  readonly words: string
}

function placeOf(element: Element | null): Place | null {
  const part = element?.closest('main, #time')
  if (!element || !part || element === part) return null
  const { id = part.id } = element.closest('[id]') ?? {}
  return { within: id || part.id, words: wordsOf(element) }
}

/** A mark of an ally is the same whatever its figure is. */
function wordsOf(control: Element): string {
  const ally = control.closest('[data-ally]')?.getAttribute('data-ally')
  const role = control.getAttribute('role')
  return `${control.tagName} ${ally ?? role ?? control.getAttribute('aria-label') ?? control.textContent}`
}

function at({ within, words }: Place): HTMLElement | SVGElement | null {
  const part = document.getElementById(within)
  if (!part) return null
  const all = [part, ...part.querySelectorAll<HTMLElement | SVGElement>(CONTROLS)]
  // Of the widths a picture is drawn at, one is shown.
  const same = all.find((one) => wordsOf(one) === words && one.getClientRects().length > 0)
  // At the end of time there is no further step.
  return same ?? part.querySelector<HTMLElement>('[role=slider]')
}

/** Tables and the like that the reader has opened, and what they are at work in; choices and menus close by being used. */
function openDetails(): readonly Place[] {
  const open = [...mainShown().querySelectorAll<HTMLDetailsElement>('details[open]:not(.share)')]
  return open
    .filter((details) => !details.matches('.choice *') || details.contains(document.activeElement))
    .map((details) => placeOf(details.querySelector('summary')))
    .filter((place) => place !== null)
}
