/** Whether the figures of a day allow a count, a rank or a comparison, and what is said where they do not. */
import { listedNames, MOST_NAMED, outOf } from './grammar.js'
import { longDate } from './phrases.js'

/** The day a page is as of. */
export interface Day {
  /** ISO 8601. */
  readonly asOf: string
  /** Whether the newest edition of the record is the one in force, so that its figures are those of now. */
  readonly isNewest: boolean
  /** The day the first edition with figures came out, ISO 8601. */
  readonly recordBegins: string
}

/** What is read of a row of `progress` to say whether there is a figure, and of which year. */
export interface Held {
  readonly name: string
  readonly actual_percent: number | null
  readonly year: number | null
  /** Null also where a deadline that is over, or the question, chose the year. */
  readonly years_behind: number | null
  /** Why something is null: `no_armed_forces` where the ally has none. */
  readonly reason: string | null
}

/** The rows that have a figure. */
export function held<R extends Held>(rows: readonly R[]): readonly (R & { readonly actual_percent: number })[] {
  return rows.filter((row): row is R & { readonly actual_percent: number } => row.actual_percent !== null)
}

/** What is said in place of a count, a rank or a comparison; null where the figures allow them. */
export function whyNoCount(rows: readonly Held[], { asOf }: Pick<Day, 'asOf'>): string | null {
  const figures = held(rows)
  if (figures.length === 0) return 'No figures are held for this day.'
  const older = figures.filter(isStale).map(({ name }) => name)
  if (older.length === 0) return null
  const whose = older.length > MOST_NAMED ? `${outOf(older.length, figures.length)} allies` : listedNames(older.sort())
  const figure = older.length === 1 ? 'an older figure is' : 'older figures are'
  return `On ${longDate(asOf)} only ${figure} held for ${whose}.`
}

/** `The record begins on 4 July 2016.`: beside `No figures are held for this day.` */
export function whereRecordBegins({ recordBegins }: Pick<Day, 'recordBegins'>): string {
  return `The record begins on ${longDate(recordBegins)}.`
}

/** Whether the figure is older than the newest any ally has. */
export function isStale({ years_behind }: Pick<Held, 'years_behind'>): boolean {
  return years_behind !== null && years_behind > 0
}

/** The year all figures were chosen to be of, since the deadline is over or the year was asked for; else null. */
export function pastYear(rows: readonly Held[]): number | null {
  const [first] = held(rows)
  return first && first.years_behind === null ? first.year : null
}

const WHY_NONE: Readonly<Record<string, string>> = {
  no_armed_forces: 'no armed forces, so no figure',
  not_yet_ally: 'not yet an ally, so no figure',
}

/** `no armed forces, so no figure`, or `no figure` where nothing tells why. */
export function noFigure({ reason }: Pick<Held, 'reason'>): string {
  return WHY_NONE[reason ?? ''] ?? 'no figure'
}

/** What all with a figure have and the others lack: `armed forces`, or `a figure` where others lack one too. */
export function whatIsHeld(rows: readonly Held[]): string {
  const isOfArmed = rows.every((row) => row.actual_percent !== null || row.reason === 'no_armed_forces')
  return isOfArmed ? 'armed forces' : 'a figure'
}
