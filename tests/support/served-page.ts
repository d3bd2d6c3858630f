/** A page of the site as a browser without a script gets it. */
import { parseHTML } from 'linkedom'
import request from 'supertest'
import type { RunningApp } from './running-app.js'

/** What a browser says it takes. */
export const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

/** Days on which the record is very different: today, before The Hague, with older figures, before everything. */
export const DAYS = ['2026-11-25', '2025-04-03', '2022-04-30', '2010-01-01'] as const

export interface ServedPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly html: string
  readonly document: Document
  /** The text of the first such element, its white space made single; empty where there is none. */
  text(selector: string): string
  /** The text of each. */
  texts(selector: string): string[]
  /** Where the links in it lead. */
  links(selector?: string): string[]
}

/** The words of an element, each stretch of white space a blank. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

/** Asks for a page. */
export async function servedPage(
  { app }: Pick<RunningApp, 'app'>,
  path: string,
  accept = BROWSER,
): Promise<ServedPage> {
  const { status, headers, text: html } = await request(app.server).get(path).set({ accept }).buffer(true)
  const { document } = parseHTML(html)
  return {
    status,
    headers,
    html,
    document,
    text: (selector) => wordsOf(document.querySelector(selector)),
    texts: (selector) => [...document.querySelectorAll(selector)].map(wordsOf),
    links: (selector = 'main') =>
      [...document.querySelectorAll(`${selector} a`)].flatMap((link) => link.getAttribute('href') ?? []),
  }
}

/** What no page may be without, or have: in words, nothing of a page that is in order. */
export function wrongWith({ status, headers, document, text, texts }: ServedPage): string[] {
  const content = (name: string) =>
    document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? ''
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName.slice(1)))
  const named = [...document.querySelectorAll('[aria-labelledby]')].map((one) => one.getAttribute('aria-labelledby'))
  const fields = [...document.querySelectorAll('main select, main input:not([type=hidden], [type=checkbox])')]
  const claims: readonly (readonly [isTrue: boolean, otherwise: string])[] = [
    [status === 200, `answered with ${status}`],
    [headers['content-type'] === 'text/html; charset=utf-8', 'is no HTML'],
    [(headers['content-security-policy'] ?? '').includes("frame-ancestors 'none'"), 'may be framed'],
    [texts('h1').length === 1 && text('h1') !== '', 'has not one first heading'],
    [text('title').startsWith(text('h1')), `has the title ${text('title')}`],
    [/^\S.*[.?]$/.test(content('description')), 'has no description'],
    [content('og:title') === text('h1'), `is shared as ${content('og:title')}`],
    [/\/card\.png(\?|$)/.test(content('og:image')), 'is shared without a picture'],
    [document.querySelector('link[rel=canonical]') !== null, 'has no canonical address'],
    [!/undefined|NaN|null|\[object/.test(text('body')), 'shows what is nothing to a reader'],
    [levels.every((level, at) => level - (levels[at - 1] ?? 0) <= 1), 'leaves out a level of headings'],
    [named.every((id) => ids.includes(id ?? '')), 'is named by what is not there'],
    [
      [...document.querySelectorAll('.drawn svg')].every((one) => one.getAttribute('aria-label') !== ''),
      'has a nameless picture',
    ],
    [
      fields.every(
        ({ id, parentElement }) => wordsOf(document.querySelector(`label[for="${id}"]`) ?? parentElement) !== '',
      ),
      'has a field without a label',
    ],
    [new Set(ids).size === ids.length, `uses an id twice: ${ids.filter((id, at) => ids.indexOf(id) !== at)}`],
  ]
  return claims.flatMap(([isTrue, otherwise]) => (isTrue ? [] : [otherwise]))
}

/** The links below the server’s address that lead nowhere; pages of allies and comparisons are looked at by their own tests. */
export async function deadLinks(server: RunningApp, links: readonly string[]): Promise<string[]> {
  const own = links.filter((href) => href.startsWith('/') && !/^\/(allies|compare)/.test(href))
  const dead: string[] = []
  for (const href of new Set(own)) {
    const { status } = await request(server.app.server).get(href).set({ accept: BROWSER })
    if (status !== 200) dead.push(`${href} ${status}`)
  }
  return dead
}
