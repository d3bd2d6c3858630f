/** Where an answer and its neighbours are found. */
import { describe, expect, test } from 'vitest'
import { ITEM_FORMATS } from '../../src/formats/format.js'
import { linkHeader, linksOf } from '../../src/formats/links.js'
import { edition, record, summit } from '../support/facts.js'
import { shares } from '../support/small-table.js'
import { answerTo } from '../support/written.js'

const years = [2021, 2022, 2023, 2024, 2025]
const dataset = record({
  allies: [{ code: 'BEL', name: 'Belgium' }, { code: 'POL' }],
  summits: [summit({ id: 'the-hague' })],
  editions: [
    edition(
      '2025-01-09',
      years.map((year) => ({ year })),
    ),
  ],
})
const links = (address: string) => answerTo(dataset, address, [shares]).answer.links

describe('an answer is found', () => {
  test.each([
    ['/v1/shares', '/v1/shares', 'as asked'],
    ['/v1/shares.csv', '/v1/shares.csv', 'with its suffix'],
    ['/v1/shares?area=belgium,%20pol', '/v1/shares?area=BEL,POL', 'in canonical spelling, commas readable'],
    ['/v1/shares?sort=-share&area=BEL', '/v1/shares?area=BEL&sort=-share', 'in one order of parameters'],
    ['/v1/shares?as_of=summit:the-hague', '/v1/shares?as_of=2025-06-25', 'with the day a summit stands for'],
    ['/v1/shares?limit=5', '/v1/shares?limit=5', 'with its page'],
    ['/v1/shares?status=final&year=2024,%202025', '/v1/shares?year=2024,%202025&status=final', 'with its filters'],
  ])('%s at %s: %s', (asked, self) => {
    expect(links(asked).self).toBe(self)
  })
})

test.each<[string, string | null, string]>([
  ['/v1/shares?limit=2', '/v1/shares?limit=2&offset=2', 'the first page'],
  ['/v1/shares?limit=2&offset=2', '/v1/shares?limit=2&offset=4', 'the second'],
  ['/v1/shares?limit=2&offset=4', null, 'the last'],
  ['/v1/shares?limit=5', null, 'all there is'],
  ['/v1/shares.txt?limit=2&area=BEL', '/v1/shares.txt?area=BEL&limit=2&offset=2', 'the same question, the same suffix'],
])('after %s comes %s: %s', (asked, next) => {
  expect(links(asked).next).toBe(next)
})

test('pages that follow each other give every row once', () => {
  const seen: unknown[] = []
  for (let address: string | null = '/v1/shares?limit=2'; address !== null; ) {
    const { answer } = answerTo(dataset, address, [shares])
    seen.push(...answer.page.rows.map((row) => row.year))
    address = answer.links.next
  }
  expect(seen).toEqual(years)
})

test('the permalink pins the day, today where none was asked for', () => {
  expect(links('/v1/shares?area=BEL').permalink).toBe('/v1/shares?area=BEL&as_of=2026-11-24')
  expect(links('/v1/shares?as_of=2025-04-03').permalink).toBe('/v1/shares?as_of=2025-04-03')
  expect(links('/v1/shares.csv?as_of=summit:the-hague').permalink).toBe('/v1/shares.csv?as_of=2025-06-25')
})

test('the alternates are the same question in each other format', () => {
  expect(links('/v1/shares.csv?area=BEL').alternate).toEqual({
    json: '/v1/shares.json?area=BEL',
    ndjson: '/v1/shares.ndjson?area=BEL',
    txt: '/v1/shares.txt?area=BEL',
    xlsx: '/v1/shares.xlsx?area=BEL',
    parquet: '/v1/shares.parquet?area=BEL',
  })
  expect(Object.keys(links('/v1/shares').alternate)).toEqual(['csv', 'ndjson', 'txt', 'xlsx', 'parquet'])
})

test('what is asked of CSV alone stays in its own address and is in no other', () => {
  const { self, permalink, alternate } = links('/v1/shares.csv?area=BEL&bom=true&decimal=comma')
  expect(self).toBe('/v1/shares.csv?area=BEL&bom=true&decimal=comma')
  expect(permalink).toBe(`${self}&as_of=2026-11-24`)
  for (const other of Object.values(alternate)) expect(other).toMatch(/\?area=BEL$/)
})

test('the header names the next page, the permalink, the terms, the contract, and the alternates with their types', () => {
  expect(linkHeader(links('/v1/shares.csv?limit=2'))).toBe(
    [
      '</v1/shares.csv?limit=2&offset=2>; rel="next"',
      '</v1/shares.csv?limit=2&as_of=2026-11-24>; rel="cite-as"',
      '</docs#terms>; rel="license"',
      '</openapi.json>; rel="service-desc"',
      '</v1/shares.json?limit=2>; rel="alternate"; type="application/json"',
      '</v1/shares.ndjson?limit=2>; rel="alternate"; type="application/x-ndjson"',
      '</v1/shares.txt?limit=2>; rel="alternate"; type="text/plain"',
      '</v1/shares.xlsx?limit=2>; rel="alternate"; type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"',
      '</v1/shares.parquet?limit=2>; rel="alternate"; type="application/vnd.apache.parquet"',
    ].join(', '),
  )
  expect(linkHeader(links('/v1/shares?limit=5'))).not.toContain('next')
})

test('of a question that is very long the header leaves out what finds no room, and keeps the next page', () => {
  const long = Array.from({ length: 3000 }, () => ',').join('')
  const { page } = answerTo(dataset, '/v1/shares?limit=2', [shares]).answer
  const header = linkHeader(
    linksOf({ ...page, query: { area: `BEL${long}` } }, { path: '/v1/shares', suffix: null, offered: ITEM_FORMATS }),
  )
  expect(header.length).toBeLessThan(5000)
  expect(header).toContain('rel="next"')
  expect(header).toContain('rel="service-desc"')
  expect(header).not.toContain('rel="alternate"')
})

test('the permalink begins with the address clients know, where there is one', () => {
  const { page } = answerTo(dataset, '/v1/shares?area=BEL', [shares]).answer
  const base = 'https://example.org/tracker'
  const known = linksOf(page, { path: '/v1/shares', suffix: null, offered: ITEM_FORMATS, base })
  expect(known.permalink).toBe(`${base}/v1/shares?area=BEL&as_of=2026-11-24`)
  expect(known.self).toBe('/v1/shares?area=BEL')
  const header = linkHeader(known, base)
  for (const link of [
    `<${known.permalink}>; rel="cite-as"`,
    `<${base}/docs#terms>; rel="license"`,
    `<${base}/openapi.json>; rel="service-desc"`,
  ])
    expect(header).toContain(link)
})

test('what an address must not hold is escaped, and no question can break out of the header', () => {
  const { page } = answerTo(dataset, '/v1/shares', [shares]).answer
  const query = { area: 'a&b=c #é"<>', as_of: 'summit:x' }
  const written = linksOf({ ...page, query }, { path: '/v1/shares', suffix: null, offered: ITEM_FORMATS })
  expect(written.self).toBe('/v1/shares?area=a%26b%3Dc%20%23%C3%A9%22%3C%3E&as_of=summit:x')
})
