/** Any answer as a citation: a sentence, BibTeX and CSL-JSON, for an address as people paste it. */
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printed, readBibtex } from '../support/bibtex.js'
import { type RunningApp, runningApp, TODAY } from '../support/running-app.js'

let server: RunningApp
let named: RunningApp
beforeAll(async () => {
  server = await runningApp()
  named = await runningApp(undefined, { PUBLIC_URL: 'https://example.org/tracker/' })
})
afterAll(async () => {
  await server.close()
  await named.close()
})

const cite = (address: string, form = '', of = server) => of.ask(`/v1/cite${form}?url=${encodeURIComponent(address)}`)
const ITALY = '/v1/spending?area=ITA&indicator=share_of_gdp&year=2024'
const DAY = 'as_of=2025-04-03'
const EDITION_2024 = 'NATO, “Defence Expenditure of NATO Countries (2014-2024)”, 17 June 2024'
const EDITION_2026 = 'NATO, “Defence Investment of NATO Countries (2014-2026)”, 7 July 2026'
const SHARE = 'Defense expenditure as a share of GDP'

describe('a footnote says what it is, of whom, as known on which day, and from which edition', () => {
  test.each<[what: string, address: string, words: string]>([
    [
      'a figure with its value, an estimate as one',
      `${ITALY}&${DAY}`,
      `${SHARE}, Italy, 2024: 1.49% of GDP (estimate), as known on 3 April 2025. ${EDITION_2024}.`,
    ],
    [
      'the same figure as known later',
      ITALY,
      `${SHARE}, Italy, 2024: 1.52% of GDP, as known on 24 November 2026. ${EDITION_2026}.`,
    ],
    [
      'an amount with its unit',
      `/v1/spending?area=ITA&indicator=spending_usd&year=2024&${DAY}`,
      `Defense expenditure, Italy, 2024: 34,462 million USD, current prices and exchange rates (estimate), as known on 3 April 2025. ${EDITION_2024}.`,
    ],
    [
      'a figure of the World Bank, which has it from SIPRI',
      '/v1/spending?area=DEU&indicator=military_share_of_gdp&year=2020',
      'Military expenditure as a share of GDP (World Bank), Germany, 2020: 1.36% of GDP, as known on 24 November 2026. World Bank, from the Stockholm International Peace Research Institute (SIPRI), “World Development Indicators MS.MIL.XPND.GD.ZS”, 24 February 2026.',
    ],
    [
      'a figure of an edition that is held in part',
      '/v1/spending?area=GBR&indicator=share_of_gdp&year=2022&as_of=2022-07-01',
      `${SHARE}, United Kingdom, 2022: 2.12% of GDP (estimate), as known on 1 July 2022. NATO, “Defence Expenditure of NATO Countries (2014-2022)”, 27 June 2022 (held in part).`,
    ],
    [
      'a figure that was worked out, and by whom it was not published',
      '/v1/spending?area=DEU&indicator=spending_usd_2021&year=2024&publication=nato-2025-08',
      'Defense expenditure, constant 2021 prices, Germany, 2024: 88,151 million USD, 2021 prices and exchange rates (estimate, worked out, not published), as known on 24 November 2026. Based on NATO, “Defence Expenditure of NATO Countries (2014-2025)”, 28 August 2025 (held in part).',
    ],
    [
      'the digits of the copy where these were asked for',
      `${ITALY}&raw=true&${DAY}`,
      `${SHARE}, Italy, 2024: 1.491094% of GDP (estimate), as known on 3 April 2025. ${EDITION_2024}.`,
    ],
    [
      'a revised figure, from the edition it stands in alone',
      '/v1/revisions?area=SVN&indicator=share_of_gdp&year=2025&changed=true',
      `${SHARE}, Slovenia, 2025: 1.57% of GDP (estimate), as known on 24 November 2026. ${EDITION_2026}.`,
    ],
    [
      'a table, with how much is in it',
      `/v1/spending?area=ITA,ESP&indicator=share_of_gdp&year=2014..2024&${DAY}`,
      `Spending: Italy and Spain; ${SHARE}; 2014–2024 (22 figures, with estimates), as known on 3 April 2025. ${EDITION_2024}.`,
    ],
    [
      'a page of a table as that',
      `/v1/spending?indicator=share_of_gdp&publication=nato-2024-06&limit=10&${DAY}`,
      `Spending: ${SHARE}; publication=nato-2024-06 (10 of 363 figures, with estimates), as known on 3 April 2025. ${EDITION_2024}.`,
    ],
    [
      'a group by its name',
      `/v1/allies?group=nordic&${DAY}`,
      `Allies: Nordic countries; At least 2% of GDP every year; gdp=same_year (5 allies, with estimates), as known on 3 April 2025. Based on ${EDITION_2024}.`,
    ],
    [
      'a picture as a picture, which is based on the figures',
      `/v1/spending.svg?area=ITA&indicator=share_of_gdp&year=2020..2024&${DAY}`,
      `Spending: Italy; ${SHARE}; 2020–2024 (picture), as known on 3 April 2025. Based on ${EDITION_2024}.`,
    ],
    [
      'a picture of one figure as a picture too',
      `/v1/spending.svg?area=ITA&indicator=share_of_gdp&year=2024&${DAY}`,
      `Spending: Italy; ${SHARE}; 2024 (picture), as known on 3 April 2025. Based on ${EDITION_2024}.`,
    ],
    ['a calendar', `/v1/milestones.ics?${DAY}`, 'Milestones (calendar), as known on 3 April 2025.'],
    [
      'a thing of a table by its name, after the ally it belongs to',
      `/v1/pledges/bel-2025-2pct-2029`,
      `Belgium, 2% of GDP by 2029 (pledge), as known on 24 November 2026. Based on ${EDITION_2026}.`,
    ],
    [
      'what was said, by who said it',
      '/v1/statements/trump-5pct-2025',
      'Donald Trump, 7 January 2025 (statement), as known on 24 November 2026.',
    ],
    [
      'an answer in its own sentence, with the name of the ally',
      `/v1/check?ally=ITA&${DAY}`,
      `Check: Italy at least 2%: no; 2024 is estimated at 1.49%, as known on 3 April 2025. Based on ${EDITION_2024}.`,
    ],
    [
      'an answer that is empty',
      `/v1/spending?area=ITA&indicator=share_of_gdp&year=1950&${DAY}`,
      `Spending: Italy; ${SHARE}; 1950 (no figures), as known on 3 April 2025.`,
    ],
  ])('%s', async (_, address, words) => {
    const { text } = await cite(address, '.txt', named)
    const [before, permalink] = text.split(' Retrieved through the Defense spending tracker: ')
    expect(before).toBe(words)
    const { path, query } =
      /^https:\/\/example\.org\/tracker(?<path>\/[^?]*)\?(?<query>\S*)\n$/.exec(permalink ?? '')?.groups ?? {}
    const asked = new URLSearchParams(address.split('?')[1])
    expect(path).toBe(address.split('?')[0])
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      as_of: '2026-11-24',
      ...Object.fromEntries(asked),
    })
  })

  test('an ally by its name', async () => {
    const { text } = await cite(`/v1/allies/POL?${DAY}`, '.txt')
    expect(text).toMatch(/^Poland \(ally\), as known on 3 April 2025\. Based on NATO, /)
  })

  test('more editions than can be read by their number and their days', async () => {
    const { text } = await cite('/v1/spending?area=ITA', '.txt')
    expect(text).toContain('NATO, 4 editions, 25 June 2019 to 7 July 2026; World Bank, 24 February 2026;')
    expect(text).toContain('; some editions held in part. Retrieved')
  })

  test('many allies by their number', async () => {
    const { text } = await cite(
      `/v1/spending?area=BEL,BGR,CAN,DEU,DNK,ESP,EST,FRA,NATO&indicator=share_of_gdp&year=2024&${DAY}`,
      '.txt',
    )
    expect(text).toMatch(/^Spending: 8 allies and 1 grouping; /)
  })
})

/** What the CSL data schema says of an item with these properties. */
const DATE = {
  type: 'object',
  required: ['date-parts'],
  additionalProperties: false,
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
    },
  },
}
const TEXT = { type: 'string' }
const CSL_RULES = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      type: { enum: ['dataset', 'graphic', 'webpage', 'document', 'figure', 'entry'] },
      id: { type: ['string', 'number'] },
      author: {
        type: 'array',
        items: { type: 'object', additionalProperties: false, properties: { literal: TEXT } },
      },
      issued: DATE,
      accessed: DATE,
      title: TEXT,
      'container-title': TEXT,
      publisher: TEXT,
      URL: TEXT,
      note: TEXT,
      language: TEXT,
    },
  },
}
const isCsl = new Ajv({ allowUnionTypes: true }).compile(CSL_RULES)

describe('for programs', () => {
  test.each([
    `${ITALY}&${DAY}`,
    '/v1/spending?area=DEU&indicator=military_share_of_gdp&year=2020',
    '/v1/spending.svg?area=ITA&indicator=share_of_gdp',
    '/v1/allies/TUR',
    '/v1/milestones.ics',
    `/v1/spending?area=ITA&year=1950&${DAY}`,
    '/v1/publications?publisher=%7Bx%5C%26%25_%23',
  ])('%s is the same in all forms, each as its format has it', async (address) => {
    const { body } = await cite(address)
    const { sentence, bibtex, csl, permalink } = body.data
    expect((await cite(address, '.txt')).text).toBe(`${sentence}\n`)
    expect((await cite(address, '.bib')).text).toBe(bibtex)
    const file = JSON.parse((await cite(address, '.csl.json')).text)
    expect(file).toEqual([csl])
    expect(isCsl(file), JSON.stringify(isCsl.errors)).toBe(true)
    const { key, fields } = readBibtex(bibtex)
    expect(key).toBe(csl.id)
    expect(fields.url).toBe(permalink)
    expect([csl.URL, fields.urldate]).toEqual([permalink, TODAY])
    expect(printed(fields.title ?? '')).toBe(csl.title)
    expect(printed(fields.note ?? '')).toBe(csl.note)
    expect(printed(fields.author ?? '')).toBe(csl.author.map((one: { literal: string }) => one.literal).join(' and '))
    expect(fields.year).toBe(String(csl.issued['date-parts'][0][0]))
    expect(sentence).toContain(csl.title)
    expect(sentence.endsWith(permalink)).toBe(true)
  })

  test('published figures are their publisher’s, of the day of the edition; what is worked out is ours, of the day it is as of', async () => {
    const published = (await cite(`${ITALY}&${DAY}`)).body.data.csl
    expect(published).toMatchObject({
      type: 'dataset',
      author: [{ literal: 'NATO' }],
      publisher: 'NATO',
      issued: { 'date-parts': [[2024, 6, 17]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
      'container-title': 'Defense spending tracker',
    })
    const ours = [{ literal: 'Defense spending tracker' }]
    const ofTheDay = { 'date-parts': [[2025, 4, 3]] }
    for (const address of [`/v1/progress?ally=ITA&${DAY}`, `/v1/spending?area=ITA&year=1950&${DAY}`])
      expect((await cite(address)).body.data.csl).toMatchObject({ author: ours, issued: ofTheDay })
    const picture = (await cite(`/v1/spending.svg?area=ITA&indicator=share_of_gdp&${DAY}`)).body.data
    expect(picture).toMatchObject({ kind: 'picture', csl: { type: 'graphic', author: ours, issued: ofTheDay } })
    const bank = (await cite('/v1/spending?area=DEU&indicator=military_share_of_gdp&year=2020')).body.data.csl
    expect(bank.author).toEqual([
      { literal: 'World Bank' },
      { literal: 'Stockholm International Peace Research Institute (SIPRI)' },
    ])
  })

  test('the key is the same for the same question however it is spelled and by whatever host, and another for another', async () => {
    const keyOf = async (address: string, of = server) => (await cite(address, '', of)).body.data.csl.id
    const key = await keyOf(`${ITALY}&${DAY}`)
    expect(key).toMatch(/^spending-2025-04-03-[0-9a-f]{10}$/)
    expect(await keyOf(`/v1/spending?year=2024&${DAY}&indicator=share_of_gdp&area=Italy`)).toBe(key)
    expect(await keyOf(`${ITALY}&${DAY}`, named)).toBe(key)
    const others = [
      '/v1/spending?area=ITA',
      '/v1/spending.csv?area=ITA',
      '/v1/spending.svg?area=ITA&indicator=share_of_gdp',
      '/v1/allies/ITA',
    ]
    expect(new Set([key, ...(await Promise.all(others.map((one) => keyOf(one))))]).size).toBe(others.length + 1)
  })

  test('the form is chosen by Accept as by suffix', async () => {
    const url = `/v1/cite?url=${encodeURIComponent(ITALY)}`
    for (const [accept, form] of [
      ['application/json', '.json'],
      ['text/plain', '.txt'],
      ['application/x-bibtex', '.bib'],
      ['application/vnd.citationstyles.csl+json', '.csl.json'],
    ] as const) {
      const { text, type, headers } = await server.ask(url, { accept })
      expect([type, headers.vary]).toEqual([accept, 'Accept, Accept-Encoding'])
      if (form !== '.json') expect(text).toBe((await cite(ITALY, form)).text)
    }
    expect((await server.ask(url, { accept: '*/*' })).type).toBe('application/json')
    const { status, body } = await server.ask(url, { accept: 'image/png' })
    expect([status, body.code]).toEqual([406, 'not_acceptable'])
    expect(body.detail).toContain('application/x-bibtex')
  })
})

describe('the address is understood', () => {
  const same = async (asked: string) => (await server.ask(asked)).body.data?.permalink
  const PERMALINK = `${ITALY}&as_of=2026-11-24`
  test.each<[string, string]>([
    ['percent-encoded', `/v1/cite?url=${encodeURIComponent(ITALY)}`],
    ['as it stands, its parameters among ours', `/v1/cite?url=${ITALY}`],
    ['with none of its parameters left', '/v1/cite?url=/v1/spending&area=ITA&indicator=share_of_gdp&year=2024'],
    ['with its parameters before it', '/v1/cite?area=ITA&year=2024&indicator=share_of_gdp&url=/v1/spending'],
    ['with a host', `/v1/cite?url=${encodeURIComponent(`https://tracker.example.org${ITALY}`)}`],
    ['with a host and no scheme', `/v1/cite?url=localhost:3000${ITALY}`],
    ['without the first slash', `/v1/cite?url=${ITALY.slice(1)}`],
    ['with a slash at its end', '/v1/cite?url=/v1/spending/?area=ITA&indicator=share_of_gdp&year=2024'],
    ['with a place in the page', `/v1/cite?url=${encodeURIComponent(`${ITALY}#top`)}`],
    ['in other words', '/v1/cite?url=/v1/spending?area=italy&indicator=share_of_gdp&year=2024'],
  ])('%s', async (_, asked) => {
    expect(await same(asked)).toBe(PERMALINK)
  })

  test('an item with a name that had to be encoded', async () => {
    for (const asked of ['/v1/cite?url=/v1/allies/T%C3%BCrkiye', '/v1/cite?url=%2Fv1%2Fallies%2FT%25C3%25BCrkiye'])
      expect(await same(asked)).toBe('/v1/allies/TUR?as_of=2026-11-24')
  })

  test('under the public address, path and all', async () => {
    const { body } = await cite('https://example.org/tracker/v1/allies/POL', '', named)
    expect(body.data.permalink).toBe('https://example.org/tracker/v1/allies/POL?as_of=2026-11-24')
  })

  test('and what is cited is what it leads to', async () => {
    const { body } = await cite(`${ITALY}&${DAY}`)
    const { data } = (await server.ask(body.data.permalink)).body
    expect(data).toMatchObject([
      { area: 'ITA', year: 2024, value: 1.49, status: 'estimate', publication: 'nato-2024-06' },
    ])
    expect(body.meta).toMatchObject({ as_of: '2025-04-03', publications: [{ id: 'nato-2024-06' }] })
  })
})

describe('what is no address of an answer is refused with what would be', () => {
  test.each<[what: string, query: string, parameter: string, detail: RegExp]>([
    ['none', '', 'url', /give the address to cite/],
    ['an empty one', 'url=', 'url', /give the address to cite/],
    ['two', 'url=/v1/allies&url=/v1/allies', 'url', /more than once/],
    ['a citation', `url=${encodeURIComponent('/v1/cite?url=/v1/allies')}`, 'url', /not cited itself/],
    ['a citation in a form', 'url=/v1/cite.bib', 'url', /not cited itself/],
    ['a page', 'url=/docs', 'url', /must be the address of a table/],
    ['another site', 'url=https://www.nato.int/', 'url', /must be the address of a table/],
    ['a misspelled table', 'url=/v1/spendng', 'url', /did you mean \/v1\/spending/],
    ['a form that is not offered', 'url=/v1/allies.svg', 'url', /not offered as \.svg/],
    ['an item of a table without items', 'url=/v1/spending/ITA', 'url', /no addresses of their own/],
    ['one that is encoded twice', 'url=%252Fv1%252Fallies', 'url', /encoded twice/],
    ['a broken encoding in it', 'url=/v1/allies/%25zz', 'url', /broken percent-encoding/],
    ['a parameter the table does not take', 'url=/v1/allies?colour=red', 'colour', /^unknown parameter$/],
    [
      'a form asked for by a parameter',
      'url=/v1/allies&format=bib',
      'format',
      /chosen by suffix: \/v1\/cite with .*\.bib/,
    ],
    [
      'a parameter in the address and beside it',
      `url=${encodeURIComponent('/v1/spending?year=2024')}&year=2023`,
      'year',
      /more than once/,
    ],
    ['a day to come', 'url=/v1/allies?as_of=2099-01-01', 'as_of', /after today/],
    ['a picture of too much', 'url=/v1/spending.svg?area=ITA', 'indicator', /exactly one/],
    ['the stored record', 'url=/v1/pledges/bel-2025-2pct-2029?view=stored', 'view', /unknown/],
  ])('%s', async (_, query, parameter, detail) => {
    const { status, body } = await server.ask(`/v1/cite?${query}`)
    expect([status, body.code]).toEqual([400, 'invalid_parameter'])
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0].parameter).toBe(parameter)
    expect(body.errors[0].detail).toMatch(detail)
  })

  test('what is not there is said as the address itself says it', async () => {
    for (const [address, code] of [
      ['/v1/allies/XYZ', 'no_such_item'],
      ['/v1/allies/FIN?as_of=2020-01-01', 'not_yet_ally'],
      ['/v1/summits/hague-summit-2025?as_of=2015-01-01', 'not_yet_known'],
    ] as const) {
      const { status, body } = await cite(address)
      expect([status, body.code]).toEqual([404, code])
    }
  })

  test('a form that is not offered names those that are', async () => {
    const { status, body } = await server.ask(`/v1/cite.ndjson?url=${ITALY}`)
    expect([status, body.code]).toEqual([404, 'no_such_representation'])
    expect(body.detail).toContain('/v1/cite.csl.json')
  })
})

describe('as every table', () => {
  const path = `/v1/cite?url=${encodeURIComponent(ITALY)}`

  test('tags its bytes and answers 304, is open to all origins, and tells the revision', async () => {
    const { headers } = await server.ask(path)
    expect(headers).toMatchObject({
      'data-revision': '1',
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache',
    })
    const known = await server.ask(path, { 'if-none-match': headers.etag ?? '' })
    expect([known.status, known.text, known.headers.etag]).toEqual([304, '', headers.etag])
    expect((await server.ask(path)).headers.etag).toBe(headers.etag)
  })

  test('answers HEAD without a body and refuses other methods', async () => {
    const get = await server.ask(path, { 'accept-encoding': 'identity' })
    const head = await server.ask(path, { 'accept-encoding': 'identity' }, 'head')
    for (const name of ['etag', 'content-length', 'content-type', 'link', 'vary'])
      expect(head.headers[name]).toBe(get.headers[name])
    expect(head.text ?? '').toBe('')
    const refused = await server.ask(path, {}, 'delete')
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  test('links to its other forms, and to the same with the date fixed', async () => {
    const { body, headers } = await server.ask(path)
    expect(body.links.self).toBe(path)
    for (const [form, address] of Object.entries<string>(body.links.alternate)) {
      expect((await server.ask(address)).status, form).toBe(200)
      expect(headers.link).toContain(`<${address}>; rel="alternate"`)
    }
    expect((await server.ask(body.links.permalink)).body.data).toEqual(body.data)
  })

  test('is explained at /help/cite and told of at /help', async () => {
    const { text } = await server.ask('/help/cite')
    for (const form of ['.json', '.txt', '.bib', '.csl.json']) expect(text).toContain(`/v1/cite${form}\n`)
    expect((await server.ask('/help')).text).toContain('/v1/cite.txt')
  })

  test('a write moves it on: it is made from the record as it is now', async () => {
    const own = await runningApp()
    const address = '/v1/cite?url=/v1/pledges/bel-2025-2pct-2029'
    expect((await own.ask(address)).body.data.sentence).toContain('2% of GDP by 2029')
    const stored = await own.ask('/v1/pledges/bel-2025-2pct-2029?view=stored')
    const headers = { authorization: `Bearer ${await own.key('desk')}`, 'if-match': stored.headers.etag ?? '' }
    const title = 'Two % & {more} by 2029'
    expect((await own.write('patch', '/v1/pledges/bel-2025-2pct-2029', headers, { title })).status).toBe(200)
    const { body, headers: answered } = await own.ask(address)
    expect([body.data.csl.title, answered['data-revision']]).toEqual([`Belgium, ${title} (pledge)`, '2'])
    expect(printed(readBibtex(body.data.bibtex).fields.title ?? '')).toBe(body.data.csl.title)
    await own.close()
  })
})

test('an export of everything is cited in a few hundred bytes', async () => {
  const { text } = await cite('/v1/spending.csv', '.txt')
  expect(text).toMatch(/^Spending \(\d+ figures, with estimates\)/)
  expect(text.length).toBeLessThan(600)
})
