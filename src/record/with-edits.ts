/** The record as it is once edits are made: what reading the store again would give, without reading it. */
import type { Edit, FiguresEdit } from './edit.js'
import type { Figures } from './figures.js'
import { keyOf } from './list.js'
import { type Facts, LISTS, type RecordList, type Records } from './lists.js'
import type { Observation } from './observations.js'
import { childrenOf, entriesIn, inOrderOfKeys } from './records.js'
import { keysOf } from './references.js'
import { snakeCase, type Wire } from './wire.js'

/** The facts after the edits, each list in the order of its key. @throws where an edit holds what no field may */
export function withEdits(facts: Facts, edits: readonly Edit[]): Facts {
  let held = facts
  for (const edit of edits) {
    if (edit.list === 'observations') held = { ...held, observations: withFigures(held, edit) }
    else {
      const { list, key } = edit
      // As the audit has it: neither JSON nor the database knows a minus nought.
      const after: Wire | null = edit.after && JSON.parse(JSON.stringify(edit.after))
      held = put(held, list, (one) => keyOf(LISTS[list], one) === key, after === null ? [] : [after])
      for (const { field, owner } of childrenOf(list)) {
        const children = entriesIn(after?.[field]).map((child) => ({ ...child, [snakeCase(owner)]: key }))
        held = put(held, field, (one) => keyOf({ key: [owner] }, one) === key, children)
      }
    }
  }
  return held
}

/** The facts with these records of a list in place of others. */
function put<Name extends RecordList>(
  facts: Facts,
  name: Name,
  isReplaced: (one: object) => boolean,
  records: readonly Wire[],
): Facts {
  const held: Records = facts
  const own = records.map((record) => LISTS[name].read(record))
  const entities = [...held[name].filter((one) => !isReplaced(one)), ...own]
  return { ...facts, [name]: inOrderOfKeys(name, entities) }
}

/** The words of the new figures are those held already. */
function withFigures(facts: Facts, { key, after }: FiguresEdit): Figures {
  const words = new Map<string, string>()
  for (const word of [...keysOf(facts, 'areas'), ...keysOf(facts, 'indicators')]) words.set(word, word)
  const known = (word: string) => words.get(word) ?? word
  const own = after.map(
    (one): Observation => ({
      ...one,
      publication: key,
      area: known(one.area),
      indicator: known(one.indicator),
      // The database knows no minus nought.
      value: one.value + 0,
    }),
  )
  return facts.observations.withEdition(key, own)
}
