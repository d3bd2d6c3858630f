/** What the page says beside what it shows: to who does not see it change, and in a line under the bar of time. */

const NOTE_MS = 4000
let over: ReturnType<typeof setTimeout> | undefined

/** Says it to who listens; with `isSeen` it is also written, and with `isNote` for a few seconds only. */
export function say(words: string, { isSeen = false, isNote = false } = {}): void {
  const said = document.getElementById('said')
  if (!said) return
  clearTimeout(over)
  said.textContent = words
  said.classList.toggle('seen', (isSeen || isNote) && words !== '')
  if (isNote) over = setTimeout(() => say(''), NOTE_MS)
}

const inFull = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const LONGEST = 40

/** `3 April 2025`; what is no day stays as it was typed. */
export function dayInWords(day: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
    ? inFull.format(new Date(day))
    : day.slice(0, LONGEST)
}

/** What a control is called, for who waits for what it leads to. */
export function nameOf(control: Element): string {
  const [name = ''] = (control.getAttribute('aria-label') ?? control.textContent ?? '').split(/[,:(]/)
  return name.trim().slice(0, LONGEST)
}
