/** What a record that was seeded before lacks of the facts that come with the program now: a plan that never overwrites an editor's change. */
import { inconsistenciesIn } from '../record/drafts.js'
import type { Edit } from '../record/edit.js'
import { type Facts, isEditable, type KeyedList } from '../record/lists.js'
import { ofFiguresKey } from '../record/observations.js'
import { groupedBy, storedRecord } from '../record/records.js'
import { danglingIn } from '../record/references.js'
import { withEdits } from '../record/with-edits.js'
import { type AccountId, type Accounts, accountName, accountsOf, figuresOf, recordOf } from './accounts.js'
import { type Merge, mergeOf, type PartAccount, type Parts } from './merge.js'

/** What the newer facts come to for one record, or for one edition's figures about an area. */
export interface Update extends AccountId, Merge {
  /** Whether the record held nothing of it. */
  readonly isNew: boolean
  /** Whether an editor deleted what the facts had given. */
  readonly isDeleted: boolean
  /** Why what could be taken is left: the record would not be sound with it. Null where it is not so. */
  readonly refused: string | null
}

/** What the facts gave and have no more, `part` null for all of a record. It stays: only an editor deletes. */
export interface Gone extends AccountId {
  readonly part: string | null
}

/** What taking the newer facts comes to. */
export interface UpdatePlan {
  /** Everything in which something is taken or in conflict, what others refer to first. */
  readonly updates: readonly Update[]
  /** What makes the record follow, in one revision; sound as a whole. */
  readonly edits: readonly Edit[]
  readonly gone: readonly Gone[]
  /** How many records and figures stay as editors made, changed or deleted them, the facts saying nothing new about them. */
  readonly kept: { readonly records: number; readonly figures: number }
}

/** What a plan is made of. */
export interface UpdateSources {
  /** What the facts had given when they were last taken, as the audit tells. */
  readonly left: Accounts
  /** The record as it is. */
  readonly facts: Facts
  /** The facts that come with the program now. */
  readonly seed: Facts
  /** Names of accounts in whose conflicts what the facts say is to be taken. */
  readonly take?: ReadonlySet<string>
}

/** Compares what the facts were, what the record is, and what the facts are; what would not be sound is left, and says why. */
export function planUpdate({ left, facts, seed, take = new Set() }: UpdateSources): UpdatePlan {
  const [held, given] = [accountsOf(facts), accountsOf(seed)]
  const all = [...new Map([...given, ...held, ...left]).values()]
  const gone: Gone[] = []
  const kept = { records: 0, figures: 0 }
  let updates: Update[] = []
  for (const account of all) {
    const { list, key } = account
    const name = accountName(account)
    const of = (accounts: Accounts) => accounts.get(name)?.parts ?? null
    const found =
      list === 'observations'
        ? figuresUpdate(key, of(left), of(held), of(given))
        : recordUpdate(list, key, of(left), of(held), of(given))
    gone.push(...found.gone)
    if (list === 'observations') kept.figures += found.update.kept.length
    else if (found.update.kept.length > 0) kept.records += 1
    updates.push(take.has(name) ? withConflictsTaken(found.update, of(given)) : found.update)
  }
  updates = updates.filter(({ taken, conflicts }) => taken.length + conflicts.length > 0)
  for (;;) {
    const edits = editsOf(updates, held, facts)
    const after = withEdits(facts, edits)
    const checked = updates.map((update) => refusedIfUnsound(update, after))
    if (checked.every((update, place) => update === updates[place])) return { updates, edits, gone, kept }
    updates = checked
  }
}

/** What comes of one account. */
interface Found {
  readonly update: Update
  readonly gone: readonly Gone[]
}

const EMPTY: Parts = new Map()

function recordUpdate(
  list: KeyedList,
  key: string,
  left: Parts | null,
  held: Parts | null,
  given: Parts | null,
): Found {
  const about = { list, key, isNew: held === null, isDeleted: held === null && left !== null, refused: null }
  if (given === null) {
    const isGone = left !== null && held !== null
    const kept = isGone || held === null ? [] : mergeOf(EMPTY, held, EMPTY).kept
    return {
      update: { ...about, taken: [], conflicts: [], kept },
      gone: isGone ? [{ list, key, part: null }] : [],
    }
  }
  const { taken, conflicts, kept } = mergeOf(left ?? EMPTY, held ?? EMPTY, given)
  // Who recorded something first knows when: that the facts came later to the same is no conflict.
  const told = conflicts.filter(({ part }) => part !== 'recorded_on')
  const update = about.isDeleted
    ? { ...about, taken: [], conflicts: [...taken, ...told], kept }
    : { ...about, taken, conflicts: told, kept }
  return { update, gone: [] }
}

/** Figures an editor took out of an edition are changed ones, not a record that was deleted. */
function figuresUpdate(key: string, left: Parts | null, held: Parts | null, given: Parts | null): Found {
  const { taken, conflicts, kept } = mergeOf(left ?? EMPTY, held ?? EMPTY, given ?? EMPTY)
  const isGiven = (account: PartAccount) => account.given !== null
  const gone = [...taken, ...conflicts].filter((account) => !isGiven(account))
  return {
    update: {
      list: 'observations',
      key,
      isNew: held === null,
      isDeleted: false,
      taken: taken.filter(isGiven),
      conflicts: conflicts.filter(isGiven),
      kept,
      refused: null,
    },
    gone: gone.map(({ part }) => ({ list: 'observations', key, part })),
  }
}

/** The same with what the facts say taken where an editor says otherwise; of what an editor deleted, all they say. */
function withConflictsTaken(update: Update, given: Parts | null): Update {
  const { taken, conflicts, isDeleted } = update
  if (conflicts.length === 0) return update
  const whole = mergeOf(EMPTY, EMPTY, given ?? EMPTY).taken
  return { ...update, taken: isDeleted ? whole : [...taken, ...conflicts], conflicts: [] }
}

function refusedIfUnsound(update: Update, after: Facts): Update {
  const why = update.taken.length === 0 ? null : whyUnsound(update, after)
  return why === null
    ? update
    : { ...update, taken: [], conflicts: [...update.taken, ...update.conflicts], refused: why }
}

function whyUnsound({ list, key }: Update, after: Facts): string | null {
  if (list === 'observations') {
    const { publication } = ofFiguresKey(key)
    const isThere = after.publications.some(({ id }) => id === publication)
    return isThere ? null : `there is no publication ${publication} any more`
  }
  // What nobody edits comes from the facts alone.
  const record = isEditable(list) ? storedRecord(after, list, key) : null
  if (record === null || !isEditable(list)) return null
  const [inconsistency] = inconsistenciesIn(list, record, after)
  if (inconsistency) return `${inconsistency.field} ${inconsistency.why}`
  const [dangling] = danglingIn(list, record, after)
  return dangling ? `${dangling.field} names ${dangling.value}, which is not among the ${dangling.to}` : null
}

function editsOf(updates: readonly Update[], held: Accounts, facts: Facts): Edit[] {
  const changed = updates.filter(({ taken }) => taken.length > 0)
  const becoming = (update: Update): Parts =>
    new Map([
      ...(held.get(accountName(update))?.parts ?? EMPTY),
      ...update.taken.map(({ part, given }) => [part, given] as const),
    ])
  const records = changed.flatMap((update): Edit[] => {
    const { list, key } = update
    if (list === 'observations') return []
    const before = held.get(accountName(update))
    return [
      { list, key, before: before ? recordOf(list, before.parts) : null, after: recordOf(list, becoming(update)) },
    ]
  })
  const figures = changed.filter(({ list }) => list === 'observations')
  const byEdition = groupedBy(figures, ({ key }) => ofFiguresKey(key).publication)
  const editions = [...byEdition].map(([publication, own]): Edit => {
    const areas = new Set(own.map(({ key }) => ofFiguresKey(key).area))
    const before = facts.observations.ofEdition(publication)
    const others = before.filter(({ area }) => !areas.has(area))
    const after = [...others, ...own.flatMap((update) => figuresOf(update.key, becoming(update)))]
    return { list: 'observations', key: publication, before, after }
  })
  return [...records, ...editions]
}
