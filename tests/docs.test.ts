/** The documents say what is so: their questions are asked and the answers beside them compared. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tables } from '../src/tables/registry.js'
import { type RunningApp, runningApp } from './support/running-app.js'

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const QUESTION = /```console\n\$ curl -s '?localhost:3000([^'\n]+?)'?\n([\s\S]*?)```/g

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

describe.each(DOCUMENTS)('%s', (name) => {
  const text = readFileSync(name, 'utf8')
  const questions = [...text.matchAll(QUESTION)].map(([, path = '', answer = '']) => [path, answer] as const)

  test.runIf(questions.length > 0)('gives the answers the server gives', async () => {
    let updated = text
    for (const [path, answer] of questions) {
      const given = (await server.ask(path)).text
      if (process.env.UPDATE_GOLDEN)
        updated = updated.replace(
          `$ curl -s 'localhost:3000${path}'\n${answer}\`\`\``,
          () => `$ curl -s 'localhost:3000${path}'\n${given}\`\`\``,
        )
      else expect(answer, path).toBe(given)
    }
    if (updated !== text) writeFileSync(name, updated)
  })

  test('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+?)(#[^)]*)?\)/g)].map(([, link = '']) => link)
    const missing = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(name), link)))
    expect(missing).toEqual([])
  })
})

test('the README names every table', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const table of tables) expect(readme).toContain(`\`${table.path}\``)
})
