/** Dates as people and programs write them elsewhere: `3 April 2025`, `03.04.2025`, `2025/04/03`, `2025-04-03T12:00:00Z`, `2025-Q1`. */
import { isPartialDate, type PartialDate } from '../../record/date.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dateOf(year = '', month = '', day = ''): PartialDate {
  return [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-')
}

function monthNamed(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

/** The ways to write one, with what it is in ours: several where its day and its month cannot be told apart. */
const WAYS: readonly (readonly [RegExp, (parts: readonly string[]) => readonly PartialDate[]])[] = [
  [/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, ([year, month, day]) => [dateOf(year, month, day)]],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => [dateOf(year, month, day)]],
  [/^(\d{4}-\d{2}-\d{2})[T ].*$/, ([day = '']) => [day]],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([day, month, year]) => [dateOf(year, month, day)]],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, ([a, b, year]) => [dateOf(year, b, a), dateOf(year, a, b)]],
  [/^(\d{4})[-/ ](\d{1,2})$/, ([year, month]) => [dateOf(year, month)]],
  [/^(\d{1,2})[-/.](\d{4})$/, ([month, year]) => [dateOf(year, month)]],
  [/^(\d{4})-?Q([1-4])$/i, ([year, quarter]) => [dateOf(year, String(Number(quarter) * 3))]],
  [/^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i, ([day, month, year]) => [dateOf(year, monthNamed(month), day)]],
  [/^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i, ([month, day, year]) => [dateOf(year, monthNamed(month), day)]],
  [/^([a-z]{3,9})\.? (\d{4})$/i, ([month, year]) => [dateOf(year, monthNamed(month))]],
]

/** What a text that is no date in our writing is in it; nothing where it is none in any. */
export function datesMeant(text: string): readonly PartialDate[] {
  return datesWritten(text).filter(isPartialDate)
}

/** The same, be it a day the calendar does not have: `31 February 2025` is 2025-02-31. */
export function datesWritten(text: string): readonly string[] {
  for (const [way, read] of WAYS) {
    const [whole, ...parts] = way.exec(text.trim()) ?? []
    if (whole !== undefined) return [...new Set(read(parts))]
  }
  return []
}
