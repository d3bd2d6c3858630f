/** Questions to the public API. */
import type { Edition } from '../charts/chart.js'

export type Json = Readonly<Record<string, unknown>>

/** An answer as it comes: rows or an item, what to know of them, and where else they are. */
export interface Answer<Data> {
  readonly data: Data
  readonly meta: {
    readonly as_of: string
    readonly total: number
    readonly defaults: Readonly<Record<string, string>>
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

/**
 * Asks for JSON.
 * @throws Refused with the problem's detail; TypeError when the server cannot be reached
 */
export async function ask<Data>(url: string, signal: AbortSignal): Promise<Answer<Data>> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } })
  const body = await response.json().catch(() => ({ detail: `the server answered ${response.status}` }))
  if (!response.ok) throw new Refused(String(body.detail ?? body.title))
  return body
}
