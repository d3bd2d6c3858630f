/** The page of claims as it is served. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { DAYS, deadLinks, servedPage, wrongWith } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp('2026-11-25')
})
afterAll(() => server.close())

const page = (fields: Readonly<Record<string, string>> = {}) =>
  servedPage(server, `/verify?${new URLSearchParams(fields)}`)

describe('what came of a claim', () => {
  test('Estonia’s 3.38% for 2025 held on the day NATO printed it, and does not hold now', async () => {
    const { text, texts } = await page({ area: 'Estonia', value: '3.38%', year: '2025', said_on: '28 August 2025' })
    expect(text('h1')).toBe('Estonia at 3.38% in 2025: that held when it was said, and does not hold now.')
    expect(texts('main table tbody tr')).toEqual([
      'Then, 28 August 2025Defence Expenditure of NATO Countries (2014-2025)3.380.00',
      'Now, 25 November 2026Defence Investment of NATO Countries (2014-2026)3.93+0.55',
    ])
  })

  test.each(['Belgium', 'Italy', 'Spain'])('on 3 April 2025 it was right that %s missed 2% in 2024', async (area) => {
    const { text } = await page({ area, relation: 'below', value: '2%', year: '2024', said_on: '2025-04-03' })
    expect(text('h1')).toBe(`${area} below 2% in 2024: that held when it was said, and holds now.`)
  })

  test('a claim of today is judged once', async () => {
    const { text } = await page({ area: 'EST', value: '3.93', year: '2025' })
    expect(text('h1')).toBe('Estonia at 3.93% in 2025: that holds.')
  })

  test('it can be cited and asked as data', async () => {
    const { links } = await page({ area: 'EST', value: '3.93', year: '2025' })
    expect(await deadLinks(server, links('main section'))).toEqual([])
    expect(links('main section')).toEqual([
      expect.stringContaining('/v1/cite.txt?url='),
      expect.stringContaining('as_of=2026-11-25'),
    ])
  })
})

describe('forgiving input', () => {
  test.each([
    ['2,5', 'read as 2.5'],
    ['2.1 %', 'read as 2.1%'],
    ['2.1 percent', 'read as 2.1%'],
  ])('%s is understood', async (value, readAs) => {
    const { text, texts } = await page({ area: 'BEL', value })
    expect(text('.read-as')).toBe(readAs)
    expect(texts('.fault')).toEqual([])
  })

  test('$30bn is an amount, asked of spending in dollars', async () => {
    const { text } = await page({ area: 'POL', value: '$30bn', year: '2024' })
    expect(text('.read-as')).toBe('read as 30 billion')
    expect(text('h1')).toMatch(/^Poland at 30 billion in 2024: /)
  })

  test('what makes no sense is told beside its field, and what was typed stays', async () => {
    const typed = { area: 'Ruritania', value: 'much', year: 'abc', said_on: '31 February 2025' }
    const { status, document, text } = await page(typed)
    expect(status).toBe(200)
    for (const [name, value] of Object.entries(typed)) {
      const input = document.querySelector(`#${name}`)
      expect(input?.getAttribute('value')).toBe(value)
      expect(text(`#${input?.getAttribute('aria-describedby')}`)).not.toBe('')
    }
  })

  test('an empty form asks for what it needs', async () => {
    const { texts } = await page({ area: 'BEL', value: '' })
    expect(texts('.fault')).toEqual(['name the number as it was written, such as 3.38.'])
  })
})

test('the claims to try can be tried, and only those that had been made', async () => {
  const { links } = await page({ as_of: '2025-04-03' })
  const tried = links('main').filter((href) => href.startsWith('/verify'))
  expect(tried).toHaveLength(3)
  for (const href of tried) {
    const { texts } = await servedPage(server, href)
    expect(texts('.fault')).toEqual([])
    expect(texts('main table tbody tr')).toHaveLength(2)
  }
})

test.each(DAYS)('it is in order on %s', async (day) => {
  expect(wrongWith(await page({ as_of: day }))).toEqual([])
})
