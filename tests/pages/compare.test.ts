/** Allies beside each other, as they are served. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { servedPage, wordsOf, wrongWith } from '../support/served-page.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

async function page(path: string) {
  const served = await servedPage(server, path)
  return { ...served, headline: served.text('h1') }
}
const sent = (url: string) => server.app.inject({ url, headers: { accept: 'text/html' } })

/** A row of the table, by what it is of. */
async function compared(path: string, title: string): Promise<readonly string[]> {
  const { document } = await page(path)
  const row = [...document.querySelectorAll('.fixed-first tbody tr')].find(
    (one) => wordsOf(one.querySelector('th')) === title,
  )
  return [...(row?.querySelectorAll('td') ?? [])].map(wordsOf)
}

describe('the first heading', () => {
  test.each([
    ['POL,DEU,FRA', '', 'Poland spends 4.68%, Germany 2.69, France 2.22.'],
    ['FRA,POL', '', 'Poland spends 4.68%, France 2.22.'],
    ['ISL,POL', '', 'Poland spends 4.68%; Iceland has no figure.'],
    ['POL,DEU', '&as_of=2005-01-01', 'No figures are held for this day.'],
  ])('of %s%s', async (allies, query, sentence) => {
    expect((await page(`/compare?ally=${allies}${query}`)).headline).toBe(sentence)
  })
})

describe('side by side', () => {
  const three = '/compare?ally=POL,ESP,ISL'
  test.each([
    ['Percent of GDP', ['4.68 in 2026', '2.00 in 2026', '–']],
    ['Place', ['4th of 31', '29th of 31', '–']],
    ['Points from 3.5%', ['+1.18', '−1.50', '–']],
    ['On 3.5%', ['At 3.5%', 'Says it will not', 'No figure']],
    ['Its own word', ['4.51% in 2027', 'says it will stop at 2.1%', '–']],
    ['Promises kept', ['1 of 3', '2 of 2', '–']],
    ['Of its spending, for equipment', ['56% in 2026', '34% in 2026', '–']],
    ['A head, at 2021 prices', ['$1,007 in 2026', '$700 in 2026', '–']],
  ])('%s', async (title, cells) => {
    expect(await compared(three, title)).toEqual(cells)
  })

  test('the level chosen holds', async () => {
    expect(await compared(`${three}&percent=2`, 'Points from 2%')).toEqual(['+2.68', '0.00', '–'])
  })

  test('no place is given where figures are of different years', async () => {
    expect(await compared('/compare?ally=POL,ESP&as_of=2022-04-30', 'Place')).toEqual(['–', '–'])
  })

  test('each name leads to the page of the ally on the day shown', async () => {
    const { document } = await page('/compare?ally=POL,ESP&as_of=2025-04-03')
    const links = [...document.querySelectorAll('.fixed-first thead a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual(['/allies/POL?as_of=2025-04-03', '/allies/ESP?as_of=2025-04-03'])
  })
})

describe('whom it is asked of', () => {
  test.each([
    ['ally=poland,Germany&percent=2', '/compare?percent=2&ally=POL,DEU'],
    ['ally=POL,,POL,DEU', '/compare?ally=POL,DEU'],
    ['ally=,', '/compare'],
  ])('%s has its one address', async (query, there) => {
    const { statusCode, headers } = await sent(`/compare?${query}`)
    expect([statusCode, headers.location]).toEqual([301, there])
  })

  test.each(['ally=POL&ally=DEU&ally=FRA', 'ally=POL,DEU&ally=FRA'])('a form may give %s', async (query) => {
    const { headline, document } = await page(`/compare?${query}`)
    expect(headline).toBe('Poland spends 4.68%, Germany 2.69, France 2.22.')
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(/\/compare\?ally=POL,DEU,FRA$/)
  })

  test.each([
    ['POL,Spian,DEU', 'No ally is called “Spian”. Spain?'],
    ['POL,DEU,SWE&as_of=2023-08-01', 'Sweden was not yet an ally on 1 August 2023.'],
    [
      'ALB,BEL,BGR,CAN,CZE,DEU,DNK,ESP,EST',
      'Nine allies are chosen, and at most eight can be told apart: the first are shown.',
    ],
  ])('of %s is said what is not shown', async (allies, words) => {
    const { document } = await page(`/compare?ally=${allies}`)
    expect([...document.querySelectorAll('.fault')].map(wordsOf)).toEqual([words])
    expect(document.querySelectorAll('.fixed-first thead a').length).toBeGreaterThan(1)
  })

  test('all boxes ticked: eight are shown, and that there are more is said', async () => {
    const allies = await server.rows('/v1/allies')
    const { status, document } = await page(`/compare?${allies.map(({ ally }) => `ally=${ally}`).join('&')}`)
    expect(status).toBe(200)
    expect(document.querySelectorAll('.fixed-first thead a')).toHaveLength(8)
    expect(wordsOf(document.querySelector('.fault'))).toBe(
      '32 allies are chosen, and at most eight can be told apart: the first are shown.',
    )
  })

  test('none: a box for each ally, the three that spend most ticked, and groups of at most eight', async () => {
    const { headline, document } = await page('/compare')
    expect(headline).toBe('Compare two to eight allies.')
    const ticked = [...document.querySelectorAll('input[type=checkbox][checked]')].map((box) =>
      box.getAttribute('value'),
    )
    expect(ticked.sort()).toEqual(['DEU', 'GBR', 'USA'])
    expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(32)
    const groups = new Map(
      [...document.querySelectorAll('.choices a')].map((link) => [wordsOf(link), link.getAttribute('href')]),
    )
    expect(groups.get('Baltic states')).toBe('/compare?ally=EST,LTU,LVA')
    expect(groups.has('European Union')).toBe(false)
  })

  test('one alone is asked whom to set beside it', async () => {
    const { headline, document } = await page('/compare?ally=POL')
    expect(headline).toBe('Compare two to eight allies.')
    expect(wordsOf(document.querySelector('.lead'))).toBe('Choose whom to set beside Poland.')
    expect(document.querySelector('input[checked]')?.getAttribute('value')).toBe('POL')
  })

  test('each can be taken away, and one more be added', async () => {
    const { document } = await page('/compare?ally=POL,DEU,FRA')
    const without = [...document.querySelectorAll('.chips a')].map((link) => link.getAttribute('href'))
    expect(without).toEqual(['/compare?ally=DEU,FRA', '/compare?ally=POL,FRA', '/compare?ally=POL,DEU'])
    const form = document.querySelector('form:has(#add-ally)')
    expect(form?.querySelector('input')?.getAttribute('value')).toBe('POL,DEU,FRA')
    expect(form?.querySelectorAll('option:not([value=""])').length).toBe(29)
  })
})

test.each(['', '&as_of=2025-04-03', '&as_of=2022-04-30', '&as_of=2016-07-04', '&as_of=2005-01-01'])(
  'is a sound page for each four allies in turn %s',
  async (query) => {
    const day = query.replace('&', '?')
    const codes = (await server.rows(`/v1/allies${day}`)).map(({ ally }) => String(ally))
    for (let from = 0; from < codes.length; from += 4) {
      const four = codes.slice(from, from + 4)
      const path = `/compare?ally=${four.join()}${query}`
      if (four.length > 1) expect(wrongWith(await page(path)), path).toEqual([])
    }
    expect(wrongWith(await page(`/compare${day}`)), `/compare${day}`).toEqual([])
  },
)

test('every link on it leads somewhere', async () => {
  const links = new Set<string>()
  for (const path of ['/compare?ally=POL,DEU,FRA', '/compare', '/compare?ally=POL,Spian'])
    for (const href of (await page(path)).links()) links.add(href)
  const pages = [...links].filter((href) => /^\/(allies|compare|v1)/.test(href))
  expect(pages.length).toBeGreaterThan(15)
  for (const href of pages)
    expect((await server.app.inject({ url: href, headers: { accept: '*/*' } })).statusCode, href).toBe(200)
})

test('its picture for messages is a PNG', async () => {
  const { statusCode, headers } = await sent('/compare/card.png?ally=POL,DEU')
  expect([statusCode, headers['content-type']]).toEqual([200, 'image/png'])
})

test.each([
  'ally=%00',
  'ally=__proto__,constructor',
  `ally=${'A,'.repeat(3000)}`,
  `ally=${'x'.repeat(9000)}`,
  'ally[]=POL',
  'ally=POL,DEU&percent=abc',
  'ally=POL,DEU&target=nobody',
  'ally=POL,DEU&as_of=31%20February%202025',
  'ally=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
])('%s is answered, and nothing of it is markup', async (query) => {
  const { statusCode, body } = await sent(`/compare?${query}`)
  expect(statusCode).toBeLessThan(500)
  expect(body).not.toContain('<script>alert')
})
