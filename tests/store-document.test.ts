/** What docs/store.md and the recipes say of the database itself, held against one. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from './support/running-app.js'

/** Explained once for all tables. */
const WORDS = ['title', 'summary', 'scope', 'notes', 'note', 'recorded_on', 'source_url']
const TABLE = /^### (\w+)\n([\s\S]*?)(?=^##|(?![\s\S]))/gm
const ROW = /^\| (`[^|]+`) \| ?(.*?) ?\|$/gm
const STATEMENT = /```sh\nsqlite3 -readonly -header -csv data\/tracker\.db "([\s\S]*?)"\n```/g

const run = promisify(execFile)
const hasShell = await run('sqlite3', ['--version']).then(
  () => true,
  () => false,
)

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

test('the document explains every table and column of the database, and no other', async () => {
  const text = readFileSync('docs/store.md', 'utf8')
  const explained = [...text.matchAll(TABLE)].flatMap(([, table, body = '']) =>
    [...body.matchAll(ROW)].flatMap(([, names = '', meaning]) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, column = '']) => ({ name: `${table}.${column}`, column, meaning })),
    ),
  )
  const columns = await server.store.engine.read(
    (tx) => tx.$queryRaw<{ name: string }[]>`
      SELECT made.name || '.' || own.name AS name FROM sqlite_master AS made, pragma_table_info(made.name) AS own
      WHERE made.type = 'table' AND made.name NOT IN ('_prisma_migrations', 'sqlite_sequence')`,
  )
  expect(explained.map(({ name }) => name).sort()).toEqual(columns.map(({ name }) => name).sort())
  const silent = explained.filter(({ column, meaning }) => meaning === '' && !WORDS.includes(column))
  expect(silent.map(({ name }) => name)).toEqual([])
})

describe.skipIf(!hasShell)(`the recipes for the sqlite3 shell${hasShell ? '' : ': skipped, no sqlite3 here'}`, () => {
  const recipes = readFileSync('docs/recipes.md', 'utf8')
  const statements = [...recipes.matchAll(STATEMENT)].map(([, statement = '']) => statement.replaceAll('\\$', '$'))

  /** The recipe whose statement has the words, with others in their places. */
  function statementWith(words: string, exchanged: Readonly<Record<string, string>> = {}): string {
    const found = statements.filter((statement) => statement.includes(words))
    expect(found).toHaveLength(1)
    return Object.entries(exchanged).reduce((statement, [from, to]) => {
      expect(statement).toContain(from)
      return statement.replace(from, to)
    }, found[0] ?? '')
  }

  /** Asks the store of the running server, as a reader beside it would. */
  async function asked(statement: string): Promise<Record<string, unknown>[]> {
    const { stdout } = await run('sqlite3', ['-readonly', '-json', server.store.place, statement])
    return stdout === '' ? [] : JSON.parse(stdout)
  }

  test('figures in force are those the API gives, for every ally and on days before, between and on editions', async () => {
    for (const day of ['2016-07-03', '2020-06-30', '2025-04-03', '2025-08-28', '2026-11-24']) {
      const statement = statementWith('NOT derived', {
        '2025-04-03': day,
        "area = 'POL' AND": '',
        'year >= 2020 ORDER BY year': 'area IN (SELECT code FROM ally WHERE joined_on <= :day) ORDER BY area, year',
        'SELECT year': 'SELECT area, year',
      }).replace(':day', `'${day}'`)
      const given = await server.rows(`/v1/spending?indicator=share_of_gdp&raw=true&as_of=${day}&limit=10000`)
      const allies = new Set((await server.rows(`/v1/allies?as_of=${day}`)).map(({ ally }) => ally))
      const expected = given
        .filter(({ area }) => allies.has(area))
        .map(({ area, year, value, status, publication }) => ({ area, year, value, status, publication }))
      expect(await asked(statement), day).toEqual(expected)
      if (day >= '2020') expect(expected.length).toBeGreaterThan(200)
    }
  })

  test('an edit is told field by field, while the server runs', async () => {
    const key = await server.key('desk')
    const path = '/v1/pledges/bel-2025-2pct-2029'
    const { etag } = (await server.ask(`${path}?view=stored`)).headers
    const headers = { authorization: `Bearer ${key}`, 'if-match': String(etag) }
    const { status } = await server.write('patch', path, headers, { deadline_year: 2030, conditional: true })
    expect(status).toBe(200)
    expect(await asked(statementWith('AS became', { 'revision = 1': 'revision = 2' }))).toEqual([
      { key: 'bel-2025-2pct-2029', field: 'deadline_year', was: 2029, became: 2030 },
      { key: 'bel-2025-2pct-2029', field: 'conditional', was: 0, became: 1 },
    ])
  })
})
