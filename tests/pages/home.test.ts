/** The home page as it is served: what it says of a day, that all of it is of that day, and how it is shared. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { DAYS, deadLinks, servedPage, wrongWith } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const page = (query = '') => servedPage(server, `/${query}`)

test.each(DAYS)('on %s it is in order, and its links lead somewhere', async (day) => {
  const home = await page(`?as_of=${day}`)
  expect(wrongWith(home)).toEqual([])
  expect(await deadLinks(server, home.links('main'))).toEqual([])
})

describe('what it says first', () => {
  test.each([
    ['', 'Almost every ally now spends 2%. Five have reached 3.5%.'],
    ['?as_of=2025-04-03', '23 of 31 allies spend 2%. Eight fall short.'],
    ['?as_of=2022-04-30', 'On 30 April 2022 only older figures are held for ten of 28 allies.'],
    ['?as_of=2010-01-01', 'No figures are held for this day.'],
    // By NATO’s tables of July 2026: from Lithuania’s 5.33 to the United Kingdom’s 2.56.
    ['?percent=2,5', '14 of 31 allies spend 2.5%.'],
  ])('%s', async (query, sentence) => {
    const { text } = await page(query)
    expect(text('h1')).toBe(sentence)
    expect(text('title')).toBe(`${sentence} · NATO spending tracker`)
  })

  test('the strip counts all 31 allies with armed forces, in five states', async () => {
    const { texts } = await page()
    const counts = texts('.strip b').map(Number)
    expect(counts).toEqual([5, 4, 12, 7, 3])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(31)
  })

  test('where figures are of different years it counts nobody', async () => {
    const { texts, text } = await page('?as_of=2022-04-30')
    expect(texts('.strip')).toEqual([])
    expect(text('main')).not.toMatch(/allies are at|allies (meet|spend) 2%/)
  })
})

test('no figure of a later edition stands under an earlier day', async () => {
  const { text } = await page('?as_of=2025-04-03')
  // Spain’s 2.00 is of August 2025, Lithuania’s 5.33 of July 2026.
  expect(text('main')).not.toMatch(/5\.33|28 August 2025|The 5% agreed/)
  expect(text('main')).toContain('NATO, 17 June 2024')
})

test.each([
  ['31 February 2025', 'February 2025 has 28 days. 28 February 2025?'],
  ['3 April 2025', ''],
])('the day typed as %s is understood, or explained beside the field', async (typed, said) => {
  const { text } = await page(`?as_of=${encodeURIComponent(typed)}`)
  expect(text('#as_of-fault')).toBe(said)
  expect(text('h1')).toBe(
    said === ''
      ? '23 of 31 allies spend 2%. Eight fall short.'
      : 'Almost every ally now spends 2%. Five have reached 3.5%.',
  )
})

test('a percentage is read as people write it, and what is none is explained beside its field', async () => {
  expect((await page('?percent=2,5')).text('#percent-said')).toBe('read as 2.5%')
  expect((await page('?percent=')).text('h1')).toBe('Almost every ally now spends 2%. Five have reached 3.5%.')
  const refused = await page('?percent=many')
  expect(refused.text('#percent-said')).not.toBe('')
  expect(refused.text('h1')).toBe('Almost every ally now spends 2%. Five have reached 3.5%.')
})

describe('what a level would cost', () => {
  /** Of each ally by its code, from the tables of 7 July 2026: its share of GDP in 2026, and its GDP in million US dollars. */
  const of2026 = (indicator: string) => {
    const all: Record<string, string>[] = parse(readFileSync('prisma/seed/observations.csv'), { columns: true })
    const own = all.filter((one) => one.publication === 'nato-2026-07' && one.indicator === indicator)
    return new Map(own.filter(({ year }) => year === '2026').map(({ area = '', value }) => [area, Number(value)]))
  }
  /** How much each is short of the level a year, in billions. */
  function gapsTo(percent: number): { readonly area: string; readonly billion: number }[] {
    const gdp = of2026('gdp_usd')
    return [...of2026('share_of_gdp')]
      .filter(([area, share]) => !area.startsWith('NATO') && share < percent)
      .map(([area, share]) => ({ area, billion: ((percent - share) / 100) * ((gdp.get(area) ?? 0) / 1000) }))
      .sort((a, b) => b.billion - a.billion)
  }
  const sumOf = (gaps: readonly { readonly billion: number }[]) => gaps.reduce((sum, { billion }) => sum + billion, 0)

  test('is the sum of all gaps, with a bar for each of the seven largest and one for the others', async () => {
    const gaps = gapsTo(3.5)
    const { text, texts, document } = await page()
    expect(text('#cost h2')).toBe(
      `At 3.5% today, ${gaps.length} allies would spend $${sumOf(gaps).toFixed(0)}bn a year more`,
    )
    const bars = [...gaps.slice(0, 7).map(({ billion }) => billion), sumOf(gaps.slice(7))]
    expect(texts('#cost .money b')).toEqual(bars.map((billion) => `$${billion.toFixed(0)}bn`))
    expect(texts('#cost .money span')).toEqual([
      ...['United States', 'France', 'Germany', 'United Kingdom', 'Italy', 'Canada', 'Spain'],
      `${gaps.length - 7} others`,
    ])
    const parts = [...document.querySelectorAll('#cost .money li')].map((bar) => bar.getAttribute('style'))
    expect(parts).toEqual(bars.map((billion) => `--part:${((100 * billion) / Math.max(...bars)).toFixed(1)}%`))
  })

  // In equal steps from 2026 to the year, each costing its part of the gap, of a GDP that grows.
  test.each([
    ['?gdp_growth=0', 3.5, 2035, 0, 'if GDP does not grow.'],
    ['?percent=2,5&by=2030&gdp_growth=2', 2.5, 2030, 2, 'if GDP grows by 2% a year.'],
    ['?gdp_growth=-1', 3.5, 2035, -1, 'if GDP shrinks by 1% a year.'],
  ])('the way there for %s', async (query, percent, by, growth, ending) => {
    const years = by - 2026
    const steps = Array.from({ length: years }, (_, index) => ((index + 1) / years) * (1 + growth / 100) ** (index + 1))
    const billion = sumOf(gapsTo(percent)) * steps.reduce((sum, step) => sum + step, 0)
    const sum = billion >= 1000 ? `$${(billion / 1000).toFixed(1)}tn` : `$${billion.toFixed(0)}bn`
    expect((await page(query)).text('#cost .note')).toBe(
      `Step by step to ${percent}% by ${by}, they would spend ${sum} more in all than at the shares they have now, ${ending}`,
    )
  })

  test('the fields hold what was asked, and the form keeps the day', async () => {
    const { document } = await page('?as_of=2025-04-03&percent=2,5&by=2030&gdp_growth=1.5')
    const fields = [...document.querySelectorAll('#cost input')].map((field) => [
      field.getAttribute('name'),
      field.getAttribute('value'),
    ])
    expect(fields).toEqual([
      ['as_of', '2025-04-03'],
      // As it was typed.
      ['percent', '2,5'],
      ['by', '2030'],
      ['gdp_growth', '1.5'],
    ])
  })

  test('a growth that is no number is told beside the fields, and the gaps of today stay', async () => {
    const { text, texts } = await page('?gdp_growth=many')
    expect(text('#cost .fault')).toMatch(/number from -20 to 20/)
    expect(texts('#cost .note')).toEqual([])
    expect(texts('#cost .money li')).toHaveLength(8)
  })

  test.each([
    ['no one is short', '?percent=1'],
    ['figures are of different years', '?as_of=2022-04-30'],
    ['no figures are held', '?as_of=2010-01-01'],
  ])('is not told where %s', async (_, query) => {
    expect((await page(query)).document.querySelector('#cost')).toBeNull()
  })
})

test('its picture for messages is 1200 by 630, and of its day', async () => {
  const { document } = await page('?as_of=2025-04-03')
  const address = new URL(document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '')
  expect(address.search).toBe('?as_of=2025-04-03')
  const { body, headers } = await request(server.app.server)
    .get(address.pathname + address.search)
    .buffer(true)
  expect(headers['content-type']).toBe('image/png')
  expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
})

test('a page made for one address is not sent to who asked by another', async () => {
  const canonicalAt = async (host: string) => {
    const { text } = await request(server.app.server).get('/promises').set({ host, accept: 'text/html' })
    return /rel="canonical" href="([^"]+)"/.exec(text)?.[1]
  }
  expect(await canonicalAt('one.example')).toBe('http://one.example/promises')
  expect(await canonicalAt('two.example')).toBe('http://two.example/promises')
  expect(await canonicalAt('one.example')).toBe('http://one.example/promises')
})
