/** Imports point one way: record ← domain ← query ← tables ← formats ← pages ← http ← app; sentences ← charts ← query; record, domain ← store ← app. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))

/** Parts of Node that touch neither files nor the network. */
const IN_MEMORY = [
  'node:buffer',
  'node:path',
  'node:stream',
  'node:stream/promises',
  'node:timers/promises',
  'node:zlib',
]

/** What each part may import, beside itself. The first part of a path under `src` is its part; a file there is `app`, but for the settings. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  record: ['zod'],
  domain: ['record'],
  faults: ['zod', 'damerau-levenshtein'],
  sentences: ['d3'],
  charts: ['sentences', 'd3'],
  browser: ['pages', 'vite', 'node:url'],
  query: ['record', 'domain', 'faults', 'sentences', 'charts', 'zod', 'lru-cache'],
  tables: ['record', 'domain', 'faults', 'sentences', 'charts', 'query', 'zod'],
  formats: [
    'record',
    'domain',
    'faults',
    'sentences',
    'charts',
    'query',
    'zod',
    'negotiator',
    'csv-stringify/sync',
    'hyparquet-writer',
    'ical.js',
    'node:worker_threads',
    'node:zlib',
  ],
  pages: [
    'record',
    'domain',
    'faults',
    'sentences',
    'charts',
    'query',
    'tables',
    'formats',
    'preact',
    'preact-render-to-string',
  ],
  imports: ['record', 'domain', 'zod', 'csv-parse', 'saxes', 'yauzl', ...IN_MEMORY],
  config: ['record', 'zod', '@fastify/proxy-addr'],
  mcp: ['formats', 'query', '@modelcontextprotocol/server', 'zod'],
  http: [
    'config',
    'record',
    'domain',
    'faults',
    'sentences',
    'charts',
    'query',
    'tables',
    'formats',
    'pages',
    'imports',
    'mcp',
    '@modelcontextprotocol/server',
    '@fastify/proxy-addr',
    'fastify',
    'negotiator',
    'lru-cache',
    'zod',
    'node:crypto',
    'node:fs',
    'node:http',
    'node:net',
    'node:path',
    'node:perf_hooks',
    'node:timers/promises',
    'node:url',
    'node:util',
    'node:zlib',
  ],
  seed: ['record', 'imports', 'zod', 'node:fs/promises', 'node:path', 'node:url'],
  store: ['record', 'domain', 'zod', '@prisma/', '@libsql/', 'pg', 'node:'],
  cli: ['config', 'record', 'domain', 'faults', 'imports', 'seed', 'store', 'zod', 'node:'],
  app: [
    'config',
    'record',
    'domain',
    'faults',
    'tables',
    'http',
    'seed',
    'store',
    'cli',
    'fastify',
    'damerau-levenshtein',
    'node:',
  ],
}

/** What a part may import the types of alone: nothing of it is there at run time. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  http: ['store'],
}

interface Import {
  readonly from: string
  readonly to: string
  readonly isOfTypes: boolean
}

function partOf(file: string): string {
  const [first = '', ...rest] = relative(SOURCE, file).split(sep)
  if (rest.length > 0) return first
  return /^config\.[jt]s$/.test(first) ? 'config' : 'app'
}

function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
    .map((name) => join(SOURCE, name))
}

function importsOf(file: string, text = readFileSync(file, 'utf8')): Import[] {
  return [...text.matchAll(/(?:^|\})\s*(?:import|export)?[^'\n]*(?:from\s+|import\s*\(?\s*)'([^'\n]+)'/gm)].map(
    ({ 1: specifier = '', index, 0: { length } }) => ({
      from: file,
      to: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
      isOfTypes: /\bimport type [^']*'[^']+'$/.test(text.slice(0, index + length)),
    }),
  )
}

function isAllowed({ from, to, isOfTypes }: Import): boolean {
  const part = partOf(from)
  const allowed = [...(MAY_IMPORT[part] ?? []), ...(isOfTypes ? (MAY_IMPORT_TYPES[part] ?? []) : [])]
  if (to.startsWith(SOURCE)) return partOf(to) === part || allowed.includes(partOf(to))
  return allowed.some((name) => to === name || (/[/:]$/.test(name) && to.startsWith(name)))
}

test('no import points the wrong way', () => {
  const wrong = sourceFiles()
    .flatMap((file) => importsOf(file))
    .filter((one) => !isAllowed(one))
  expect(wrong.map(({ from, to }) => `${relative(SOURCE, from)} → ${relative(SOURCE, to)}`)).toEqual([])
})

test('no file imports itself by way of others, be it only their types', () => {
  const files = sourceFiles()
  const imports = new Map(
    files.map((file) => [
      file,
      importsOf(file).flatMap(({ to }) => files.find((other) => fitsImport(other, to)) ?? []),
    ]),
  )
  const circles = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const from = path.indexOf(file)
    if (from >= 0) circles.add([...path.slice(from), file].map((one) => relative(SOURCE, one)).join(' → '))
    else if (!done.has(file)) {
      for (const next of imports.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
  }
  const done = new Set<string>()
  for (const file of files) visit(file, [])
  expect([...circles]).toEqual([])
})

function fitsImport(file: string, to: string): boolean {
  return file.replace(/\.tsx?$/, '.js') === to
}

test.each([
  ['domain/gap.ts', "import { openStore } from '../store/store.js'"],
  ['domain/gap.ts', "import { z } from 'zod'"],
  ['domain/gap.ts', "import { readFileSync } from 'node:fs'"],
  ['tables/allies.ts', "import fastify from 'fastify'"],
  ['tables/allies.ts', "export { toCsv } from '../formats/csv.js'"],
  ['charts/path.ts', "import { parseHTML } from 'linkedom'"],
  ['charts/path.ts', "import { path } from '../tables/path.js'"],
  ['browser/live.ts', "import { tables } from '../tables/registry.js'"],
  ['browser/live.ts', "import { type Table, defineTable } from '../query/define.js'"],
  ['browser/live.ts', "import type { View } from '../domain/view.js'"],
  ['formats/csv.ts', "import { Problem } from '../http/problems/problem.js'"],
  ['store/store.ts', "import { tables } from '../tables/registry.js'"],
  ['record/pledges.ts', "import { judge } from '../domain/outcome.js'"],
  ['imports/read-csv.ts', "import { openStore } from '../store/store.js'"],
  ['imports/workbook/parts.ts', "import { writeFile } from 'node:fs/promises'"],
  ['http/describe/help.ts', "const store = await import('../../store/store.js')"],
])('%s would be caught with %s', (name, text) => {
  const [found] = importsOf(join(SOURCE, name), text)
  expect(found && isAllowed(found)).toBe(false)
})

test('the types of a part may be imported where its values may not', () => {
  const [found] = importsOf(join(SOURCE, 'http/routes/help.ts'), "import type { Store } from '../../store/store.js'")
  expect(found && isAllowed(found)).toBe(true)
})

test.each(['charts', 'pages', 'sentences'])(
  'no two files of %s import each other, be it around some corners',
  (part) => {
    const files = sourceFiles().filter((file) => partOf(file) === part)
    const next = new Map(files.map((file) => [file, importsOf(file).map(({ to }) => fileOf(to, files))]))
    const reached = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of next.get(from) ?? []) {
        if (to === undefined || seen.has(to)) continue
        seen.add(to)
        reached(to, seen)
      }
      return seen
    }
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => reached(file).has(file)).map((file) => relative(SOURCE, file))).toEqual([])
  },
)

/** The file that an import of its `.js` means. */
function fileOf(to: string, files: readonly string[]): string | undefined {
  return files.find((file) => file.replace(/\.tsx?$/, '.js') === to)
}

test.each(['domain', 'charts'])('%s knows neither the time nor the environment', (part) => {
  for (const file of sourceFiles().filter((name) => partOf(name) === part)) {
    const text = readFileSync(file, 'utf8')
    expect(text, file).not.toMatch(/new Date\(\)|Date\.now|process\.|Math\.random|console\./)
  }
})

test('only what is started reads the clock', () => {
  const readers = sourceFiles().filter((file) => /new Date\(\)|Date\.now/.test(readFileSync(file, 'utf8')))
  expect(readers.map((file) => relative(SOURCE, file)).sort()).toEqual(['cli.ts'])
})

test('only the settings read the environment', () => {
  const readers = sourceFiles().filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
  expect(readers.map((file) => relative(SOURCE, file)).sort()).toEqual(['environment.ts'])
})

test('whatever a file offers says what it answers', () => {
  const silent = sourceFiles().flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((line, place) =>
      /^export (async )?(function\*?|class|const|interface|type) /.test(line) && !lines[place - 1]?.endsWith('*/')
        ? [`${relative(SOURCE, file)}: ${line}`]
        : [],
    )
  })
  expect(silent).toEqual([])
})
