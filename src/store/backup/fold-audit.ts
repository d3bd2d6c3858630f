/** The audit read from its first change to its last: what the record must be, and where the audit contradicts itself. */

import { z } from 'zod'
import { ACTIONS } from '../../domain/audit.js'
import { KEYED, type KeyedList } from '../../record/lists.js'
import { asDeclared, keyedList } from '../../record/records.js'
import type { Wire } from '../../record/wire.js'
import type { Transaction } from '../engine.js'
import { type StoredChange, wholeHistory } from '../history.js'
import { revisionHash } from '../revisions.js'

const entry: z.ZodType<Wire> = z.lazy(() => z.record(z.string(), value))
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), entry]))])

/** The record in the JSON of a change. */
export function auditedRecord(text: string): Wire {
  return entry.parse(JSON.parse(text))
}

export interface Folded {
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
export async function foldAudit(tx: Transaction): Promise<Folded> {
  const records = new Map<KeyedList, Map<string, string>>(KEYED.map((list) => [list, new Map()]))
  const figures = new Map<string, string>()
  const contradictions: string[] = []
  const [kept] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'change'`
  const keepsChanges = kept !== undefined
  let untold = 0
  let previous = ''
  let revisions = 0
  for await (const { header, hash, changes } of wholeHistory(tx, keepsChanges)) {
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
  const list = keyedList(entity)
  const held = list && records.get(list)
  if (!list || !held) return null
  return { held, read: (text: string) => JSON.stringify(asDeclared(list, auditedRecord(text))) }
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
