/** The program as it is shipped: compiled, with its page, and nothing in it that is not of this state. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, served } from './support/served.js'
import { temporaryFolder } from './support/temporary-store.js'

let server: Served
beforeAll(async () => {
  server = await served()
})
afterAll(() => server?.close())

test('it starts, is ready, and serves the record', async () => {
  const ready = await fetch(`${server.origin}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ status: 'ready' })])
  expect(await (await fetch(`${server.origin}/v1/allies.csv?as_of=2025-04-03`)).text()).toContain('\nBEL,')
})

test('it serves the page and each file the page names', async () => {
  const page = await fetch(server.origin, { headers: { accept: 'text/html' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  const named = [...(await page.text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)
  const kinds = named.map((path) => path?.split('.').at(-1))
  expect(kinds.sort()).toEqual(['css', 'js', 'woff2', 'woff2', 'woff2'])
  for (const path of named) expect((await fetch(server.origin + path)).status, path).toBe(200)
})

test('it holds no module whose source is gone', () => {
  const modules = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.js') && !/^(page|bundle)\b/.test(path),
  )
  const hasSource = (path: string) => ['ts', 'tsx', 'js'].some((as) => existsSync(`src/${path.replace(/js$/, as)}`))
  expect(modules).toContain('cli.js')
  expect(modules.filter((path) => !hasSource(path))).toEqual([])
})

test('in production npm start installs nothing, and says what is missing', async () => {
  const { folder, remove } = await temporaryFolder()
  for (const name of ['package.json', 'package-lock.json', 'scripts', 'prisma', 'src'])
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !path.includes('generated') })
  const started = spawnSync('npm', ['start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  expect(started.status).toBe(1)
  expect(started.stderr).toContain('In production nothing is installed or built, but there is no node_modules.')
  expect(readdirSync(folder)).not.toContain('node_modules')
  await remove()
})
