/** The name that was probably meant, looked for within a budget. */
import levenshtein from 'damerau-levenshtein'

/** So many letters of a name are looked at: nobody mistypes more. */
const LETTERS = 100

/** What of the work of comparing is left for an answer: letters of one name times letters of the other, and a few for a look. */
export interface Budget {
  letters: number
}
/** To see that a name is not to be compared costs about as much as to compare so many letters. */
const LOOK = 4
/** Some milliseconds. */
const MOST_COMPARED = 100_000

/** What may be spent on all suggestions of an answer. */
export function fullBudget(): Budget {
  return { letters: MOST_COMPARED }
}

/** The candidate most like the name, if one is like enough to suggest: at most a third of it mistyped. */
export function nearest(name: string, candidates: Iterable<string>, budget?: Budget): string | null {
  return allNearest(name, candidates, budget)[0] ?? null
}

/** The same with all candidates that are equally like it, in their order. */
export function allNearest(
  name: string,
  candidates: Iterable<string>,
  budget: Budget = fullBudget(),
): readonly string[] {
  const wanted = name.slice(0, LETTERS).toLowerCase()
  const letters = lettersOf(wanted)
  const lettersSet = setOf(wanted)
  let best: string[] = []
  let fewest = Math.max(1, Math.floor(wanted.length / 3))
  for (const candidate of candidates) {
    const other = candidate.toLowerCase()
    // Most are too long or too short to be meant, which is seen at once.
    if (Math.abs(other.length - wanted.length) > fewest) continue
    if (budget.letters < LOOK) break
    budget.letters -= LOOK
    const set = setOf(other)
    if (sizeOf(lettersSet & ~set) > fewest || sizeOf(set & ~lettersSet) > fewest) continue
    if (fewestSteps(letters, wanted.length, other) > fewest) continue
    const work = wanted.length * other.length
    if (budget.letters < work) break
    budget.letters -= work
    const { steps } = levenshtein(wanted, other)
    if (steps > fewest) continue
    if (steps < fewest) best = []
    best.push(candidate)
    fewest = steps
  }
  return best
}

/** Which letters a word has, in 32 bits; that some share a bit makes words look more alike, never less. */
function setOf(word: string): number {
  let set = 0
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31)
  return set
}

function sizeOf(set: number): number {
  let size = 0
  for (let left = set; left !== 0; left &= left - 1) size += 1
  return size
}

function lettersOf(word: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** As many steps lie between two words at least as one has letters that the other lacks, wherever they stand. */
function fewestSteps(letters: ReadonlyMap<string, number>, length: number, other: string): number {
  const left = new Map(letters)
  let shared = 0
  for (const letter of other) {
    const count = left.get(letter) ?? 0
    if (count === 0) continue
    left.set(letter, count - 1)
    shared += 1
  }
  return Math.max(length, other.length) - shared
}
