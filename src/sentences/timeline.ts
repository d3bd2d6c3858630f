/** The first heading of the timeline: what comes next. */
import { agreeing, counted, starting } from './grammar.js'
import { longDate } from './phrases.js'

/** What is read of a row of `milestones`. */
export interface OccasionRow {
  /** A day, a month or a year, ISO 8601; null where none was set. */
  readonly date: string | null
  readonly title: string
  readonly ahead: boolean
}

/** `Next, on 27 November 2026: Bundestag votes on the budget for 2027.` and `Four more lie ahead, the last in 2035.` */
export function timelineHeadline(occasions: readonly OccasionRow[]): readonly string[] {
  const ahead = occasions
    .flatMap(({ date, title, ahead: isAhead }) => (isAhead && date !== null ? [{ date, title }] : []))
    .sort((a, b) => endOf(a.date).localeCompare(endOf(b.date)))
  const [next, ...later] = ahead
  if (!next) return ['No dated occasion lies ahead.']
  const last = later.at(-1)
  const more = `${starting(counted(later.length))} more ${agreeing(later.length, 'lies', 'lie')} ahead`
  return [
    `Next, ${on(next.date)}: ${next.title}.`,
    ...(last ? [later.length === 1 ? `${more}, ${on(last.date)}.` : `${more}, the last ${on(last.date)}.`] : []),
  ]
}

function on(date: string): string {
  return `${date.length === 10 ? 'on' : 'in'} ${longDate(date)}`
}

/** A date comparable with days: what is open is at its end. */
function endOf(date: string): string {
  return `${date}-99-99`.slice(0, 10)
}
