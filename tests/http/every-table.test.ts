/** What holds for every table, walked from the registry so that a new one is held to it too. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cell } from '../../src/charts/chart.js'
import { formatsOf } from '../../src/formats/format.js'
import { type Column, isNumeric, kindOf, LIST_UNIT, textOrNull } from '../../src/query/column.js'
import type { Filter } from '../../src/query/parameter.js'
import { tables } from '../../src/tables/registry.js'
import { type Duck, openDuck } from '../support/duck.js'
import { asSheet, readSheets } from '../support/read-sheets.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

type Row = Record<string, Cell>

let server: RunningApp
let duck: Duck
beforeAll(async () => {
  server = await runningApp()
  duck = await openDuck()
})
afterAll(async () => {
  duck.close()
  await server.close()
})

const LIMIT = 40

/** The cell as CSV and text write it, so that representations can be compared. */
function asCsv(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
}

/** The cell as the text view writes it. */
function asText(row: Row, name: string, column: Column | undefined): string {
  const value = row[name] ?? null
  if (value === null) return '-'
  if (typeof value === 'number' && column?.decimals !== undefined)
    return value.toFixed(column.decimals).replace(/^-(0\.?0*)$/, '$1')
  const status = column?.statusIn === undefined ? null : row[column.statusIn]
  // A figure says so by its status, a word by whether it rests on one.
  return status === 'estimate' ? `${value}e` : status === true ? `${value} e` : String(value)
}

/**
 * Whether a cell passes a filter, said without reading a calendar: of two dates one is within the other where it begins with
 * it, and what is left open stands before or after every day.
 */
function passes(cell: Cell, by: Filter['by'], value: string): boolean {
  if (cell === null) return false
  if (by === 'is') return String(cell) === value
  const [date, first, last] = [String(cell).slice(0, 10), '-00-00', '-99-99']
  if (by === 'within') return date.startsWith(value) || value.startsWith(date)
  const begins = (one: string) => (one + first).slice(0, 10)
  const ends = (one: string) => (one + last).slice(0, 10)
  const numbers = typeof cell === 'number'
  switch (by) {
    case 'gt':
      return numbers ? cell > Number(value) : ends(date) > ends(value)
    case 'gte':
      return numbers ? cell >= Number(value) : ends(date) >= begins(value)
    case 'lt':
      return numbers ? cell < Number(value) : begins(date) < begins(value)
    case 'lte':
      return numbers ? cell <= Number(value) : begins(date) <= ends(value)
  }
}

describe.each(tables.filter((table) => !table.single).map((table) => [table.name, table] as const))(
  '/v1/%s',
  (_, table) => {
    const ask = (query: string, headers = {}) => server.ask(`${table.path}${query}`, headers)
    /** Of a table with a row for every figure, those of a few areas: the rest would be more of the same. */
    const part = 'area' in table.ownParameters && 'indicator' in table.ownParameters ? '&area=BGR,LUX,NATO' : ''

    test('gives the same rows as JSON, CSV, NDJSON and text', async () => {
      const fields = `fields=${Object.keys(table.columns).join(',')}`
      const query = `?limit=${LIMIT}&${fields}`
      const rows: Row[] = (await ask(query)).body.data
      const names = Object.keys(table.columns)
      expect(rows.length).toBeGreaterThan(0)

      const csv = parse((await ask(`.csv${query}`)).text, { columns: true })
      expect(csv).toEqual(rows.map((row) => Object.fromEntries(names.map((name) => [name, asCsv(row[name])]))))

      const ndjson = (await ask(`.ndjson${query}`)).text.trimEnd().split('\n')
      expect(ndjson.map((line) => JSON.parse(line))).toEqual(rows)

      const lines = (await ask(`.txt${query}`)).text.split('\n')
      expect(lines[0]?.trim().split(/\s+/)).toEqual(names)
      rows.forEach((row, index) => {
        let rest = lines[index + 1] ?? ''
        for (const name of names) {
          const words = asText(row, name, table.columns[name])
          expect(rest.trimStart().startsWith(words), `${name} of line ${index + 1}`).toBe(true)
          rest = rest.trimStart().slice(words.length)
        }
      })
    })

    test('gives the same rows as a workbook and as Parquet', async () => {
      const fields = `fields=${Object.keys(table.columns).join(',')}`
      const query = `?limit=${LIMIT}&${fields}`
      const rows: Row[] = (await ask(query)).body.data
      const isDate = (name: string) => kindOf(table.columns[name] ?? textOrNull('no column')).kind === 'date'
      const bytes = async (suffix: string) => (await server.app.inject(`${table.path}.${suffix}${query}`)).rawPayload

      const sheets = await readSheets(await bytes('xlsx'))
      expect(sheets[table.name]).toEqual(rows.map((row) => asSheet(row, isDate)))
      expect(sheets.columns?.map(({ column }) => column)).toEqual(Object.keys(table.columns))

      duck.keep(table.name, await bytes('parquet'))
      const file = `read_parquet('{folder}/${table.name}')`
      const large = (await duck.rows(`DESCRIBE FROM ${file}`)).filter(({ column_type: type }) => type === 'BIGINT')
      expect(large).toEqual([])
      expect(await duck.rows(`FROM ${file}`)).toEqual(rows)
    })

    test('chooses the representation by Accept as by suffix', async () => {
      const query = `?limit=3`
      for (const [suffix = '', accept] of [
        ['json', 'application/json'],
        ['csv', 'text/csv'],
        ['ndjson', 'application/x-ndjson'],
        ['txt', 'text/plain'],
        ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        ['parquet', 'application/vnd.apache.parquet'],
      ]) {
        const bySuffix = await ask(`.${suffix}${query}`)
        const byAccept = await ask(query, { accept })
        expect(byAccept.type).toBe(accept)
        expect(byAccept.headers.vary).toBe('Accept, Accept-Encoding')
        expect(bySuffix.headers.vary).toBe('Accept-Encoding')
        // The others say their own address.
        if (['csv', 'ndjson', 'txt'].includes(suffix)) expect(byAccept.text).toBe(bySuffix.text)
      }
    })

    test('refuses an unknown parameter', async () => {
      const { status, body } = await ask('?colour=red')
      expect(status).toBe(400)
      expect(body.errors).toMatchObject([{ parameter: 'colour', received: 'red' }])
    })

    test('documents every column, and a unit for every number', () => {
      for (const [name, column] of Object.entries(table.columns)) {
        expect(column.title, name).toMatch(/^\S.{3,}/)
        if (isNumeric(column)) expect(column.unit, `unit of ${name}`).toMatch(/\S/)
      }
    })

    test('is in a stable order that the key makes total', async () => {
      const all: Row[] = (await ask('?limit=10000')).body.data
      const keys = all.map((row) => table.key.map((name) => String(row[name])).join(' '))
      expect(new Set(keys).size).toBe(all.length)
      expect((await ask('?limit=10000')).body.data).toEqual(all)
      const first: Row[] = (await ask('?limit=2')).body.data
      const second: Row[] = (await ask('?limit=2&offset=2')).body.data
      expect([...first, ...second]).toEqual(all.slice(0, 4))
    })

    test('sorts by any column either way, missing values last', async () => {
      for (const [name, { late }] of Object.entries(table.columns)) {
        if (late) continue
        for (const direction of ['', '-']) {
          const rows: Row[] = (await ask(`?sort=${direction}${name}&limit=10000${part}`)).body.data
          const values = rows.map((row) => row[name] ?? null)
          const missing = values.indexOf(null)
          const held = missing < 0 ? values : values.slice(0, missing)
          if (missing >= 0) expect(values.slice(missing).every((value) => value === null)).toBe(true)
          for (let index = 1; index < held.length; index += 1) {
            const [a, b] = direction === '' ? [held[index - 1], held[index]] : [held[index], held[index - 1]]
            const inOrder = typeof a === 'number' && typeof b === 'number' ? a <= b : String(a) <= String(b)
            expect(inOrder, `${name} at ${index}: ${a}, ${b}`).toBe(true)
          }
        }
      }
    })

    test('filters by every column that takes a filter, as reading all rows and leaving some out would', async () => {
      const fields = `fields=${Object.keys(table.columns).join(',')}`
      const rowsOf = async (query: string): Promise<Row[]> => {
        const lines = (await ask(`.ndjson?${fields}${part}${query}`)).text.split('\n').filter((line) => line !== '')
        return lines.map((line) => JSON.parse(line))
      }
      const all = await rowsOf('')
      for (const [name, { filter }] of table.parameters.list) {
        if (!filter) continue
        const held = all.flatMap((row) => row[filter.column] ?? []).filter((value) => !String(value).includes(','))
        const values = [
          ...new Set(held.map((value) => (filter.by === 'is' ? String(value) : String(value).slice(0, 10)))),
        ]
        for (const value of new Set([values[0], values[Math.floor(values.length / 2)], values.at(-1)])) {
          if (value === undefined) continue
          const expected = all.filter((row) => passes(row[filter.column] ?? null, filter.by, value))
          expect(await rowsOf(`&${name}=${value}`), `${name}=${value}`).toEqual(expected)
        }
      }
    })

    test('is parted without remainder by the words of a column: each row passes one of them, or has none', async () => {
      const total = async (query: string): Promise<number> => (await ask(`?limit=1${query}`)).body.meta.total
      const all = await total('')
      for (const [name, { filter }] of table.parameters.list) {
        const column = table.columns[filter?.column ?? '']
        const cells = column && kindOf(column)
        if (name !== filter?.column || (cells?.kind !== 'choice' && cells?.kind !== 'boolean')) continue
        const words = cells.kind === 'choice' ? cells.options : ['true', 'false']
        const rows: Row[] = (await ask(`?limit=10000&fields=${name}`)).body.data
        const missing = rows.filter((row) => row[name] === null).length
        let parts = missing
        for (const word of words) parts += await total(`&${name}=${word}`)
        expect(parts, name).toBe(all)
        if (cells.kind === 'choice') expect(await total(`&${name}=${words.join(',')}`), name).toBe(all - missing)
        expect((await ask(`?${name}=no-such-word`)).body.errors).toMatchObject([
          { parameter: name, received: 'no-such-word', allowed: words },
        ])
      }
    })

    test('has the name of an ally or a grouping right after its code in CSV, unless it has one already', async () => {
      const names = new Map((await server.rows('/v1/allies')).map(({ ally, name }) => [String(ally), String(name)]))
      names.set('NATO', 'NATO').set('NATO-EUR-CAN', 'NATO Europe and Canada').set('', '')
      const [header = [], ...lines] = parse((await ask(`.csv?limit=${LIMIT}`)).text) as string[][]
      for (const [column, { refers, unit }] of Object.entries(table.columns)) {
        const place = header.indexOf(column)
        if ((refers !== 'ally' && refers !== 'area') || unit === LIST_UNIT || place < 0) continue
        const named = 'name' in table.columns ? 'name' : `${column}_name`
        expect(header).toContain(named)
        if (named !== 'name') expect(header[place + 1]).toBe(named)
        for (const line of lines)
          expect(line[header.indexOf(named)]).toBe(names.get(line[place] ?? '') ?? 'no such area')
      }
      const own = header.filter((name) => !(name.endsWith('_name') && !(name in table.columns)))
      expect(own).toEqual(Object.keys(table.columns).filter((name) => table.columns[name]?.expand === undefined))
      const chosen = Object.keys(table.columns).join(',')
      expect((await ask(`.csv?limit=1&fields=${chosen}`)).text.split('\n')[0]).toBe(chosen)
    })

    test('answers HEAD with the headers of GET and no body', async () => {
      for (const suffix of ['', '.csv', '.txt', '.xlsx', '.parquet']) {
        const get = await ask(`${suffix}?limit=5`, { 'accept-encoding': 'identity' })
        const head = await server.ask(`${table.path}${suffix}?limit=5`, {}, 'head')
        const lasting = ({
          date,
          'x-request-id': id,
          connection,
          'keep-alive': alive,
          ...headers
        }: Record<string, string>) => headers
        expect(lasting(head.headers)).toEqual(lasting(get.headers))
        expect(head.text ?? '').toBe('')
      }
    })

    test('tags its bytes: another question another tag, the same bytes a 304', async () => {
      const one = await ask('?limit=1')
      const two = await ask('?limit=2')
      const again = await ask('?limit=1')
      expect(one.headers.etag).toMatch(/^"[\w-]{20,}"$/)
      expect(again.headers.etag).toBe(one.headers.etag)
      expect(two.headers.etag).not.toBe(one.headers.etag)
      for (const tag of [one.headers.etag, `W/${one.headers.etag}`, `"other", ${one.headers.etag}`, '*']) {
        const known = await ask('?limit=1', { 'if-none-match': tag })
        expect([known.status, known.text]).toEqual([304, ''])
        expect(known.headers.etag).toBe(one.headers.etag)
        expect(known.headers).not.toHaveProperty('content-length')
      }
      expect((await ask('?limit=1', { 'if-none-match': '"other"' })).status).toBe(200)
    })

    test('links to the next page, to its other representations and to itself', async () => {
      const { body, headers } = await ask('?limit=1')
      expect(body.links.self).toBe(`${table.path}?limit=1`)
      expect(body.links.next).toBe(`${table.path}?limit=1&offset=1`)
      expect(body.links.permalink).toBe(`${table.path}?limit=1&as_of=2026-11-24`)
      expect(headers.link).toContain(`<${table.path}?limit=1&offset=1>; rel="next"`)
      expect(headers.link).toContain(`<${table.path}.csv?limit=1>; rel="alternate"; type="text/csv"`)
      const last = await ask(`?limit=1&offset=${body.meta.total - 1}`)
      expect(last.body.links.next).toBeNull()
      expect((await ask(body.links.permalink.slice(table.path.length))).body.data).toEqual(body.data)
    })

    test('offers no alternate that is refused', async () => {
      const indicators = table.parameters.list.has('indicator') ? ['share_of_gdp', 'share_of_gdp,gdp_usd'] : []
      const offered = new Set<string>()
      for (const query of [
        'sort=',
        `sort=-${table.key[0]}`,
        `fields=${table.key.join(',')}`,
        'as_of=1950-01-01',
        ...indicators.map((names) => `indicator=${names}`),
        ...Object.keys(table.shapes).map((shape) => `shape=${shape}&indicator=share_of_gdp`),
      ]) {
        const { status, body } = await ask(`?limit=3&${query}`)
        if (status !== 200) continue
        for (const [format, address] of Object.entries<string>(body.links.alternate)) {
          offered.add(format)
          expect((await server.ask(address)).status, `${address}, offered for ${query}`).toBe(200)
        }
      }
      expect([...offered].sort()).toEqual(
        formatsOf(table)
          .filter((format) => format !== 'json')
          .sort(),
      )
    })

    test('is at most 80 characters wide in a terminal', async () => {
      for (const asOf of ['2025-04-03', '2026-11-24']) {
        const lines = (await ask(`.txt?as_of=${asOf}`)).text.split('\n')
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
      }
    })

    test('gives each row that has a key of its own a page', async () => {
      if (table.item === null) return
      const [key = ''] = table.key
      const rows: Row[] = (await ask('?limit=3')).body.data
      for (const row of rows) {
        const item = await ask(`/${row[key]}`)
        expect(item.body.data).toMatchObject(row)
        for (const name of Object.keys(table.beside)) expect(item.body.data[name]).toBeInstanceOf(Array)
        const [line] = parse((await ask(`/${row[key]}.csv`)).text, { columns: true }) as Record<string, string>[]
        expect(line).toMatchObject(
          Object.fromEntries(Object.keys(table.columns).map((name) => [name, asCsv(row[name])])),
        )
        expect((await ask(`/${row[key]}.txt`)).text).toContain(String(row[key]))
        const { rawPayload } = await server.app.inject(`${table.path}/${row[key]}.xlsx?fields=${key}`)
        expect((await readSheets(rawPayload))[table.name]).toEqual([{ [key]: row[key] }])
      }
    })

    test('is explained at /help', async () => {
      const { text } = await server.ask(`/help/${table.name}`)
      for (const name of [...Object.keys(table.columns), 'as_of', 'sort', 'limit'])
        expect(text).toContain(`  ${name}\n`)
      expect((await server.ask('/help')).text).toContain(table.path)
    })
  },
)
