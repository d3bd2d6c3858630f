/** What the areas of the record are called in English. */
import { naming } from '../charts/kit/topic.js'
import type { Dataset } from '../domain/dataset.js'

const namesOf = new WeakMap<Dataset, (area: string) => string>()

/** What the areas of the record are called, by their codes. */
export function areaNames(dataset: Dataset): (area: string) => string {
  const held = namesOf.get(dataset)
  if (held !== undefined) return held
  const made = naming(dataset.facts.allies.map(({ code, name }) => ({ ally: code, name })))
  namesOf.set(dataset, made)
  return made
}
