/** `watch URL --publication ID`: whether an address has a new edition, what taking it would change, and how to take it. */
import { access } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { type Config, readConfig } from '../config.js'
import { Dataset } from '../domain/dataset.js'
import { IMPORT_FORMATS, type ImportFormat, MOST_FILE_SIZE } from '../imports/edition.js'
import { takeEdition } from '../imports/import-edition.js'
import { frontMatterOf } from '../imports/workbook/front-matter.js'
import { DAY_MS, type IsoDate } from '../record/date.js'
import { slug } from '../record/field.js'
import { openStore } from '../store/store.js'
import { StoreFault } from '../store/store-faults.js'
import { command, type Surroundings } from './command.js'
import { fetchFile, isWebAddress, NotFetched, type Validators } from './fetch-file.js'
import { inWords } from './import.js'
import { outcomeOf } from './new-edition.js'
import { newText, untakenText } from './watch-text.js'
import { openWatchMemory, sha256Of, type WatchMemory } from './watched-file.js'

/** Something new that is not taken yet: the exit code for a script. */
const TO_BE_TAKEN = 3

/** A look as it was asked for on the command line. */
interface WatchCommand {
  readonly url: string
  readonly publication: string
  readonly format: ImportFormat
  readonly folder: string | null
  readonly contact: string | null
  readonly withinMs: number
}

const WITHIN_SECONDS = '60'
/** What may stand in a comment of a `User-Agent`. */
const CONTACT = /^[\x20-\x27\x2a-\x5b\x5d-\x7e]{1,200}$/

/** Looks whether there is a new edition at an address. */
export const watchCommand = command({
  usage: [
    `URL --publication ID [--format ${IMPORT_FORMATS.join('|')}] [--folder FOLDER] [--contact WHO] [--timeout SECONDS]`,
  ],
  summary: 'look whether there is a new edition at an address, and say what importing it would change and how',
  help: `The record stays as it is.
  --publication ID    whose figures are looked for
  --format FORMAT     where the address does not tell; a workbook otherwise
  --folder FOLDER     where the file is kept, with what is remembered for the next look: "watched" beside the database
  --contact WHO       an address that is told to the server, PUBLIC_URL otherwise
  --timeout SECONDS   for all of it, ${WITHIN_SECONDS} otherwise
Exit code 0: nothing new; 1: it could not be looked at; 3: something new to be taken.
`,
  options: {
    publication: { type: 'string' },
    format: { type: 'string' },
    folder: { type: 'string' },
    contact: { type: 'string' },
    timeout: { type: 'string' },
  },
  async run(operands, values, surroundings) {
    const asked = readWatchCommand(operands, values)
    return asked && runWatchCommand(asked, surroundings)
  },
})

/** Reads what stands after `watch`; null if it makes no sense. The format is that of the address unless told, else a workbook. */
function readWatchCommand(
  [url, ...more]: readonly string[],
  {
    publication,
    format: named,
    folder,
    contact,
    timeout = WITHIN_SECONDS,
  }: Readonly<Partial<Record<'publication' | 'format' | 'folder' | 'contact' | 'timeout', string>>>,
): WatchCommand | null {
  if (url === undefined || more.length > 0 || !isWebAddress(url)) return null
  if (publication === undefined || !slug.safeParse(publication).success) return null
  if (!/^[1-9]\d{0,3}$/.test(timeout) || (contact !== undefined && !CONTACT.test(contact))) return null
  const ending = extname(new URL(url).pathname).slice(1).toLowerCase()
  const known = (text: string) => IMPORT_FORMATS.find((one) => one === text)
  const format = named === undefined ? (known(ending) ?? 'xlsx') : known(named)
  if (format === undefined) return null
  const withinMs = Number(timeout) * 1000
  return { url, publication, format, folder: folder ?? null, contact: contact ?? null, withinMs }
}

/**
 * Looks, tells and remembers, and answers the exit code. The record is only read.
 * @throws StoreFault in words for the operator where it could not be looked at; what is there is told at the next look then
 */
async function runWatchCommand(asked: WatchCommand, surroundings: Surroundings): Promise<number> {
  const { url, publication, format } = asked
  const { out, err, program } = surroundings
  const config = readConfig(surroundings.env)
  const now = surroundings.clock()
  const folder = asked.folder ?? join(dirname(config.databaseFile), 'watched')
  const memory = await openWatchMemory({ folder, url, publication, format })
  if (memory.doubt !== null) err.write(`${memory.doubt}\n`)
  const today = now.toISOString().slice(0, 10)
  const found = await foundAt(asked, memory, { config, now, version: surroundings.version })
  const { bytes, validators } = found
  const sha256 = sha256Of(bytes)
  const isNew = sha256 !== memory.seen?.sha256
  const dataset = await datasetOf(config)
  const taken = await takeEdition(bytes, format, publication, dataset).catch((error: unknown) => {
    const told = inWords(error, dataset, publication)
    throw told instanceof StoreFault
      ? new StoreFault(printable(`${url} has what cannot be taken: ${told.message}`))
      : told
  })
  const day = dayOf(validators.lastModified, today)
  const offered = { taken, url, publication, day, says: await frontMatterOf(bytes) }
  const outcome = outcomeOf(offered, dataset)
  const file = isNew ? await memory.keepFile(bytes) : memory.seen.file
  const since = isNew ? today : memory.seen.since
  if (isNew)
    out.write(printable(newText({ url, address: validators.address, file }, offered, outcome, { config, program })))
  else if (outcome.isToBeTaken) out.write(untakenText({ url, file }, since, outcome, program))
  else if (err.isTTY) err.write(`Nothing new at ${url} since ${since}, and the record has it all.\n`)
  // Only now: a look that is cut short before it has told what it found tells it the next time.
  await memory.remember({ seen: { validators, sha256, since }, notBefore: null })
  return isNew && outcome.isToBeTaken ? TO_BE_TAKEN : 0
}

/** No server may silence a watch for longer, by mistake or otherwise. */
const LONGEST_WAIT_MS = 7 * DAY_MS

/** The file that is there, fetched unless it is the one seen before. */
async function foundAt(
  { url, format, contact, withinMs }: WatchCommand,
  { seen, notBefore, remember }: WatchMemory,
  { config, now, version }: { readonly config: Config; readonly now: Date; readonly version: string },
): Promise<{ readonly bytes: Uint8Array; readonly validators: Validators }> {
  if (notBefore !== null && notBefore > now && notBefore.getTime() <= now.getTime() + LONGEST_WAIT_MS)
    throw new StoreFault(`${url} asked not to be asked again before ${notBefore.toISOString()}, so it was not.`)
  // Who asks: the program, and whom to write to.
  const userAgent = `defense-spending-tracker/${version} (${contact ?? config.publicUrl ?? `at ${hostname()}`})`
  try {
    const fetched = await fetchFile(url, seen?.validators ?? null, {
      userAgent,
      mostBytes: MOST_FILE_SIZE[format],
      withinMs,
      now,
    })
    if (fetched.kind === 'file') return fetched
    if (seen === null) throw new NotFetched('says that what was never seen has not changed')
    return seen
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error
    const { message, retryAt } = error
    const again = retryAt && new Date(Math.min(retryAt.getTime(), now.getTime() + LONGEST_WAIT_MS)).toISOString()
    if (again !== null) {
      const kept = seen && { validators: seen.validators, sha256: seen.sha256, since: seen.since }
      await remember({ seen: kept, notBefore: again })
    }
    throw new StoreFault(printable(`${url} ${message}.${again ? ` It is not to be asked again before ${again}.` : ''}`))
  }
}

async function datasetOf(config: Config): Promise<Dataset> {
  // To look is not to make a database.
  if (config.databaseUrl === undefined)
    await access(config.databaseFile).catch(() => {
      throw new StoreFault(
        `There is no ${config.databaseFile} to hold the file against; DATABASE_FILE names the database.`,
      )
    })
  const store = await openStore(config)
  try {
    const { revision, facts, log } = await store.load()
    return new Dataset(revision, facts, log)
  } finally {
    await store.close()
  }
}

/** What a file or a server says is shown on a terminal, which obeys control characters. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '\u{fffd}')
}

/** The day a file was put there, as far as its server tells. */
function dayOf(lastModified: string | null, today: IsoDate): IsoDate {
  const at = new Date(lastModified ?? '')
  const day = Number.isNaN(at.getTime()) ? today : at.toISOString().slice(0, 10)
  return day < today ? day : today
}
