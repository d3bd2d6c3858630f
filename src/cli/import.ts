/** `import FILE --publication ID`, or `--revision N` in place of a file: what it takes, does and says. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { headOf } from '../domain/audit.js'
import { Dataset } from '../domain/dataset.js'
import { nearest } from '../faults/nearest.js'
import { IMPORT_FORMATS, type ImportFormat } from '../imports/edition.js'
import {
  COUNT,
  EditionHeld,
  FaultyEdition,
  type ImportPlan,
  NothingToRestore,
  noteOf,
  planImport,
  RemovalUnconfirmed,
  removalToConfirm,
  requireAim,
  requireConfirmed,
  type TakenEdition,
  takeEarlier,
  takeEdition,
  UnknownPublication,
} from '../imports/import-edition.js'
import type { ImportSummary, ImportTotals, ToldDifference, ToldFlip } from '../imports/import-summary.js'
import { summaryOf } from '../imports/import-summary.js'
import type { Recorded, Store } from '../store/store.js'
import { StoreFault } from '../store/store-faults.js'
import { command, type Listener, onStore } from './command.js'

/** Who the audit says has imported from the command line. */
const AUTHOR = 'cli'

/** An import as it was asked for on the command line. */
interface ImportCommand {
  /** Where the figures are from: a file, or what the publication held at an earlier revision. */
  readonly source: { readonly file: string; readonly format: ImportFormat } | { readonly revision: number }
  readonly publication: string
  readonly replace: boolean
  /** How many figures are known to be removed. */
  readonly confirmed: number | null
  readonly dryRun: boolean
}

/** Takes the figures of an edition. */
export const importCommand = command({
  usage: [
    `FILE --publication ID [--replace] [--confirm-removed N] [--dry-run] [--format ${IMPORT_FORMATS.join('|')}]`,
    '--publication ID --revision N --replace [--confirm-removed N] [--dry-run]',
  ],
  summary: 'take the figures of an edition from a file, or those it had at an earlier revision, all or none',
  help: `  --publication ID      whose figures they are; it must be in the record
  --dry-run             say what would change, and change nothing
  --replace             where the record holds figures of the publication already
  --confirm-removed N   where figures would be removed: so many, as the dry run says
  --format FORMAT       where the name of the file does not tell
  --revision N          what the publication held then, in place of a file
What a file must have is told in docs/importing.md.
`,
  options: {
    publication: { type: 'string' },
    format: { type: 'string' },
    replace: { type: 'boolean' },
    revision: { type: 'string' },
    'confirm-removed': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(operands, values, surroundings) {
    const asked = readImportCommand(operands, values)
    if (asked === null) return null
    const { out, err, clock } = surroundings
    const tell = progressLine(err, () => performance.now())
    out.write(await onStore(surroundings, (store) => runImportCommand(store, asked, clock(), tell)))
    return 0
  },
})

/** The options that stand after `import`. */
interface ImportOptions {
  readonly publication?: string
  readonly format?: string
  readonly replace?: boolean
  readonly revision?: string
  readonly 'confirm-removed'?: string
  readonly 'dry-run'?: boolean
}

/** Reads what stands after `import`; null if it makes no sense. The format is that of the file's name unless told. */
function readImportCommand([file, ...more]: readonly string[], options: ImportOptions): ImportCommand | null {
  const { publication, replace = false, revision, 'confirm-removed': confirm, 'dry-run': dryRun = false } = options
  if (publication === undefined || more.length > 0) return null
  if ([revision, confirm].some((given) => given !== undefined && !COUNT.test(given))) return null
  const confirmed = confirm === undefined ? null : Number(confirm)
  const command = { publication, replace, confirmed, dryRun }
  if (revision !== undefined) return file === undefined ? { ...command, source: { revision: Number(revision) } } : null
  if (file === undefined) return null
  const named = options.format ?? extname(file).slice(1).toLowerCase()
  const format = IMPORT_FORMATS.find((one) => one === named)
  return format ? { ...command, source: { file, format } } : null
}

/**
 * Imports, or with `dryRun` says what importing would change. `tell` is told of each stage, and how far reading is.
 * @throws StoreFault in words for the operator; nothing was changed then
 */
async function runImportCommand(
  store: Store,
  { source, publication, replace, confirmed, dryRun }: ImportCommand,
  now: Date,
  tell: (words: string) => void,
): Promise<string> {
  const latest = latestOf(store)
  const known = await latest()
  const aim = { publication, replace }
  try {
    requireAim(known, aim)
    const taken =
      'file' in source
        ? await takeFile(source, publication, known, tell)
        : takeEarlier(publication, source.revision, await store.figuresAt(publication, source.revision))
    const planOn = (dataset: Dataset) => {
      tell(`comparing ${taken.figures.length} figures`)
      const plan = planImport(dataset, aim, taken)
      const text = importText(summaryOf(plan, dataset))
      if (!dryRun) requireConfirmed(plan, confirmed)
      const author = { author: AUTHOR, note: noteOf(plan), at: now }
      return { author, edits: plan.edit ? [plan.edit] : [], text, confirmation: confirmation(plan) }
    }
    const dataset = await latest()
    let plan = planOn(dataset)
    if (dryRun) return `${plan.text}${plan.confirmation}A dry run: nothing was changed.\n`
    const again = async (load: Store['load']) => {
      plan = planOn(await latest(load))
      return plan
    }
    if (plan.edits.length > 0) tell(`writing ${taken.figures.length} figures`)
    const { author, edits } = plan
    const number =
      edits.length > 0 && (await store.commit(author, edits, { planned: { on: headOf(dataset.log), again } }))
    if (plan.edits.length === 0)
      return `${plan.text}The record holds these very figures already; nothing was changed.\n`
    return `${plan.text}Imported as revision ${number}.\n`
  } catch (error) {
    throw inWords(error, known, publication)
  }
}

async function takeFile(
  { file, format }: { readonly file: string; readonly format: ImportFormat },
  publication: string,
  known: Dataset,
  tell: (words: string) => void,
): Promise<TakenEdition> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new StoreFault(`Cannot read ${file} (${error.message}).`)
  })
  const reading = (done: number) => tell(`reading ${file}: ${Math.floor(100 * done)}%`)
  return takeEdition(bytes, format, publication, known, reading)
}

function confirmation(plan: ImportPlan): string {
  const removed = removalToConfirm(plan)
  return removed === null ? '' : `To import this, add --confirm-removed ${removed}.\n`
}

/** Reads the record, and again only what has changed since. */
function latestOf(store: Store): (load?: Store['load']) => Promise<Dataset> {
  let held: Recorded | undefined
  let dataset: Dataset | undefined
  return async (load = store.load) => {
    const read = await load(held)
    if (dataset === undefined || read.revision !== dataset.revision)
      dataset = new Dataset(read.revision, read.facts, read.log)
    held = read
    return dataset
  }
}

/** What may go wrong with an import as a fault in words for the operator; anything else as it is. */
export function inWords(error: unknown, { publications }: Dataset, publication: string): unknown {
  if (error instanceof FaultyEdition)
    return new StoreFault([`${error.message}:`, ...error.faults.map(faultText)].join('\n'))
  if (error instanceof EditionHeld) return new StoreFault(`${error.message}; --replace replaces them`)
  if (error instanceof RemovalUnconfirmed)
    return new StoreFault(`${error.message}; --confirm-removed ${error.removed} says that is meant`)
  if (error instanceof NothingToRestore) return new StoreFault(error.message)
  if (!(error instanceof UnknownPublication)) return error
  const like = nearest(publication, publications.keys())
  return new StoreFault(
    `${error.message}${like ? `; did you mean ${like}?` : '; make it with POST /v1/publications first'}`,
  )
}

function faultText({ place, column, received, detail }: FaultyEdition['faults'][number]): string {
  const where = column === null ? place : `${place}, ${column}`
  return `  ${where}: ${received === null ? '' : `${JSON.stringify(received)} `}${detail}`
}

const EVERY_MS = 1000

/** Tells on a terminal at once, elsewhere only of what takes longer than a second; never more than once a second. */
export function progressLine(to: Listener, clock: () => number): (words: string) => void {
  let last = clock() - (to.isTTY ? EVERY_MS : 0)
  return (words) => {
    if (clock() - last < EVERY_MS) return
    last = clock()
    to.write(`${words}\n`)
  }
}

/** A line of counts, then what changed, flipped and was passed over, a line each. */
export function importText({
  summary,
  totals,
}: {
  readonly summary: ImportSummary
  readonly totals: ImportTotals
}): string {
  const { publication, figures, changed, unchanged, unit_changed, removed, differences, flips, notes } = summary
  const counts = `${summary.new} new, ${changed} changed, ${unchanged} unchanged, ${unit_changed} in another unit, ${removed} removed`
  // What is new is counted only: a year of figures would push what changed off the screen.
  const told = differences.filter(({ before }) => before !== null)
  return [
    `${publication}: ${figures} figures; ${counts}`,
    ...told.map(differenceLine),
    ...rest(changed + removed - told.length, 'differences'),
    ...flips.map(flipLine),
    ...rest(totals.flips - flips.length, 'flips'),
    // What a workbook says may go over several lines.
    ...notes.map(({ place, detail }) => `  note  ${place}: ${detail}`.replace(/[\r\n]+/g, ' ')),
    ...rest(totals.notes - notes.length, 'notes'),
    '',
  ].join('\n')
}

function differenceLine({ area, indicator, year, before, after, previous_publication: from }: ToldDifference): string {
  return `  ${area} ${indicator} ${year}: ${before} → ${after ?? 'removed'} (before: ${from})`
}

function flipLine({
  ally,
  year,
  previous_percent: before,
  percent,
  target,
  target_percent: level,
  meets,
}: ToldFlip): string {
  const verdict = meets ? 'short → met' : 'met → short'
  return `  flip  ${ally} ${year}: ${before} → ${percent}, ${verdict} (${level}%, ${target})`
}

function rest(count: number, what: string): string[] {
  return count > 0 ? [`  … and ${count} more ${what}`] : []
}
