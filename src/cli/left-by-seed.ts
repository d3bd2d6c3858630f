/** What the facts that come with the program had given when they were last taken: the audit keeps it, whoever changed it since. */
import type { RecordedRevision } from '../domain/audit.js'
import { SEED_AUTHOR } from '../record/edit.js'
import { isKeyed } from '../record/lists.js'
import { ofFiguresKey } from '../record/observations.js'
import { asDeclared } from '../record/records.js'
import type { WireValue } from '../record/wire.js'
import { type Account, type AccountId, type Accounts, accountName, figureParts, partsOf } from '../seed/accounts.js'
import { isSamePart, type Parts } from '../seed/merge.js'
import { auditedRecord } from '../store/edits-of-changes.js'
import { figuresIn } from '../store/figures.js'
import type { Store } from '../store/store.js'

/** Texts asked for at a time. */
const TEXTS = 500

/**
 * An account of all that the facts gave. A revision that took newer ones tells what it changed; the other parts of what it
 * changed may be an editor's, so they are what was given before.
 */
export async function leftBySeed(
  store: Pick<Store, 'changeTexts'>,
  log: readonly RecordedRevision[],
): Promise<Accounts> {
  const changes = log
    .filter(({ author }) => author === SEED_AUTHOR)
    .flatMap(({ number, changes }) => changes.map((change) => ({ ...change, revision: number })))
  const left = new Map<string, Account & { readonly parts: Map<string, WireValue> }>()
  for (let start = 0; start < changes.length; start += TEXTS) {
    const asked = changes.slice(start, start + TEXTS)
    const texts = await store.changeTexts(asked, true)
    const textOf = new Map(texts.map((text) => [`${text.revision}/${text.position}`, text]))
    for (const { revision, position, entity, key } of asked) {
      const text = textOf.get(`${revision}/${position}`)
      if (!text || (entity !== 'observations' && !isKeyed(entity))) continue
      const name = accountName({ list: entity, key })
      const account = left.get(name) ?? { list: entity, key, parts: new Map<string, WireValue>() }
      left.set(name, account)
      const [before, after] = [text.before, text.after].map((one) => partsIn(entity, key, one ?? null))
      for (const part of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
        const [was, became] = [before?.get(part) ?? null, after?.get(part) ?? null]
        if (text.before === null || !isSamePart(was, became)) account.parts.set(part, became)
      }
    }
  }
  return left
}

/** What a text of the audit says, with the fields declared today. */
function partsIn(list: AccountId['list'], key: string, text: string | null): Parts {
  if (text === null) return new Map()
  if (list !== 'observations') return partsOf(list, asDeclared(list, auditedRecord(text)))
  const { publication, area } = ofFiguresKey(key)
  return figureParts(figuresIn(publication, area, text))
}
