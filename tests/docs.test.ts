/** The documents say what is so: their questions are asked and the answers beside them compared. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tables } from '../src/tables/registry.js'
import { expectAnswer } from './support/answered-document.js'
import { type RunningApp, runningApp } from './support/running-app.js'

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'deploy/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const QUESTION = /(```console\n\$ curl -s '?localhost:3000([^'\n]+?)'?\n)([\s\S]*?)```/g

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

describe.each(DOCUMENTS)('%s', (name) => {
  const text = readFileSync(name, 'utf8')
  const questions = [...text.matchAll(QUESTION)]

  test.runIf(questions.length > 0)('gives the answers the server gives', async () => {
    for (const [, asked = '', path = '', answer = ''] of questions)
      expectAnswer(name, { asked, answer }, (await server.ask(path)).text)
  })

  test('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+?)(#[^)]*)?\)/g)].map(([, link = '']) => link)
    const missing = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(name), link)))
    expect(missing).toEqual([])
  })

  test('links only to headings it has', () => {
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => anchorOf(words))
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    expect(links.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([])
  })
})

/** The anchor that GitHub gives a heading. */
function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

test('the README names every table', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const table of tables) expect(readme).toContain(`\`${table.path}\``)
})

test('what is said of performance is what the bench found last', async () => {
  const { reported } = await import(pathToFileURL('bench/tables.mjs').href)
  const document = readFileSync('docs/performance.md', 'utf8')
  expect(reported(document, JSON.parse(readFileSync('bench/results.json', 'utf8')))).toBe(document)
})
