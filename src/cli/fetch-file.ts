/** Asks an address for a file, politely: only if it has changed, and never beyond a time, a size and a few redirects. */
import { Buffer } from 'node:buffer'

/** By what the file last seen is told from another (RFC 9110, section 8.8), and the address that gave it. */
export interface Validators {
  /** Where redirects led. */
  readonly address: string
  readonly etag: string | null
  readonly lastModified: string | null
}

/** How it is asked. */
export interface Asking {
  readonly userAgent: string
  readonly mostBytes: number
  readonly withinMs: number
  /** By whose clock a `Retry-After` in seconds is counted. */
  readonly now: Date
}

/** The file, or that it is the one seen before. */
export type Fetched =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly validators: Validators }

/** The file could not be had; the message is a clause that follows the address. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched'
  /** Before which the server asked not to be asked again. */
  readonly retryAt: Date | null
  constructor(why: string, retryAt: Date | null = null) {
    super(why)
    this.retryAt = retryAt
  }
}

/** What may be kept of what a server says, to be said to it again in a header. */
export const REPEATABLE = /^[\t\x20-\x7e\x80-\xff]{1,1000}$/

const MOST_REDIRECTS = 5
const REDIRECTS = [301, 302, 303, 307, 308]
const ASKS_FOR_PATIENCE = [429, 503]

/** Whether it is an address of the web, without a password in it: that would be printed and kept. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}

/** Fetches what is at the address, unless it is what was `seen` before. @throws NotFetched */
export async function fetchFile(address: string, seen: Validators | null, asking: Asking): Promise<Fetched> {
  const within = AbortSignal.timeout(asking.withinMs)
  try {
    const { response, at } = await followed(address, seen, asking, within)
    if (response.status === 304 && seen?.address === at) return { kind: 'unchanged' }
    if (response.status !== 200) {
      await response.body?.cancel()
      throw new NotFetched(`answered ${response.status} ${response.statusText}`.trim(), retryAt(response, asking.now))
    }
    const bytes = await bodyOf(response, asking.mostBytes)
    const said = (name: string) => response.headers.get(name)?.match(REPEATABLE)?.[0] ?? null
    return {
      kind: 'file',
      bytes,
      validators: { address: at, etag: said('etag'), lastModified: said('last-modified') },
    }
  } catch (error) {
    if (error instanceof NotFetched) throw error
    throw new NotFetched(within.aborted ? `did not answer in full within ${asking.withinMs / 1000} s` : whyNot(error))
  }
}

async function followed(address: string, seen: Validators | null, { userAgent }: Asking, signal: AbortSignal) {
  let at = new URL(address).href
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    // A copy packed for the way says nothing more, and could be unpacked to anything.
    const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...conditions(at, seen) }
    const response = await fetch(at, { headers, redirect: 'manual', signal })
    if (!REDIRECTS.includes(response.status)) return { response, at }
    await response.body?.cancel()
    at = target(response, at)
  }
  throw new NotFetched(`redirects more than ${MOST_REDIRECTS} times`)
}

/** What was said of the file by one address is asked of no other. */
function conditions(at: string, seen: Validators | null): Record<string, string> {
  if (seen?.address !== at) return {}
  return {
    ...(seen.etag !== null && { 'if-none-match': seen.etag }),
    ...(seen.lastModified !== null && { 'if-modified-since': seen.lastModified }),
  }
}

function target(response: Response, at: string): string {
  const location = response.headers.get('location') ?? ''
  if (location === '' || !URL.canParse(location, at))
    throw new NotFetched(`answered ${response.status} without an address to go to`)
  const next = new URL(location, at)
  if (!isWebAddress(next.href)) throw new NotFetched('redirects to what is no address of http or https')
  if (at.startsWith('https:') && next.protocol === 'http:')
    throw new NotFetched(`redirects from https to ${next.href}, where anybody on the way could change the file`)
  return next.href
}

async function bodyOf(response: Response, mostBytes: number): Promise<Uint8Array> {
  const tooLarge = new NotFetched(`sends more than ${mostBytes} bytes, the most taken of such a file`)
  const chunks: Uint8Array[] = []
  let size = 0
  if (Number(response.headers.get('content-length')) > mostBytes) {
    await response.body?.cancel()
    throw tooLarge
  }
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    // Leaving the loop closes the connection.
    if (size > mostBytes) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** `Retry-After` is seconds or a date (RFC 9110, section 10.2.3). */
function retryAt({ status, headers }: Response, now: Date): Date | null {
  const after = headers.get('retry-after')
  if (after === null || !ASKS_FOR_PATIENCE.includes(status)) return null
  const at = /^\d{1,9}$/.test(after) ? now.getTime() + Number(after) * 1000 : Date.parse(after)
  return at > now.getTime() ? new Date(at) : null
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ENOTFOUND: 'has no address: there is no such host',
  EAI_AGAIN: 'cannot be looked up: the name service does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'cannot be reached in time',
  UND_ERR_HEADERS_OVERFLOW: 'answers with too long a header',
  UND_ERR_SOCKET: 'breaks the connection off',
  ECONNRESET: 'breaks the connection off',
}

/** `fetch` says no more than that it failed; why is in the causes below. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return `cannot be fetched (${String(error)})`
  const code = 'code' in error ? String(error.code) : ''
  if (REASONS[code]) return REASONS[code]
  return error.cause === undefined ? `cannot be fetched (${error.message || code})` : whyNot(error.cause)
}
