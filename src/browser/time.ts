/** The bar of time as one slider: keys and clicks step through its stops, and the days on both sides are asked for ahead. */
import { askAhead } from './answers.js'
import { show } from './navigate.js'
import { whenShown } from './swap.js'

/** The stop the reader is stepping to, which may be beyond the one shown. */
let wanted: number | null = null
/** The addresses of the stops, oldest first. */
let stops: readonly string[] = []
/** The place of the day shown among them; a half between two. */
let place = 0

const KEYS: Readonly<Record<string, () => number>> = {
  ArrowLeft: () => before(),
  ArrowDown: () => before(),
  ArrowRight: () => after(),
  ArrowUp: () => after(),
  Home: () => 0,
  End: () => stops.length - 1,
}

function before(): number {
  return Math.ceil(wanted ?? place) - 1
}

function after(): number {
  return Math.floor(wanted ?? place) + 1
}

async function stepTo(stop: number): Promise<void> {
  const address = stops[stop]
  if (address === undefined) return
  wanted = stop
  await show(address, 'step')
  if (wanted === stop) wanted = null
}

function enliven(): void {
  const rail = document.querySelector<HTMLElement>('#time .rail')
  if (!rail) return
  const links = [...rail.querySelectorAll('a')]
  stops = links.map(({ href }) => href)
  place = Number(rail.dataset.at)
  const day = document.querySelector('#time .day b')?.textContent ?? ''
  const name = Number.isInteger(place) ? links[place]?.title : day
  const attributes = {
    role: 'slider',
    tabindex: '0',
    'aria-label': 'Day',
    'aria-valuemin': '0',
    'aria-valuemax': String(stops.length - 1),
    'aria-valuenow': String(Math.max(0, place)),
    'aria-valuetext': name ?? day,
  }
  for (const [attribute, value] of Object.entries(attributes)) rail.setAttribute(attribute, value)
  // Inside a slider nothing is a control of its own.
  for (const link of links) {
    link.removeAttribute('href')
    link.removeAttribute('tabindex')
  }
  rail.addEventListener('keydown', (event) => {
    const to = KEYS[event.key]
    if (!to || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    void stepTo(to())
  })
  whenIdle(() => {
    // The neighbors of another page may be shown by now.
    if (!rail.isConnected || document.hidden) return
    for (const stop of [Math.ceil(place) - 1, Math.floor(place) + 1]) {
      const address = stops[stop]
      if (address !== undefined) askAhead(address)
    }
  })
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 1000 })
  else setTimeout(act, 200)
}

/** The stop that is pressed, on the rail or by a button of a step; null where it is none. */
function pressed({ target }: Event): number | null {
  const link = target instanceof Element ? target.closest('#time a') : null
  if (!link) return null
  if (link.matches('.prev')) return before()
  if (link.matches('.next')) return after()
  const stop = [...document.querySelectorAll('#time .rail a')].indexOf(link)
  return stop < 0 ? null : stop
}

/** Makes the bar of each page a slider. */
export function sliderOfTime(): void {
  whenShown(enliven)
  let isDone = false
  // As soon as the mouse is down: the page may come before it is up, and then there would be no click.
  document.addEventListener('pointerdown', (event) => {
    isDone = false
    if (event.pointerType !== 'mouse' || event.button !== 0 || isModified(event)) return
    const stop = pressed(event)
    if (stop === null) return
    isDone = true
    void stepTo(stop)
  })
  document.addEventListener('keydown', () => {
    isDone = false
  })
  document.addEventListener('click', (event) => {
    const stop = isModified(event) ? null : pressed(event)
    if (stop === null) return
    event.preventDefault()
    if (!isDone) void stepTo(stop)
    isDone = false
  })
}

/** Whether something else is meant: a tab or a window of its own. */
function isModified({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey
}
