/** What pages load: the script, the style sheet and the fonts, built into `dist/page` and read once, each an answer as ready as any other. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Rendered, rendered } from './server/rendered.js'

/** Beside the compiled program; the same place from the sources. */
const DIRECTORY = fileURLToPath(new URL('../../dist/page', import.meta.url))
/** Written by the build: each source with the file made of it. */
const MANIFEST = join(DIRECTORY, 'manifest.json')

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}
/** A file's name holds the hash of its content. */
const LASTING = { 'cache-control': 'public, max-age=31536000, immutable' }

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), css: z.array(z.string()).optional() }),
)

/** The files, ready to be sent, and the addresses under which pages ask for them. */
export interface PageFiles {
  /** By the name under `/assets/`. */
  readonly assets: ReadonlyMap<string, Rendered>
  /** The script of each entry, by its name in the sources. */
  readonly scripts: Readonly<Record<string, string>>
  readonly styles: readonly string[]
  readonly fonts: readonly string[]
}

/** Nothing is loaded where the page has not been built: it can be read all the same. */
const NOTHING: PageFiles = { assets: new Map(), scripts: {}, styles: [], fonts: [] }

/** Reads what was built. @throws if the manifest is not one */
export function readPageFiles(): PageFiles {
  if (!existsSync(MANIFEST)) return NOTHING
  const entries = Object.entries(manifestSchema.parse(JSON.parse(readFileSync(MANIFEST, 'utf8'))))
  const files = [...new Set(entries.flatMap(([, { file, css = [] }]) => [file, ...css]))]
  const ofType = (type: string) => files.filter((file) => extname(file) === type).map((file) => `/${file}`)
  return {
    assets: new Map(
      files.map((file): [string, Rendered] => [
        basename(file),
        rendered(readFileSync(join(DIRECTORY, file)), {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          ...LASTING,
        }),
      ]),
    ),
    scripts: Object.fromEntries(
      entries.flatMap(([source, { file, isEntry }]) => (isEntry ? [[basename(source), `/${file}`]] : [])),
    ),
    styles: ofType('.css'),
    fonts: ofType('.woff2'),
  }
}
