/** What could not be loaded, why, what is still shown, and how to try again. */
import { dayShown, mainShown } from './swap.js'

const ID = 'no-answer'

interface Failure {
  /** `3 April 2025` */
  readonly what: string
  readonly why: string
  readonly again: () => void
}

let retry: (() => void) | null = null

/** Says so above what is shown. */
export function tellFailure({ what, why, again }: Failure): void {
  const wasOn = (document.activeElement?.closest(`#${ID}`) ?? null) !== null
  closeFailure()
  retry = again
  const box = Object.assign(document.createElement('section'), { id: ID })
  box.setAttribute('role', 'alert')
  const head = document.createElement('b')
  head.textContent = `${what[0]?.toUpperCase()}${what.slice(1)} could not be loaded.`
  const words = document.createElement('p')
  words.append(head, ` ${why} The page still shows ${dayShown()}.`)
  box.append(words, button('Try again', again), button('Close', closeFailure))
  mainShown().before(box)
  if (wasOn) box.querySelector('button')?.focus()
}

/** Takes it away. */
export function closeFailure(): void {
  retry = null
  document.getElementById(ID)?.remove()
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: words })
  made.addEventListener('click', act)
  return made
}

/** Tries again by itself when the network is back. */
export function watchNetwork(): void {
  addEventListener('online', () => retry?.())
}
