/** Figures in and out of the database, of which there may be a million; and as the audit keeps them. */
import { setImmediate as giveWay } from 'node:timers/promises'
import { z } from 'zod'
import { inOrderOfKey, type Observation, STATUSES } from '../record/observations.js'
import { groupedBy } from '../record/records.js'
import { compareText } from '../record/text-order.js'
import type { Transaction } from './engine.js'
import { insertRows } from './insert.js'
import { oneOf } from './store-faults.js'

/** The driver answers at once, so only we can give way: 10,000 rows hold up everything else for about a tenth of a second. */
const PAGE = 10_000
const COLUMNS = ['publication', 'area', 'indicator', 'year', 'value', 'status', 'derived']

/** What the audit adds to a figure that was worked out: those it kept before there were any have nothing there. */
export const DERIVED = 'derived'

type Row = Omit<Observation, 'status'> & { readonly status: string }

/** Reads all figures in the order of their keys, with each repeated word kept once. */
export async function loadFigures(tx: Transaction): Promise<Observation[]> {
  const figures: Observation[] = []
  const words = new Map<string, string>()
  const shared = (word: string) => {
    const known = words.get(word)
    if (known === undefined) words.set(word, word)
    return known ?? word
  }
  const publications = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM publication`
  for (const { id } of publications.sort((a, b) => compareText(a.id, b.id))) {
    for (const row of await figuresOf(tx, id))
      figures.push({ ...row, publication: id, area: shared(row.area), indicator: shared(row.indicator) })
  }
  return figures
}

/** The figures of one publication in the order of their keys. */
export async function figuresOf(tx: Transaction, publication: string): Promise<Observation[]> {
  const figures: Observation[] = []
  for (let skip = 0; ; skip += PAGE) {
    await giveWay()
    const rows = await tx.$queryRaw<Row[]>`
      SELECT publication, area, indicator, year, value, status, derived FROM observation
      WHERE publication = ${publication} ORDER BY area, indicator, year LIMIT ${PAGE} OFFSET ${skip}`
    for (const row of rows) figures.push({ ...row, status: oneOf(STATUSES, row.status, 'observation.status') })
    if (rows.length < PAGE) return figures.sort(inOrderOfKey)
  }
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
export function auditedByArea(figures: readonly Observation[]): Map<string, AuditedFigures> {
  const byArea = groupedBy(figures, ({ area }) => area)
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
