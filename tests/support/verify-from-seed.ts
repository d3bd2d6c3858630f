/**
 * What came of a share of GDP somebody gave, worked out anew from the lines of prisma/seed alone, in whole hundredths and with
 * plain loops. Nothing of src is used here.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Line = Readonly<Record<string, string>>

function lines(name: string): readonly Line[] {
  return parse(readFileSync(new URL(`../../prisma/seed/${name}.csv`, import.meta.url), 'utf8'), { columns: true })
}

const lastDay = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date)

const OUT_ON = new Map(
  lines('publications').flatMap(({ id = '', published_on = '' }): [string, string][] =>
    published_on === '' ? [] : [[id, lastDay(published_on)]],
  ),
)
const PLEDGES = lines('pledges')
const SHARES = ['share_of_gdp', 'military_share_of_gdp', 'cofog_share_of_gdp']

/** A figure as published, in hundredths. */
interface Figure {
  readonly publication: string
  readonly out: string
  readonly hundredths: number
}

/** Of each area, indicator and year the figures of all editions, the latest first. */
const FIGURES = new Map<string, Figure[]>()
const AREAS = new Set<string>()
for (const { publication = '', area = '', indicator = '', year = '', value = '', derived } of lines('observations')) {
  const out = OUT_ON.get(publication)
  if (!SHARES.includes(indicator) || derived === 'true' || out === undefined) continue
  const key = `${indicator} ${area} ${year}`
  const hundredths = indicator === 'cofog_share_of_gdp' ? 10 * halfUp(value, 1) : halfUp(value, 2)
  const held = [...(FIGURES.get(key) ?? []), { publication, out, hundredths }]
  FIGURES.set(
    key,
    held.sort((a, b) => (a.out + a.publication < b.out + b.publication ? 1 : -1)),
  )
  if (indicator === 'share_of_gdp') AREAS.add(area)
}

/** The decimal text half up, as a whole number of its last place: by its digits. None is negative. */
function halfUp(text: string, places: number): number {
  const [whole = '0', rest = ''] = text.split('.')
  const digits = rest.padEnd(places + 1, '0')
  const up = Number(digits.charAt(places)) >= 5 ? 1 : 0
  return Number(whole + digits.slice(0, places)) + up
}

function inForce(indicator: string, area: string, year: number, day: string): Figure | null {
  return FIGURES.get(`${indicator} ${area} ${year}`)?.find(({ out }) => out <= day) ?? null
}

/** Every share NATO printed, once for each area and year. */
export function printedShares(): {
  readonly area: string
  readonly year: number
  readonly printed: readonly number[]
}[] {
  return [...FIGURES].flatMap(([key, figures]) => {
    const [indicator, area = '', year] = key.split(' ')
    const printed = [...new Set(figures.map(({ hundredths }) => hundredths))]
    return indicator === 'share_of_gdp' ? [{ area, year: Number(year), printed }] : []
  })
}

/** A number as somebody wrote it, with one or two decimals, or none. */
interface Written {
  readonly hundredths: number
  readonly step: number
  readonly isFull: boolean
}

function read(text: string): Written {
  const isFull = /\.\d\d$/.test(text)
  return { hundredths: halfUp(text, 2), step: isFull ? 1 : 10, isFull }
}

function rounds(figure: number, { hundredths, step }: Written): boolean {
  return Math.floor((figure + step / 2) / step) * step === hundredths
}

function verdict(figure: Figure | null, number: Written, relation: string): string {
  if (figure === null) return 'not_checkable'
  const { hundredths: value, step } = number
  const off = Math.abs(figure.hundredths - value)
  switch (relation) {
    case 'is':
      return rounds(figure.hundredths, number) ? 'holds' : off <= Math.max(step, 5) ? 'close' : 'fails'
    case 'about':
      return 20 * off <= Math.max(20 * step, value)
        ? 'holds'
        : 10 * off <= Math.max(20 * step, value)
          ? 'close'
          : 'fails'
    case 'at_least':
      return figure.hundredths >= value ? 'holds' : 'fails'
    case 'above':
      return figure.hundredths > value ? 'holds' : 'fails'
    case 'at_most':
      return figure.hundredths <= value ? 'holds' : 'fails'
    default:
      return figure.hundredths < value ? 'holds' : 'fails'
  }
}

/** The cells of `/v1/verify` worked out here, for a share of GDP of an ally or a grouping. */
export function verifiedFromSeed(
  {
    area,
    year,
    value,
    relation,
  }: { readonly area: string; readonly year: number; readonly value: string; readonly relation: string },
  saidOn: string,
  day: string,
) {
  const number = read(value)
  const [then, now] = [saidOn, day].map((on) => inForce('share_of_gdp', area, year, on)) as [
    Figure | null,
    Figure | null,
  ]
  const printed = (FIGURES.get(`share_of_gdp ${area} ${year}`) ?? [])
    .filter(({ out, hundredths }) => out <= day && rounds(hundredths, number))
    .reverse()
  const [resultThen, resultNow] = [verdict(then, number, relation), verdict(now, number, relation)]
  const isExplained = printed.some(({ out }) => out <= saidOn) || resultThen === 'holds' || resultNow === 'holds'
  return {
    result_then: resultThen,
    value_then: then && then.hundredths / 100,
    publication_then: then?.publication ?? null,
    difference_then: then && (then.hundredths - number.hundredths) / 100,
    result_now: resultNow,
    value_now: now && now.hundredths / 100,
    publication_now: now?.publication ?? null,
    difference_now: now && (now.hundredths - number.hundredths) / 100,
    printed_in: printed.map(({ publication }) => publication).join(';') || null,
    printed_on: printed.map(({ out }) => out).join(';') || null,
    printed_later:
      printed
        .filter(({ out }) => out > saidOn)
        .map(({ publication }) => publication)
        .join(';') || null,
    may_mean: isExplained ? null : meanings(area, year, number, saidOn, day).join(';') || null,
  }
}

function meanings(area: string, year: number, number: Written, saidOn: string, day: string): string[] {
  const found: string[] = []
  const look = (kind: string, indicator: string, ofArea: string, ofYear: number, on: string, as = number) => {
    const figure = inForce(indicator, ofArea, ofYear, on)
    if (figure && rounds(figure.hundredths, as))
      found.push(`${kind}:${ofArea}:${indicator}:${ofYear}:${figure.publication}`)
  }
  look('other_year', 'share_of_gdp', area, year - 1, saidOn)
  look('other_year', 'share_of_gdp', area, year + 1, saidOn)
  for (const { id, ally, indicator, percent = '', from_year, deadline_year, announced_on = '' } of PLEDGES) {
    const isShare = indicator === 'share_of_gdp' || indicator === 'total_share_of_gdp'
    if (ally !== area || !isShare || percent === '' || Number(percent) * 100 !== number.hundredths) continue
    if (announced_on === '' || lastDay(announced_on) > saidOn) continue
    if (deadline_year && (Number(from_year || deadline_year) > year || Number(deadline_year) < year)) continue
    found.push(`pledge:${id}`)
  }
  const toTenths = { hundredths: Math.floor((number.hundredths + 5) / 10) * 10, step: 10, isFull: true }
  look('other_definition', 'cofog_share_of_gdp', area, year, day, toTenths)
  look('other_definition', 'military_share_of_gdp', area, year, day)
  if (number.isFull)
    for (const other of [...AREAS].sort()) if (other !== area) look('other_area', 'share_of_gdp', other, year, saidOn)
  return found
}
