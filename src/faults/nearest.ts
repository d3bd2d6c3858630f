/** The name that was probably meant, looked for within a budget. */
import levenshtein from 'damerau-levenshtein'

/** So many letters of a name are looked at: nobody mistypes more. */
const LETTERS = 100

/** What of the work of comparing is left for an answer: letters of one name times letters of the other. */
export interface Budget {
  letters: number
}
/** Some milliseconds. */
const MOST_COMPARED = 100_000

/** What may be spent on all suggestions of an answer. */
export function fullBudget(): Budget {
  return { letters: MOST_COMPARED }
}

/** The candidate most like the name, if one is like enough to suggest: at most a third of it mistyped. */
export function nearest(name: string, candidates: Iterable<string>, budget: Budget = fullBudget()): string | null {
  const wanted = name.slice(0, LETTERS).toLowerCase()
  const letters = lettersOf(wanted)
  let best: string | null = null
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const other = candidate.toLowerCase()
    // Most are too long or too short to be meant, which is seen at once.
    if (Math.abs(other.length - wanted.length) >= fewest) continue
    if (fewestSteps(letters, wanted.length, other) >= fewest) continue
    const work = wanted.length * other.length
    if (budget.letters < work) break
    budget.letters -= work
    const { steps } = levenshtein(wanted, other)
    if (steps < fewest) [best, fewest] = [candidate, steps]
  }
  return best
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
