/** What a watch remembers of an address between two looks, and the files it has kept: all of it beside the database. */
import { createHash, randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ImportFormat } from '../imports/edition.js'
import { putInPlace } from '../store/sqlite/files.js'
import { prepareFolder } from '../store/sqlite/inspect.js'
import { StoreFault } from '../store/store-faults.js'
import { REPEATABLE, type Validators } from './fetch-file.js'

const header = z.string().regex(REPEATABLE).nullable()

const stateSchema = z.strictObject({
  url: z.string(),
  /** The file last seen, or null. */
  seen: z
    .strictObject({
      validators: z.strictObject({ address: z.url(), etag: header, lastModified: header }),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** The day it was first seen. */
      since: z.iso.date(),
    })
    .nullable(),
  /** Before which the server asked not to be asked again. */
  notBefore: z.iso.datetime().nullable(),
})

/** What is remembered of an address. */
export type WatchState = z.output<typeof stateSchema>

/** A file that was seen before and is still there as it was. */
export interface SeenFile {
  readonly validators: Validators
  readonly sha256: string
  readonly since: string
  readonly file: string
  readonly bytes: Uint8Array
}

/** The memory of one watch. */
export interface WatchMemory {
  readonly seen: SeenFile | null
  readonly notBefore: Date | null
  /** Why what was kept cannot be used, as a sentence; null where it can, or there is nothing yet. */
  readonly doubt: string | null
  /** Keeps the bytes under a name of their own, beside all others, and answers the path. */
  keepFile(bytes: Uint8Array): Promise<string>
  /** Remembers for the next look, in place of what was remembered. */
  remember(state: Omit<WatchState, 'url'>): Promise<void>
}

/** What files and what is remembered of them are called. */
export interface WatchNames {
  readonly folder: string
  readonly url: string
  readonly publication: string
  readonly format: ImportFormat
}

/** Opens what is remembered of the address, making the folder for it. @throws StoreFault where nothing could be kept there */
export async function openWatchMemory({ folder, url, publication, format }: WatchNames): Promise<WatchMemory> {
  // Two addresses may be watched for one publication.
  const stateFile = join(folder, `${publication}-${sha256Of(Buffer.from(url)).slice(0, 8)}.json`)
  const nameOf = (sha256: string) => join(folder, `${publication}-${sha256.slice(0, 12)}.${format}`)
  await prepareFolder(stateFile)
  const { state, doubt } = await readState(stateFile, url)
  const seen = state?.seen ?? null
  const file = seen === null ? null : nameOf(seen.sha256)
  const bytes = file === null ? null : await readFile(file).catch(() => null)
  const isThere = seen !== null && bytes !== null && sha256Of(bytes) === seen.sha256
  return {
    seen: isThere ? { ...seen, file: nameOf(seen.sha256), bytes } : null,
    notBefore: state?.notBefore ? new Date(state.notBefore) : null,
    doubt: doubt ?? (file === null || isThere ? null : `${file} is gone or was changed, so it is fetched again.`),
    async keepFile(bytes) {
      const place = nameOf(sha256Of(bytes))
      await writeWhole(place, bytes)
      return place
    },
    remember: (next) => writeWhole(stateFile, `${JSON.stringify({ url, ...next }, null, 2)}\n`),
  }
}

/** The hash by which two files are known to be the same. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function readState(
  file: string,
  url: string,
): Promise<{ readonly state: WatchState | null; readonly doubt: string | null }> {
  try {
    const state = stateSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    if (state.url !== url) throw new Error('it is of another address')
    return { state, doubt: null }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { state: null, doubt: null }
    const doubt = `${file} cannot be read as what was remembered of the last look, so the address is asked as if for the first time.`
    return { state: null, doubt }
  }
}

/** Another process sees the old content or the new, never a part of it, whenever this one ends. */
async function writeWhole(place: string, content: Uint8Array | string): Promise<void> {
  const unfinished = `${place}.unfinished-${randomUUID()}`
  try {
    await writeFile(unfinished, content)
    await putInPlace(unfinished, place)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreFault(
      `${place} cannot be written (${why}); make room on its disk, or name another folder with --folder.`,
    )
  }
}
