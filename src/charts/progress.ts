/** Allies against a level, the largest share first: what each spends, and what it says it will. */
import { held } from '../sentences/held.js'
import { level } from '../sentences/numbers.js'
import { ownWord } from '../sentences/own-word.js'
import { besideBar, OWN_CEILING, OWN_LEVEL, OWN_WORDS, shownInWords } from '../sentences/picture-words.js'
import { isReservation, type PledgeRow } from '../sentences/promises.js'
import type { Chart } from './chart.js'
import {
  AGAINST_LEVEL_BESIDE,
  type AgainstLevel,
  headlineOf,
  legendOf,
  levelLines,
  pledgesOf,
  ranked,
  shareInWords,
  stateShown,
  subtitleOf,
} from './kit/against-level.js'
import type { RankedBar } from './kit/bar-rows.js'
import type { LegendItem } from './kit/legend.js'
import type { Look } from './kit/parts.js'
import { rankedBars } from './kit/ranked-bars.js'

/** The ranked bars of the table `progress`. */
export const progressChart: Chart<AgainstLevel> = {
  title: 'A bar for each ally, the largest share first, with the level and its own word',
  beside: AGAINST_LEVEL_BESIDE,

  picture(subject, look) {
    const rows = ranked(subject)
    const pledges = pledgesOf(rows, subject)
    const bars = rows.map((row) => barOf(row, pledges))
    const what = {
      bars,
      levels: levelLines(rows, subject),
      noteHead: isSaid(rows, pledges) ? OWN_WORDS : '',
      tick: level,
    }
    return {
      headline: headlineOf(rows, subject),
      subtitle: subtitleOf(rows, subject),
      description: shownInWords('Bars', rows),
      legend: [...legendOf(rows), ...ownLegend(bars, look)],
      notes: [],
      body: held(rows).length === 0 ? null : rankedBars(what, look),
    }
  },
}

/** Whether any of the allies has a word of its own beside its bar. */
function isSaid(rows: readonly AgainstLevel[], pledges: readonly PledgeRow[]): boolean {
  return rows.some((row) => (ownWord(row, pledges)?.pledge ?? null) !== null)
}

function barOf(row: AgainstLevel, pledges: readonly PledgeRow[]): RankedBar {
  const { words = '', pledge = null } = ownWord(row, pledges) ?? {}
  const percent = pledge?.percent ?? null
  const isCeiling = pledge !== null && isReservation(pledge)
  return {
    ally: row.ally,
    name: row.name,
    value: row.actual_percent,
    valueWords: shareInWords(row),
    prospect: stateShown(row),
    note: besideBar(row, words),
    own: isCeiling ? null : percent,
    ceiling: isCeiling ? percent : null,
  }
}

function ownLegend(bars: readonly RankedBar[], { palette }: Look): LegendItem[] {
  const isOwn = bars.some(({ own, value }) => own !== null && value !== null && own > value)
  const isCeiling = bars.some(({ ceiling, value }) => ceiling !== null && value !== null)
  const own: LegendItem = { mark: { kind: 'diamond', outcome: 'due' }, words: OWN_LEVEL }
  const upright = { kind: 'upright', color: palette.declined, thickness: 4 } as const
  return [...(isOwn ? [own] : []), ...(isCeiling ? [{ mark: upright, words: OWN_CEILING }] : [])]
}
