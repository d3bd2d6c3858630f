/** A file that may be a new edition, against the record: as which publication it would be taken, and what that would change. */
import { Dataset } from '../domain/dataset.js'
import { type ImportPlan, planImport, type TakenEdition } from '../imports/import-edition.js'
import type { FrontMatter } from '../imports/workbook/front-matter.js'
import type { IsoDate } from '../record/date.js'
import { NATO, type Publication } from '../record/publications.js'
import { wireOf } from '../record/records.js'
import { withEdits } from '../record/with-edits.js'

/** What was read of a file, and what is said of it. */
export interface OfferedEdition {
  readonly taken: TakenEdition
  readonly url: string
  /** The publication it is looked for as. */
  readonly publication: string
  /** The day from which it is known to be out. */
  readonly day: IsoDate
  readonly says: FrontMatter
}

/** What taking it would come to. */
export interface Outcome {
  /** On a record that has the publication. */
  readonly plan: ImportPlan
  readonly on: Dataset
  readonly isToBeTaken: boolean
  /** The publication that has to be made first, or null. */
  readonly toMake: Publication | null
  /** Whether that is another than the one it was looked for as, which ends earlier. */
  readonly isLater: boolean
}

/** Finds out what taking the file would change. The record is only asked. */
export function outcomeOf(offered: OfferedEdition, dataset: Dataset): Outcome {
  const { taken, publication: id } = offered
  const held = dataset.figuresOf(id)
  // A later year at the address is another edition, which must not take the place of the one that is held.
  const isLater = held.length > 0 && lastYear(held) < lastYear(taken.figures)
  const into = (isLater ? undefined : dataset.publications.get(id)) ?? heldAs(taken, dataset)
  const toMake = into ? null : publicationOf(offered, isLater, dataset)
  const on = toMake ? withPublication(dataset, toMake) : dataset
  const plan = planImport(on, { publication: (into ?? toMake ?? { id }).id, replace: true }, taken)
  const { added, changed, unitChanged } = plan.change
  const isToBeTaken = into ? plan.edit !== null : added.length + changed.length + unitChanged > 0
  return { plan, on, isToBeTaken, toMake, isLater }
}

function publicationOf(
  { taken: { figures }, url, publication: id, day, says }: OfferedEdition,
  isLater: boolean,
  dataset: Dataset,
): Publication {
  const publisher = dataset.publications.get(id)?.publisher ?? id.split(/-\d/)[0] ?? NATO
  return {
    id: isLater ? freeId(`${publisher}-${day.slice(0, 7)}`, dataset) : id,
    publisher,
    title: says.title ?? `Figures for ${firstYear(figures)} to ${lastYear(figures)}`,
    publishedOn: day,
    reference: null,
    url,
    sourceUrl: null,
    notes: null,
  }
}

function withPublication({ revision, facts, log }: Dataset, publication: Publication): Dataset {
  const after = wireOf('publications', publication)
  return new Dataset(
    revision,
    withEdits(facts, [{ list: 'publications', key: publication.id, before: null, after }]),
    log,
  )
}

/** The publication that holds these very figures, or null. */
function heldAs(taken: TakenEdition, dataset: Dataset): Publication | null {
  const alike = [...dataset.publications.values()].filter(
    ({ id }) => dataset.figuresOf(id).length === taken.figures.length,
  )
  return alike.find(({ id }) => planImport(dataset, { publication: id, replace: true }, taken).edit === null) ?? null
}

function freeId(id: string, dataset: Dataset): string {
  return dataset.publications.has(id) ? freeId(`${id}-new`, dataset) : id
}

/** The first year there are figures of. */
export function firstYear(figures: readonly { readonly year: number }[]): number {
  return figures.reduce((first, { year }) => Math.min(first, year), Number.POSITIVE_INFINITY)
}

/** The last year there are figures of. */
export function lastYear(figures: readonly { readonly year: number }[]): number {
  return figures.reduce((last, { year }) => Math.max(last, year), Number.NEGATIVE_INFINITY)
}
