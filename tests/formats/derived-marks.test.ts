/**
 * On 1 September 2025 the amounts of the latest edition are worked out, not published. Whatever would be otherwise without
 * them must say so, in every table and in every format.
 */

import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { Dataset } from '../../src/domain/dataset.js'
import { formatsOf } from '../../src/formats/format.js'
import type { Table } from '../../src/query/table.js'
import { Figures } from '../../src/record/figures.js'
import { tables } from '../../src/tables/registry.js'
import { seededRecord } from '../support/seeded-record.js'
import { written } from '../support/written.js'

const AS_OF = 'as_of=2025-09-01'

let dataset: Dataset
/** The same record without them. */
let published: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
  const observations = Figures.of([...dataset.facts.observations].filter(({ derived }) => !derived))
  published = new Dataset(1, { ...dataset.facts, observations })
})

/** They tell which figures are held, whatever kind they are, and no amount. */
const OF_WHAT_IS_HELD = ['publications', 'indicators']

type Row = Readonly<Record<string, unknown>>

/** What stands in the one list and not in the other. */
function only<T>(list: readonly T[], other: readonly T[]): T[] {
  const known = new Set(other.map((one) => JSON.stringify(one)))
  return list.filter((one) => !known.has(JSON.stringify(one)))
}

/** The rows that would be otherwise without the derived figures, in a format that gives rows. */
function differing(path: string, query: string, format: string): Row[] {
  const rowsOf = (record: Dataset): Row[] => {
    const text = written(record, `${path}.${format}?${query}`)
    if (format === 'csv') return parse(text, { columns: true })
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  }
  return only(rowsOf(dataset), rowsOf(published))
}

function pagesOf(record: Dataset, path: string, query: string, limit = 5000): Row[] {
  const rows: Row[] = []
  for (let offset = 0; ; offset += limit) {
    const { data } = JSON.parse(written(record, `${path}?${query}&limit=${limit}&offset=${offset}`))
    rows.push(...data)
    if (data.length < limit) return rows
  }
}

/** Lines of words, without the space between columns, which depends on the widest of them. */
function linesOf(record: Dataset, path: string, query: string): string[] {
  const text = written(record, `${path}.txt?${query}`)
  return text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '))
}

/** A number that ends in the mark, such as `12919d` or `12919ed`. */
const MARK = /\d(e?)d\b/
/** Counts of rows and sources below a table are of everything in it. */
const BELOW =
  /, as of |^Figures marked|^edition did publish|^Sums and shares marked|^they are worked out|^NATO, |^d = derived|; /

/** Marked as worked out, or said to count so many that were. */
function isMarked({ derived }: Row): boolean {
  return derived === true || derived === 'true' || Number(derived) > 0
}

const LISTS = tables.filter(({ name, single }) => !single && !OF_WHAT_IS_HELD.includes(name))

describe.each(LISTS.map((table) => [table.name, table] as const))('/v1/%s', (name, table) => {
  test('marks each row that rests on one, as JSON, CSV and NDJSON', () => {
    const found = {
      json: only(pagesOf(dataset, table.path, AS_OF), pagesOf(published, table.path, AS_OF)),
      csv: differing(table.path, AS_OF, 'csv'),
      ndjson: differing(table.path, AS_OF, 'ndjson'),
    }
    for (const rows of Object.values(found)) expect(rows.filter((row) => !isMarked(row))).toEqual([])
    // 395 amounts of spending and as many of GDP.
    if (name === 'spending') expect(Object.values(found).map(({ length }) => length)).toEqual([790, 790, 790])
  })

  test('marks the number in a terminal', () => {
    const lines = only(
      linesOf(dataset, table.path, `${AS_OF}&limit=10000`),
      linesOf(published, table.path, `${AS_OF}&limit=10000`),
    )
    expect(lines.filter((line) => !MARK.test(line) && !BELOW.test(line))).toEqual([])
    if (name === 'spending') expect(lines.filter((line) => MARK.test(line)).length).toBeGreaterThan(700)
  })

  test('says so in a picture and is the same in a calendar', () => {
    const asked = name === 'revisions' ? `${AS_OF}&indicator=share_of_gdp` : AS_OF
    for (const format of formatsOf(table).filter((one) => one === 'svg' || one === 'ics')) {
      if (name === 'spending') continue
      const [one, other] = [dataset, published].map((record) => written(record, `${table.path}.${format}?${asked}`))
      if (one !== other) expect(one).toContain('worked out')
    }
  })
})

test('the tables with one answer do not rest on them', () => {
  const singles = tables.filter(({ single }) => single)
  expect(singles.length).toBeGreaterThan(0)
  for (const { path, example, name } of singles as readonly Table[]) {
    const asked = new URLSearchParams({ ...example, as_of: '2025-09-01' })
    for (const format of ['json', 'csv', 'ndjson', 'txt']) {
      const [one, other] = [dataset, published].map((record) => written(record, `${path}.${format}?${asked}`))
      expect(one, `${name}.${format}`).toBe(other)
    }
  }
})

describe('/v1/spending', () => {
  const DERIVE = `${AS_OF}&derive=rank,change,index,share_of_total`

  test('marks what is worked out from them in turn, and works out nothing else from them', () => {
    for (const format of ['csv', 'ndjson']) {
      const rows = differing('/v1/spending', DERIVE, format)
      expect(rows).toHaveLength(790)
      expect(rows.filter((row) => !isMarked(row))).toEqual([])
    }
  })

  test.each([
    ['spending_usd_2021', 395],
    ['gdp_usd_2021', 395],
    ['share_of_gdp', 0],
  ])('as a grid lists the columns of %s that are derived: %i in all', (indicator, count) => {
    const query = `${AS_OF}&shape=wide&indicator=${indicator}`
    for (const format of ['csv', 'ndjson']) {
      const rows = differing('/v1/spending', query, format)
      const listed = rows.flatMap(({ year, derived }) =>
        String(derived)
          .split(';')
          .map((area) => `${area} ${year}`),
      )
      const held = [...dataset.facts.observations].filter((one) => one.derived && one.indicator === indicator)
      expect(listed.sort()).toEqual(held.map(({ area, year }) => `${area} ${year}`).sort())
      expect(listed).toHaveLength(count)
    }
  })

  test.each(['spending_usd_2021', 'gdp_usd_2021'])('draws %s as dashed lines, and says what those are', (indicator) => {
    const svg = written(dataset, `/v1/spending.svg?${AS_OF}&indicator=${indicator}&area=POL,DEU`)
    expect(svg).toContain('>worked out, not published<')
    // All figures of both: no stretch of either is drawn as published.
    const lines = [...svg.matchAll(/<path d="([^"]+)" fill="none"([^>]*)>/g)]
    expect(lines.map(([, way = '']) => way.split('L').length)).toEqual([11, 12])
    expect(lines.every(([, , style]) => style?.includes('stroke-dasharray="5,3"'))).toBe(true)
  })

  test('draws published figures without it', () => {
    const svg = written(dataset, `/v1/spending.svg?${AS_OF}&indicator=share_of_gdp&area=POL,DEU`)
    expect(svg).not.toContain('worked out')
  })
})

describe('what is derived is never', () => {
  test('a revision: neither a row nor what another is compared with', () => {
    for (const indicator of ['spending_usd_2021', 'gdp_usd_2021']) {
      expect(pagesOf(dataset, '/v1/revisions', `${AS_OF}&indicator=${indicator}`)).toEqual([])
      const now = pagesOf(dataset, '/v1/revisions', `as_of=2026-11-24&indicator=${indicator}`)
      expect(now).toHaveLength(429)
      expect(
        now.filter(({ publication, reason }) => publication !== 'nato-2026-07' || reason !== 'first_edition'),
      ).toEqual([])
    }
  })

  test('a difference, but the figure published in its place is an added one', () => {
    const asked = 'from=2026-07-06&to=2026-07-08&as_of=2026-11-24&indicator=spending_usd_2021'
    const figures = pagesOf(dataset, '/v1/differences', asked).filter(({ kind }) => String(kind).startsWith('figure'))
    expect(figures).toHaveLength(429)
    expect(new Set(figures.map(({ kind }) => kind))).toEqual(new Set(['figure_added']))
    expect(
      pagesOf(
        dataset,
        '/v1/differences',
        `${asked.replace('2026-07-08', '2026-07-06').replace('from=2026-07-06', 'from=2025-08-27')}`,
      ).filter(({ kind }) => String(kind).startsWith('figure')),
    ).toEqual([])
  })
})
