/** `/v1/verify`: a number somebody gave, held against the record. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { isGroup } from '../domain/group.js'
import { COMPUTED_INDICATOR } from '../domain/known-figure.js'
import { MEANINGS, type Meaning } from '../domain/may-mean.js'
import { type Judged, NUMBER_RELATIONS, NUMBER_VERDICTS, VERIFY_REASONS, verifyNumber } from '../domain/verify.js'
import { type NumberRead, readAs, readWritten } from '../domain/written-number.js'
import { refusedFor } from '../faults/fault.js'
import {
  codeOrNull,
  column,
  inWords,
  joined,
  key,
  keyOrNull,
  knownDate,
  list,
  text,
  textOrNull,
} from '../query/column.js'
import { choice, flag, parameter, partialDate, reference, type ValuesOf, whole } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { firstDay, type IsoDate, lastDay } from '../record/date.js'
import { STATUSES } from '../record/observations.js'
import { DERIVED_SUMS_NOTE } from './figures.js'
import { meaningsInWords, sentenceOn } from './verify-words.js'

const DEFAULT_INDICATOR = 'share_of_gdp'
const DEFAULT_RELATION = 'is'
const UNIT = 'as in unit; differences of percentages are points'

const written = z.string().transform((given, context) => {
  const read = readWritten(given)
  if (typeof read !== 'string') return read
  context.issues.push({ code: 'custom', input: given, message: read })
  return z.NEVER
})

const parameters = {
  area: reference(
    'area or group',
    'The ally, grouping or group the number is about. A group’s share is computed.',
    'EST',
  ),
  ally: reference('ally', 'The ally; or name an area.', 'EST'),
  value: parameter(written, {
    title:
      'The number as it was written: digits with a decimal point, then % or million, billion or trillion where that was said. ' +
      'Its last digit says how finely it is read; a share is read to tenths at least. An amount without a scale word is in the unit of the indicator.',
    example: '3.38',
  }),
  relation: choice(
    NUMBER_RELATIONS,
    `What was said of the figure: that it is the number (default), rounded to its last digit; is about it; or how it stands to it, unrounded.`,
  ),
  said_on: partialDate('When it was said; a month or a year counts as its last day. Default: the date.', '2025-08-28'),
  year: whole(1949, 2100, 'The year it is about. Default: that of the current figure on the day it was said.'),
  indicator: reference('indicator', `What it is measured in. Default: ${DEFAULT_INDICATOR}.`, 'spending_usd'),
  fail: flag('Whether anything but a number that holds now is a failure: 409 if it does not, 422 without a figure.'),
}

type VerifyValues = ValuesOf<typeof parameters>

/** The columns of what came of it, which are the same for the day it was said and for the date. */
const verdict = (title: string) => column(z.enum(NUMBER_VERDICTS), { title })
const number = (title: string, statusIn: string) =>
  column(z.number().nullable(), { title, unit: UNIT, statusIn, derivedIn: 'derived' })
const status = (title: string) => column(z.enum(STATUSES).nullable(), { title })
const difference = (title: string) => column(z.number().nullable(), { title, unit: UNIT })
const reason = (title: string) => codeOrNull(`${title}: ${inWords(VERIFY_REASONS)}`)

/** One row: what came of the number. */
export const verify = defineTable({
  name: 'verify',
  title: 'Verify',
  summary:
    'A number somebody gave, as it was written, about an ally, a grouping or a group: whether it held by what was known at the end of the ' +
    'day it was said, and whether it holds by what is known on the date, both for the same year; which editions ever printed it; and, ' +
    'where it holds on neither day and nobody had printed it, what it may have meant. To hold by rounding is not to meet a level: ' +
    '3.49 is 3.5, and is not at least 3.5. With fail=true a number that does not hold now is a 409, and one without a figure a 422, so that curl -f fails.',
  noun: ['answer', 'answers'],
  single: true,
  example: { area: 'EST', value: '3.38', year: '2025' },
  parameters,
  columns: {
    area: key('area or group', 'Whom the number is about'),
    indicator: key('indicator', 'What it is measured in'),
    year: column(z.int(), { title: 'The year it is about', unit: 'calendar year' }),
    relation: column(z.enum(NUMBER_RELATIONS), { title: 'What was said of the figure' }),
    value: text('The number as it was written'),
    said_on: knownDate('The day whose end it was said by'),
    read_as: column(z.number(), { title: 'The number as it was read', unit: UNIT }),
    step: column(z.number(), { title: 'What one of its last digit is worth', unit: UNIT }),
    unit: text('The unit of the indicator'),
    result_then: verdict('Whether it held by what was known at the end of the day it was said'),
    value_then: number('The figure known then', 'status_then'),
    status_then: status('How the publisher marks that figure'),
    publication_then: keyOrNull('publication', 'The edition that figure is from'),
    difference_then: difference('That figure minus the number'),
    reason_then: reason('Why it could not be checked then, or what to know of that figure'),
    result_now: verdict('Whether it holds by what is known on the date'),
    value_now: number('The figure known on the date', 'status_now'),
    status_now: status('How the publisher marks that figure'),
    publication_now: keyOrNull('publication', 'The edition that figure is from'),
    difference_now: difference('That figure minus the number'),
    reason_now: reason('Why it cannot be checked, or what to know of that figure'),
    printed_in: {
      ...list('The editions out by the date whose figure rounds to the number, oldest first'),
      refers: 'publication',
    },
    printed_on: list('The days they were out, in the same order'),
    printed_later: { ...list('Those of them that came out after it was said'), refers: 'publication' },
    may_mean: list(
      'What it may have meant, where it holds on neither day and no edition had printed it by then: pledge:id, or ' +
        `kind:area:indicator:year:publication. ${inWords(MEANINGS)}`,
    ),
    may_mean_words: textOrNull('The same in words'),
    computed: column(z.boolean(), {
      title: 'Whether the figures are shares computed for a group',
      note: 'The share of a group is computed from sums of spending and GDP; no edition prints it.',
    }),
    derived: column(z.boolean(), {
      title: 'Whether figures that were worked out, rather than published, were summed',
      note: DERIVED_SUMS_NOTE,
    }),
    sentence: text('The answer in words'),
  },
  key: ['area', 'indicator', 'year'],
  text: ['area', 'year', 'value', 'result_then', 'value_then', 'result_now', 'value_now'],
  yesOrNo: { isYes: (row) => (row.result_now === 'not_checkable' ? null : row.result_now === 'holds') },
  *rows(view, values) {
    const { area, indicator, number } = askedAbout(view, values)
    const relation = values.relation ?? DEFAULT_RELATION
    const saidOn = dayOf(view, values)
    const said = { area, indicator, number, relation, saidOn, year: values.year ?? null }
    const verified = verifyNumber(view, said)
    const { year, whenSaid, now, printedIn, mayMean } = verified
    yield {
      area,
      indicator,
      year,
      relation,
      value: number.written.text,
      said_on: saidOn,
      read_as: number.value,
      step: number.step,
      unit: view.dataset.indicators.get(indicator)?.unit ?? '',
      result_then: whenSaid.verdict,
      value_then: whenSaid.figure?.value ?? null,
      status_then: whenSaid.figure?.status ?? null,
      publication_then: whenSaid.figure?.publication ?? null,
      difference_then: whenSaid.difference,
      reason_then: whenSaid.reason,
      result_now: now.verdict,
      value_now: now.figure?.value ?? null,
      status_now: now.figure?.status ?? null,
      publication_now: now.figure?.publication ?? null,
      difference_now: now.difference,
      reason_now: now.reason,
      printed_in: joined(printedIn.map(({ publication }) => publication)),
      printed_on: joined(printedIn.map(({ day }) => day)),
      printed_later: joined(printedIn.filter(({ isLater }) => isLater).map(({ publication }) => publication)),
      may_mean: joined(mayMean.map(codeOf)),
      may_mean_words: meaningsInWords(view, mayMean),
      computed: isGroup(view.dataset, area),
      derived: [whenSaid, now].some(({ figure }: Judged) => figure?.isDerived),
      sentence: sentenceOn(view, said, verified),
    }
  },
  defaults: (view) => ({ relation: DEFAULT_RELATION, said_on: view.asOf, indicator: DEFAULT_INDICATOR }),
})

/** What the number is about, and the number read so. @throws FaultyQuestion */
function askedAbout(view: View, { area, ally, value, indicator = DEFAULT_INDICATOR }: VerifyValues) {
  const about = area ?? ally
  if (about === undefined || (area !== undefined && ally !== undefined))
    throw refusedFor('area', area, 'name one area, or one ally, that the number is about')
  if (value === undefined) throw refusedFor('value', undefined, 'name the number as it was written, such as 3.38')
  if (isGroup(view.dataset, about) && indicator !== COMPUTED_INDICATOR)
    throw refusedFor('indicator', indicator, `of a group only ${COMPUTED_INDICATOR} is computed`)
  const number: NumberRead | string = readAs(view, indicator, value)
  if (typeof number === 'string') throw refusedFor('value', value.text, number)
  return { area: about, indicator, number }
}

/** The day it counts as said: the last day of a month or a year, but none after the date asked about. @throws FaultyQuestion */
function dayOf({ asOf }: View, { said_on = asOf }: VerifyValues): IsoDate {
  if (firstDay(said_on) > asOf) throw refusedFor('said_on', said_on, `must not be after the date asked about, ${asOf}`)
  const last = lastDay(said_on)
  return last < asOf ? last : asOf
}

/** A meaning as a program reads it. */
function codeOf(meaning: Meaning): string {
  if (meaning.kind === 'pledge') return `pledge:${meaning.pledge.id}`
  const { kind, area, indicator, year, figure } = meaning
  return [kind, area, indicator, year, figure.publication].join(':')
}
