/** Current figures of different years are never listed without saying so. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

async function notesOf(path: string): Promise<string[]> {
  const { status, body } = await server.ask(path)
  expect(status).toBe(200)
  return body.meta.notes
}

/** On one line, as the text and a picture break it anywhere. */
function unbroken(text: string): string {
  return text.replaceAll(/<\/text><text[^>]*>|\s+/g, ' ')
}

// Of the annual report of March 2022 eighteen allies are held.
const APRIL_2022 =
  '18 of 28 figures are of 2021; 10 are older (2020: 4, 2019: 6), as nato-annual-report-2021 is held in part.'
const AS_OF = 'as_of=2022-04-30'

describe('on 30 April 2022', () => {
  test.each([
    `/v1/allies?${AS_OF}`,
    `/v1/progress?${AS_OF}&percent=2`,
    `/v1/progress?${AS_OF}&percent=2&by=2024`,
    `/v1/path?${AS_OF}&percent=2&by=2024`,
    `/v1/spending?${AS_OF}&indicator=share_of_gdp&year=latest`,
    `/v1/spending?${AS_OF}&indicator=share_of_gdp&last=1`,
    `/v1/spending?${AS_OF}&indicator=share_of_gdp&last=1&shape=wide`,
    `/v1/revisions?${AS_OF}&indicator=share_of_gdp&year=latest`,
    `/v1/allies?${AS_OF}&fields=ally,share_of_gdp`,
    `/v1/progress?${AS_OF}&percent=2&fields=name`,
  ])('%s says how many of its figures are older', async (path) => {
    expect(await notesOf(path)).toEqual([APRIL_2022])
  })

  test.each([
    ['/v1/allies.txt', ''],
    ['/v1/progress.txt', '&percent=2'],
    ['/v1/path.txt', '&percent=2&by=2024'],
    ['/v1/spending.txt', '&indicator=share_of_gdp&year=latest'],
  ])('%s says so within 80 characters', async (path, more) => {
    const { text } = await server.ask(`${path}?${AS_OF}${more}`)
    const footer = text.slice(text.lastIndexOf('as of 2022-04-30'))
    expect(unbroken(footer)).toContain(APRIL_2022)
    expect(Math.max(...footer.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test.each([
    ['/v1/progress.svg', '&percent=2'],
    ['/v1/path.svg', '&percent=2&by=2024'],
    ['/v1/spending.svg', '&indicator=share_of_gdp&year=latest'],
  ])('%s shows it, and tells who does not see it', async (path, more) => {
    const svg = String((await server.ask(`${path}?${AS_OF}${more}`)).body)
    expect(unbroken(svg.slice(svg.indexOf('</desc>')))).toContain(APRIL_2022)
    expect(svg.slice(0, svg.indexOf('</desc>'))).toContain(APRIL_2022)
  })

  // Albania’s latest is of 2020, from the annual report of March 2021; Czechia’s and Hungary’s are of June 2019.
  test.each([
    ['ally=BEL,POL', [], 'both are of 2021'],
    [
      'ally=CZE,POL',
      ['1 of 2 figures is of 2021; 1 is older (2019: 1), as nato-annual-report-2021 is held in part.'],
      'two allies are counted alone',
    ],
    [
      'ally=ALB,HUN',
      ['0 of 2 figures are of 2021; 2 are older (2020: 1, 2019: 1), as nato-annual-report-2021 is held in part.'],
      'two that are both older',
    ],
    [
      'ally=ALB',
      [
        'The figure of ALB is of 2020, while other allies have one of 2021, as nato-annual-report-2021 is held in part.',
      ],
      'one ally’s own',
    ],
    ['ally=POL', [], 'one of the newest year'],
    ['region=north-america', [], 'both are in the annual report'],
    [
      'limit=2',
      ['1 of 2 figures is of 2021; 1 is older (2020: 1), as nato-annual-report-2021 is held in part.'],
      'a page counts what it shows, here Albania and Belgium',
    ],
    [
      'year__lt=2021&fields=ally',
      ['0 of 10 figures are of 2021; 10 are older (2020: 4, 2019: 6), as nato-annual-report-2021 is held in part.'],
      'the older ones alone',
    ],
    ['year__lt=2021&offset=10', ['offset=10 skips all of 10 allies.'], 'an empty page says no more than why'],
  ])('/v1/allies?%s: %j, %s', async (question, notes) => {
    expect(await notesOf(`/v1/allies?${AS_OF}&${question}`)).toEqual(notes)
  })

  test('an ally’s own page says so of its figure, and a check too', async () => {
    const sentence = 'The figure of ALB is of 2020, while other allies have one of 2021'
    expect(await notesOf(`/v1/allies/ALB?${AS_OF}`)).toEqual([expect.stringContaining(sentence)])
    expect(await notesOf(`/v1/check?${AS_OF}&ally=ALB`)).toEqual([expect.stringContaining(sentence)])
    expect(await notesOf(`/v1/allies/POL?${AS_OF}`)).toEqual([])
    expect(await notesOf(`/v1/check?${AS_OF}&ally=ALB&year=2019`)).toEqual([])
    const { body } = await server.ask(`/v1/allies/ALB?${AS_OF}`)
    expect(body.data).toMatchObject({ year: 2020, years_behind: 1 })
  })

  test.each([
    `/v1/progress?${AS_OF}&percent=2&year=2021`,
    `/v1/progress?${AS_OF}&percent=2&by=2020`,
    `/v1/spending?${AS_OF}&indicator=share_of_gdp&last=2`,
    `/v1/spending?${AS_OF}&indicator=share_of_gdp&year=2019..2021&last=1`,
    `/v1/check?${AS_OF}&ally=ALB&percent=2&year=2019`,
  ])('%s lists no current figures', async (path) => {
    expect(await notesOf(path)).toEqual([])
  })

  test('a picture counts nobody across years, and says so first', async () => {
    const svg = unbroken(String((await server.ask(`/v1/progress.svg?${AS_OF}&percent=2`)).body))
    expect(svg).toContain('On 30 April 2022 only older figures are held for ten of 28 allies')
    expect(svg).not.toMatch(/allies (is|are) at 2%/)
  })
})

test('Norway’s fragment of July 2018 leaves all others a year behind', async () => {
  const rows = await server.rows('/v1/allies?as_of=2018-08-01')
  const held = rows.filter((row) => row.year !== null)
  expect(held.filter((row) => row.years_behind === 0).map((row) => row.ally)).toEqual(['NOR'])
  expect(held.filter((row) => row.years_behind === 1)).toHaveLength(27)
  expect(rows.find((row) => row.ally === 'ISL')).toMatchObject({ year: null, years_behind: null })
  expect(await notesOf('/v1/allies?as_of=2018-08-01')).toEqual([
    '1 of 28 figures is of 2018; 27 are older (2017: 27), as nato-2018-07 is held in part.',
  ])
})

test('Croatia’s 2024 of June 2024 was not stale a year later: the annual report left it out, and no ally had a later year', async () => {
  const [row] = await server.rows('/v1/allies?as_of=2025-06-26&ally=HRV')
  expect(row).toMatchObject({ year: 2024, publication: 'nato-2024-06', years_behind: 0 })
  expect(await notesOf('/v1/allies?as_of=2025-06-26')).toEqual([])
})

test.each(['/v1/allies', '/v1/progress', '/v1/path', '/v1/spending?indicator=share_of_gdp&year=latest'])(
  'since July 2026 %s has nothing to add: all are of 2026',
  async (path) => {
    expect(await notesOf(path)).toEqual([])
  },
)

test('of several indicators each is spoken of by itself', async () => {
  const notes = await notesOf(
    '/v1/spending?as_of=2025-09-01&area=DEU&indicator=share_of_gdp,equipment_share&year=latest',
  )
  expect(notes).toEqual([
    'equipment_share: The figure of DEU is of 2024, while other allies have one of 2025, as nato-2025-08 is held in part.',
    'share_of_gdp: The figure of DEU is of 2024, while other allies have one of 2025, as nato-2025-08 is held in part.',
  ])
})

test('coverage can be asked by its word, and lists what is known and not held', async () => {
  const none = await server.rows('/v1/coverage?coverage=none')
  expect(none.map((row) => row.publication)).toEqual([
    'nato-annual-report-2016',
    'nato-annual-report-2019',
    'nato-2020-10',
    'news-az-2025-04-03',
    'nato-annual-report-2025',
    'nato-annual-report-2017',
  ])
  const ofShare = await server.rows('/v1/coverage?publication=nato-2025-08&indicator=share_of_gdp')
  expect(ofShare).toMatchObject([{ coverage: 'partial', missing: 'DEU' }])
})
