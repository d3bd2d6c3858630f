/** What an import changes, as it is told: counted in full, listed up to a bound. */
import { z } from 'zod'
import type { Dataset } from '../domain/dataset.js'
import type { Vintage } from '../domain/figure-index.js'
import { atPublishedPrecision } from '../domain/precision.js'
import type { Flip } from '../domain/revision.js'
import type { ReadOnly } from '../record/wire.js'
import type { ImportPlan } from './import-edition.js'

/** Of each list. Whoever wants all of them asks /v1/revisions and /v1/flips. */
export const MOST_LISTED = 200

const count = z.int().min(0)

const differenceSchema = z.object({
  area: z.string(),
  indicator: z.string(),
  year: z.int(),
  before: z.number().nullable().describe('At published precision; null for a figure that no earlier edition held'),
  after: z.number().nullable().describe('Null for a figure the edition no longer holds'),
  previous_publication: z.string().nullable().describe('The edition that held the figure before'),
})
/** One figure that is otherwise than what stood in its place, in the indicator's unit. */
export type ToldDifference = z.output<typeof differenceSchema>

const flipSchema = z.object({
  ally: z.string(),
  year: z.int(),
  previous_publication: z.string(),
  previous_percent: z.number(),
  percent: z.number(),
  target: z.string(),
  target_percent: z.number(),
  meets: z.boolean(),
})
/** A verdict that changes, as a row of /v1/flips tells it. */
export type ToldFlip = z.output<typeof flipSchema>

const noteSchema = z.object({ place: z.string(), detail: z.string() })

/** What an import changes. `differences` are what changed, then what is removed, then what is new. */
export const importSchema = z.object({
  publication: z.string(),
  figures: count.describe('All figures of the edition'),
  new: count,
  changed: count.describe('Differ, at published precision, from the figures that stood in their place'),
  unchanged: count,
  unit_changed: count.describe('In a different unit than before, so not compared'),
  removed: count.describe('Held by this edition before, and no longer'),
  differences: z.array(differenceSchema).max(MOST_LISTED),
  flips: z.array(flipSchema).max(MOST_LISTED),
  notes: z.array(noteSchema).max(MOST_LISTED),
})
/** What one import changes. */
export type ImportSummary = ReadOnly<z.output<typeof importSchema>>

/** How long the lists would be if they were whole. */
export const importTotalsSchema = z.object({ differences: count, flips: count, notes: count })
/** How long the lists of one import would be if they were whole. */
export type ImportTotals = Readonly<z.output<typeof importTotalsSchema>>

/** The plan in words and numbers. */
export function summaryOf(
  { publication, change, notes }: ImportPlan,
  { indicators }: Dataset,
): { readonly summary: ImportSummary; readonly totals: ImportTotals } {
  const { figures, added, changed, unchanged, unitChanged, removed, flips } = change
  const counts = { figures, new: added.length, changed: changed.length, unchanged }
  const differences = [
    ...changed.map(({ before, vintage }) => ({ before, after: vintage })),
    ...removed.map((before) => ({ before, after: null })),
    ...added.map(({ vintage }) => ({ before: null, after: vintage })),
  ]
  return {
    summary: {
      publication: publication.id,
      ...counts,
      unit_changed: unitChanged,
      removed: removed.length,
      differences: differences
        .slice(0, MOST_LISTED)
        .flatMap(({ before, after }) => toldDifference(before, after, indicators)),
      flips: flips.slice(0, MOST_LISTED).map(toldFlip),
      notes: notes.slice(0, MOST_LISTED),
    },
    totals: { differences: differences.length, flips: flips.length, notes: notes.length },
  }
}

function toldDifference(
  before: Vintage | null,
  after: Vintage | null,
  indicators: Dataset['indicators'],
): ToldDifference[] {
  const about = (after ?? before)?.observation
  if (!about) return []
  const { area, indicator, year } = about
  const decimals = indicators.get(indicator)?.decimals ?? 0
  const rounded = (one: Vintage | null) => one && atPublishedPrecision(one.observation.value, decimals)
  const previous = before?.publication.id ?? null
  return [{ area, indicator, year, before: rounded(before), after: rounded(after), previous_publication: previous }]
}

function toldFlip({ ally, year, target, before, after, meets }: Flip): ToldFlip {
  return {
    ally,
    year,
    previous_publication: before.publication.id,
    previous_percent: atPublishedPrecision(before.observation.value),
    percent: atPublishedPrecision(after.observation.value),
    target: target.id,
    target_percent: target.percent,
    meets,
  }
}
