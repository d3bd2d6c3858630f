/**
 * Rank, change and index of every figure, worked out from the lines of prisma/seed alone, in whole numbers and with plain
 * loops: what `/v1/spending?derive=rank,change,index` is held against. Nothing of src is used here.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Line = Record<string, string>

function lines(name: string): Line[] {
  const text = readFileSync(new URL(`../../prisma/seed/${name}.csv`, import.meta.url), 'utf8')
  return parse(text, { columns: true })
}

/** A fraction of whole numbers; the lower is above 0. */
type Fraction = readonly [bigint, bigint]

function fraction(text: string): Fraction {
  const [whole = '0', after = ''] = text.split('.')
  return [BigInt(whole + after), 10n ** BigInt(after.length)]
}

function floor(a: bigint, b: bigint): bigint {
  return a >= 0n || a % b === 0n ? a / b : a / b - 1n
}

/** Half up, as a whole number of the last decimal. */
function rounded([a, b]: Fraction, decimals: number): bigint {
  return floor(2n * a * 10n ** BigInt(decimals) + b, 2n * b)
}

function written(units: bigint, decimals: number): number {
  return Number(units) / 10 ** decimals
}

interface Figure extends Line {
  readonly area: string
  readonly indicator: string
  readonly publication: string
  readonly value: string
  readonly year: string
  readonly out: string
}

/** What is worked out of one figure; null where it cannot be. */
export interface Recalculated {
  readonly rank: number | null
  readonly of: number | null
  readonly change: number | null
  readonly before: string | null
  readonly index: number | null
}

const LUXEMBOURG = ['gdp_usd', 'gdp_usd_2015', 'gdp_usd_2021', 'share_of_gdp']

/** By area, indicator and year, joined by spaces. */
export function recalculated(asOf: string, base: number): Map<string, Recalculated> {
  const endOf = (day: string) => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day)
  const out = new Map<string, string>()
  const publisher = new Map<string, string>()
  for (const { id = '', published_on = '', publisher: by = '' } of lines('publications')) {
    publisher.set(id, by)
    if (published_on !== '' && endOf(published_on) <= asOf) out.set(id, endOf(published_on))
  }
  const allies = lines('allies')
  const later = new Set(allies.filter(({ joined_on = '' }) => joined_on > asOf).map(({ code }) => code))

  const editions = new Map<string, Figure[]>()
  const observations = lines('observations') as Figure[]
  const natoHas = new Set<string>()
  for (const one of observations)
    if (out.has(one.publication) && publisher.get(one.publication) === 'nato') natoHas.add(one.indicator)
  for (const one of observations) {
    const day = out.get(one.publication)
    if (day === undefined || later.has(one.area)) continue
    if (natoHas.has(one.indicator) && publisher.get(one.publication) !== 'nato') continue
    const key = `${one.area} ${one.indicator} ${one.year}`
    const held = editions.get(key) ?? []
    held.push({ ...one, out: day })
    held.sort((a, b) => (a.out > b.out ? -1 : 1))
    editions.set(key, held)
  }

  const indicators = new Map(lines('indicators').map((one) => [one.id ?? '', one]))
  const told = new Map<string, Recalculated>()
  for (const [key, [figure]] of editions) {
    if (!figure) continue
    const { area, indicator, year } = figure
    const { unit = '', decimals: places = '0' } = indicators.get(indicator) ?? {}
    const decimals = Number(places)
    const isShare = unit.startsWith('percent')

    const ofYear = (wanted: number): Figure | null => {
      const held = (editions.get(`${area} ${indicator} ${wanted}`) ?? []).filter(
        (one) => figure.derived === 'true' || one.derived === 'false',
      )
      return held.find((one) => one.publication === figure.publication) ?? held[0] ?? null
    }
    const breaks = (other: number) =>
      area === 'LUX' && LUXEMBOURG.includes(indicator) && Number(year) >= 2023 !== other >= 2023
    const quotient = (other: Figure): Fraction | null => {
      const [a, b] = fraction(figure.value)
      const [c, d] = fraction(other.value)
      return c === 0n ? null : [a * d, b * c]
    }

    let change: number | null = null
    const before = ofYear(Number(year) - 1)
    if (before && !breaks(Number(year) - 1)) {
      const shares = rounded(fraction(figure.value), decimals) - rounded(fraction(before.value), decimals)
      const part = quotient(before)
      if (isShare) change = written(shares, decimals)
      else if (part) change = written(rounded([(part[0] - part[1]) * 100n, part[1]], 2), 2)
    }

    let index: number | null = null
    const first = ofYear(base)
    if (first && !breaks(base) && indicator !== 'real_change') {
      const shares: Fraction = [rounded(fraction(figure.value), decimals), rounded(fraction(first.value), decimals)]
      const part = isShare ? (shares[1] === 0n ? null : shares) : quotient(first)
      if (part) index = written(rounded([part[0] * 100n, part[1]], 1), 1)
    }

    const day = `${year}-12-31` < asOf ? `${year}-12-31` : asOf
    const members = allies.filter(({ joined_on = '' }) => joined_on <= day)
    let rank: number | null = null
    let of: number | null = null
    if (members.some(({ code }) => code === area)) {
      const own = rounded(fraction(figure.value), decimals)
      rank = 1
      of = 0
      for (const { code } of members) {
        const [other] = editions.get(`${code} ${indicator} ${year}`) ?? []
        if (!other) continue
        of += 1
        if (rounded(fraction(other.value), decimals) > own) rank += 1
      }
    }
    told.set(key, { rank, of, change, before: before?.publication ?? null, index })
  }
  return told
}
