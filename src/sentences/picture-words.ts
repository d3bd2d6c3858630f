/** What pictures of allies against a level say in few words: at its line, in the legend, and to those who do not see them. */
import { counted, starting, within } from './grammar.js'
import { type Held, held, isStale, noFigure } from './held.js'
import { fixed, level } from './numbers.js'

/** A level drawn as a line. */
export interface DrawnLevel {
  readonly isTarget: boolean
  readonly dueYear: number | null
  /** The day another target took its place, ISO 8601; null while none has. */
  readonly replacedOn: string | null
}

/**
 * What stands at the line of a level, the longest first: `target, due in 2035` and `due in 2035`; of one due every year until
 * it was replaced `target until 2025` and `until 2025`; `target`. Nothing at a level that is no target and due in no year.
 */
export function levelNames({ isTarget, dueYear, replacedOn }: DrawnLevel): readonly string[] {
  if (replacedOn !== null && dueYear === null)
    return ['target until', 'until'].map((word) => `${word} ${replacedOn.slice(0, 4)}`)
  const due = dueYear === null ? null : `due in ${dueYear}`
  if (!isTarget) return due === null ? [] : [due]
  return due === null ? ['target'] : [`target, ${due}`, due]
}

/**
 * A level with each of the names it has, for a line without an axis beside it: `3.5% target, due in 2035` and `3.5%, due in 2035`;
 * `2% target until 2025` and `2% until 2025`; `2% target`.
 */
export function levelWithNames(percent: number, names: readonly string[]): readonly string[] {
  return names.map((name) => `${level(percent)}${name.startsWith('due') ? ',' : ''} ${name}`)
}

/** What stands beside a bar: its own word, after the year of a figure that is older than those of others: `2019 figure; 3% by 2029`. */
export function besideBar(row: Pick<Held, 'year' | 'years_behind'>, ownWord: string): string {
  if (!isStale(row)) return ownWord
  return ownWord === '' ? `${row.year} figure` : `${row.year} figure; ${ownWord}`
}

/** `’19`, beside a figure older than those of others where there is little room; else nothing. */
export function shortYear(row: Pick<Held, 'year' | 'years_behind'>): string {
  return isStale(row) ? `’${String(row.year).slice(2)}` : ''
}

/** `Iceland has no armed forces, so no figure`, of one ally without any; null of all else. Without a full stop. */
export function without(rows: readonly (Held & { readonly name: string })[]): string | null {
  const [first] = rows
  if (!first || rows.length > 1 || first.actual_percent !== null) return null
  return `${starting(within(first.name))} has ${noFigure(first)}`
}

/** Above the words that stand beside bars. */
export const OWN_WORDS = 'Its own word (blank: none)'
/** In the legend: a level of the ally's own. */
export const OWN_LEVEL = 'its own word, above its figure'
/** In the legend: a level the ally says it will not go beyond. */
export const OWN_CEILING = 'where it says it will stop'
/** In the legend: a figure of an earlier year than that of others, which is held against nothing. */
export const OLDER_FIGURE = 'older figure, not judged'
/** In the legend, once the level was due: `missed 2%`, counted `14 missed 2%`. */
export function missedInLegend(percent: number, count: number | null): string {
  return `${count === null ? '' : `${count} `}missed ${level(percent)}`
}

/** `Bars of 31 allies, from Lithuania at 5.33 to Slovenia at 1.61.`: what is seen of these, the largest first. */
export function shownInWords(
  marks: 'Bars' | 'Tiles on a rough map',
  rows: readonly (Held & { readonly name: string })[],
): string {
  const figures = [...held(rows)].sort((a, b) => b.actual_percent - a.actual_percent)
  const [first, last] = [figures[0], figures.at(-1)]
  if (!first || !last) return 'No figures.'
  const share = ({ name, actual_percent }: typeof first) => `${within(name)} at ${fixed(actual_percent, 2)}`
  if (figures.length === 1) return `${marks.replace('Bars', 'A bar').replace('Tiles', 'A tile')} of ${share(first)}.`
  return `${marks} of ${counted(figures.length)} allies, from ${share(first)} to ${share(last)}.`
}
