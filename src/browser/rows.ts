/** The allies of a picture: the row and the tile of one light up together, and the arrow keys go from one to the next. */
import { mainShown, whenShown } from './swap.js'

const LIT = 'lit'
const OF_ALLY = '[data-ally]'

function allyOf(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest(`main ${OF_ALLY}`) : null
  return mark?.getAttribute('data-ally') ?? null
}

function light(ally: string | null): void {
  const main = mainShown()
  for (const mark of main.querySelectorAll(`.${LIT}`))
    if (mark.getAttribute('data-ally') !== ally) mark.classList.remove(LIT)
  if (ally !== null)
    for (const mark of main.querySelectorAll(`[data-ally="${CSS.escape(ally)}"]`)) mark.classList.add(LIT)
}

/** The links of a picture's allies, in the order in which they are drawn. */
function linksOf(picture: Element): readonly SVGAElement[] {
  return [...picture.querySelectorAll<SVGAElement>(`${OF_ALLY} a`)]
}

/** One stop of the tab key for all of a picture. */
function enliven(): void {
  for (const picture of document.querySelectorAll('.drawn svg'))
    for (const [place, link] of linksOf(picture).entries()) link.setAttribute('tabindex', place === 0 ? '0' : '-1')
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** The nearest in the direction: what is off to the side counts twice. */
function nearest(
  from: Element,
  [x, y]: readonly [number, number],
  all: readonly SVGAElement[],
): SVGAElement | undefined {
  const here = middle(from)
  let best: { readonly link: SVGAElement; readonly far: number } | undefined
  for (const link of all) {
    const there = middle(link)
    const [across, down] = [there.x - here.x, there.y - here.y]
    const ahead = across * x + down * y
    const aside = Math.abs(across * y) + Math.abs(down * x)
    if (ahead > 1 && ahead >= aside / 2 && ahead + 2 * aside < (best?.far ?? Number.POSITIVE_INFINITY))
      best = { link, far: ahead + 2 * aside }
  }
  return best?.link
}

function middle(element: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

function next(link: SVGAElement, key: string): SVGAElement | undefined {
  const picture = link.closest('svg')
  if (!picture) return undefined
  const all = linksOf(picture)
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  const direction = DIRECTIONS[key]
  return direction && nearest(link, direction, all)
}

/** Makes the pictures of every page so. */
export function rows(): void {
  whenShown(enliven)
  for (const event of ['pointerover', 'focusin'])
    document.addEventListener(event, ({ target }) => light(allyOf(target)))
  document.addEventListener('keydown', (event) => {
    const link = event.target instanceof Element ? event.target.closest<SVGAElement>(`.drawn ${OF_ALLY} a`) : null
    if (!link || event.metaKey || event.ctrlKey || event.altKey) return
    if (!(event.key in DIRECTIONS) && event.key !== 'Home' && event.key !== 'End') return
    event.preventDefault()
    const to = next(link, event.key)
    if (!to) return
    link.setAttribute('tabindex', '-1')
    to.setAttribute('tabindex', '0')
    to.focus()
  })
}
