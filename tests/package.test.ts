/** What `npm pack` makes: installed in an empty folder it is the whole program, and nothing of how it is made. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerProcess, startProgram } from './support/served.js'
import { temporaryFolder } from './support/temporary-store.js'

let folder: string
let remove: () => Promise<void>
let server: ServerProcess
const packed: string[] = []
const asked = (path: string, accept = '*/*') => fetch(`${server.origin}${path}`, { headers: { accept } })
const program = () => join(folder, 'node_modules/.bin/defense-spending-tracker')
/** What the command says in the folder, where nothing is set but a way to find Node. */
const run = (...args: string[]) =>
  execFileSync(program(), args, { cwd: folder, env: { PATH: process.env.PATH }, encoding: 'utf8' })

beforeAll(async () => {
  const made = await temporaryFolder()
  folder = made.folder
  remove = made.remove
  const npm = (args: string, cwd: string) =>
    execFileSync('npm', [...args.split(' '), '--loglevel=error'], { cwd, encoding: 'utf8', stdio: 'pipe' })
  const [{ filename, files }] = JSON.parse(npm(`pack --json --pack-destination ${folder}`, '.'))
  packed.push(...files.map(({ path }: { path: string }) => path))
  npm(`install --no-audit --no-fund --prefix . ./${filename}`, folder)
  server = await startProgram([program()], folder, { NODE_ENV: 'production' })
})
afterAll(async () => {
  server?.child.kill('SIGKILL')
  await server?.exited
  await remove?.()
})

test('it has the program, its facts and fonts, and what is to be read; nothing of its sources and tests', () => {
  expect(packed).toEqual(
    expect.arrayContaining(['README.md', 'CHANGELOG.md', 'LICENSE', 'dist/bundle/cli.js', 'prisma/seed/allies.csv']),
  )
  expect(
    packed.filter((path) => /^(src|tests|bench|scripts|clients|mutation|data)\b|\.(tsx?|map|db)$/.test(path)),
  ).toEqual([])
})

test('with it come two packages and what they are made of for this platform', () => {
  const installed = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/package.json') && existsSync(join(folder, 'node_modules', path)))
    .map((path) => path.replace(/\/package\.json$/, ''))
    .filter((path) => /^(@[^/]+\/)?[^/]+$/.test(path))
  expect(installed).toContain('libsql')
  for (const name of installed)
    expect(name).toMatch(
      /^(defense-spending-tracker|libsql|@libsql\/[\w-]+|@neon-rs\/load|detect-libc|@resvg\/resvg-js[\w-]*)$/,
    )
})

test('nothing in it names the folder it was made in', () => {
  const inside = join(folder, 'node_modules/defense-spending-tracker')
  for (const path of packed.filter((name) => name.endsWith('.js')))
    expect(readFileSync(join(inside, path), 'utf8').includes(process.cwd()), path).toBe(false)
})

test('it serves from an empty folder, where it makes its data', async () => {
  expect(existsSync(join(folder, 'data/tracker.db'))).toBe(true)
  expect(await (await asked('/v1/allies.csv?as_of=2025-04-03')).text()).toContain('\nBEL,')
})

test.each([
  ['/v1/progress.png', 'image/png', '\x89PNG'],
  ['/v1/progress.svg', 'image/svg+xml', '<svg'],
  ['/v1/allies.parquet', 'application/vnd.apache.parquet', 'PAR1'],
  ['/v1/allies.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ['/openapi.json', 'application/json', '{"openapi"'],
])('%s is made there, too', async (path, type, begins) => {
  const answer = await asked(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)])
  expect(
    Buffer.from(await answer.arrayBuffer())
      .toString('latin1')
      .slice(0, begins.length),
  ).toBe(begins)
})

test('its pages have their script, styles and fonts', async () => {
  const page = await (await asked('/', 'text/html')).text()
  const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
  expect(named.map((path) => path.split('.').at(-1)).sort()).toEqual(['css', 'js', 'woff2', 'woff2', 'woff2'])
  for (const path of named) expect((await asked(path)).status, path).toBe(200)
})

test('it backs up, verifies and makes keys beside the server that runs', () => {
  expect(run('--version')).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
  expect(run('help')).toMatch(/^Usage: defense-spending-tracker <command>/)
  expect(run('backup', 'copy.db')).toBe('copy.db now holds the record up to revision 1.\n')
  expect(run('verify')).toContain('is sound')
  expect(run('key', 'create', '--name', 'desk', '--scope', 'editorial')).toMatch(/^\S{20,}\n$/)
  expect(run('update-record')).toContain('There is nothing to update.')
})

test('it stops when it is told to', async () => {
  server.child.kill('SIGTERM')
  expect(await server.exited).toBe(0)
})
