/** The built page: its files read once, each an answer as ready as any other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Rendered, rendered } from '../server/rendered.js'
import type { Html } from './html.js'

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

export interface PageFiles {
  readonly index: Rendered
  /** By the name under `/assets/`. */
  readonly assets: ReadonlyMap<string, Rendered>
}

/** Reads the built page, with `head` put into its head; null where it has not been built. */
export function readPage(head: Html, directory = DIRECTORY): PageFiles | null {
  const index = join(directory, 'index.html')
  if (!existsSync(index)) return null
  const assets = readdirSync(join(directory, 'assets')).map((name): [string, Rendered] => [
    name,
    rendered(readFileSync(join(directory, 'assets', name)), {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      ...LASTING,
    }),
  ])
  const page = readFileSync(index, 'utf8').replace(HEAD_MARK, () => head.source)
  return {
    index: rendered(page, { 'content-type': 'text/html; charset=utf-8', vary: 'Accept', ...POLICY }),
    assets: new Map(assets),
  }
}
