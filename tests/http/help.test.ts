/** The front door, the help and the health of the server. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROBLEMS } from '../../src/http/problems/problem.js'
import { tables } from '../../src/tables/registry.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

test('the front door is help for a terminal and a page for a browser', async () => {
  const terminal = await server.ask('/', { accept: '*/*' })
  expect(terminal.type).toBe('text/plain')
  expect(terminal.headers.vary).toBe('Accept, Accept-Encoding')
  const browser = await server.ask('/', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
  expect(browser.type).toBe('text/html')
  expect(browser.text).toContain('<!doctype html>')
})

test.each(['/', '/help', '/docs'])('%s shows the address it was asked by, of whoever asked before', async (path) => {
  for (const host of ['tracker.example.org', 'localhost:8080', '[::1]:3000'])
    expect((await server.ask(path, { host, accept: '*/*' })).text).toContain(`http://${host}/v1/allies.txt`)
  const forged = await server.ask(path, { host: 'x"><script>', accept: '*/*' })
  expect(forged.text).toContain('http://127.0.0.1:3000/v1/allies.txt')
})

test('a proxy that is trusted says by what scheme and name it was asked; PUBLIC_URL says it for all', async () => {
  const proxied = await runningApp(undefined, { TRUST_PROXY: 'loopback' })
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'tracker.example.org' }
  expect((await proxied.ask('/help', headers)).text).toContain('curl -s https://tracker.example.org/v1/allies.txt')
  expect((await server.ask('/help', headers)).text).not.toContain('tracker.example.org')
  await proxied.close()
  const named = await runningApp(undefined, { PUBLIC_URL: 'https://example.org/tracker/' })
  expect((await named.ask('/help', { host: 'other.example' })).text).toContain(
    'curl -s https://example.org/tracker/v1/allies.txt',
  )
  await named.close()
})

test('the page at /docs names every table, parameter and column, and asks no other host for anything', async () => {
  const { text } = await server.ask('/docs')
  for (const table of tables) {
    for (const name of [table.path, ...Object.keys(table.columns)]) expect(text).toContain(`<code>${name}</code>`)
  }
  expect(text).not.toMatch(/(src|href)="(https?:)?\/\//)
  expect(text).not.toContain('<script')
})

test('every problem is explained where its type points', async () => {
  for (const code of Object.keys(PROBLEMS)) {
    const { status, type, text } = await server.ask(`/problems/${code}`)
    expect([status, type]).toEqual([200, 'text/plain'])
    expect(text).toContain(code)
  }
})

test('the server is alive and ready', async () => {
  expect((await server.ask('/healthz')).body).toEqual({ status: 'ok' })
  expect((await server.ask('/readyz')).body).toEqual({ status: 'ready', revision: 1, store: 'reachable' })
})

test('the help of a table that is drawn tells what its picture takes', async () => {
  for (const page of ['/help/path', '/help/path.md']) {
    const { text } = await server.ask(page)
    for (const words of ['/v1/path.png', 'width', 'height', 'theme']) expect(text, page).toContain(words)
  }
  expect((await server.ask('/help/targets')).text).not.toContain('.png')
})
