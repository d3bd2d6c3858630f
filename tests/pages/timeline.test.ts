/** The timeline as it is served. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { DAYS, deadLinks, type ServedPage, servedPage, wrongWith } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp('2026-11-25')
})
afterAll(() => server.close())

const page = (query = '') => servedPage(server, `/timeline${query}`)

/** The titles before and after the line of the day. */
function parted({ document }: ServedPage): { readonly past: string[]; readonly ahead: string[] } {
  const all = [...document.querySelectorAll('main .entry h3, #today')]
  const line = all.findIndex(({ id }) => id === 'today')
  const titles = all.map(({ textContent }) => textContent ?? '')
  return { past: titles.slice(0, line), ahead: titles.slice(line + 1) }
}

test('on 25 November 2026 the Bundestag’s vote comes next, and 3.5% is due in 2035', async () => {
  const served = await page()
  expect(served.text('h1')).toMatch(/^Next, on 27 November 2026: Bundestag votes on the budget for 2027\./)
  const { past, ahead } = parted(served)
  expect(ahead[0]).toBe('Bundestag votes on the budget for 2027')
  expect(ahead).toContain('3.5% core defence due')
  expect(ahead).toContain('Denmark’s 3.5% in 2026 is due')
  expect(past.at(-1)).toMatch(/^Pol(and|ish)/)
})

test('on 3 April 2025 The Hague lay ahead, and nothing it decided was known', async () => {
  const served = await page('?as_of=2025-04-03')
  const { past, ahead } = parted(served)
  expect(ahead.slice(0, 3)).toEqual([
    'Meeting of foreign ministers, Brussels',
    'New figure expected at The Hague',
    'The Hague summit',
  ])
  expect(served.text('h1')).toMatch(/^Next, on 4 April 2025: Meeting of foreign ministers, Brussels\./)
  expect([...past, ...ahead].filter((title) => title.includes('5% by 2035'))).toEqual([])
})

test('the line names the day', async () => {
  expect((await page()).text('#today')).toBe('Today, 25 November 2026')
  expect((await page('?as_of=2025-04-03')).text('#today')).toBe('3 April 2025')
})

describe('one kind', () => {
  test('editions alone, NATO’s of 17 June 2024 the last that 2 April 2025 knew of', async () => {
    const served = await page('?kind=edition&as_of=2025-04-02')
    expect(parted(served)).toMatchObject({ ahead: [] })
    expect(parted(served).past.at(-1)).toBe('Defence Expenditure of NATO Countries (2014-2024)')
    expect(served.text('nav.choice [aria-current]')).toMatch(/^Editions /)
  })

  test('one that is none shows all', async () => {
    expect(parted(await page('?kind=constructor')).past).toEqual(parted(await page()).past)
  })
})

test('the past is in the order of time, and so is what lies ahead', async () => {
  const { document } = await page()
  const days = (from: string) => [...document.querySelectorAll(from)].map((time) => time.getAttribute('datetime') ?? '')
  const all = days('main time')
  const ahead = all.slice(all.indexOf('2026-11-27')).map((date) => date.slice(0, 4))
  expect(ahead).toEqual([...ahead].sort())
  const past = all.slice(0, all.indexOf('2026-11-27'))
  expect(past).toEqual([...past].sort())
})

test.each(DAYS)('it is in order on %s', async (day) => {
  expect(wrongWith(await page(`?as_of=${day}`))).toEqual([])
})

test('its links lead somewhere', async () => {
  const { links } = await page()
  expect(await deadLinks(server, links())).toEqual([])
})
