/** Questions to the public API, the one place where its answers are read, and whether it can be reached. */
import { useEffect, useState } from 'preact/hooks'
import type { Row } from '../charts/chart.js'
import type { AnsweredRow } from '../query/table.js'
import type { Edition } from '../sentences/phrases.js'
import type { alliance } from '../tables/alliance.js'
import type { allies } from '../tables/allies.js'
import type { indicators } from '../tables/indicators.js'
import type { milestones } from '../tables/milestones.js'
import type { path } from '../tables/path.js'
import type { pledges } from '../tables/pledges.js'
import type { progress } from '../tables/progress.js'
import type { publications } from '../tables/publications.js'
import type { revisions } from '../tables/revisions.js'
import type { spending } from '../tables/spending.js'
import type { statements } from '../tables/statements.js'
import type { summits } from '../tables/summits.js'
import type { targets } from '../tables/targets.js'

/** What a row is of each table the page asks. */
export interface Rows {
  readonly alliance: AnsweredRow<typeof alliance>
  readonly indicators: AnsweredRow<typeof indicators>
  readonly milestones: AnsweredRow<typeof milestones>
  readonly path: AnsweredRow<typeof path>
  readonly pledges: AnsweredRow<typeof pledges>
  readonly progress: AnsweredRow<typeof progress>
  readonly publications: AnsweredRow<typeof publications>
  readonly revisions: AnsweredRow<typeof revisions>
  readonly spending: AnsweredRow<typeof spending>
  readonly statements: AnsweredRow<typeof statements>
  readonly summits: AnsweredRow<typeof summits>
  readonly targets: AnsweredRow<typeof targets>
}

/** An ally, with what stands beside it. */
type AllyItem = AnsweredRow<typeof allies> & { readonly pledges: readonly Rows['pledges'][] }

/** Parameters by name; those that are null or empty are not asked. */
export type Parameters = Readonly<Record<string, string | null>>

/** A question, and for the compiler what the data of its answer is. */
export interface Question<Data> {
  readonly url: string
  readonly data?: Data
}

/** An answer as it comes: rows or an item, and what to know of them. */
export interface Reply<Data> {
  readonly data: Data
  readonly meta: {
    readonly as_of: string
    readonly total: number
    readonly defaults: Readonly<Record<string, string>>
    readonly notes: readonly string[]
    readonly publications: readonly Edition[]
  }
}

/** The server said no, in words meant for the reader. */
class Refused extends Error {}

/** The address of a question. */
export function questionUrl(path: string, parameters: Parameters): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value]],
  )
  const text = new URLSearchParams(given).toString().replaceAll('%2C', ',')
  return text === '' ? path : `${path}?${text}`
}

/** Asks a table for its rows. */
export function rowsOf<T extends keyof Rows>(table: T, parameters: Parameters): Question<readonly Rows[T][]> {
  return { url: questionUrl(`/v1/${table}`, parameters) }
}

/** Asks a table for some columns of all its rows, as of today. */
export function columnsOf<T extends keyof Rows, C extends keyof Rows[T] & string>(
  table: T,
  columns: readonly C[],
): Question<readonly Pick<Rows[T], C>[]> {
  return { url: questionUrl(`/v1/${table}`, { fields: columns.join(',') }) }
}

/** Asks a table that is known by its name alone. */
export function anyRowsOf(table: string, parameters: Parameters): Question<readonly Row[]> {
  return { url: questionUrl(`/v1/${table}`, parameters) }
}

/** Asks for one ally. */
export function allyItem(code: string, parameters: Parameters): Question<AllyItem> {
  return { url: questionUrl(`/v1/allies/${encodeURIComponent(code)}`, parameters) }
}

const bodies = new Map<string, Promise<unknown>>()

/**
 * Parts of the page that ask the same in the same round share one request.
 * @throws Refused with the problem's detail; TypeError when the server cannot be reached
 */
async function ask<Data>({ url }: Question<Data>, round: number): Promise<Reply<Data>> {
  const key = `${round} ${url}`
  const underWay = bodies.get(key) ?? bodyOf(url).finally(() => bodies.delete(key))
  bodies.set(key, underWay)
  const body = await underWay
  if (!isReply<Data>(body)) throw new Refused('The server answered with something that is no answer of this API.')
  return body
}

/** The latest revision of the record the page has seen. Handed back, it keeps any other server from answering from an earlier one. */
let seenRevision = 0

function noteRevision(revision: number): void {
  if (revision > seenRevision) seenRevision = revision
}

/** How often a question is asked again that has come to a server with less than the page has seen. */
const TRIES_BEHIND = 3

async function bodyOf(url: string, tries = TRIES_BEHIND): Promise<unknown> {
  const seen: Record<string, string> = seenRevision > 0 ? { 'data-revision': String(seenRevision) } : {}
  const response = await fetch(url, { headers: { accept: 'application/json', ...seen } })
  noteRevision(Number(response.headers.get('data-revision')))
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  const isBehind = isObject(body) && body.code === 'behind'
  if (isBehind && tries > 0) {
    const seconds = Number(response.headers.get('retry-after') ?? 1)
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    return bodyOf(url, tries - 1)
  }
  // A record restored from a backup may never come so far: the reader is told, and what is asked next is answered again.
  if (isBehind) seenRevision = 0
  const problem = isObject(body) ? (body.detail ?? body.title) : null
  throw new Refused(String(problem ?? `the server answered ${response.status}`))
}

/** Whether it has the form of an answer; that its data are of the question follows from the contract. */
function isReply<Data>(body: unknown): body is Reply<Data> {
  if (!isObject(body) || !isObject(body.data) || !isObject(body.meta) || !isObject(body.links)) return false
  const { as_of, total, defaults, notes, publications } = body.meta
  const isCounted = typeof as_of === 'string' && typeof total === 'number'
  return isCounted && isObject(defaults) && Array.isArray(notes) && Array.isArray(publications)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** What there is of the replies to a question and to others that belong to it. */
interface Replies<First, Rest> {
  /** The last that came together, or null before the first; kept until the next have come, so that nothing jumps. */
  readonly held: { readonly first: Reply<First>; readonly rest: readonly Reply<Rest>[] } | null
  readonly isLoading: boolean
  /** Why there is no answer to what is asked now. */
  readonly refusal: string | null
}

/** Asks all the questions at once, and again whenever one of them, or the record, changes. */
export function useReplies<First, Rest>(first: Question<First>, rest: readonly Question<Rest>[]): Replies<First, Rest> {
  const { round } = useConnection()
  const [replies, setReplies] = useState<Replies<First, Rest>>({ held: null, isLoading: true, refusal: null })
  const urls = [first, ...rest].map(({ url }) => url).join('\n')
  useEffect(() => {
    let isAsked = true
    setReplies((before) => ({ ...before, isLoading: true }))
    Promise.all([ask(first, round), Promise.all(rest.map((one) => ask(one, round)))]).then(
      ([first, rest]) => isAsked && setReplies({ held: { first, rest }, isLoading: false, refusal: null }),
      (error: unknown) => {
        if (!isAsked) return
        if (error instanceof Refused) setReplies({ held: null, isLoading: false, refusal: error.message })
        else reportDown()
      },
    )
    return () => {
      isAsked = false
    }
  }, [urls, round])
  return replies
}

/** The reply to one question. */
export function useReply<Data>(question: Question<Data>) {
  const { held, refusal } = useReplies<Data, never>(question, [])
  return { held: held?.first ?? null, refusal }
}

const RETRY_MS = 2000

interface Connection {
  readonly isUp: boolean
  /** Grows whenever what was answered before may have changed. */
  readonly round: number
}

let state: Connection = { isUp: true, round: 0 }
const listeners = new Set<(state: Connection) => void>()

function become(next: Connection): void {
  state = next
  for (const tell of listeners) tell(state)
}

/** Says that the server did not answer; from then on it is tried until it does. */
export function reportDown(): void {
  if (!state.isUp) return
  become({ ...state, isUp: false })
  setTimeout(retry, RETRY_MS)
}

async function retry(): Promise<void> {
  try {
    await fetch('/healthz', { cache: 'no-store' })
    become({ isUp: true, round: state.round + 1 })
  } catch {
    setTimeout(retry, RETRY_MS)
  }
}

/** The record has changed: everything is asked again. */
function reportChange(): void {
  become({ ...state, round: state.round + 1 })
}

/** The state of the connection, kept up to date. */
export function useConnection(): Connection {
  const [held, setHeld] = useState(state)
  useEffect(() => {
    listeners.add(setHeld)
    setHeld(state)
    return () => {
      listeners.delete(setHeld)
    }
  }, [])
  return held
}

/**
 * The live stream of the record's changes: what is shown is asked again when one is told.
 *
 * Listens while the page is looked at; the browser itself connects again after a break. A hidden page gives its
 * connection back, since a browser has but six to a server, and asks anew when it is seen again.
 */
export function useChanges(): void {
  useEffect(() => {
    let source: EventSource | undefined
    const follow = () => {
      source?.close()
      source = undefined
      if (document.hidden) return
      source = new EventSource('/v1/changes')
      source.addEventListener('revision', ({ data }) => {
        noteRevision(JSON.parse(data).revision)
        reportChange()
      })
      source.addEventListener('restart', () => {
        // What was seen may be more than there is.
        seenRevision = 0
        reportChange()
      })
    }
    const seen = () => {
      follow()
      if (!document.hidden) reportChange()
    }
    follow()
    document.addEventListener('visibilitychange', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      source?.close()
    }
  }, [])
}
