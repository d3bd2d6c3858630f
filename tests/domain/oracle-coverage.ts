/**
 * How much of each edition is held and how old current figures are, worked out the slow way from the lines of prisma/seed:
 * nothing of src runs here.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Line = Readonly<Record<string, string>>

function lines(list: string): Line[] {
  const file = new URL(`../../prisma/seed/${list}.csv`, import.meta.url)
  return parse(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true })
}

const allies = lines('allies')
const publications = lines('publications')
const figures = lines('observations')

/** The last day a date can mean; a day after all others for no date. */
function lastDay(date = ''): string {
  if (date === '') return '9999-12-31'
  const [year = '', month, day] = date.split('-')
  if (day !== undefined) return date
  if (month === undefined) return `${year}-12-31`
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/** A row of the table `coverage`. */
export interface CoverageLine {
  publication: string
  indicator: string | null
  publisher: string
  published_on: string | null
  coverage: string | null
  allies: number
  expected: number | null
  first_year: number | null
  last_year: number | null
  cells: number
  cells_expected: number | null
  aggregates: number
  derived: number
  missing: string | null
}

/** What is held of each publication known by the day, undated ones included, by the publication and the indicator. */
export function coverageLines(asOf: string): CoverageLine[] {
  const all: CoverageLine[] = []
  for (const publication of publications) {
    const { id = '', publisher = '', published_on: out = '' } = publication
    if (out !== '' && lastDay(out) > asOf) continue
    const own = figures.filter((figure) => figure.publication === id)
    const indicators: (string | null)[] = [...new Set(own.map(({ indicator = '' }) => indicator))]
    if (publisher === 'nato' && !indicators.includes('share_of_gdp')) indicators.push('share_of_gdp')
    if (indicators.length === 0) indicators.push(null)
    for (const indicator of indicators) all.push(lineOf(id, publisher, out, indicator, own))
  }
  return all.sort((a, b) => (`${a.publication} ${a.indicator}` < `${b.publication} ${b.indicator}` ? -1 : 1))
}

function lineOf(id: string, publisher: string, out: string, indicator: string | null, own: Line[]): CoverageLine {
  const held = own.filter((figure) => figure.indicator === indicator)
  const has = (ally: string, year: number) => held.some((one) => one.area === ally && Number(one.year) === year)
  const years: number[] = []
  for (let year = 1949; year <= 2100; year += 1) if (held.some((one) => Number(one.year) === year)) years.push(year)
  const last = years.at(-1) ?? null
  const expected: string[] = []
  for (const { code = '', joined_on: joined = '', armed_forces: forces } of allies) {
    if (forces === 'true' && joined <= lastDay(out)) expected.push(code)
  }
  let [cells, newest] = [0, 0]
  const missing: string[] = []
  for (const code of expected) {
    for (const year of years) if (has(code, year)) cells += 1
    if (last !== null && has(code, last)) newest += 1
    else missing.push(code)
  }
  const isKnown = publisher === 'nato' && out !== ''
  let word: string | null = null
  if (held.length === 0) word = 'none'
  else if (isKnown) {
    word = 'partial'
    if (missing.length === 0) word = 'latest'
    if (years.length > 1 && cells === expected.length * years.length) word = 'whole'
  }
  return {
    publication: id,
    indicator,
    publisher,
    published_on: out === '' ? null : out,
    coverage: word,
    allies: newest,
    expected: isKnown ? expected.length : null,
    first_year: years[0] ?? null,
    last_year: last,
    cells,
    cells_expected: isKnown && last !== null ? expected.length * years.length : null,
    aggregates: held.filter(({ area }) => area === 'NATO' || area === 'NATO-EUR-CAN').length,
    derived: held.filter(({ derived }) => derived === 'true').length,
    missing: isKnown && last !== null && missing.length > 0 ? missing.join(';') : null,
  }
}

/** An ally's current figure. */
export interface CurrentYear {
  ally: string
  year: number
  publication: string
  /** Years behind the newest of any ally. */
  behind: number
}

/** The current figures of all allies of the day that have one, by their codes. */
export function currentYears(asOf: string, indicator: string, hasDerived = false): CurrentYear[] {
  const out = publications.filter(({ published_on: day }) => lastDay(day) <= asOf)
  const carrying = out.filter(({ id }) => figures.some((one) => one.publication === id && one.indicator === indicator))
  const publishers = carrying.map(({ publisher = '' }) => publisher).sort()
  const publisher = publishers.includes('nato') ? 'nato' : publishers[0]
  const found: CurrentYear[] = []
  for (const { code = '', joined_on: joined = '' } of allies) {
    if (joined > asOf) continue
    let best: { year: number; day: string; id: string } | null = null
    for (const { id = '', published_on: day } of carrying.filter((one) => one.publisher === publisher)) {
      for (const figure of figures) {
        if (figure.publication !== id || figure.area !== code || figure.indicator !== indicator) continue
        if (figure.derived === 'true' && !hasDerived) continue
        const year = Number(figure.year)
        if (!best || year > best.year || (year === best.year && lastDay(day) > best.day)) {
          best = { year, day: lastDay(day), id }
        }
      }
    }
    if (best) found.push({ ally: code, year: best.year, publication: best.id, behind: 0 })
  }
  const newest = Math.max(...found.map(({ year }) => year))
  return found.map((one) => ({ ...one, behind: newest - one.year }))
}
