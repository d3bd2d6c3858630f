/**
 * What became of every pledge, worked out a second time from the files in prisma/seed alone: text cells, hundredths of a
 * percent as whole numbers, and nothing of src.
 */
import { readFileSync } from 'node:fs'

type Cells = Record<string, string>

/** The rows of a seed file; cells in quotes may hold commas, line breaks and doubled quotes. */
function rowsOf(file: string): Cells[] {
  const text = readFileSync(new URL(`../../prisma/seed/${file}`, import.meta.url), 'utf8')
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const [here, next] = [text[at], text[at + 1]]
    if (quoted && here === '"' && next === '"') {
      cell += '"'
      at += 1
    } else if (here === '"') quoted = !quoted
    else if (!quoted && (here === ',' || here === '\n')) {
      line.push(cell)
      cell = ''
      if (here === '\n') {
        lines.push(line)
        line = []
      }
    } else cell += here
  }
  const [head = [], ...body] = lines
  return body
    .filter((line) => line.length === head.length)
    .map((line) => Object.fromEntries(head.map((name, place) => [name, line[place] ?? ''])))
}

const pledges = rowsOf('pledges.csv')
const publications = rowsOf('publications.csv')
const observations = rowsOf('observations.csv').filter((row) => row.derived === 'false')

/** A date as the last day it may mean. */
function last(date: string): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const days = ['31', Number(date.slice(0, 4)) % 4 === 0 ? '29' : '28', '31', '30', '31', '30']
  const [, month] = date.split('-')
  return `${date}-${[...days, '31', '31', '30', '31', '30', '31'][Number(month) - 1]}`
}

/** From when something said on a date is known: its last day, or the day it was written down. */
function since(date: string, row: Cells): string {
  return last(date) < String(row.recorded_on) ? last(date) : String(row.recorded_on)
}

/** 2.005 is 201 hundredths: half up, by the digits as they are written. */
function hundredths(digits: string): number {
  const [whole, fraction = ''] = digits.split('.')
  const padded = `${fraction}000`
  return Number(whole) * 100 + Number(padded.slice(0, 2)) + (Number(padded[2]) >= 5 ? 1 : 0)
}

/** The outcome and what it rests on: `kept 2025 2.00 nato-2026-07 e`. */
export type Found = string | null

/** For each pledge known on the day; null for what promises nothing. */
export function outcomesByCsv(day: string): Map<string, Found> {
  const out = publications
    .filter((row) => row.published_on !== '' && last(String(row.published_on)) <= day)
    .sort((a, b) => (last(String(a.published_on)) < last(String(b.published_on)) ? -1 : 1))
  const place = new Map(out.map((row, at) => [row.id, at]))
  const isNato = new Map(out.map((row) => [row.id, row.publisher === 'nato']))

  /** The latest edition's row for each year of an ally. */
  const figures = (ally: string, indicator: string) => {
    const best: Record<string, Cells> = {}
    for (const row of observations) {
      if (row.area !== ally || row.indicator !== indicator || !isNato.get(row.publication)) continue
      const year = String(row.year)
      const held = best[year]
      if (!held || Number(place.get(row.publication)) > Number(place.get(held.publication))) best[year] = row
    }
    return best
  }

  const found = new Map<string, Found>()
  for (const pledge of pledges) {
    const announced = pledge.announced_on === '' ? null : since(String(pledge.announced_on), pledge)
    if (announced !== null && announced > day) continue
    const id = String(pledge.id)
    if (pledge.kind === 'exemption' || pledge.kind === 'reservation') {
      found.set(id, null)
      continue
    }
    const isCarried = observations.some((row) => row.indicator === pledge.indicator && place.has(row.publication))
    if (pledge.percent === '' || (out.length > 0 && !isCarried)) {
      found.set(id, 'not_measurable')
      continue
    }

    // The words that came after it, those known by the day, in the order of the chain.
    const later: { word: Cells; on: string }[] = []
    const passed = [id]
    for (let next = pledge.superseded_by; next && !passed.includes(next); ) {
      passed.push(next)
      const word = pledges.find((row) => row.id === next)
      if (!word) break
      const on = word.announced_on === '' ? '9999' : since(String(word.announced_on), word)
      if (on <= day && word.kind !== 'reservation' && word.kind !== 'exemption') later.push({ word, on })
      next = word.superseded_by
    }

    const level = hundredths(String(pledge.percent))
    const held = figures(String(pledge.ally), String(pledge.indicator))
    const told = (outcome: string, row: Cells) => {
      const value = hundredths(String(row.value))
      const digits = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
      return `${outcome} ${row.year} ${digits} ${row.publication}${row.status === 'estimate' ? ' e' : ''}`
    }
    const isThere = (row: Cells | undefined) => row !== undefined && hundredths(String(row.value)) >= level
    const isPast = (year: number) => Number(day.slice(0, 4)) > year
    const due = pledge.deadline_year === '' ? null : Number(pledge.deadline_year)

    let answer: string | null = null
    let fallback = 'pending'
    if (due === null) {
      const newest = held[Object.keys(held).sort().at(-1) ?? '']
      if (newest && isThere(newest)) answer = told('kept', newest)
    } else if (pledge.basis === 'by' || pledge.basis === 'in' || pledge.basis === '') {
      const stood = announced ?? later.map(({ on }) => on).sort()[0] ?? `${due}`
      const first = pledge.basis === 'by' ? Math.min(Number(stood.slice(0, 4)), due) : due
      const reached: Cells[] = []
      for (let year = first; year <= due; year += 1) {
        const row = held[String(year)]
        if (row && isThere(row)) reached.push(row)
      }
      const evidence = reached.find((row) => row.status === 'final') ?? reached[0]
      if (evidence) answer = told('kept', evidence)
      const decisive = held[String(due)]
      if (decisive && isPast(due)) fallback = told('missed', decisive)
    } else {
      // The record holds one span of each kind, and neither has a last year that is over.
      const years: number[] = []
      for (let year = Number(pledge.from_year); year <= due; year += 1) years.push(year)
      if (isPast(due)) throw new Error(`${id}: its span is over, and this does not know what then`)
      const short = years
        .map((year) => held[String(year)])
        .find((row) => row && isPast(Number(row.year)) && !isThere(row))
      if (pledge.basis === 'every_year' && short) fallback = told('missed', short)
    }

    const inTime = (on: string) => due === null || on <= `${due}-12-31`
    const takenBack = pledge.withdrawn_on === '' ? null : since(String(pledge.withdrawn_on), pledge)
    const isGivenUp =
      (takenBack !== null && takenBack <= day && inTime(takenBack)) ||
      later.some(({ word, on }) => {
        if (due === null) return true
        if (!inTime(on) || word.indicator !== pledge.indicator || !word.percent || !word.deadline_year) return false
        const [asked, until] = [hundredths(word.percent), Number(word.deadline_year)]
        const spans = word.basis === 'every_year' || word.basis === 'average'
        if (until === due || (spans && until > due && Number(word.from_year) <= due)) return asked < level
        return until > due && asked <= level && !(word.basis === 'in' && pledge.basis === 'in')
      })
    found.set(id, answer ?? (isGivenUp ? 'superseded' : fallback))
  }
  return found
}
