/** Copies what a menu *Share* offers: links, the code of an embedded picture, a line for curl. */
import { closeMenus } from './menus.js'
import { say } from './said.js'
import { whenShown } from './swap.js'

const COPIED: Readonly<Record<string, (address: string, item: HTMLElement) => string>> = {
  link: (address) => address,
  // The server writes it without its own address, which only who asked knows.
  embed: (_, { dataset }) => (dataset.code ?? '').replace('src="/', `src="${location.origin}/`),
  curl: (address) => `curl -s '${address.replaceAll("'", '%27')}'`,
}

async function copy(item: HTMLAnchorElement): Promise<void> {
  const text = COPIED[item.dataset.copy ?? '']?.(item.href, item) ?? item.href
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Without a secure connection, or the reader's leave, there is no clipboard.
    byHand(item, text)
    return
  }
  const summary = item.closest('details')?.querySelector('summary')
  closeMenus()
  summary?.focus()
  say(item.dataset.said ?? 'Copied', { isNote: true })
}

function byHand(item: HTMLElement, text: string): void {
  const field = Object.assign(document.createElement('input'), { readOnly: true, value: text, className: 'by-hand' })
  field.setAttribute('aria-label', 'To be copied')
  item.replaceWith(field)
  field.select()
  say('Select and copy it from here')
}

/** Makes what is copied a button, and named as one. */
function enliven(): void {
  for (const item of document.querySelectorAll<HTMLAnchorElement>('.share a[data-copy]')) {
    const words = item.textContent?.trim() ?? ''
    item.textContent = `Copy ${words[0]?.toLowerCase() ?? ''}${words.slice(1)}`
    item.setAttribute('role', 'button')
  }
}

/** Makes every menu *Share* copy. */
export function share(): void {
  whenShown(enliven)
  document.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy]') : null
    if (!item || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void copy(item)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || !(event.target instanceof HTMLElement) || !event.target.matches('a[data-copy]')) return
    event.preventDefault()
    event.target.click()
  })
}
