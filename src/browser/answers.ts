/** Pages as the server answers them: asked for, given up, asked again, and those a reader will likely want next. */

/** What the reader is told where there is no answer. */
export class NoAnswer extends Error {}

/** It is an answer, but no page that can be put in the place of this one: it is opened as any address is. */
export class NotAPage extends Error {}

/** A page that can be put in the place of the one shown. */
export interface PageAnswer {
  /** Where it was found, which is elsewhere after a redirection. */
  readonly address: string
  readonly page: Document
}

const PATIENCE_MS = 10_000
/** How often a server that has seen less than this page, and says so, is asked again. */
const TRIES = 3
const SOON_S = 2
const MOST_AHEAD = 6

const REFUSED: Readonly<Record<number, string>> = {
  429: 'Too much was asked from here in a short time.',
  503: 'The server is busy.',
}

/** A page asked for ahead, and whether it has come. */
interface Ahead {
  readonly coming: Promise<PageAnswer>
  isHere: boolean
}

/** The latest revision of the record this page was told of; handed back, no server answers from an earlier one. */
let seenRevision = 0
const ahead = new Map<string, Ahead>()

/** The record has changed: what was asked for ahead is no longer true. 0 where what was seen may be more than there is. */
export function recordChanged(revision: number): void {
  seenRevision = revision
  forgetAhead()
}

/** What was asked for ahead may not be true any more. */
export function forgetAhead(): void {
  ahead.clear()
}

/**
 * The page at the address; one asked for ahead is there at once, and is given only once, since it becomes the page shown.
 * @throws NoAnswer, NotAPage; what `signal` was aborted with
 */
export function pageAt(address: string, signal: AbortSignal): Promise<PageAnswer> {
  const held = ahead.get(address)
  ahead.delete(address)
  // What could not be had ahead may be had now.
  return held ? held.coming.catch(() => asked(address, signal)) : asked(address, signal)
}

/** Asks for a page before it is wanted. */
export function askAhead(address: string): void {
  if (ahead.has(address)) return
  const held = { coming: asked(address, new AbortController().signal, 'low'), isHere: false }
  ahead.set(address, held)
  held.coming.then(
    () => {
      held.isHere = true
    },
    () => ahead.get(address) === held && ahead.delete(address),
  )
  const [oldest] = ahead.keys()
  if (ahead.size > MOST_AHEAD && oldest !== undefined) ahead.delete(oldest)
}

/** Whether the page was asked for ahead and has come. */
export function isHere(address: string): boolean {
  return ahead.get(address)?.isHere === true
}

async function asked(address: string, given: AbortSignal, priority: RequestPriority = 'auto'): Promise<PageAnswer> {
  const controller = new AbortController()
  const { signal } = controller
  given.addEventListener('abort', () => controller.abort(given.reason), { once: true })
  const late = setTimeout(() => controller.abort(new NoAnswer('It took longer than ten seconds.')), PATIENCE_MS)
  try {
    return await answered(address, { signal, priority }, TRIES)
  } finally {
    clearTimeout(late)
  }
}

async function answered(address: string, init: Asking, tries: number): Promise<PageAnswer> {
  const headers: Record<string, string> = { accept: 'text/html' }
  if (seenRevision > 0) headers['data-revision'] = String(seenRevision)
  const response = await reached(fetch(address, { ...init, headers }))
  const { status } = response
  if (status >= 500 || status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    if (seconds <= SOON_S && tries > 0) {
      await pause(seconds * 1000, init.signal)
      return answered(address, init, tries - 1)
    }
    // A record restored from a backup may never come as far as what was seen.
    if (seconds <= SOON_S) seenRevision = 0
    throw new NoAnswer(REFUSED[status] ?? 'The server has failed.')
  }
  if (!response.headers.get('content-type')?.startsWith('text/html')) throw new NotAPage(address)
  const page = new DOMParser().parseFromString(await reached(response.text()), 'text/html')
  if (!page.querySelector('main') || styleOf(page) !== styleOf(document)) throw new NotAPage(address)
  return { address: response.url, page }
}

interface Asking {
  readonly signal: AbortSignal
  readonly priority: RequestPriority
}

/** @throws NoAnswer where the network fails, which is told as a TypeError */
async function reached<T>(coming: Promise<T>): Promise<T> {
  try {
    return await coming
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new NoAnswer(navigator.onLine ? 'The server cannot be reached.' : 'You seem to be offline.')
  }
}

/** A page of another release of the program has another style sheet, and another script. */
function styleOf(page: Document): string | null {
  return page.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? null
}

/** Resolves after so many milliseconds. @throws what `signal` is aborted with */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    setTimeout(resolve, ms)
  })
}
