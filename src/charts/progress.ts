/** Allies against a level: how far each is from it, and what it has pledged. */

import { verdictInWords } from '../sentences/judgement-words.js'
import { fixed, signed } from '../sentences/numbers.js'
import { span } from '../sentences/phrases.js'
import type { Chart, Subject } from './chart.js'
import { allyRows, countable, GAP_DECIMALS, isMet, isPledgeDrawn, type ProgressRow } from './kit/ally-rows.js'
import { type LegendItem, legendItem } from './kit/legend.js'
import { type Look, lookOf, picture } from './kit/picture.js'
import { LEVEL_BESIDE, type LevelWords, levelWords } from './kit/topic.js'

/** The picture of the table `progress`. */
export const progressChart: Chart<ProgressRow> = {
  title: 'Each ally’s share against the level, the gap in percentage points, and the ally’s own pledge',
  beside: LEVEL_BESIDE,

  draw(subject, frame) {
    const look = lookOf('progress', frame)
    const rows = subject.query.sort === undefined ? ordered(subject.rows) : subject.rows
    const [first] = rows
    const level = first ? levelWords(first, subject) : null
    return picture(
      {
        heading:
          level && first
            ? `How far ${rows.length === 1 ? first.name : 'allies'} ${rows.length === 1 ? 'is' : 'are'} from ${level.full}`
            : 'How far allies are from the level',
        sentences: level ? sentencesOf(rows, level) : [],
        description: rows.map(said),
        legend: legendOf(rows, look),
        notes: [],
        body: level ? allyRows(rows, level, look) : null,
      },
      subject,
      frame,
      look,
    )
  },
}

/** The highest share first; those without a figure last. */
function ordered(rows: Subject<ProgressRow>['rows']): readonly ProgressRow[] {
  const rank = (row: ProgressRow) => row.actual_percent ?? Number.NEGATIVE_INFINITY
  return rows.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)) || (a.name < b.name ? -1 : 1))
}

function sentencesOf(rows: readonly ProgressRow[], level: LevelWords): string[] {
  const held = countable(rows)
  const met = held.filter(isMet)
  const years = held.flatMap((row) => (row.year === null ? [] : [row.year]))
  const count = `${met.length} of ${held.length} ${held.length === 1 ? 'ally' : 'allies'} with a figure ${met.length === 1 ? 'is' : 'are'} at the level or above by the figures for ${span(years)}${isFloor(rows) ? ', core spending alone' : ''}`
  return [...(level.title ? [`Target: ${level.title}`] : []), ...(held.length > 0 ? [count] : [])]
}

/** Whether the level counts more than the core share drawn. */
function isFloor(rows: readonly ProgressRow[]): boolean {
  return rows.some((row) => row.actual_is_floor)
}

function said(row: ProgressRow): string {
  const { name, actual_percent, gap_pp } = row
  if (actual_percent === null || gap_pp === null) return `${name}: no figure.`
  return `${name}: ${fixed(actual_percent, GAP_DECIMALS)}, gap ${signed(gap_pp, GAP_DECIMALS)} percentage points, ${verdictInWords(row)}.`
}

function legendOf(rows: readonly ProgressRow[], { palette, isNarrow }: Look): LegendItem[] {
  const held = rows.filter((row) => row.actual_percent !== null)
  const estimates = held.filter((row) => row.status === 'estimate')
  return [
    ...legendItem(held.some(isMet), 'dot', palette.met, 'at the level or above'),
    ...legendItem(!held.every(isMet), 'dot', palette.short, isFloor(rows) ? 'core share below it' : 'short of it'),
    ...legendItem(estimates.length > 0, 'hollow', palette.muted, 'estimate'),
    ...legendItem(
      rows.some(isPledgeDrawn),
      'diamond',
      palette.pledge,
      isNarrow ? 'the ally’s own pledge' : 'the ally’s own pledge and the year it is due',
    ),
    ...legendItem(held.length > 0, 'gap', palette.text, 'gap to the level, in percentage points'),
  ]
}
