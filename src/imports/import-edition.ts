/** An edition on its way into the record: the one way in, whether it comes over HTTP or from the command line. */
import { Dataset } from '../domain/dataset.js'
import { changeOfEdition, type EditionChange } from '../domain/edition-change.js'
import type { FiguresEdit } from '../record/edit.js'
import type { Observation } from '../record/observations.js'
import type { Publication } from '../record/publications.js'
import { withEdits } from '../record/with-edits.js'
import type { ImportedFigure, ImportFault, ImportFormat, ImportNote, Progress } from './edition.js'
import { readEdition } from './read-edition.js'

/** The file cannot be taken; carries everything that is wrong with it. */
export class FaultyEdition extends Error {
  override readonly name = 'FaultyEdition'
  readonly faults: readonly ImportFault[]
  constructor(faults: readonly ImportFault[]) {
    super(`the file has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; nothing was imported`)
    this.faults = faults
  }
}

/** The record has no publication of this id. */
export class UnknownPublication extends Error {
  override readonly name = 'UnknownPublication'
}

/** The publication has its figures already. */
export class EditionHeld extends Error {
  override readonly name = 'EditionHeld'
}

/** Replacing would remove so many figures that somebody has to say they mean it. */
export class RemovalUnconfirmed extends Error {
  override readonly name = 'RemovalUnconfirmed'
  /** How many figures would be removed: the number to confirm. */
  readonly removed: number
  constructor({ publication, edit, change }: ImportPlan) {
    const removed = change.removed.length
    super(`importing would remove ${removed} of the ${edit?.before.length ?? 0} figures ${publication.id} holds`)
    this.removed = removed
  }
}

/** The edition cannot be restored to that revision. */
export class NothingToRestore extends Error {
  override readonly name = 'NothingToRestore'
}

/** How many figures, or which revision, as an importer writes it. */
export const COUNT = /^\d{1,9}$/

/** Of which publication the figures are, and whether they may take the place of others. */
export interface Aim {
  readonly publication: string
  readonly replace: boolean
}

/** What was read and may be taken. */
export interface TakenEdition {
  readonly figures: readonly ImportedFigure[]
  readonly notes: readonly ImportNote[]
}

/** What importing comes to. */
export interface ImportPlan {
  readonly publication: Publication
  /** Null where the record holds these very figures already. */
  readonly edit: FiguresEdit | null
  readonly change: EditionChange
  readonly notes: readonly ImportNote[]
}

/** The publication aimed at. @throws UnknownPublication, or EditionHeld unless its figures are to be replaced */
export function requireAim(dataset: Dataset, { publication: id, replace }: Aim): Publication {
  const publication = dataset.publications.get(id)
  if (!publication) throw new UnknownPublication(`there is no publication ${id}`)
  const held = replace ? 0 : dataset.figuresOf(id).length
  if (held > 0) throw new EditionHeld(`${id} holds ${held} figures already`)
  return publication
}

/** Reads the file whole. @throws FaultyEdition */
export async function takeEdition(
  bytes: Uint8Array,
  format: ImportFormat,
  publication: string,
  { facts: { allies, indicators } }: Dataset,
  progress?: Progress,
): Promise<TakenEdition> {
  const { figures, notes, faults } = await readEdition(bytes, format, { publication, allies, indicators }, progress)
  if (faults.length > 0) throw new FaultyEdition(faults)
  return { figures, notes }
}

/** The figures the edition had at an earlier revision, as its history tells. @throws NothingToRestore where it had none */
export function takeEarlier(
  publication: string,
  revision: number,
  figures: readonly Observation[] | null,
): TakenEdition {
  if (figures === null) throw new NothingToRestore(`there is no revision ${revision} whose changes were kept`)
  if (figures.length === 0) throw new NothingToRestore(`${publication} held no figures at revision ${revision}`)
  return { figures, notes: [] }
}

/** What taking the figures would change. @throws as `requireAim` does */
export function planImport(dataset: Dataset, aim: Aim, { figures, notes }: TakenEdition): ImportPlan {
  const publication = requireAim(dataset, aim)
  const before = dataset.figuresOf(publication.id)
  const after = figures.map((figure): Observation => ({ publication: publication.id, ...figure }))
  const edit: FiguresEdit = { list: 'observations', key: publication.id, before, after }
  const then = new Dataset(dataset.revision, withEdits(dataset.facts, [edit]), dataset.log)
  const change = changeOfEdition(dataset, then, publication)
  return { publication, edit: isSame(before, after) ? null : edit, change, notes }
}

/** A correction of an edition removes a few figures; a file that lacks more is more likely the wrong one, or half of one. */
const FEW = 10
const SMALL_SHARE = 0.1

/** How many removed figures have to be confirmed before the plan is carried out; null where they are few. */
export function removalToConfirm({ edit, change: { removed } }: ImportPlan): number | null {
  const held = edit?.before.length ?? 0
  return removed.length >= FEW && removed.length > SMALL_SHARE * held ? removed.length : null
}

/** @throws RemovalUnconfirmed where many figures would be removed, or a number is confirmed that is not how many */
export function requireConfirmed(plan: ImportPlan, confirmed: number | null): void {
  const isMeant = confirmed === null ? removalToConfirm(plan) === null : confirmed === plan.change.removed.length
  if (!isMeant) throw new RemovalUnconfirmed(plan)
}

/** What the audit says the import was for. */
export function noteOf({ publication, change, edit }: ImportPlan): string {
  const replaced = edit?.before.length ?? 0
  return `Imported ${change.figures} figures of ${publication.id}${replaced > 0 ? ` in place of ${replaced}` : ''}.`
}

function isSame(before: readonly Observation[], after: readonly Observation[]): boolean {
  const wordsOf = ({ area, indicator, year, value, status, derived }: Observation) =>
    `${area} ${indicator} ${year} ${value} ${status} ${derived}`
  const held = new Set(before.map(wordsOf))
  return before.length === after.length && after.every((figure) => held.has(wordsOf(figure)))
}
