/** The recipes are run as a reader would run them, against the real server, and the answers beside them compared. */
import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'
import { DuckDBInstance } from '@duckdb/node-api'
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAnswer } from './support/answered-document.js'
import { type ListeningApp, listeningApp } from './support/listening-app.js'
import { seededFile } from './support/temporary-store.js'

const DOCUMENT = 'docs/recipes.md'
/** Those with code to run. */
const DOCUMENTS = [DOCUMENT, 'docs/store.md']
/** The address the recipes are written with. */
const WRITTEN = 'http://127.0.0.1:3000'
/** Code that can be run, and the answer that follows it. */
const RECIPE = /(```(sh|python|r|sql|mjs)\n([\s\S]*?)```\n\n```text\n)([\s\S]*?)```/g
const RUNNABLE = /```(?:sh|python|r|sql|mjs)\n/g
const OBSERVABLE = /```js\n([^`]*?display\([\s\S]*?)```/
const ADDRESS = /http:\/\/127\.0\.0\.1:3000[^\s"'<>`]*/g
/** The first may be one without pandas, where the system's has it. */
const PYTHONS = ['python3', '/usr/bin/python3']

const run = promisify(execFile)

async function works(command: string, ...args: readonly string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  )
}

async function firstPython(): Promise<string | null> {
  for (const python of PYTHONS) if (await works(python, '-c', 'import pandas')) return python
  return null
}

const has = {
  curl: await works('curl', '--version'),
  jq: await works('jq', '--version'),
  Rscript: await works('Rscript', '--version'),
  sqlite3: await works('sqlite3', '--version'),
}
const python = await firstPython()

/** What the machine lacks to run the code, or null. */
function lacking(language: string, code: string): string | null {
  if (language === 'python') return python ? null : 'python3 with pandas'
  if (language === 'r') return has.Rscript ? null : 'Rscript'
  if (language === 'sql' || language === 'mjs') return null
  if (/^sqlite3 /.test(code)) return has.sqlite3 ? null : 'sqlite3'
  if (!has.curl) return 'curl'
  return has.jq || !/\bjq\b/.test(code) ? null : 'jq'
}

const text = readFileSync(DOCUMENT, 'utf8')
const recipes = DOCUMENTS.flatMap((document) => {
  const written = readFileSync(document, 'utf8')
  return [...written.matchAll(RECIPE)].map(([, asked = '', language = '', code = '', answer = ''], index) => ({
    document,
    heading: headingOf(written, asked),
    asked,
    language,
    code,
    answer,
    index,
  }))
})

let server: ListeningApp
let folder: string
let key: string
beforeAll(async () => {
  server = await listeningApp()
  key = await server.key('desk')
  folder = mkdtempSync(join(tmpdir(), 'recipes-'))
  mkdirSync(join(folder, 'data'))
  copyFileSync(await seededFile(), join(folder, 'data/tracker.db'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})

/** The heading a place in the text stands under. */
function headingOf(text: string, asked: string): string {
  const before = text.slice(0, text.indexOf(asked))
  return before.slice(before.lastIndexOf('\n## ') + 4).split('\n', 1)[0] ?? ''
}

function commandOf(language: string, code: string): readonly [string, readonly string[]] {
  if (language === 'python') return [python ?? 'python3', ['-c', code]]
  if (language === 'sh') return ['sh', ['-c', code]]
  if (language === 'mjs') return [process.execPath, ['--input-type=module', '-e', code]]
  const file = join(folder, 'recipe.R')
  writeFileSync(file, code)
  return ['Rscript', ['--vanilla', file]]
}

async function answerOf(language: string, code: string): Promise<string> {
  if (language === 'sql') return askDuckDb(code)
  const [command, args] = commandOf(language, code)
  // What is imported is found from here.
  const cwd = language === 'mjs' ? '.' : folder
  return (await run(command, args, { cwd, env: { ...process.env, KEY: key }, timeout: 25_000 })).stdout
}

/** The rows as DuckDB’s shell writes them as CSV; files are those of the recipes before. */
async function askDuckDb(sql: string): Promise<string> {
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`SET file_search_path = '${folder}'`)
  const answer = await connection.runAndReadAll(sql)
  const lines = [answer.columnNames(), ...answer.getRowsJson()]
  connection.closeSync()
  return lines.map((cells) => `${cells.join(',')}\n`).join('')
}

describe('a recipe gives the answer beside it', () => {
  for (const { document, heading, asked, language, code, answer, index } of recipes) {
    const missing = lacking(language, code)
    const name = `${document} ${index + 1}. ${heading} (${language})`
    test.skipIf(missing !== null)(missing === null ? name : `${name}: skipped, no ${missing} here`, async () => {
      const given = await answerOf(language, code.replaceAll(WRITTEN, server.origin))
      expectAnswer(document, { asked, answer }, given.replaceAll(server.origin, WRITTEN))
    })
  }
})

test('code that can be run has an answer beside it', () => {
  const runnable = DOCUMENTS.flatMap((document) => [...readFileSync(document, 'utf8').matchAll(RUNNABLE)])
  expect(recipes).toHaveLength(runnable.length)
  if (!process.env.UPDATE_GOLDEN) expect(recipes.filter(({ answer }) => answer === '')).toEqual([])
})

test('every address that a spreadsheet, a dashboard, a page or a calendar is given answers', async () => {
  const elsewhere = text.replaceAll(RECIPE, '')
  const addresses = [...elsewhere.matchAll(ADDRESS)]
    .map(([address]) => address.replaceAll('&amp;', '&'))
    // Asked by its own protocol, in the recipe beside it.
    .filter((address) => !address.endsWith('/mcp'))
  expect(addresses.length).toBeGreaterThan(10)
  for (const address of new Set(addresses)) {
    const response = await fetch(address.replace(WRITTEN, server.origin))
    expect(response.status, `${address}: ${await response.text()}`).toBe(200)
  }
})

test('the cell for Observable draws a line for each ally', async () => {
  const [, cell = ''] = OBSERVABLE.exec(text) ?? []
  // D3 comes with Plot and has no types here.
  const library: string = 'd3'
  const d3: unknown = await import(library)
  const { document } = parseHTML('<html><body></body></html>')
  const drawn: ReturnType<typeof Plot.plot>[] = []
  await runInNewContext(`(async () => {${cell.replaceAll(WRITTEN, server.origin)}})()`, {
    d3,
    Plot: { ...Plot, plot: (options: Plot.PlotOptions) => Plot.plot({ ...options, document }) },
    display: (figure: ReturnType<typeof Plot.plot>) => drawn.push(figure),
  })
  const [figure] = drawn
  expect(figure?.querySelectorAll('[aria-label="line"] path')).toHaveLength(4)
  expect([...(figure?.querySelectorAll('[aria-label="text"] text') ?? [])].map((label) => label.textContent)).toEqual([
    'EST',
    'LTU',
    'LVA',
    'POL',
  ])
})
