/** Questions to the public API. */
import type { Edition } from '../charts/chart.js'

/** An answer as it comes: rows or an item, what to know of them, and where else they are. */
export interface Answer<Data> {
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
export class Refused extends Error {}

/** The address of a question, without what is null. */
export function questionUrl(path: string, query: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value]],
  )
  const text = new URLSearchParams(given).toString().replaceAll('%2C', ',')
  return text === '' ? path : `${path}?${text}`
}

const underWay = new Map<string, Promise<Answer<unknown>>>()

/**
 * Asks for JSON. Parts of the page that ask the same in the same round share one request.
 * @throws Refused with the problem's detail; TypeError when the server cannot be reached
 */
export function ask<Data>(url: string, round: number): Promise<Answer<Data>> {
  const key = `${round} ${url}`
  const answer = underWay.get(key) ?? fetchAnswer(url).finally(() => underWay.delete(key))
  underWay.set(key, answer)
  return answer as Promise<Answer<Data>>
}

async function fetchAnswer(url: string): Promise<Answer<unknown>> {
  const response = await fetch(url, { headers: { accept: 'application/json' } })
  const body = await response.json().catch(() => ({ detail: `the server answered ${response.status}` }))
  if (!response.ok) throw new Refused(String(body.detail ?? body.title))
  return body
}
