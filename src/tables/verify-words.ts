/** What came of verifying a number, in sentences that can be quoted. */

import { isInPercent } from '../domain/change.js'
import type { View } from '../domain/dataset.js'
import type { KnownFigure } from '../domain/known-figure.js'
import type { Meaning } from '../domain/may-mean.js'
import {
  type Judged,
  type NumberRelation,
  type NumberVerdict,
  type SaidNumber,
  VERIFY_REASONS,
  type VerifiedNumber,
} from '../domain/verify.js'
import { roundsTo } from '../domain/written-number.js'
import { areaNames } from '../query/area-names.js'
import { longDate, publishersWithDays } from '../sentences/phrases.js'

const RELATION_WORDS: Readonly<Record<NumberRelation, string>> = {
  is: 'is',
  about: 'is about',
  at_least: 'is at least',
  above: 'is above',
  at_most: 'is at most',
  below: 'is below',
}

/** Of the day it was said, and of the date. */
const VERDICT_WORDS: Readonly<Record<NumberVerdict, readonly [past: string, present: string]>> = {
  holds: ['held', 'holds'],
  close: ['was close', 'is close'],
  fails: ['did not hold', 'does not hold'],
  not_checkable: ['could not be checked', 'cannot be checked'],
}

/** What was said, whether it held and holds, by which figures, and who printed it. */
export function sentenceOn(view: View, said: SaidNumber, { year, whenSaid, now, printedIn }: VerifiedNumber): string {
  const claim = `“${subject(view, said, year)} ${RELATION_WORDS[said.relation]} ${asWritten(view, said)}”`
  const nowWords = `${VERDICT_WORDS[now.verdict][1]} by what is known on ${longDate(view.asOf)} (${evidence(view, said, now)})`
  const thenWords = `${VERDICT_WORDS[whenSaid.verdict][0]} by what was known on ${longDate(said.saidOn)} (${evidence(view, said, whenSaid)})`
  const judged = said.saidOn === view.asOf ? nowWords : `${thenWords} and ${nowWords}`
  const printings = printedIn.map(
    ({ publication, isLater }) => `${editionWords(view, publication)}${isLater ? ' (later)' : ''}`,
  )
  const number = asRead(view, said)
  const whose = said.number.isFull
    ? `Editions that printed ${number}`
    : `Editions whose figure is ${number} when rounded`
  const printed = printings.length > 0 ? [`${whose}: ${printings.join('; ')}.`] : []
  return [`${claim} ${judged}.`, ...printed, ...notMet(view, said, [whenSaid, now])].join(' ')
}

/** That a figure below a number which rounds to it, or is about it, does not meet it: once for each such figure. */
function notMet(view: View, said: SaidNumber, judged: readonly Judged[]): string[] {
  const { number, relation, indicator } = said
  if (relation === 'at_most' || relation === 'below') return []
  const below = judged.flatMap(({ figure, verdict }) => {
    const isNear = verdict !== 'fails' || (figure !== null && roundsTo(number, figure.value))
    return figure && figure.value < number.value && isNear ? [figure.value] : []
  })
  return [...new Set(below)].map((value) => {
    const rounded = roundsTo(number, value) ? `is ${asRead(view, said)} when rounded, and ` : ''
    return `${amount(view, indicator, value)} ${rounded}is not at least ${asRead(view, said)}.`
  })
}

/** What it may have meant, as one sentence; null where there is nothing. */
export function meaningsInWords(view: View, meanings: readonly Meaning[]): string | null {
  if (meanings.length === 0) return null
  return `It may mean ${meanings.map((meaning) => meaningWords(view, meaning)).join('; or ')}.`
}

function meaningWords(view: View, meaning: Meaning): string {
  if (meaning.kind === 'pledge') {
    const { announcedOn, kind, title } = meaning.pledge
    return `its ${kind === 'reservation' ? 'reservation' : 'pledge'} of ${longDate(announcedOn ?? '')}: ${title}`
  }
  const { area, indicator, year, figure } = meaning
  return `${subject(view, { area, indicator }, year)} (${figureWords(view, indicator, figure)})`
}

/** `Estonia’s defense expenditure as a share of GDP in 2025`. */
function subject(view: View, { area, indicator }: Pick<SaidNumber, 'area' | 'indicator'>, year: number): string {
  const title = view.dataset.indicators.get(indicator)?.title ?? indicator
  return `${areaNames(view.dataset)(area)}’s ${title.charAt(0).toLowerCase()}${title.slice(1)} in ${year}`
}

/** The number as written, with its unit unless it names a scale: `2%`, `45 billion`. */
function asWritten(view: View, { indicator, number: { written } }: SaidNumber): string {
  if (isInPercent(view, indicator)) return `${written.plain}%`
  return written.unit === null ? `${written.text} ${unitOf(view, indicator)}` : written.text
}

/** The number as it was read, with the digits that count: `2.0%`. */
function asRead(view: View, said: SaidNumber): string {
  const { value, place, isFull } = said.number
  if (isInPercent(view, said.indicator)) return `${value.toFixed(place)}%`
  return isFull ? amount(view, said.indicator, value) : asWritten(view, said)
}

function evidence(view: View, { indicator }: SaidNumber, { figure, reason }: Judged): string {
  const why = reason === null ? [] : [VERIFY_REASONS[reason]]
  return [...(figure ? [figureWords(view, indicator, figure)] : []), ...why].join('; ')
}

function figureWords(view: View, indicator: string, { value, status, publication }: KnownFigure): string {
  const how = status === null ? 'computed from sums by ' : status === 'estimate' ? 'an estimate by ' : ''
  return `${amount(view, indicator, value)}, ${how}${editionWords(view, publication)}`
}

/** A figure at published precision, with its unit. */
function amount(view: View, indicator: string, value: number): string {
  const digits = value.toFixed(view.dataset.decimalsOf(indicator))
  return isInPercent(view, indicator) ? `${digits}%` : `${digits} ${unitOf(view, indicator)}`
}

function unitOf(view: View, indicator: string): string {
  return view.dataset.indicators.get(indicator)?.unit ?? ''
}

/** `NATO, 28 August 2025`. */
function editionWords(view: View, id: string): string {
  const publication = view.dataset.publications.get(id)
  if (!publication) return id
  return publishersWithDays([{ ...publication, published_on: publication.publishedOn }]).join()
}
