/** Figures in and out of the database, of which there may be a million; and as the audit keeps them. */
import { setImmediate as giveWay } from 'node:timers/promises'
import { z } from 'zod'
import { EditionFigures, Figures, type Run } from '../record/figures.js'
import { inOrderOfKey, type Observation, STATUSES } from '../record/observations.js'
import { groupedBy } from '../record/records.js'
import type { Transaction } from './engine.js'
import { Prisma } from './generated/sqlite/client.js'
import { insertRows } from './insert.js'
import { notHeld, oneOf } from './store-faults.js'

/**
 * The driver answers at once, so only we can give way between two statements: so many figures hold up everything else for a few
 * milliseconds.
 */
const PAGE = 5000
const COLUMNS = ['publication', 'area', 'indicator', 'year', 'value', 'status', 'derived']

/** What the audit adds to a figure that was worked out: those it kept before there were any have nothing there. */
export const DERIVED = 'derived'

/**
 * The databases write and read decimals each in its own way, not always to the last digit; but all divide alike. So a value that
 * is a whole number of millionths, as nearly all published figures are, is read as that number.
 */
const MILLIONTHS = 1e6
const IN_MILLIONTHS = Prisma.raw('CAST(ROUND(value * 1e6) AS BIGINT)')
const IS_IN_MILLIONTHS = Prisma.raw('(ABS(value) < 1e12 AND ROUND(value * 1e6) / 1e6 = value)')

type Marked = Omit<Run, 'status' | 'years' | 'values'> & { readonly status: string }

/** Reads all figures, with each repeated word kept once. */
export async function loadFigures(tx: Transaction): Promise<Figures> {
  const publications = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM publication`
  const words = new Map<string, string>()
  const editions: EditionFigures[] = []
  for (const { id } of publications) editions.push(await figuresOf(tx, id, words))
  return new Figures(editions)
}

/**
 * The figures of one publication. Of each series the database makes one row: what is slow about a million rows is to have them
 * as objects of the driver's.
 */
export async function figuresOf(
  tx: Transaction,
  publication: string,
  words = new Map<string, string>(),
): Promise<EditionFigures> {
  const shared = (word: string) => {
    const known = words.get(word)
    if (known === undefined) words.set(word, word)
    return known ?? word
  }
  const runs: Run[] = []
  const take = ({ area, indicator, status, derived }: Marked, figures: Pick<Run, 'years' | 'values'>) => {
    const series = { area: shared(area), indicator: shared(indicator) }
    runs.push({ ...series, status: oneOf(STATUSES, status, 'observation.status'), derived, ...figures })
    return figures.years.length
  }
  for (const { areas, count } of await pagesOfAreas(tx, publication)) {
    await giveWay()
    const where = Prisma.sql`WHERE publication = ${publication} AND area IN (${Prisma.join(areas)})`
    const series = await tx.$queryRaw<(Marked & { figures: string })[]>`
      SELECT area, indicator, status, derived, string_agg(year || ',' || ${IN_MILLIONTHS}, ',') AS figures FROM observation
      ${where} AND ${IS_IN_MILLIONTHS} GROUP BY area, indicator, status, derived`
    const taken = series.reduce((sum, one) => sum + take(one, figuresWritten(one.figures)), 0)
    if (taken === count) continue
    const others = await tx.$queryRaw<(Marked & { year: number; value: number })[]>`
      SELECT area, indicator, status, derived, year, value FROM observation ${where} AND NOT ${IS_IN_MILLIONTHS}`
    for (const one of others) {
      if (!Number.isFinite(one.value)) throw notHeld(one.value, 'observation.value', 'must be a number')
      take(one, { years: [one.year], values: [one.value] })
    }
  }
  return new EditionFigures(publication, runs)
}

/** The areas of the edition in groups that have no more figures together than a page, or are one area. */
async function pagesOfAreas(tx: Transaction, publication: string) {
  const found = await tx.$queryRaw<{ area: string; count: number | bigint }[]>`
    SELECT area, COUNT(*) AS count FROM observation WHERE publication = ${publication} GROUP BY area`
  const pages: { areas: string[]; count: number }[] = []
  for (const { area, count } of found) {
    const last = pages.at(-1)
    if (last && last.count + Number(count) <= PAGE) {
      last.areas.push(area)
      last.count += Number(count)
    } else pages.push({ areas: [area], count: Number(count) })
  }
  return pages
}

/** The figures written as the year and the millionths of each. */
function figuresWritten(text: string): Pick<Run, 'years' | 'values'> {
  const numbers: number[] = JSON.parse(`[${text}]`)
  const years: number[] = []
  const values: number[] = []
  for (let place = 0; place < numbers.length; place += 2) {
    years.push(numbers[place] ?? 0)
    values.push((numbers[place + 1] ?? 0) / MILLIONTHS)
  }
  return { years, values }
}

/** Puts figures in the place of those the publication has. */
export async function replaceFigures(tx: Transaction, publication: string, figures: readonly Observation[]) {
  await tx.$executeRaw`DELETE FROM observation WHERE publication = ${publication}`
  const rows = figures.map(({ area, indicator, year, value, status, derived }) => {
    return { publication, area, indicator, year, value, status, derived }
  })
  await insertRows(tx, 'observation', COLUMNS, rows)
}

/**
 * An edition's figures about one area as the audit keeps them: `[[indicator, year, value, status], …]` by indicator and year, with
 * `"derived"` after the status of one that was worked out.
 */
export interface AuditedFigures {
  readonly text: string
  readonly count: number
}

/** The figures of one publication as the audit keeps them, by area. */
export function auditedByArea(figures: Iterable<Observation>): Map<string, AuditedFigures> {
  const byArea = groupedBy([...figures], ({ area }) => area)
  return new Map([...byArea].map(([area, own]) => [area, { text: textOf(own), count: own.length }]))
}

function textOf(figures: readonly Observation[]): string {
  const own = figures.toSorted(inOrderOfKey)
  return JSON.stringify(
    own.map(({ indicator, year, value, status, derived }) => [
      indicator,
      year,
      value,
      status,
      ...(derived ? [DERIVED] : []),
    ]),
  )
}

const rows = z.array(z.tuple([z.string(), z.int(), z.number(), z.enum(STATUSES), z.literal(DERIVED).optional()]))

/** The figures that a text of the audit stands for. */
export function figuresIn(publication: string, area: string, text: string): Observation[] {
  return rows.parse(JSON.parse(text)).map(([indicator, year, value, status, derived]) => ({
    publication,
    area,
    indicator,
    year,
    value,
    status,
    derived: derived !== undefined,
  }))
}
