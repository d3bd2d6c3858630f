/** What an update comes to, in counts and lists: as `--json` writes it, and as it is put into words. */
import { ofFiguresKey } from '../record/observations.js'
import type { WireValue } from '../record/wire.js'
import { type AccountId, accountName, recordWithin } from '../seed/accounts.js'
import type { Gone, Update, UpdatePlan } from '../seed/update.js'

/** How many records, those within others among them, and how many figures. */
export interface Counts {
  readonly records: number
  readonly figures: number
}

/** A record that is added; one within another has the key of that before its own. */
export interface AddedRecord {
  readonly list: string
  readonly key: string
}

/** So many figures of an indicator added to an edition. */
export interface AddedFigures {
  readonly publication: string
  readonly indicator: string
  readonly count: number
}

/** A field, figure or record within another that changes from what the record has to what the facts say. */
export interface ChangedPart extends AccountId {
  readonly part: string
  readonly before: WireValue
  readonly after: WireValue
}

/** What stays as editors left it though the facts say otherwise. */
export interface Conflict extends AccountId {
  /** Whether an editor deleted the record. */
  readonly deleted: boolean
  /** Why it cannot be taken, null where it could. */
  readonly refused: string | null
  readonly parts: readonly {
    readonly part: string
    /** As the facts had it before, as the record has it, and as the facts have it now. */
    readonly was: WireValue
    readonly here: WireValue
    readonly facts: WireValue
  }[]
}

/** A plan in counts and lists. */
export interface UpdateSummary {
  readonly counts: Readonly<Record<'added' | 'corrected' | 'merged' | 'conflicts' | 'kept', Counts>>
  readonly added: { readonly records: readonly AddedRecord[]; readonly figures: readonly AddedFigures[] }
  /** Of records that nobody else has changed. */
  readonly corrected: readonly ChangedPart[]
  /** Of records that editors changed elsewhere. */
  readonly merged: readonly ChangedPart[]
  readonly conflicts: readonly Conflict[]
  readonly gone: readonly Gone[]
}

/** The plan in counts and lists. */
export function summaryOfUpdate({ updates, gone, kept }: UpdatePlan): UpdateSummary {
  const added = { records: updates.flatMap(addedRecords), figures: addedFigures(updates) }
  const changed = updates.map((update) => ({ update, parts: changedParts(update) }))
  const isMerged = ({ list, kept, conflicts }: Update) => list !== 'observations' && kept.length + conflicts.length > 0
  const corrected = changed.flatMap(({ update, parts }) => (isMerged(update) ? [] : parts))
  const merged = changed.flatMap(({ update, parts }) => (isMerged(update) ? parts : []))
  const conflicts = updates.flatMap(conflictIn)
  return {
    counts: {
      added: {
        records: added.records.length,
        figures: added.figures.reduce((sum, { count }) => sum + count, 0),
      },
      corrected: countsOf(corrected),
      merged: countsOf(merged),
      conflicts: countsOf(conflicts.flatMap(({ list, key, parts }) => parts.map(() => ({ list, key })))),
      kept,
    },
    added,
    corrected,
    merged,
    conflicts,
    gone,
  }
}

/** Several parts of a record count once, several figures each. */
function countsOf(parts: readonly AccountId[]): Counts {
  const records = parts.filter(({ list }) => list !== 'observations')
  return {
    records: new Set(records.map(accountName)).size,
    figures: parts.length - records.length,
  }
}

function addedRecords({ list, key, isNew, taken }: Update): AddedRecord[] {
  if (list === 'observations' || taken.length === 0) return []
  const within = taken.flatMap(({ part, held }) => {
    const one = held === null ? recordWithin(part) : null
    return one ? [{ list: one.list, key: `${key}/${one.key}` }] : []
  })
  return isNew ? [{ list, key }, ...within] : within
}

function addedFigures(updates: readonly Update[]): AddedFigures[] {
  const counts = new Map<string, AddedFigures>()
  for (const { list, key, taken } of updates) {
    if (list !== 'observations') continue
    const { publication } = ofFiguresKey(key)
    for (const { part, held } of taken) {
      if (held !== null) continue
      const [indicator = ''] = part.split(' ')
      const name = `${publication} ${indicator}`
      counts.set(name, { publication, indicator, count: (counts.get(name)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}

/** All that changes but what is added. */
function changedParts({ list, key, isNew, taken }: Update): ChangedPart[] {
  const isAdded = (part: string, held: WireValue) =>
    held === null && (isNew || list === 'observations' || recordWithin(part) !== null)
  return taken.flatMap(({ part, held, given }) =>
    isAdded(part, held) ? [] : [{ list, key, part, before: held, after: given }],
  )
}

function conflictIn({ list, key, isDeleted, refused, conflicts }: Update): Conflict[] {
  if (conflicts.length === 0) return []
  const parts = conflicts.map(({ part, left, held, given }) => ({ part, was: left, here: held, facts: given }))
  return [{ list, key, deleted: isDeleted, refused, parts }]
}
