/** What is written for language models leads where it says, and names what there is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tables } from '../../src/tables/registry.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
let text: string
beforeAll(async () => {
  server = await runningApp()
  text = (await server.ask('/llms.txt')).text
})
afterAll(() => server.close())

test('llms.txt names every table, indicator and target, and the protocol', async () => {
  for (const { path, name } of tables) expect(text).toContain(`(/help/${name}.md): \`${path}\``)
  for (const { id } of await server.rows('/v1/indicators')) expect(text).toContain(`\`${id}\``)
  for (const { id } of await server.rows('/v1/targets')) expect(text).toContain(`\`${id}\``)
  expect(text).toContain('`POST /mcp`')
})

test('each of its ten calls is answered', async () => {
  const calls = text.split('## Ten calls')[1]?.split('\n## ')[0] ?? ''
  const addresses = [...calls.matchAll(/\]\((\S+)\)/g)].map(([, address = '']) => address)
  expect(addresses).toHaveLength(10)
  for (const address of addresses) {
    const { status, body } = await server.ask(address)
    expect([address, status]).toEqual([address, 200])
    expect(body.meta?.total ?? 1, address).toBeGreaterThan(0)
  }
})

test.each(tables.map((table) => [table.name, table] as const))(
  '/help/%s.md tells each parameter and column',
  async (name, table) => {
    const page = await server.ask(`/help/${name}.md`)
    expect([page.status, page.type]).toEqual([200, 'text/markdown'])
    for (const [column, { title }] of Object.entries(table.columns))
      expect(page.text).toContain(`| \`${column}\` | ${title.slice(0, 20).replaceAll('|', '\\|')}`)
    for (const [parameter, { filter, title }] of table.parameters.list)
      if (!filter) expect(page.text).toContain(`| \`${parameter}\` | ${title.slice(0, 20)}`)
  },
)

test('another suffix of a help page is not there', async () => {
  expect((await server.ask('/help/allies.pdf')).status).toBe(404)
})
