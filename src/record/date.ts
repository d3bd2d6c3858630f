/**
 * Calendar dates as the record writes them: whole days, and the partial dates of announcements
 * of which only the year or the month is known. Days compare as strings.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string

/** A day, a month (`YYYY-MM`) or a year (`YYYY`), as precise as the source was. */
export type PartialDate = string

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whether the text is a year, a month or a day that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const parts = PARTIAL_DATE.exec(text)
  if (!parts) return false
  const [, year, month, day] = parts
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)))
}

const MONTH_OF_YEAR = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** What the calendar says against a text written as a date: `April 2025 has 30 days`; null where it says nothing, or it is not written so. */
export function calendarSays(text: string): string | null {
  const [, year, month, day] = PARTIAL_DATE.exec(text) ?? []
  if (month === undefined || isPartialDate(text)) return null
  if (Number(month) < 1 || Number(month) > 12) return `there is no month ${month}`
  if (day === '00') return 'days are counted from 01'
  const [first, days] = [new Date(`${year}-${month}-01T00:00:00Z`), daysInMonth(Number(year), Number(month))]
  return `${MONTH_OF_YEAR.format(first)} has ${days} days`
}

/** Whether the text is a whole day that exists in the calendar. */
export function isIsoDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text)
}

/** A day of UTC, which has no other hours. */
export const DAY_MS = 86_400_000

/** The whole day as so many days after 1 January 1970, as files count them. */
export function dayNumber(day: IsoDate): number {
  return Date.parse(day) / DAY_MS
}

/** The day so many days before another. */
export function daysBefore(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10)
}

/** The day before. */
export function eveOf(day: IsoDate): IsoDate {
  return daysBefore(day, 1)
}

/** The first day the date may mean. */
export function firstDay(date: PartialDate): IsoDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day the date may mean. */
export function lastDay(date: PartialDate): IsoDate {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`
  return date
}

/**
 * The day from which something with this date counts as known: the last day the date may mean,
 * but never later than the day it was recorded, since it was known by then.
 */
export function knownFrom(date: PartialDate, recordedOn: IsoDate): IsoDate {
  const last = lastDay(date)
  return last < recordedOn ? last : firstDay(date) > recordedOn ? firstDay(date) : recordedOn
}

/** The beginning of the day as a moment, RFC 3339 in UTC. */
export function beginningOf(day: IsoDate): string {
  return `${day}T00:00:00Z`
}

/** Whether the calendar year had ended before the day. */
export function isYearOver(year: number, day: IsoDate): boolean {
  return day > lastDay(String(year))
}

/** The last day of the calendar year, or the given day if that is earlier: the day by which what is said of the year is decided. */
export function yearEndBy(year: number, day: IsoDate): IsoDate {
  const end = lastDay(String(year))
  return end < day ? end : day
}

/** The calendar year of a date. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4))
}
