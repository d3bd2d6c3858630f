/** The record as it is once edits are made: what reading the store again would give, without reading it. */
import type { Edit, FiguresEdit } from './edit.js'
import { keyOf } from './list.js'
import { type Facts, LISTS, type ListName } from './lists.js'
import { inOrderOfKey, type Observation } from './observations.js'
import { childrenOf, entriesIn, inOrderOfKeys } from './records.js'
import { keysOf } from './references.js'
import { compareText } from './text-order.js'
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
function put<Name extends ListName>(
  facts: Facts,
  name: Name,
  isReplaced: (one: object) => boolean,
  records: readonly Wire[],
): Facts {
  const others: readonly Facts[Name][number][] = facts[name]
  const own = records.map((record) => LISTS[name].read(record))
  const entities = [...others.filter((one) => !isReplaced(one)), ...own]
  return { ...facts, [name]: inOrderOfKeys(name, entities) }
}

/** A million figures of other editions are passed over as they stand; the words of the new ones are those held already. */
function withFigures(facts: Facts, { key, after }: FiguresEdit): readonly Observation[] {
  const words = new Map<string, string>()
  for (const word of [...keysOf(facts, 'areas'), ...keysOf(facts, 'indicators')]) words.set(word, word)
  const known = (word: string) => words.get(word) ?? word
  const own = after
    .map(
      (one): Observation => ({
        ...one,
        publication: key,
        area: known(one.area),
        indicator: known(one.indicator),
        // The database knows no minus nought.
        value: one.value + 0,
      }),
    )
    .sort(inOrderOfKey)
  const others = facts.observations.filter((one) => one.publication !== key)
  const following = others.findIndex((one) => compareText(one.publication, key) > 0)
  const place = following === -1 ? others.length : following
  return [...others.slice(0, place), ...own, ...others.slice(place)]
}
