/** What an address of a page shows: its day, its level, its order, and what of the address could not be understood. */
import { measuredBy } from '../domain/target.js'
import { type Fault, FaultyQuestion } from '../faults/fault.js'
import { queryString } from '../formats/links.js'
import { resolveAsOf } from '../query/as-of.js'
import type { Texts } from '../query/declaration.js'
import { datesWritten } from '../query/meant/written-dates.js'
import { understand } from '../query/question.js'
import type { IsoDate } from '../record/date.js'
import { progress } from '../tables/progress.js'
import type { Source } from './asked.js'
import { typedPercent } from './typed.js'

/** The parameters by which a level is chosen, as `/v1/progress` takes them. */
export const LEVEL_PARAMETERS = ['target', 'percent', 'by'] as const

/** The parameters every page takes: its day and its level. */
export const OF_EVERY_PAGE = ['as_of', ...LEVEL_PARAMETERS]

/** What a page shows. */
export interface Shown {
  readonly path: string
  readonly asOf: IsoDate
  /** Whether the address names no day, so that tomorrow it shows tomorrow. */
  readonly followsToday: boolean
  /** The level asked for, by `LEVEL_PARAMETERS`; nothing for the target in force. */
  readonly level: Texts
  /** Other parameters of the page that were given, such as `sort`. */
  readonly own: Texts
  /** What could not be understood, by the name of its field. */
  readonly faults: Readonly<Record<string, Fault>>
  /** What was typed as a percentage, and how it was read where that is not the same. */
  readonly typedPercent: string | null
  readonly percentReadAs: string | null
  /** What was typed as a day that is none. */
  readonly typedDay: string | null
}

/** A query as it arrived: what is given twice is a list. */
export type RawQuery = Readonly<Record<string, unknown>>

const LONGEST = 100
/** Of a list: the codes of all allies, as a form with a box for each sends them. */
const LONGEST_LIST = 200

/** Parameters a form gives one by one, and an address as one list. */
const LISTS = ['ally']

/** The text up to a length. Half a character, which a cut may leave, cannot stand in an address. */
function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
}

/** The first text given by that name, cut where it is longer than anything that is understood. */
function textOf(query: RawQuery, name: string): string | undefined {
  const [first] = [query[name]].flat()
  return typeof first === 'string' && first.trim() !== '' ? cut(first.trim(), LONGEST) : undefined
}

/** The texts given by these names. */
export function givenTexts(query: RawQuery, names: readonly string[]): Texts {
  return textsOf(names, (name) => textOf(query, name))
}

/** All texts given by that name, as one list: a form gives what is chosen one by one. */
function listOf(query: RawQuery, name: string): string | undefined {
  const given = [query[name]].flat().filter((one) => typeof one === 'string' && one.trim() !== '')
  return given.length === 0 ? undefined : cut(given.join(), LONGEST_LIST)
}

/**
 * Reads the address of a page. What of it makes no sense is kept as a fault to be told beside its field, and the page shows what
 * it would without it. `own` are the names of parameters the page has beside its day and level.
 */
export function readShown(path: string, query: RawQuery, source: Source, own: readonly string[] = []): Shown {
  const { dataset, today } = source
  const given = textOf(query, 'as_of')
  const day = resolveAsOf(dayTyped(given), dataset, today)
  const asOf = typeof day === 'string' ? day : today
  const percent = typedPercent(textOf(query, 'percent'))
  const asked = textsOf(LEVEL_PARAMETERS, (name) => (name === 'percent' ? percent.value : textOf(query, name)))
  const wrong = faultsOf(asked, asOf, source)
  const faults = { ...wrong, ...(typeof day === 'string' ? {} : { as_of: day }) }
  return {
    path,
    asOf,
    followsToday: given === undefined || typeof day !== 'string',
    level: Object.keys(wrong).length === 0 ? asked : {},
    own: textsOf(own, (name) => (LISTS.includes(name) ? listOf(query, name) : textOf(query, name))),
    faults,
    typedPercent: textOf(query, 'percent') ?? null,
    percentReadAs: percent.readAs,
    typedDay: typeof day === 'string' ? null : (given ?? null),
  }
}

/** A day as people write it, in our writing; what may be two days stays as it was typed. */
function dayTyped(text: string | undefined): string | undefined {
  const [day, other] = text === undefined ? [] : datesWritten(text)
  return day === undefined || other !== undefined ? text : day
}

/** What is given by these names, where it is. */
function textsOf(names: readonly string[], given: (name: string) => string | null | undefined): Texts {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = given(name)
      return text ? [[name, text]] : []
    }),
  )
}

/** What is wrong with a level, by the name of the parameter. */
function faultsOf(level: Texts, asOf: IsoDate, { dataset, today }: Source): Readonly<Record<string, Fault>> {
  try {
    const { parameters, columns } = progress
    const { view, values } = understand({ raw: { ...level, as_of: asOf }, dataset, today }, parameters.list, columns)
    const target = typeof values.target === 'string' ? view.target(values.target) : null
    if (target === null || measuredBy(target.indicator).indicator === 'share_of_gdp') return {}
    const detail = `${target.title} is no share of GDP, which is what this page shows`
    return { target: { parameter: 'target', received: target.id, detail } }
  } catch (error) {
    if (!(error instanceof FaultyQuestion)) throw error
    return Object.fromEntries(error.faults.map((fault) => [fault.parameter, fault]))
  }
}

/** The address of a page that shows the same but for these; an empty text takes a parameter away. */
export function addressOf(
  shown: Pick<Shown, 'path' | 'level' | 'own'> & DayShown,
  change: Texts = {},
  path = shown.path,
): string {
  const day = shown.followsToday ? {} : { as_of: shown.asOf }
  const query = Object.entries({ ...day, ...shown.level, ...shown.own, ...change }).filter(([, value]) => value !== '')
  return path + queryString(Object.fromEntries(query))
}

/** Where the page of an ally is. */
export function pathOfAlly(code: string): string {
  return `/allies/${code}`
}

/** The address of an ally’s page on the day and by the level shown. */
export function addressOfAlly(shown: Shown, code: string): string {
  return addressOf({ ...shown, own: {} }, {}, pathOfAlly(code))
}

type DayShown = Pick<Shown, 'asOf' | 'followsToday'>
