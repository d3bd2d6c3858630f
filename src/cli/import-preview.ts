/** The summary of an import, for a terminal. */
import type { ImportSummary, ImportTotals, ToldDifference, ToldFlip } from '../imports/import-summary.js'

/** A line of counts, then what changed, flipped and was passed over, a line each. */
export function importText({
  summary,
  totals,
}: {
  readonly summary: ImportSummary
  readonly totals: ImportTotals
}): string {
  const { publication, figures, changed, unchanged, unit_changed, removed, differences, flips, notes } = summary
  const counts = `${summary.new} new, ${changed} changed, ${unchanged} unchanged, ${unit_changed} in another unit, ${removed} removed`
  // What is new is counted only: a year of figures would push what changed off the screen.
  const told = differences.filter(({ before }) => before !== null)
  return [
    `${publication}: ${figures} figures; ${counts}`,
    ...told.map(differenceLine),
    ...rest(changed + removed - told.length, 'differences'),
    ...flips.map(flipLine),
    ...rest(totals.flips - flips.length, 'flips'),
    ...notes.map(({ place, detail }) => `  note  ${place}: ${detail}`),
    ...rest(totals.notes - notes.length, 'notes'),
    '',
  ].join('\n')
}

function differenceLine({ area, indicator, year, before, after, previous_publication: from }: ToldDifference): string {
  return `  ${area} ${indicator} ${year}: ${before} → ${after ?? 'removed'} (before: ${from})`
}

function flipLine({
  ally,
  year,
  previous_percent: before,
  percent,
  target,
  target_percent: level,
  meets,
}: ToldFlip): string {
  const verdict = meets ? 'short → met' : 'met → short'
  return `  flip  ${ally} ${year}: ${before} → ${percent}, ${verdict} (${level}%, ${target})`
}

function rest(count: number, what: string): string[] {
  return count > 0 ? [`  … and ${count} more ${what}`] : []
}
