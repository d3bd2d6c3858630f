/** Imports point one way: record ← domain ← query ← tables ← formats ← http ← app; charts ← query; record, domain ← store ← app. */
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

/** What each part may import, beside itself. The first part of a path under `src` is its part; a file there is `app`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  record: ['zod'],
  domain: ['record'],
  faults: ['zod', 'damerau-levenshtein'],
  charts: ['@observablehq/plot'],
  dashboard: ['charts', 'preact', 'preact/', 'vite', 'node:url'],
  query: ['record', 'domain', 'faults', 'charts', 'zod', 'lru-cache'],
  tables: ['record', 'domain', 'faults', 'charts', 'query', 'zod'],
  formats: ['record', 'domain', 'charts', 'query', 'zod', 'negotiator', 'csv-stringify/sync', 'ical.js', 'linkedom'],
  imports: ['record', 'domain', 'zod', 'csv-parse', 'saxes', 'yauzl', ...IN_MEMORY],
  http: [
    'record',
    'domain',
    'faults',
    'charts',
    'query',
    'tables',
    'formats',
    'imports',
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
  store: ['record', 'domain', 'zod', '@prisma/', '@libsql/', 'node:'],
  cli: ['record', 'domain', 'faults', 'imports', 'seed', 'store', 'app', 'node:'],
  app: [
    'record',
    'domain',
    'faults',
    'tables',
    'http',
    'seed',
    'store',
    'cli',
    'fastify',
    '@fastify/proxy-addr',
    'damerau-levenshtein',
    'zod',
    'node:',
  ],
}

interface Import {
  readonly from: string
  readonly to: string
}

function partOf(file: string): string {
  const [first = '', ...rest] = relative(SOURCE, file).split(sep)
  return rest.length === 0 ? 'app' : first
}

function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
    .map((name) => join(SOURCE, name))
}

function importsOf(file: string, text = readFileSync(file, 'utf8')): Import[] {
  return [...text.matchAll(/(?:^|\})\s*(?:import|export)?[^'\n]*(?:from\s+|import\s*\(?\s*)'([^'\n]+)'/gm)].map(
    ([, specifier = '']) => ({
      from: file,
      to: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
    }),
  )
}

function isAllowed({ from, to }: Import): boolean {
  const part = partOf(from)
  const allowed = MAY_IMPORT[part] ?? []
  if (to.startsWith(SOURCE)) return partOf(to) === part || allowed.includes(partOf(to))
  return allowed.some((name) => to === name || (/[/:]$/.test(name) && to.startsWith(name)))
}

test('no import points the wrong way', () => {
  const wrong = sourceFiles()
    .flatMap((file) => importsOf(file))
    .filter((one) => !isAllowed(one))
  expect(wrong.map(({ from, to }) => `${relative(SOURCE, from)} → ${relative(SOURCE, to)}`)).toEqual([])
})

test.each([
  ['domain/gap.ts', "import { openStore } from '../store/store.js'"],
  ['domain/gap.ts', "import { z } from 'zod'"],
  ['domain/gap.ts', "import { readFileSync } from 'node:fs'"],
  ['tables/allies.ts', "import fastify from 'fastify'"],
  ['tables/allies.ts', "export { toCsv } from '../formats/csv.js'"],
  ['charts/path.ts', "import { parseHTML } from 'linkedom'"],
  ['charts/path.ts', "import { path } from '../tables/path.js'"],
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

test.each(['domain', 'charts'])('%s knows neither the time nor the environment', (part) => {
  for (const file of sourceFiles().filter((name) => partOf(name) === part)) {
    const text = readFileSync(file, 'utf8')
    expect(text, file).not.toMatch(/new Date\(\)|Date\.now|process\.|Math\.random|console\./)
  }
})

test('only the settings read the environment', () => {
  const readers = sourceFiles().filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
  expect(readers.map((file) => relative(SOURCE, file)).sort()).toEqual(['environment.ts'])
})
