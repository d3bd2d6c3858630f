/** What opens over the page: one at a time, closed by Esc or a click elsewhere, gone through with the arrow keys. */

const MENUS = '.share, .menu, .other-day'
const ITEMS = 'ul a, nav a'

/** Closes those that are open, but for one. */
export function closeMenus(but: Element | null = null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[open]'))
    if (menu !== but && menu.matches(MENUS)) menu.open = false
}

/** Makes them so, on every page. */
export function menus(): void {
  document.addEventListener('click', ({ target }) => {
    closeMenus(target instanceof Element ? target.closest(MENUS) : null)
  })
  // What was asked for in one is awaited outside of it.
  document.addEventListener('submit', ({ target }) => {
    const menu = target instanceof Element ? target.closest<HTMLDetailsElement>(MENUS) : null
    menu?.querySelector('summary')?.focus()
    closeMenus()
  })
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    const menu = target instanceof Element ? target.closest<HTMLDetailsElement>(MENUS) : null
    const summary = menu?.querySelector('summary')
    if (!menu || !summary) return
    if (key === 'Escape' && menu.open) {
      menu.open = false
      summary.focus()
      return
    }
    const items = [...menu.querySelectorAll<HTMLElement>(ITEMS)]
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (step === undefined || items.length === 0) return
    event.preventDefault()
    const at = target instanceof HTMLElement ? items.indexOf(target) : -1
    if (!menu.open) menu.open = true
    const next = at < 0 && step < 0 ? items.length - 1 : (at + step + items.length) % items.length
    items[next]?.focus()
  })
}
