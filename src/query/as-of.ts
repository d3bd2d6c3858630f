/** The day a question looks from. */
import type { Dataset } from '../domain/dataset.js'
import { type Fault, received, suggesting, unknownName } from '../faults/fault.js'
import { fullBudget } from '../faults/nearest.js'
import { calendarSays, firstDay, type IsoDate, isPartialDate, lastDay } from '../record/date.js'
import { hasEnded } from '../record/summits.js'
import { keysMeant } from './meant/record-words.js'
import { datesMeant } from './meant/written-dates.js'

const SUMMIT_PREFIX = 'summit:'
/** Words for the day of the clock. */
const TODAY = ['today', 'now', 'latest', 'current']

const A_DAY = 'must be a day of the calendar such as 2025-04-03, a month, a year, today, or summit:<id>'

/**
 * The day a question looks from, or what is wrong with it: a month and a year stand for their last day, or for today where that
 * is still to come, a summit for its last day.
 */
export function resolveAsOf(value: unknown, dataset: Dataset, today: IsoDate): IsoDate | Fault {
  if (typeof value !== 'string') return today
  const date = value.trim()
  if (TODAY.includes(date.toLowerCase())) return today
  if (date.startsWith(SUMMIT_PREFIX)) return dayOfSummit(date, dataset, today)
  if (!isPartialDate(date)) return faultOf(value, dataset, today)
  if (firstDay(date) > today)
    return { parameter: 'as_of', received: received(value), detail: `must not be after today, ${today}` }
  const last = lastDay(date)
  return last > today ? today : last
}

function dayOfSummit(date: string, dataset: Dataset, today: IsoDate): IsoDate | Fault {
  const id = date.slice(SUMMIT_PREFIX.length)
  const fault = (detail: string): Fault => ({ parameter: 'as_of', received: received(date), detail })
  const summit = dataset.facts.summits.find((candidate) => candidate.id === id)
  if (summit === undefined) {
    const held = dataset.facts.summits.filter((one) => hasEnded(one, today))
    const known = held.map((one) => `${SUMMIT_PREFIX}${one.id}`)
    const meant = summitsMeant(id, dataset, today)
    return meant.length === 0
      ? unknownName('as_of', date, 'summit', known)
      : suggesting(unknownName('as_of', date, 'summit', known, []), meant)
  }
  if (summit.endsOn === null) return fault('this summit has no date yet')
  return summit.endsOn > today ? fault(`must not be after today, ${today}`) : summit.endsOn
}

/** The summits that had ended and may be meant by these words, as they are asked for. */
function summitsMeant(words: string, dataset: Dataset, today: IsoDate): readonly string[] {
  const ended = new Set(dataset.facts.summits.filter((one) => hasEnded(one, today)).map(({ id }) => id))
  const meant = keysMeant(dataset.asOf(today), 'summits', words, fullBudget())
  return meant.filter((id) => ended.has(id)).map((id) => `${SUMMIT_PREFIX}${id}`)
}

/** What is wrong with what is no date: what the calendar says, and the day, the edition's day or the summit that was probably meant. */
function faultOf(value: string, dataset: Dataset, today: IsoDate): Fault {
  const date = value.trim()
  const says = calendarSays(date)
  const fault = { parameter: 'as_of', received: received(value), detail: says === null ? A_DAY : `${A_DAY}: ${says}` }
  const edition = dataset.publications.get(date.toLowerCase())?.publishedOn
  const days = [...datesMeant(date), ...(edition ? [lastDay(edition)] : [])].filter((day) => firstDay(day) <= today)
  if (days.length > 0 || says !== null) return suggesting(fault, days)
  return suggesting(fault, summitsMeant(date, dataset, today))
}
