/** The promise board as it is served. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { DAYS, deadLinks, servedPage, wrongWith } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp('2026-11-25')
})
afterAll(() => server.close())

const page = (query = '') => servedPage(server, `/promises${query}`)

describe('the promises of 25 November 2026', () => {
  test('say how many were missed and kept, and how many fall due', async () => {
    const { text } = await page()
    expect(text('h1')).toBe('Six promises were missed, 30 were kept. Four fall due at the end of this year.')
  })

  test.each([
    ['missed', 'Missed 6'],
    ['due', 'Due 21'],
    ['declined', 'Declined 3'],
    ['unmeasured', 'Cannot be measured 18'],
    ['replaced', 'Replaced 7'],
    ['kept', 'Kept 30'],
  ])('stand under what became of them: %s', async (id, heading) => {
    const { text, document } = await page()
    expect(text(`#${id} h2`)).toBe(heading)
    const open = id === 'due' ? [...document.querySelectorAll('#due > table tbody tr')] : null
    const rows = open ?? [...document.querySelectorAll(`#${id} tbody tr`)]
    expect(rows).toHaveLength(Number(heading.split(' ').at(-1)))
  })

  test('Slovenia’s 2% for 2025 is missed at 1.57, by an estimate that can still move', async () => {
    const { texts, text } = await page()
    expect(texts('#missed tbody tr')).toContain('Slovenia2% in 20251.57')
    expect(text('#missed .what')).toContain('Figures for 2025 are estimates and can still move.')
  })

  test('the line of Poland’s 4.7% is at 4.7 sixths, its bar at 4.25', async () => {
    const { document } = await page('?outcome=missed&ally=Poland')
    const style = document.querySelector('.bullet')?.getAttribute('style')
    expect(style).toBe(`--spent:${((4.25 / 6) * 100).toFixed(2)}%;--promised:${((4.7 / 6) * 100).toFixed(2)}%`)
  })

  test('who gave no year, or gave it with the alliance alone, is named below what is due', async () => {
    const { texts } = await page()
    expect(texts('#due > .note')).toEqual([
      'Two more have no year: Norway’s 3.5% and the United Kingdom’s 3% (on conditions).',
      'Five more gave 3.5% by 2035 together with the alliance, not by themselves: Bulgaria, Canada, Italy, Portugal and the United Kingdom.',
    ])
  })

  test('no promise of a share of GDP is left out: as many as the record holds stand in one group each', async () => {
    const { texts } = await page()
    const pledges: Record<string, string>[] = parse(readFileSync('prisma/seed/pledges.csv'), { columns: true })
    const promised = pledges.filter(
      ({ indicator, kind = '' }) => indicator === 'share_of_gdp' && !['exemption', 'reservation'].includes(kind),
    )
    const inRows = ['#missed', '#kept', '#due', '#replaced'].flatMap((id) => texts(`${id} tbody tr`)).length
    // Two without a year and five of the alliance are told in sentences.
    expect(inRows + 2 + 5).toBe(promised.length)
  })

  test('each is linked to where it was said, and to its ally on the same day', async () => {
    const { document, links } = await page('?as_of=2025-04-03&outcome=due')
    expect(document.querySelectorAll('.promise a[href^="http"]').length).toBe(
      document.querySelectorAll('tbody tr').length,
    )
    expect(links('tbody th').every((href) => /^\/allies\/[A-Z]{3}\?as_of=2025-04-03$/.test(href))).toBe(true)
  })
})

describe('a part of the board', () => {
  test('the missed alone', async () => {
    const { texts, text } = await page('?outcome=missed')
    expect(texts('section h2')).toEqual(['Missed 6'])
    expect(text('nav.choice [aria-current]')).toBe('Missed 6')
  })

  test('Poland’s alone, called so in Polish, with its counts', async () => {
    const { texts, text } = await page('?ally=Polska')
    expect(text('h1')).toMatch(/^Poland: two promises were missed, one was kept\./)
    expect(new Set(texts('tbody th'))).toEqual(new Set(['Poland']))
    expect(text('option[selected]')).toBe('Poland')
  })

  test('an ally that is none is told beside the field, and all are shown', async () => {
    const { status, text } = await page('?ally=Ruritania')
    expect(status).toBe(200)
    expect(text('.fault')).toBe('No promise of “Ruritania” is known on this day.')
    expect(text('#missed h2')).toBe('Missed 6')
  })

  test('the form keeps the day and the group', async () => {
    const { document } = await page('?as_of=2025-04-03&outcome=kept')
    const hidden = [...document.querySelectorAll('main form input[type=hidden]')].map((input) => [
      input.getAttribute('name'),
      input.getAttribute('value'),
    ])
    expect(hidden).toEqual([
      ['as_of', '2025-04-03'],
      ['outcome', 'kept'],
    ])
  })
})

test('before anything was promised it says so', async () => {
  const { text, texts } = await page('?as_of=2010-01-01')
  expect(text('h1')).toBe('No promise has fallen due.')
  expect(text('.lead')).toBe('No promise of an ally is known on this day.')
  expect(texts('tbody tr')).toEqual([])
})

test.each(DAYS)('it is in order on %s', async (day) => {
  expect(wrongWith(await page(`?as_of=${day}`))).toEqual([])
})

test('its links lead somewhere', async () => {
  const { links } = await page()
  expect(await deadLinks(server, links('body'))).toEqual([])
})

test('what is shared is the picture and the data of the day, and a link to it or to the newest', async () => {
  const { links } = await page('?as_of=2025-04-03')
  expect(links('.share')).toEqual([
    '/promises?as_of=2025-04-03',
    '/promises',
    '/v1/pledges.png?indicator=share_of_gdp&width=1200&as_of=2025-04-03',
    '/v1/pledges.svg?indicator=share_of_gdp&as_of=2025-04-03',
    '/v1/pledges.csv?indicator=share_of_gdp&as_of=2025-04-03',
    '/v1/pledges.xlsx?indicator=share_of_gdp&as_of=2025-04-03',
    '/embed/pledges?indicator=share_of_gdp&as_of=2025-04-03&code=1',
    '/v1/pledges.txt?indicator=share_of_gdp&as_of=2025-04-03',
  ])
})

test.each(['%F0%9F%92%A5', '<script>', '__proto__', 'x'.repeat(300)])(
  'hostile values are shown as text: %s',
  async (value) => {
    const { status, document } = await page(`?ally=${encodeURIComponent(value)}&outcome=${encodeURIComponent(value)}`)
    expect(status).toBe(200)
    expect([...document.querySelectorAll('main script')]).toEqual([])
  },
)
