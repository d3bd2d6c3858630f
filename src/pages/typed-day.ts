/** What is said of a day that somebody typed and that is none. */
import type { Fault } from '../faults/fault.js'
import { datesWritten } from '../query/meant/written-dates.js'
import { calendarSays, isPartialDate, lastDay } from '../record/date.js'
import { longDate } from '../sentences/phrases.js'

const NOT_AFTER = 'must not be after'
const SUMMIT = 'summit:'

/** What is said of a day that is none, and the days that may have been meant. */
export interface DayFault {
  readonly sentence: string
  /** Each as it is asked for, with what it is called. */
  readonly meant: readonly { readonly asOf: string; readonly words: string }[]
}

/** `February 2025 has 28 days.`, with its last; else what the tables say of it. */
export function dayFault(typed: string, fault: Fault): DayFault {
  const [written = typed] = datesWritten(typed)
  const says = calendarSays(written)
  if (says === null) {
    const meant = fault.nearest ? [fault.nearest] : (fault.candidates ?? [])
    const isLater = fault.detail.startsWith(NOT_AFTER)
    const sentence = isLater ? `The day ${fault.detail}.` : 'This is no day: write 3 April 2025 or 2025-04-03.'
    return { sentence, meant: meant.map(dayMeant) }
  }
  const month = written.slice(0, 7)
  const sentence = `${says.charAt(0).toUpperCase()}${says.slice(1)}.`
  return { sentence, meant: isPartialDate(month) ? [dayMeant(lastDay(month))] : [] }
}

/** A day by its date; a summit, for whose last day it may stand, by its name as far as its key has it. */
function dayMeant(asOf: string): DayFault['meant'][number] {
  const summit = asOf.startsWith(SUMMIT) ? asOf.slice(SUMMIT.length) : null
  return { asOf, words: summit === null ? longDate(asOf) : `The day of ${summit.replaceAll('-', ' ')}` }
}
