/** The audit read from its first change to its last, and the record held against it: damage inside a value, which SQLite takes for a value, shows as a difference. */
import { ACTIONS } from '../../domain/audit.js'
import { GROUPINGS } from '../../record/allies.js'
import { isKeyed, KEYED, type KeyedList, LISTS } from '../../record/lists.js'
import { asDeclared } from '../../record/records.js'
import type { Wire } from '../../record/wire.js'
import { auditedRecord } from '../edits-of-changes.js'
import type { Transaction } from '../engine.js'
import { DERIVED } from '../figures.js'
import { type StoredChange, wholeHistory } from '../history.js'
import { rowsOf } from '../pages.js'
import { readRecords } from '../records.js'
import { revisionHash } from '../revisions.js'
import { lastLine } from '../store-faults.js'

/** What holding a record against its audit came to. */
export interface Compared {
  readonly revisions: number
  readonly records: number
  readonly figures: number
  /** The last revision that tells nothing of what it changed, so that nothing can be compared; 0 for none. */
  readonly untold: number
  /** Everything that differs, and every contradiction of the audit, in words. */
  readonly differences: readonly string[]
}

type Figure = readonly [indicator: string, year: number, value: number, status: string, derived?: typeof DERIVED]

/**
 * Folds the audit and compares what is stored with it, on one state of a database. `tables` are those it has: one of an older
 * version may lack some.
 */
export async function compareAudit(tx: Transaction, tables: ReadonlySet<string>): Promise<Compared> {
  const folded = await foldAudit(tx, tables.has('change'))
  const stored = await storedFigures(tx)
  const records = [...folded.records.values()].reduce((sum, { size }) => sum + size, 0)
  const figures = [...stored.values()].reduce((sum, { length }) => sum + length, 0)
  const counts = { revisions: folded.revisions, records, figures, untold: folded.untold }
  if (folded.untold > 0) return { ...counts, differences: folded.contradictions }
  const differences = [...folded.contradictions, ...differentFigures(folded.figures, stored)]
  for (const list of KEYED) differences.push(...(await differentRecords(tx, list, folded, tables)))
  differences.push(...(await differentAreas(tx, folded)))
  return { ...counts, differences }
}

async function differentRecords(
  tx: Transaction,
  list: KeyedList,
  { records }: Folded,
  tables: ReadonlySet<string>,
): Promise<string[]> {
  const audited = records.get(list) ?? new Map<string, string>()
  // A file of an older version knows nothing of a list that came later.
  if (audited.size === 0 && !tables.has(LISTS[list].table)) return []
  const stored = await readRecords(tx, list).catch((error: unknown) => error)
  if (!(stored instanceof Map)) return [`${list}: cannot be read (${lastLine(stored)})`]
  return [...new Set([...audited.keys(), ...stored.keys()])].sort().flatMap((key) => {
    const [is, says] = [stored.get(key), audited.get(key)]
    if (says === undefined) return [`${list} ${key}: is there, but not in the audit`]
    if (is === undefined) return [`${list} ${key}: is in the audit, but not there`]
    const now = asDeclared(list, is)
    if (asText(now) === says) return []
    const then: Wire = JSON.parse(says)
    const field = Object.keys(then).find((name) => asText(now[name]) !== asText(then[name])) ?? ''
    return [`${list} ${key}: ${field} is ${shortly(now[field])}, the audit says ${shortly(then[field])}`]
  })
}

/** The figures of each edition about each area, by `publication/area`, in the audit's order. */
async function storedFigures(tx: Transaction): Promise<Map<string, Figure[]>> {
  const byArea = new Map<string, Figure[]>()
  type Row = {
    publication: string
    area: string
    indicator: string
    year: number
    value: number
    status: string
    derived: unknown
  }
  for await (const row of rowsOf<Row>(tx, 'observation', ['publication', 'area', 'indicator', 'year'])) {
    const { publication, area, indicator, year, value, status, derived } = row
    const key = `${publication}/${area}`
    const figure: Figure = derived ? [indicator, year, value, status, DERIVED] : [indicator, year, value, status]
    const held = byArea.get(key)
    if (held) held.push(figure)
    else byArea.set(key, [figure])
  }
  return byArea
}

function differentFigures(audited: ReadonlyMap<string, string>, stored: ReadonlyMap<string, Figure[]>): string[] {
  return [...new Set([...audited.keys(), ...stored.keys()])].sort().flatMap((key) => {
    const [is, says] = [stored.get(key) ?? [], audited.get(key) ?? '[]']
    if (asText(is) === says) return []
    const then: unknown = JSON.parse(says)
    const expected = Array.isArray(then) ? then.map(asText) : []
    const found = is.map(asText)
    const odd = found.find((figure) => !expected.includes(figure))
    const lost = expected.find((figure) => !found.includes(figure))
    // Another spelling of the same figures is no difference.
    if (odd === undefined && lost === undefined && found.length === expected.length) return []
    return [`observations ${key}: there is ${odd ?? 'nothing'} where the audit has ${lost ?? 'nothing'}`]
  })
}

/** The areas there are follow from the allies and the groupings of the program. */
async function differentAreas(tx: Transaction, { records }: Folded): Promise<string[]> {
  const rows = await tx.$queryRaw<{ code: string; kind: string }[]>`SELECT code, kind FROM area ORDER BY code`
  const groupings = GROUPINGS.map((code) => `${code}: grouping`)
  const expected = [...groupings, ...[...(records.get('allies')?.keys() ?? [])].map((code) => `${code}: ally`)]
  const found = rows.map(({ code, kind }) => `${code}: ${kind}`)
  // A store that holds no revision holds no groupings either.
  if (found.length === 0 && expected.length === groupings.length) return []
  return [
    ...found.filter((one) => !expected.includes(one)).map((one) => `area ${one}, which follows from nothing`),
    ...expected.filter((one) => !found.includes(one)).map((one) => `area ${one} is missing`),
  ]
}

/** JSON; a damaged number may be one that JavaScript can hold only as a BigInt. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one)) ?? 'nothing'
}

function shortly(value: unknown): string {
  const text = asText(value)
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

/** What the audit comes to in the end. */
interface Folded {
  /** JSON of each record, with the fields declared today, by its list and key. */
  readonly records: ReadonlyMap<KeyedList, ReadonlyMap<string, string>>
  /** The figures of each edition about each area, compact, by `publication/area`. */
  readonly figures: ReadonlyMap<string, string>
  readonly revisions: number
  /** The last revision made before changes were kept, which tells nothing of what it changed; 0 for none. */
  readonly untold: number
  readonly contradictions: readonly string[]
}

/** Folds all there is. */
async function foldAudit(tx: Transaction, keepsChanges: boolean): Promise<Folded> {
  const records = new Map<KeyedList, Map<string, string>>(KEYED.map((list) => [list, new Map()]))
  const figures = new Map<string, string>()
  const contradictions: string[] = []
  let untold = 0
  let previous = ''
  let revisions = 0
  for await (const { header, hash, changes } of wholeHistory(tx, { keepsChanges })) {
    revisions += 1
    if (changes.length === 0) untold = header.number
    const revision = `revision ${header.number}`
    const due = revisionHash(previous, header, changes)
    if (hash !== null && hash !== due) contradictions.push(`${revision}: its hash is not that of what it says`)
    previous = hash ?? due
    for (const change of changes) {
      const wrong = wrongWith(change, heldBy(records, figures, change), untold)
      if (wrong !== null) contradictions.push(`${revision}, ${change.entity} ${change.key}: ${wrong}`)
    }
  }
  return { records, figures, revisions, untold, contradictions }
}

/** Where what a change is about is held, and how its JSON is to be read. */
function heldBy(records: Map<KeyedList, Map<string, string>>, figures: Map<string, string>, { entity }: StoredChange) {
  if (entity === 'observations') return { held: figures, read: (text: string) => text }
  const held = isKeyed(entity) ? records.get(entity) : undefined
  if (!isKeyed(entity) || !held) return null
  return { held, read: (text: string) => JSON.stringify(asDeclared(entity, auditedRecord(text))) }
}

/** Puts the change upon what is held, and says what of it cannot be, or null. */
function wrongWith({ key, action, before, after }: StoredChange, place: ReturnType<typeof heldBy>, untold: number) {
  if (place === null) return 'there is no such list'
  const { held, read } = place
  const was = held.get(key) ?? null
  try {
    const becomes = after === null ? null : read(after)
    if (becomes === null) held.delete(key)
    else held.set(key, becomes)
    // What came before an untold revision is not known.
    if (untold === 0 && (before === null ? null : read(before)) !== was) return 'what it replaces is not what was there'
  } catch (error) {
    return `cannot be read (${error instanceof Error ? error.message.split('\n')[0] : error})`
  }
  const isKnown = ACTIONS.some((one) => one === action)
  return isKnown ? null : `${action} is no action`
}
