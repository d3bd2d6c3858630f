/** The allies a comparison is asked of: by code or by name, two to eight, and what of the list is not understood. */
import { keyLater, keyNamed } from '../../query/reference.js'
import { counted, starting } from '../../sentences/grammar.js'
import { longDate } from '../../sentences/phrases.js'
import { whoWasMeant } from '../ally/named-ally.js'
import type { Asked } from '../asked.js'

/** So many can be told apart in one picture. */
export const MOST_COMPARED = 8

/** A name that is not compared, why, and who may have been meant. */
export interface NotChosen {
  readonly words: string
  readonly meant: readonly { readonly code: string; readonly name: string }[]
}

/** Codes in the order in which they were asked for, each once. */
export interface ChosenAllies {
  readonly codes: readonly string[]
  readonly not: readonly NotChosen[]
}

/** Reads the list, joined by commas. */
export function chosenAllies({ view }: Asked, list: string | undefined): ChosenAllies {
  const names = (list ?? '').split(',').map((name) => name.trim())
  const given = [...new Set(names.filter((name) => name !== ''))]
  const [codes, not] = [new Set<string>(), [] as NotChosen[]]
  for (const name of given) {
    const code = keyNamed(view, 'ally', name)
    if (code !== null) codes.add(code)
    // Whoever sends many names that are none has no use for them all.
    else if (not.length < MOST_COMPARED) not.push(notChosen(name))
  }
  const chosen = [...codes].slice(0, MOST_COMPARED)
  if (codes.size === chosen.length) return { codes: chosen, not }
  const words = `${starting(counted(codes.size))} allies are chosen, and at most ${counted(MOST_COMPARED)} can be told apart: the first are shown.`
  return { codes: chosen, not: [...not, { words, meant: [] }] }

  function notChosen(name: string): NotChosen {
    const later = keyLater(view, 'ally', name)
    if (later === null) return { words: `No ally is called “${name}”.`, meant: whoWasMeant(view, name) }
    const called = view.dataset.facts.allies.find(({ code }) => code === later)?.name ?? later
    return { words: `${called} was not yet an ally on ${longDate(view.asOf)}.`, meant: [] }
  }
}
