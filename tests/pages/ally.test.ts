/** The page of an ally, as it is served. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { servedPage, wordsOf, wrongWith } from '../support/served-page.js'

/** Offered where there is no page. */
const PARTS_OF_SITE = ['Allies', 'Promises', 'Compare', 'Timeline', 'Check a claim', 'Data']

let server: RunningApp
let codes: readonly string[]
beforeAll(async () => {
  server = await runningApp()
  const rows = await server.rows('/v1/allies')
  codes = rows.map(({ ally }) => String(ally))
})
afterAll(() => server.close())

async function page(path: string) {
  const served = await servedPage(server, path)
  return { ...served, headline: served.text('h1'), words: served.text('main') }
}

describe('the first heading says what it spends, and what it says of the level', () => {
  test.each([
    ['ESP', '', 'Spain spends 2.00%, $31bn a year short of 3.5%. It says it will stop at 2.1%.'],
    ['POL', '', 'Poland spends 4.68%, 1.18 points above 3.5%.'],
    ['ISL', '', 'Iceland has no armed forces and no figure.'],
    [
      'TUR',
      '?target=hague-2025-5pct',
      'Türkiye spends 2.85% on core defense. Of 5%, the core part is 2.85; the rest cannot be measured yet.',
    ],
    ['FIN', '?as_of=2025-04-03', 'Finland spends 2.41%, 0.41 points above 2%.'],
    ['SWE', '?as_of=2023-08-01', 'On 1 August 2023 Sweden was not yet an ally.'],
    ['MKD', '?as_of=2019-12-01', 'On 1 December 2019 North Macedonia was not yet an ally.'],
    ['ESP', '?as_of=2016-01-01', 'No figures are held for this day.'],
    ['ESP', '?as_of=2005-01-01', 'No figures are held for this day.'],
  ])('%s%s', async (code, query, sentence) => {
    expect((await page(`/allies/${code}${query}`)).headline).toBe(sentence)
  })
})

describe('the line below it', () => {
  test('says of Spain that it will not, in its own summary', async () => {
    const { document } = await page('/allies/ESP')
    const line = document.querySelector('.lead')
    expect(wordsOf(line)).toMatch(/^Says it will not · Pedro Sánchez said 2\.1% pays/)
    expect(line?.querySelector('.state')?.className).toBe('state declined')
    expect(line?.querySelector('a')?.getAttribute('href')).toContain('thediplomatinspain.com')
  })

  test('tells no day what was recorded after it: of Finland in April 2025 the word alone', async () => {
    const { document } = await page('/allies/FIN?as_of=2025-04-03')
    expect(wordsOf(document.querySelector('.lead'))).toBe(
      'At 2% · Its word: 3% of GDP by 2029, said 1 April 2025. Source',
    )
  })

  test('leads to the day an ally joined, and to the first day of the record', async () => {
    for (const [path, day, sentence] of [
      ['/allies/SWE?as_of=2023-08-01', '2024-03-07', 'Sweden has no figure on this day.'],
      [
        '/allies/ESP?as_of=2005-01-01',
        '2016-07-04',
        'Spain spends 0.91%, 1.09 points short of 2%. It has set no year of its own.',
      ],
    ] as const) {
      const there = (await page(path)).document.querySelector('.lead a')
      expect(wordsOf(there)).toBe('Go there')
      expect(there?.getAttribute('href')).toContain(`as_of=${day}`)
      expect((await page(there?.getAttribute('href') ?? '')).headline).toBe(sentence)
    }
  })
})

describe('the four key figures', () => {
  test('of Spain: its share, its place, what was added since 2014, its promises', async () => {
    const { document } = await page('/allies/ESP')
    expect([...document.querySelectorAll('.keys li')].map(wordsOf)).toEqual([
      '2.00% of GDP in 2026, an estimate',
      '29th of 31 shared with Belgium; only Slovenia spends less',
      '+1.08 points since 2014, when it was 0.92',
      '2 of 2 promises kept, by estimates',
    ])
  })

  test('no place is given where figures are of different years', async () => {
    const { document, words } = await page('/allies/ESP?as_of=2022-04-30')
    expect([...document.querySelectorAll('.keys b')].map(wordsOf)).toHaveLength(2)
    expect(words).not.toContain('neighbors')
    expect(document.querySelectorAll('.crumbs a')).toHaveLength(1)
  })

  test('there are none of Iceland', async () => {
    expect((await page('/allies/ISL')).document.querySelector('.keys')).toBeNull()
  })
})

describe('what became of each promise', () => {
  test.each([
    ['ESP', '', '2% of GDP by 2029', 'July 2024', 'kept', '2.00 in 2025, an estimate, four years early'],
    ['ESP', '', '2.1% of GDP instead of 5%', '22 June 2025', 'declined', 'a reservation; has no outcome'],
    ['SVN', '', '2% of GDP in 2025', '8 May 2025', 'missed', '1.57 in 2025, an estimate'],
    ['SVN', '?as_of=2025-09-01', '2% of GDP in 2025', '8 May 2025', 'kept', '2.02 in 2025, an estimate'],
    ['POL', '', '4% of GDP in 2023', '30 January 2023', 'missed', '3.26 in 2023'],
    ['POL', '', '5% of GDP in 2026, on conditions', '2025', 'replaced', 'by 4.81% in 2026'],
    ['POL', '', '4.51% of GDP in 2027', '29 September 2026', 'due', 'at the end of 2027; 4.68 in 2026'],
    [
      'TUR',
      '',
      '5% in total by 2035, with the alliance',
      '25 June 2025',
      'not measured',
      'the core part is 2.85; the rest cannot be measured yet',
    ],
    ['ISL', '', 'Not expected to meet the core figure', '2025', 'exempt', 'granted to it; it promises nothing'],
    [
      'ISL',
      '',
      '1.5% of related spending, without a year',
      'May 2025',
      'not measured',
      'nobody publishes figures of it yet',
    ],
    ['NOR', '', '3.5% of GDP, without a year', '20 June 2025', 'open', 'it names no year; 3.17 in 2026'],
  ])('%s%s: %s', async (code, query, promise, said, outcome, because) => {
    const { document } = await page(`/allies/${code}${query}`)
    const rows = [...document.querySelectorAll('table.own-promises tbody tr')]
    const row = rows.find((one) => wordsOf(one.querySelector('th')) === promise)
    expect([...(row?.querySelectorAll('.said-on, .outcome, .because') ?? [])].map(wordsOf)).toEqual([
      said,
      outcome,
      because,
    ])
    expect(row?.querySelector('th a')?.getAttribute('href')).toMatch(/^https?:/)
  })

  test('every pledge of the record stands on the page of its ally', async () => {
    for (const code of codes) {
      const pledges = await server.rows(`/v1/pledges?ally=${code}`)
      const { document } = await page(`/allies/${code}`)
      const sources = [...document.querySelectorAll('table.own-promises th a')].map((link) => link.getAttribute('href'))
      expect(sources.sort(), code).toEqual(pledges.map(({ source_url }) => source_url).sort())
    }
  })
})

describe('the order it stands in', () => {
  test('Belgium stands before Spain in 2026, Slovenia after it', async () => {
    const { document } = await page('/allies/ESP')
    expect(wordsOf(document.querySelector('.crumbs'))).toBe('All allies · ‹ Belgium · Slovenia ›')
  })

  test('the first has nobody before it, the last nobody after it', async () => {
    expect(wordsOf((await page('/allies/LTU')).document.querySelector('.crumbs'))).toBe('All allies · Estonia ›')
    expect(wordsOf((await page('/allies/SVN')).document.querySelector('.crumbs'))).toBe('All allies · ‹ Spain')
  })

  test.each([
    ['ESP', 'LUX,SVK,CZE,BEL,ESP,SVN'],
    ['LTU', 'LTU,EST,LVA,POL,GRC,DNK'],
    ['SVN', 'LUX,SVK,CZE,BEL,ESP,SVN'],
  ])('the six around %s are drawn', async (code, six) => {
    const { document } = await page(`/allies/${code}`)
    const data = document.querySelector('#neighbors .share a[href*=".csv"]')
    expect(data?.getAttribute('href')).toContain(`ally=${six}&`)
  })
})

describe('the other pictures', () => {
  test('Spain’s 2024 went from 1.28 to 1.42, in the editions of June 2024, April 2025, August 2025 and July 2026', async () => {
    const { document } = await page('/allies/ESP')
    expect(wordsOf(document.querySelector('#revisions h2'))).toBe('Its 2024 went from 1.28 to 1.42 in four editions')
  })

  test('a third of Spain’s spending buys equipment', async () => {
    const { document } = await page('/allies/ESP')
    expect(wordsOf(document.querySelector('#equipment h2'))).toBe(
      'A third of its spending buys equipment, above the 20% target',
    )
  })

  test('the promises have the headline of who kept them, the choice of a level and of another ally', async () => {
    const { document } = await page('/allies/ESP?as_of=2026-08-01')
    const figure = document.querySelector('#promises')
    expect(wordsOf(figure?.querySelector('h2'))).toBe('Spain kept both its promises; its own word ends at 2.1%')
    expect(wordsOf(figure?.querySelector('.choice [aria-current]'))).toBe('3.5%')
    const form = figure?.querySelector('form[action="/compare"]')
    const hidden = [...(form?.querySelectorAll('input') ?? [])].map((one) => `${one.name}=${one.getAttribute('value')}`)
    expect(hidden).toEqual(['ally=ESP', 'as_of=2026-08-01'])
    expect(form?.querySelectorAll('option:not([value=""])').length).toBe(31)
  })

  test('a level that speaks of others only is not held against the United States', async () => {
    const { headline, words } = await page('/allies/USA?target=rutte-2025-north-of-3pct&as_of=2025-04-03')
    expect(headline).toBe('The United States spends 3.38%, 1.38 points above 2%.')
    expect(words).toContain('The target asked for speaks of other allies only.')
  })
})

describe('what was said', () => {
  test('quotation marks stand around quotes alone', async () => {
    const { document } = await page('/allies/ESP')
    const quoted = [...document.querySelectorAll('.quotes q')].map(wordsOf)
    expect(quoted).toEqual([
      '…will give Spain the flexibility to determine its own sovereign path for reaching the Capability Target goal',
    ])
    const statements = await server.rows('/v1/statements?ally=ESP')
    expect(document.querySelectorAll('.quotes li')).toHaveLength(statements.length)
  })

  test('each names who said it, as what, when, and a source', async () => {
    for (const code of codes) {
      const { document } = await page(`/allies/${code}`)
      for (const one of document.querySelectorAll('.quotes li')) {
        expect(wordsOf(one.querySelector('small')), code).toMatch(/^.+, .+, (\d+ )?(\w+ )?\d{4} · source$/)
      }
    }
  })

  test('nothing was said of Finland by April 2025', async () => {
    expect((await page('/allies/FIN?as_of=2025-04-03')).document.querySelector('#statements')).toBeNull()
  })
})

test('the table of figures has Spain’s share of every year as the edition of July 2026 prints it, and its status', async () => {
  const { document } = await page('/allies/ESP')
  const rows = [...document.querySelectorAll('#figures tbody tr')].map((row) => [...row.children].map(wordsOf))
  expect(rows[0]).toEqual(['2026', '2.00', 'estimate', '$42bn', '7 July 2026'])
  expect(rows.find(([year]) => year === '2024')?.slice(0, 3)).toEqual(['2024', '1.42', 'final'])
})

describe('every ally, on five days', () => {
  test.each(['', '?as_of=2025-04-03', '?as_of=2022-04-30', '?as_of=2016-07-04', '?as_of=2005-01-01'])(
    'has a sound page %s',
    async (query) => {
      for (const code of codes) {
        const path = `/allies/${code}${query}`
        expect(wrongWith(await page(path)), path).toEqual([])
      }
    },
  )
})

test('every link on the pages of five allies leads somewhere', async () => {
  const paths = [
    '/allies/ESP',
    '/allies/ISL',
    '/allies/USA?as_of=2025-04-03',
    '/allies/SWE?as_of=2023-08-01',
    '/allies/TUR?percent=5',
  ]
  const links = new Set<string>()
  for (const path of paths) for (const href of (await page(path)).links()) links.add(href)
  const pages = [...links].filter((href) => /^\/(allies|compare|v1)/.test(href))
  expect(pages.length).toBeGreaterThan(60)
  for (const href of pages) {
    const { statusCode } = await server.app.inject({ url: href, headers: { accept: '*/*' } })
    expect(statusCode, href).toBe(200)
  }
})

describe('by another name', () => {
  test.each([
    ['esp', '/allies/ESP'],
    ['Spain', '/allies/ESP'],
    ['Turkey', '/allies/TUR'],
    ['Holland', '/allies/NLD'],
    ['uk', '/allies/GBR'],
    ['T%C3%BCrkiye', '/allies/TUR'],
  ])('%s leads to the page under its code', async (name, there) => {
    const { statusCode, headers } = await server.app.inject({ url: `/allies/${name}?as_of=2025-04-03&percent=3` })
    expect([statusCode, headers.location]).toEqual([301, `${there}?as_of=2025-04-03&percent=3`])
  })

  test.each([
    ['Spian', 'No ally is called “Spian”.', ['Spain']],
    ['Ukraine', 'Ukraine is not an ally.', []],
    ['Benelux', 'No ally is called “Benelux”.', ['Belgium', 'Luxembourg', 'Netherlands']],
    ['%3Cscript%3E', 'No ally is called “<script>”.', []],
    ['__proto__', 'No ally is called “__proto__”.', []],
  ])('nobody is called %s', async (name, message, nearest) => {
    const { statusCode, body } = await server.app.inject({ url: `/allies/${name}` })
    expect(statusCode).toBe(404)
    expect(body).not.toContain('<script>')
    const { document } = await page(`/allies/${name}`)
    expect(wordsOf(document.querySelector('.lead'))).toBe(message)
    expect([...document.querySelectorAll('main li a')].map(wordsOf)).toEqual([...nearest, ...PARTS_OF_SITE])
    expect((await server.app.inject({ url: `/allies/${name}/card.png` })).statusCode).toBe(404)
  })
})

describe('the picture for messages', () => {
  test.each(['/allies/ESP', '/allies/ISL', '/allies/SWE?as_of=2023-08-01', '/allies/POL?as_of=2005-01-01'])(
    'of %s is a PNG',
    async (path) => {
      const { document } = await page(path)
      const address = document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? ''
      const { statusCode, headers } = await server.app.inject({ url: address.replace(/^https?:\/\/[^/]+/, '') })
      expect([statusCode, headers['content-type']]).toEqual([200, 'image/png'])
    },
  )
})
