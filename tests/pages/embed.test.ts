/** Pictures in documents of their own, for the pages of others. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { servedPage } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp('2026-11-25')
})
afterAll(() => server.close())

const embed = (path: string) => servedPage(server, `/embed/${path}`)

test('any page may frame it, and its script alone runs in it', async () => {
  const { status, headers } = await embed('progress')
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toContain('frame-ancestors *')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['x-frame-options']).toBeUndefined()
})

test('it is the picture with its finding and its source, and nothing else', async () => {
  const { texts, document, links } = await embed('progress?as_of=2025-04-03&theme=dark')
  expect(texts('h1')).toHaveLength(1)
  expect(document.querySelector('header, nav, footer, .time')).toBeNull()
  expect(links('figcaption')).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?as_of=2025-04-03$/)])
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
})

test('a picture of one ally leads to its page', async () => {
  const { links } = await embed('spending?indicator=share_of_gdp&area=POL')
  expect(links('figcaption')).toEqual([expect.stringMatching(/\/allies\/POL$/)])
})

test.each([
  ['', 'light dark'],
  ['?theme=light', 'light'],
  ['?theme=dark', 'dark'],
  ['?theme=pink', 'light dark'],
])('its theme: %s', async (query, scheme) => {
  const { document, html } = await embed(`progress${query}`)
  expect(document.querySelector('meta[name=color-scheme]')?.getAttribute('content')).toBe(scheme)
  expect(html.includes('prefers-color-scheme')).toBe(scheme === 'light dark')
})

test('the code names the whole address, without asking for the code', async () => {
  const { html } = await embed('progress?as_of=2025-04-03&code=1')
  const escaped = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)?.[1] ?? ''
  const code = escaped.replaceAll('&lt;', '<').replaceAll('&quot;', '"')
  expect(code).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\/progress\?as_of=2025-04-03" title="[^"]+"/)
  expect(code).toContain('nato-spending-tracker:height')
})

describe('what cannot be drawn is told in a sentence', () => {
  test.each([
    ['a parameter that is none', 'progress?foo=1'],
    ['an ally that is none', 'progress?ally=Ruritania'],
    ['a day that is none', 'progress?as_of=2025-02-31'],
    ['a parameter given twice, of which one is hostile', 'progress?percent=%3Cscript%3E&percent=2'],
  ])('%s', async (_, path) => {
    const { status, text, headers, document } = await embed(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(text('h1')).toBe('This picture cannot be drawn')
    expect(text('.what')).not.toBe('')
    expect(document.querySelector('main script')).toBeNull()
  })
})

test('a table without a picture is not there', async () => {
  expect((await embed('changes')).status).toBe(404)
})
