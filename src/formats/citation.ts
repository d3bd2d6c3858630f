/** What is cited and in which words: a figure with its value, an answer in a sentence, a table, one thing of it, a picture, a calendar, a feed. */
import type { Cell, Row } from '../charts/chart.js'
import { areasInWords } from '../charts/kit/topic.js'
import { coverageIn, coverageWord } from '../domain/coverage.js'
import type { View } from '../domain/dataset.js'
import { overPieces, type Steps } from '../domain/steps.js'
import { areaNames } from '../query/area-names.js'
import { listParameters, pictureParameters } from '../query/faces.js'
import type { Page } from '../query/page.js'
import type { IsoDate, PartialDate } from '../record/date.js'
import { fixed } from '../sentences/numbers.js'
import { type Edition, listed, longDate, publisherName, publishersWithDays } from '../sentences/phrases.js'
import type { Answer } from './answer.js'
import { type Format, faceOf } from './format.js'
import { editionsOf } from './json.js'
import { drawnFrom } from './svg.js'
import { asked, marksOf, rowsInWords } from './text.js'

/** What is cited under the name of nobody else: what was worked out or put together here. */
export const TRACKER = 'Defense spending tracker'

/** What an answer is cited as. */
export const CITED_KINDS = ['figure', 'answer', 'table', 'item', 'picture', 'calendar', 'feed'] as const
/** One of them. */
export type CitedKind = (typeof CITED_KINDS)[number]

/** What every form of a citation is written from. */
export interface Citation {
  readonly kind: CitedKind
  /** What it is and whom it is about; of a figure with its value. */
  readonly title: string
  /** Who answers for it: of published figures their publishers, with those they have them from; of all else the tracker. */
  readonly authors: readonly string[]
  /** Who issued it: the publishers themselves, or the tracker. */
  readonly publisher: string
  /** Of published figures the day of the latest edition; of all else the day it is as of. */
  readonly issuedOn: PartialDate
  readonly asOf: IsoDate
  /** The day it was retrieved. */
  readonly accessedOn: IsoDate
  /** The editions it is from or based on, in words; null where there are none. */
  readonly source: string | null
  readonly editions: readonly Edition[]
  readonly notes: readonly string[]
  readonly permalink: string
}

/** Whom a publisher has its figures from, where its terms ask to credit both. */
const ORIGINAL_SOURCES: Readonly<Record<string, string>> = {
  'world-bank': 'Stockholm International Peace Research Institute (SIPRI)',
}

/** So many editions, indicators or targets are named by their titles. */
const MOST_TITLES = 3
/** So long a list of years is told. */
const MOST_LETTERS = 60

/** Cites an answer that was given today in the format. Nothing of it is written or drawn. */
export function* citationOf(answer: Answer, format: Format, today: IsoDate): Steps<Citation> {
  const { page, links } = answer
  const face = faceOf(format)
  const figure = face === 'list' ? figureOf(page) : null
  const kind = face === 'list' ? kindOf(page, figure) : face
  const editions = figure
    ? editionsOf(page).filter(({ id }) => id === figure.publication)
    : kind === 'picture'
      ? drawnFrom(answer).subject.editions
      : editionsOf(page)
  const published = (kind === 'figure' || kind === 'table') && isOfPublishedFigures(page) && figure?.derived !== true
  const publishers = published ? [...new Set(editions.map(({ publisher }) => publisher))] : []
  const named = publishers.map(publisherName)
  const { asOf } = page.view
  return {
    kind,
    title: clean(figure ? figureTitle(page.view, figure) : yield* titleOf(page, kind)),
    authors: named.length > 0 ? [...named, ...publishers.flatMap((one) => ORIGINAL_SOURCES[one] ?? [])] : [TRACKER],
    publisher: listed(named) || TRACKER,
    issuedOn: (named.length > 0 && latestOf(editions)) || asOf,
    asOf,
    accessedOn: today,
    source: editions.length === 0 ? null : clean(yield* sourceOf(page, figure, editions, published)),
    editions,
    notes: page.notes,
    permalink: links.permalink,
  }
}

/** The citation as a footnote. No full stop follows the address: it would be taken for part of it. */
export function sentenceOf({ title, asOf, source, permalink }: Citation): string {
  return `${title}, ${asKnownOn(asOf)}. ${source === null ? '' : `${source}. `}Retrieved through the ${TRACKER}: ${permalink}`
}

/** What stands beside the title where there is a field for it: the day, and the editions. */
export function noteOf({ asOf, source }: Citation): string {
  const day = asKnownOn(asOf)
  return [`${day.slice(0, 1).toUpperCase()}${day.slice(1)}`, ...(source === null ? [] : [source])].join('. ')
}

function asKnownOn(day: IsoDate): string {
  return `as known on ${longDate(day)}`
}

/** A row that is a figure: of whom, what, which year, and from which edition. */
interface FigureRow {
  readonly area: string
  readonly indicator: string
  readonly year: number
  /** At published precision, or all digits of the copy where these were asked for. */
  readonly value: string
  readonly publication: string
  readonly isEstimate: boolean
  readonly derived: boolean
}

/** Whether the rows of the table are figures as they were published, or worked out from one edition. */
function isOfPublishedFigures({ table }: Page): boolean {
  return ['area', 'indicator', 'value', 'publication'].every((name) => Object.hasOwn(table.columns, name))
}

/** The one figure of the answer, or null where it is anything else. */
function figureOf(page: Page): FigureRow | null {
  const [row, another] = page.whole
  if (!row || another || !isOfPublishedFigures(page)) return null
  const { area, indicator, year, value, publication, status, derived } = row
  if (typeof value !== 'number' || typeof year !== 'number') return null
  const digits =
    page.query.raw === 'true' ? String(value) : fixed(value, page.view.dataset.decimalsOf(String(indicator)))
  return {
    area: String(area),
    indicator: String(indicator),
    year,
    value: digits,
    publication: String(publication),
    isEstimate: status === 'estimate',
    derived: derived === true,
  }
}

function kindOf({ kind, table }: Page, figure: FigureRow | null): CitedKind {
  return figure ? 'figure' : table.single ? 'answer' : kind === 'item' ? 'item' : 'table'
}

/** `Defense expenditure as a share of GDP, Italy, 2024: 1.49% of GDP (estimate)`. */
function figureTitle({ dataset }: View, { indicator, area, year, value, isEstimate, derived }: FigureRow): string {
  const { title, unit = '' } = dataset.indicators.get(indicator) ?? {}
  const amount = unit.startsWith('percent') ? `${value}%${unit.slice('percent'.length)}` : `${value} ${unit}`
  const marks = [...(isEstimate ? ['estimate'] : []), ...(derived ? ['worked out, not published'] : [])]
  const remark = marks.length > 0 ? ` (${marks.join(', ')})` : ''
  return `${title ?? indicator}, ${areaNames(dataset)(area)}, ${year}: ${amount}${remark}`
}

/** `Spending: Italy and Spain; 2014–2024 (22 figures, some of them estimates)`. */
function* titleOf(page: Page, kind: CitedKind): Steps<string> {
  const { table, whole, noun } = page
  const [row] = whole
  if (row && kind === 'item') return `${itemName(page, row)} (${noun[0]})`
  if (typeof row?.sentence === 'string' && kind === 'answer')
    return `${table.title}: ${withName(page, row.sentence, row)}`
  const about = aboutOf(page).join('; ')
  const what = about === '' ? table.title : `${table.title}: ${about}`
  if (kind === 'picture' || kind === 'calendar' || kind === 'feed') return `${what} (${kind})`
  let marks = { hasEstimate: false, hasDerived: false }
  yield* overPieces(whole, (piece) => {
    const { hasEstimate, hasDerived } = marksOf({ columns: page.columns, whole: piece })
    marks = { hasEstimate: marks.hasEstimate || hasEstimate, hasDerived: marks.hasDerived || hasDerived }
  })
  const remarks = [
    row ? rowsInWords(page) : `no ${noun[1]}`,
    ...(marks.hasEstimate ? ['with estimates'] : []),
    ...(marks.hasDerived ? ['some worked out, not published'] : []),
  ]
  return `${what} (${remarks.join(', ')})`
}

/** The sentence with the name of whom it is about in place of the code it begins with. */
function withName({ view }: Page, sentence: string, { area }: Row): string {
  if (typeof area !== 'string' || !sentence.startsWith(`${area} `)) return sentence
  return `${areaNames(view.dataset)(area)}${sentence.slice(area.length)}`
}

/** What the thing is called, after the ally it belongs to or the person who said it. */
function itemName({ table, view }: Page, row: Row): string {
  const called = [row.title, row.name, row.said_on, row[table.key[0] ?? '']].find((cell) => typeof cell === 'string')
  const words = called === row.said_on ? longDate(String(called)) : String(called)
  const whose: Cell = typeof row.name === 'string' ? null : (row.speaker ?? row.ally ?? null)
  return whose === null ? words : `${areaNames(view.dataset)(String(whose))}, ${words}`
}

/** What is told of a question in words of its own, or does not change what it is about. */
const SAID_OTHERWISE = {
  ...listParameters,
  ...pictureParameters,
  picture: 0,
  area: 0,
  ally: 0,
  group: 0,
  indicator: 0,
  year: 0,
  target: 0,
}

/** Whom and what the rows are about, the years, and how else they were chosen. */
function aboutOf(page: Page): string[] {
  const { dataset } = page.view
  const { area, ally, group, indicator, year, target } = { ...page.defaults, ...page.query }
  const names = [area, ally, group].flatMap((names) => names?.split(',') ?? [])
  const whom = areasInWords(names, areaNames(dataset))
  const targets = new Map(dataset.facts.targets.map(({ id, title }) => [id, title]))
  return [
    ...(names.length > 0 ? [whom] : []),
    ...titled(indicator, 'indicators', (id) => dataset.indicators.get(id)?.title),
    ...(year === undefined ? [] : [yearsInWords(year)]),
    ...titled(target, 'targets', (id) => targets.get(id)),
    ...asked(page, SAID_OTHERWISE),
  ]
}

/** The titles of what is named, or how many there are where they are too many to be read. */
function titled(ids: string | undefined, many: string, titleOf: (id: string) => string | undefined): string[] {
  const all = ids?.split(',') ?? []
  if (all.length > MOST_TITLES) return [`${all.length} ${many}`]
  return all.length === 0 ? [] : [listed(all.map((id) => titleOf(id) ?? id))]
}

/** `2014–2024`, `latest year`. */
function yearsInWords(years: string): string {
  if (years.length > MOST_LETTERS) return 'several years'
  return years === 'latest' ? 'latest year' : years.replaceAll('..', '–').replaceAll(/,\s*/g, ', ')
}

/** `NATO, “Defence Expenditure of NATO Countries (2014-2024)”, 17 June 2024`; what rests on editions is based on them. */
function* sourceOf(
  { view: { dataset }, query }: Page,
  figure: FigureRow | null,
  editions: readonly Edition[],
  published: boolean,
): Steps<string> {
  const indicator = figure?.indicator ?? (query.indicator?.includes(',') ? undefined : query.indicator)
  const inPart = new Set<string>()
  for (const { id } of editions) {
    const publication = dataset.publications.get(id)
    if (!publication) continue
    const word =
      indicator === undefined ? coverageWord(dataset, publication) : coverageIn(dataset, publication, indicator).word
    if (word === 'partial') inPart.add(id)
    yield
  }
  const words =
    editions.length > MOST_TITLES
      ? [...publishersWithDays(editions), ...(inPart.size > 0 ? ['some editions held in part'] : [])].join('; ')
      : editions.map((edition) => `${inWords(edition)}${inPart.has(edition.id) ? ' (held in part)' : ''}`).join('; ')
  return published ? words : `Based on ${words}`
}

function inWords({ publisher, title, published_on }: Edition): string {
  const original = ORIGINAL_SOURCES[publisher]
  const who = `${publisherName(publisher)}${original === undefined ? '' : `, from the ${original}`}`
  return `${who}, “${title}”, ${published_on === null ? 'undated' : longDate(published_on)}`
}

function latestOf(editions: readonly Edition[]): PartialDate | undefined {
  return editions.flatMap(({ published_on }) => published_on ?? []).reduce<PartialDate | undefined>(later, undefined)
}

function later(one: PartialDate | undefined, other: PartialDate): PartialDate {
  return one !== undefined && one > other ? one : other
}

/** In one line; halves of characters, left over where a word was cut, have no UTF-8. */
function clean(words: string): string {
  return words.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/\p{Cs}/gu, '\ufffd')
}
