/** Records that may be meant by some words of their ids, titles or names: `hague`, `gdp`, `vilnius 2023`, `2%`. */
import type { View } from '../../domain/dataset.js'
import type { Budget } from '../../faults/nearest.js'
import { keyOf } from '../../record/list.js'
import { type KeyedList, LISTS } from '../../record/lists.js'

/** The words of a record's id, and these with those of its title or name. */
interface Words {
  readonly ofId: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

/** So many are suggested: who gets more reads the list of what is allowed. */
const MOST_MEANT = 8

/** Words that tell nothing apart. */
const EMPTY_WORDS = ['a', 'an', 'and', 'at', 'by', 'for', 'in', 'nato', 'of', 'on', 'pct', 'percent', 'the', 'to']

/** Words for what the record calls otherwise. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  budget: 'expenditure',
  defence: 'defense',
  head: 'capita',
  soldier: 'personnel',
  troop: 'personnel',
}

/** The fields, beside the key, that say what a record is. */
const TELLING = ['title', 'name', 'city', 'speaker', 'publisher'] as const

const wordsOfLists = new WeakMap<readonly object[], ReadonlyMap<string, Words>>()

/** The words of a text that tell it from others: lower case, without marks and plurals; `3-5pct` and `3.5%` are `3.5`. */
function wordsIn(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b(\d)-(\d+)pct/g, '$1.$2 pct')
    .replaceAll(/(\d)(pct|%)/g, '$1 pct')
  const words = plain.match(/\d+(\.\d+)?|\p{L}+/gu) ?? []
  return words
    .map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .map((word) => (Object.hasOwn(OTHER_WORDS, word) ? (OTHER_WORDS[word] ?? word) : word))
    .filter((word) => !EMPTY_WORDS.includes(word))
}

/** Worked out once for a list. */
function wordsOfList(view: View, name: KeyedList): ReadonlyMap<string, Words> {
  const records: readonly object[] = view.dataset.facts[name]
  const held = wordsOfLists.get(records)
  if (held !== undefined) return held
  const made = new Map(
    view.dataset.facts[name].map((record): [string, Words] => {
      const key = keyOf(LISTS[name], record)
      const told = Object.entries(record).flatMap(([field, value]) =>
        TELLING.some((one) => one === field) && typeof value === 'string' ? wordsIn(value) : [],
      )
      const ofId = wordsIn(key)
      return [key, { ofId: new Set(ofId), all: new Set([...ofId, ...told]) }]
    }),
  )
  wordsOfLists.set(records, made)
  return made
}

/** Whether the word is among these, or, from three letters on, the beginning of one of them. */
function isAmong(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true
  return word.length >= 3 && /^\p{L}/u.test(word) && [...words].some((one) => one.startsWith(word))
}

/**
 * The keys of the records known on the date in whose id all words of the name occur, or else in id and title together; those with the
 * fewest other words first. What the looking takes is taken from the budget.
 */
export function keysMeant(view: View, list: KeyedList, name: string, budget: Budget): readonly string[] {
  const wanted = wordsIn(name)
  const known = view.keysKnown(list)
  const work = wanted.length * known.length
  if (wanted.length === 0 || budget.letters < work) return []
  budget.letters -= work
  const words = wordsOfList(view, list)
  const having = (which: keyof Words) =>
    known.filter((key) => {
      const own = words.get(key)?.[which]
      return own !== undefined && wanted.every((word) => isAmong(word, own))
    })
  const byId = having('ofId')
  const which = byId.length > 0 ? 'ofId' : 'all'
  const meant = byId.length > 0 ? byId : having('all')
  const lengthOf = (key: string) => words.get(key)?.[which].size ?? 0
  return [...meant].sort((a, b) => lengthOf(a) - lengthOf(b) || (a < b ? -1 : 1)).slice(0, MOST_MEANT)
}
