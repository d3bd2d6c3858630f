/** The built page: its files read once, each an answer as ready as any other, with the record described in its head. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Table } from '../../query/table.js'
import { type Rendered, rendered } from '../server/rendered.js'
import { dataPackage } from './data-package.js'

/** Beside the compiled program; the same place from the sources. */
const DIRECTORY = fileURLToPath(new URL('../../../dist/page', import.meta.url))
const HEAD_MARK = '<!--json-ld-->'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}
/** A file's name holds the hash of its content. */
const LASTING = { 'cache-control': 'public, max-age=31536000, immutable' }
/** Scripts and questions to our own origin, nothing else. */
const POLICY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** The page and what it loads, ready to be sent. */
export interface DashboardFiles {
  readonly index: Rendered
  /** By the name under `/assets/`. */
  readonly assets: ReadonlyMap<string, Rendered>
}

/** Reads the built page; null where it has not been built. `revision` is that of the record described in its head. */
export function readDashboard(tables: readonly Table[], revision: number): DashboardFiles | null {
  const index = join(DIRECTORY, 'index.html')
  if (!existsSync(index)) return null
  const assets = readdirSync(join(DIRECTORY, 'assets')).map((name): [string, Rendered] => [
    name,
    rendered(readFileSync(join(DIRECTORY, 'assets', name)), {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      ...LASTING,
    }),
  ])
  const page = readFileSync(index, 'utf8').replace(HEAD_MARK, () => jsonLd(tables, revision))
  return {
    index: rendered(page, { 'content-type': 'text/html; charset=utf-8', vary: 'Accept', ...POLICY }),
    assets: new Map(assets),
  }
}

/** The record as a schema.org `Dataset`, for search engines. Scripts of this type are not run, so no policy forbids it. */
function jsonLd(tables: readonly Table[], revision: number): string {
  const { title, description, version, licenses, sources, resources } = dataPackage(tables, revision)
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: `${description} Every figure names the publication it came from, and any question can be asked as of a date.`,
    version,
    license: licenses.map(({ path }) => path),
    isBasedOn: sources.map(({ path }) => path),
    creditText: 'NATO; World Bank (CC BY 4.0)',
    isAccessibleForFree: true,
    spatialCoverage: 'NATO',
    variableMeasured: ['share of GDP', 'defense spending', 'gap to the target in percentage points'],
    distribution: resources.map((resource) => ({
      '@type': 'DataDownload',
      name: resource.title,
      description: resource.description,
      encodingFormat: resource.mediatype,
      contentUrl: `/${resource.path}`,
    })),
  }
  // Escaped so that no word of the record can end the element.
  const text = JSON.stringify(dataset).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json">${text}</script>`
}
