/** What the areas and groups of the record are called in English. */
import { naming } from '../charts/kit/topic.js'
import type { Dataset } from '../domain/dataset.js'

const namesOf = new WeakMap<Dataset, (area: string) => string>()

/** What the areas and groups of the record are called, by their codes and ids. */
export function areaNames(dataset: Dataset): (area: string) => string {
  const held = namesOf.get(dataset)
  if (held !== undefined) return held
  const { allies, groups } = dataset.facts
  const made = naming([
    ...allies.map(({ code, name }) => ({ ally: code, name })),
    ...groups.map(({ id, title }) => ({ ally: id, name: title })),
  ])
  namesOf.set(dataset, made)
  return made
}
