/** Finds a country while its name is typed: the list below the field (ARIA combobox). */
import { type Found, foundBy, lettersTyped } from '../pages/search/found.js'
import { show } from './navigate.js'
import { whenShown } from './swap.js'

const MOST = 8
const CHOSEN = 'aria-selected'

interface Listed extends Pick<Found, 'name' | 'names' | 'words' | 'href'> {}

/** What can be found on the day shown. */
let listed: readonly Listed[] = []

/** Makes the field and its list one combobox. */
export function search(): void {
  const field = document.querySelector<HTMLInputElement>('#find')
  if (!field) return
  const attributes = {
    role: 'combobox',
    'aria-controls': 'found',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  }
  for (const [attribute, value] of Object.entries(attributes)) field.setAttribute(attribute, value)
  whenShown(() => {
    const list = document.getElementById('found')
    if (!list) return
    listed = [...list.querySelectorAll('li')].map((item) => ({
      name: item.querySelector('a')?.firstChild?.textContent?.trim() ?? '',
      names: item.dataset.names ?? '',
      words: item.querySelector('span')?.textContent ?? '',
      href: item.querySelector('a')?.href ?? '',
    }))
    list.replaceChildren()
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', 'Countries found')
    // Pressed, not clicked: before the field is left, which closes the list.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
      if (option) open(option)
    })
    if (document.activeElement === field) offer()
  })

  function offer(): void {
    const found = foundBy(field?.value ?? '', listed).slice(0, MOST)
    document.getElementById('found')?.replaceChildren(...found.map(option))
    choose(0)
  }

  function option({ name, words, href }: Listed, index: number): HTMLElement {
    const item = document.createElement('li')
    Object.assign(item, { id: `found-${index}`, role: 'option' })
    item.dataset.href = href
    item.dataset.name = name
    const part = lettersTyped(name, field?.value ?? '')
    const bold = document.createElement('b')
    bold.textContent = name.slice(0, part)
    const called = document.createElement('span')
    called.append(bold, name.slice(part))
    const said = document.createElement('small')
    said.textContent = words
    item.append(called, ' ', said)
    return item
  }

  function choose(index: number): void {
    const list = document.getElementById('found')
    const options = [...(list?.children ?? [])]
    const at = options.length === 0 ? -1 : (index + options.length) % options.length
    for (const [place, one] of options.entries()) one.setAttribute(CHOSEN, String(place === at))
    if (list) list.hidden = at < 0
    field?.setAttribute('aria-expanded', String(at >= 0))
    field?.setAttribute('aria-activedescendant', at < 0 ? '' : `found-${at}`)
  }

  function close(): void {
    document.getElementById('found')?.replaceChildren()
    choose(0)
  }

  function chosen(): HTMLElement | null {
    return document.querySelector<HTMLElement>(`#found [${CHOSEN}=true]`)
  }

  function open({ dataset: { href = '', name } }: HTMLElement): void {
    if (field) field.value = ''
    close()
    field?.blur()
    void show(href, 'open', name)
  }

  field.addEventListener('input', offer)
  field.addEventListener('focus', offer)
  field.addEventListener('blur', close)
  field.addEventListener('keydown', (event) => {
    const { key, isComposing } = event
    if (isComposing) return
    const option = chosen()
    const at = option ? [...(option.parentElement?.children ?? [])].indexOf(option) : -1
    if (key === 'Escape') {
      if (option) close()
      else field.blur()
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (option) choose(at + (key === 'ArrowDown' ? 1 : -1))
      else offer()
    } else if (key === 'Enter' && option) open(option)
    else return
    event.preventDefault()
  })
  document.querySelector('.find-sign')?.addEventListener('click', (event) => {
    event.preventDefault()
    field.focus()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey) return
    if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea')) return
    event.preventDefault()
    field.focus()
  })
}
