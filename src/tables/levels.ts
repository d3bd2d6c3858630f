/** The level figures are set against: a target by its name, the one in force, or any percentage with a date. */
import type { View } from '../domain/dataset.js'
import { MISSING_REASONS } from '../domain/missing.js'
import { type Level, levelOf, measuredBy, shareLevel, targetInForce } from '../domain/target.js'
import { refusedFor } from '../faults/fault.js'
import { codeOrNull, inWords } from '../query/column.js'
import { reference, shareOfGdp, type ValuesOf, whole } from '../query/parameter.js'

const FIRST_YEAR = 1949
const LAST_YEAR = 2100

/** The parameters by which a level is chosen. */
export const levelParameters = {
  target: reference(
    'target',
    'The target to measure against. Default: the one in force on the date for the share of GDP.',
    'hague-2025-core-3-5pct',
  ),
  percent: shareOfGdp('A share of GDP to measure against instead of a target, in percent with at most two decimals.'),
  by: whole(FIRST_YEAR, LAST_YEAR, 'The year the level is due; with a target, as if it were due in that year instead.'),
}

type LevelValues = ValuesOf<typeof levelParameters>

/** The level asked about. @throws FaultyQuestion if both a target and a percentage are given, or no target was in force */
export function levelFor(view: View, { target, percent, by }: LevelValues): Level {
  if (target !== undefined && percent !== undefined) {
    throw refusedFor('percent', String(percent), 'cannot be combined with target; ask for one of them')
  }
  if (percent !== undefined) return shareLevel(percent, by ?? null)
  const named = target === undefined ? targetInForce(view.targets, 'share_of_gdp', view.asOf) : view.target(target)
  if (named) return levelOf(named, by ?? null)
  throw refusedFor('target', undefined, `no target was in force on ${view.asOf}: name a target or a percent`)
}

/** What must be said beside figures set against a level in this indicator. */
export function notesOn(indicator: string): readonly string[] {
  return measuredBy(indicator).isFloor
    ? [
        'Only core spending is published by ally, and this level counts more: the core share is a floor of it. It can ' +
          'show that an ally meets the level, never that it is short; what an ally lacks, and its cost, is at most what is given.',
      ]
    : []
}

/** What is taken where the question names no level. */
export function levelDefaults(view: View, values: LevelValues): Readonly<Record<string, string>> {
  const target = targetInForce(view.targets, 'share_of_gdp', view.asOf)
  return values.target === undefined && values.percent === undefined && target ? { target: target.id } : {}
}

/** The column that says why something in a row is null: a reason from the closed list, each explained in its title. */
export function reason(title = 'Why something is null') {
  return codeOrNull(`${title}: ${inWords(MISSING_REASONS)}`)
}
