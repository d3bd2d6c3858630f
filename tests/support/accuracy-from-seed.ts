/**
 * How good the recent pace was, and how far first estimates moved since, worked out anew from the seed files alone: nothing of src
 * runs here. Shares are whole hundredths and paces are fractions, so that nothing is rounded before it is asked for.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Line = Readonly<Record<string, string>>

function lines(name: string): readonly Line[] {
  return parse(readFileSync(`prisma/seed/${name}.csv`, 'utf8'), { columns: true }) as Line[]
}

/** The last day of a date. */
function end(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10)
}

interface Printed {
  readonly edition: string
  readonly out: string
  readonly ally: string
  readonly year: number
  readonly hundredths: number
  readonly estimate: boolean
}

const ALLIES = lines('allies')
const OUT = new Map<string, string>()
for (const { id = '', publisher, published_on = '' } of lines('publications'))
  if (publisher === 'nato' && published_on !== '') OUT.set(id, end(published_on))

/** A decimal as whole hundredths, half up, by its digits. */
function hundredthsOf(decimal: string): number {
  const [whole = '', part = ''] = decimal.split('.')
  return Number(whole) * 100 + Number(part.padEnd(3, '0').slice(0, 2)) + (Number(part.padEnd(3, '0')[2]) >= 5 ? 1 : 0)
}

/** Every published share of GDP of an ally of today, the earliest edition first. */
const PRINTED: readonly Printed[] = lines('observations')
  .filter((one) => one.indicator === 'share_of_gdp' && one.derived === 'false' && OUT.has(one.publication ?? ''))
  .filter((one) => ALLIES.some(({ code }) => code === one.area))
  .map((one) => ({
    edition: one.publication ?? '',
    out: OUT.get(one.publication ?? '') ?? '',
    ally: one.area ?? '',
    year: Number(one.year),
    hundredths: hundredthsOf(one.value ?? ''),
    estimate: one.status === 'estimate',
  }))
  .sort((a, b) => (a.out === b.out ? 0 : a.out < b.out ? -1 : 1))

function joinedOn(ally: string): string {
  return ALLIES.find(({ code }) => code === ally)?.joined_on ?? '9999'
}

const held = new Map<string, ReadonlyMap<string, ReadonlyMap<number, Printed>>>()

/** Per ally and year the figure in force on the day. */
function inForce(day: string): ReadonlyMap<string, ReadonlyMap<number, Printed>> {
  const known = held.get(day)
  if (known) return known
  const made = new Map<string, Map<number, Printed>>()
  for (const one of PRINTED) {
    if (one.out > day) break
    const own = made.get(one.ally) ?? new Map<number, Printed>()
    made.set(one.ally, own.set(one.year, one))
  }
  held.set(day, made)
  return made
}

type Fraction = readonly [bigint, bigint]

/** Half up. */
function rounded([above, below]: Fraction): number {
  const [n, d] = below < 0n ? [-above, -below] : [above, below]
  const doubled = 2n * n + d
  const whole = doubled / (2n * d)
  return Number(doubled % (2n * d) < 0n ? whole - 1n : whole)
}

type Method = 'theil-sen' | 'linear' | 'no_change'
export const METHODS: readonly Method[] = ['theil-sen', 'linear', 'no_change']

/** Hundredths a year, of at least three points. */
function paceOf(points: readonly (readonly [number, number])[], method: Method): Fraction {
  if (method === 'no_change') return [0n, 1n]
  if (method === 'linear') {
    const n = points.length
    let [x, y, xy, xx] = [0, 0, 0, 0]
    for (const [a, b] of points) [x, y, xy, xx] = [x + a, y + b, xy + a * b, xx + a * a]
    return [BigInt(n * xy - x * y), BigInt(n * xx - x * x)]
  }
  const slopes: Fraction[] = []
  for (const [a, b] of points) for (const [c, d] of points) if (a < c) slopes.push([BigInt(d - b), BigInt(c - a)])
  slopes.sort(([a, b], [c, d]) => Number(a * d - c * b))
  const [low = [0n, 1n], high = [0n, 1n]] = [slopes[(slopes.length - 1) >> 1], slopes[slopes.length >> 1]]
  return [low[0] * high[1] + high[0] * low[1], 2n * low[1] * high[1]]
}

interface Origin {
  readonly ally: string
  readonly year: number
  readonly share: number
  readonly out: string
  readonly points: readonly (readonly [number, number])[]
}

function originAt(own: ReadonlyMap<number, Printed>, last: Printed, out: string, window: number): Origin[] {
  const points = [...own.values()]
    .filter(({ year }) => year <= last.year && year > last.year - window)
    .map(({ year, hundredths }): readonly [number, number] => [year, hundredths])
  return points.length < 3 ? [] : [{ ally: last.ally, year: last.year, share: last.hundredths, out, points }]
}

/** Of each edition out by the day, the allies of its day whose newest figure it carries. */
function realTime(day: string, window: number): Origin[] {
  const editions = new Map<string, string>()
  for (const { edition, out } of PRINTED) if (out <= day) editions.set(edition, out)
  return [...editions].flatMap(([edition, out]) =>
    [...inForce(out)].flatMap(([ally, own]) => {
      const last = own.get(Math.max(...own.keys()))
      return last?.edition === edition && joinedOn(ally) <= out ? originAt(own, last, out, window) : []
    }),
  )
}

/** Of the figures in force on the day, those of members of the year. */
function latest(day: string, window: number): Origin[] {
  return [...inForce(day)].flatMap(([ally, own]) =>
    [...own.values()]
      .filter(({ year }) => joinedOn(ally) <= (day < `${year}-12-31` ? day : `${year}-12-31`))
      .flatMap((last) => originAt(own, last, day, window)),
  )
}

export interface PastError {
  readonly origin: Origin
  readonly projected: number
  readonly outcome: number
}

/** Errors in hundredths of a point, as known on the day. */
export function errorsFromSeed(
  basis: string,
  method: Method,
  horizon: number,
  day: string,
  window: number,
): PastError[] {
  const origins = basis === 'latest' ? latest(day, window) : realTime(day, window)
  return origins.flatMap((origin) => {
    const came = inForce(day)
      .get(origin.ally)
      ?.get(origin.year + horizon)
    // A figure that no later edition gives again has not come out otherwise, nor the same: nothing has come yet.
    if (!came || (horizon === 0 && came.out <= origin.out)) return []
    const [above, below] = paceOf(origin.points, method)
    const projected = rounded([BigInt(origin.share) * below + above * BigInt(horizon), below])
    return [{ origin, projected, outcome: came.hundredths }]
  })
}

/** So many tenths of the errors are no greater, linear between neighbors; in hundredths, as a fraction. */
function quantile(errors: readonly number[], tenths: number): Fraction {
  const sorted = [...errors].sort((a, b) => a - b)
  const place = (sorted.length - 1) * tenths
  const below = sorted[Math.floor(place / 10)] ?? Number.NaN
  const above = sorted[Math.ceil(place / 10)] ?? Number.NaN
  return [BigInt(below * 10 + (above - below) * (place % 10)), 10n]
}

function sum(values: readonly number[]): bigint {
  return values.reduce((total, value) => total + BigInt(value), 0n)
}

/** Added to a projection, in hundredths; null where too little had come out by the day. */
export function rangeFromSeed(
  method: Method,
  horizon: number,
  day: string,
  window: number,
): [Fraction, Fraction] | null {
  const known = errorsFromSeed('real_time', method, horizon, day, window)
  if (known.length < 50 || new Set(known.map(({ origin }) => origin.year)).size < 5) return null
  const errors = known.map(({ outcome, projected }) => outcome - projected)
  return [quantile(errors, 1), quantile(errors, 9)]
}

/** So many hundredths and a part of one, half up. */
export const plus = (hundredths: number, [above, below]: Fraction) =>
  rounded([BigInt(hundredths) * below + above, below])

/** A row of the table, all in hundredths of a point and counts. */
export function accuracyFromSeed(
  basis: string,
  method: Method,
  horizon: number,
  day: string,
  { window = 5, level = 200, deadline = null as number | null } = {},
) {
  const all = errorsFromSeed(basis, method, horizon, day, window)
  const found = all.filter(({ origin }) => deadline === null || origin.year + horizon === deadline)
  const errors = found.map(({ outcome, projected }) => outcome - projected)
  const n = errors.length
  if (n === 0) return null
  const short = found.filter(({ origin }) => origin.share < level)
  const on = short.filter(({ projected }) => projected >= level)
  const off = short.filter(({ projected }) => projected < level)
  let [covered, of] = [0, 0]
  const ranges = new Map<string, [Fraction, Fraction] | null>()
  for (const { origin, projected, outcome } of found) {
    if (basis === 'latest') break
    if (!ranges.has(origin.out)) ranges.set(origin.out, rangeFromSeed(method, horizon, origin.out, window))
    const range = ranges.get(origin.out)
    if (!range) continue
    of += 1
    if (plus(projected, range[0]) <= outcome && outcome <= plus(projected, range[1])) covered += 1
  }
  return {
    n,
    years: new Set(found.map(({ origin }) => origin.year)).size,
    mean: rounded([sum(errors), BigInt(n)]),
    meanAbsolute: rounded([sum(errors.map(Math.abs)), BigInt(n)]),
    quantiles: [1, 5, 9].map((tenths) => rounded(quantile(errors, tenths))),
    verdicts: [
      on.length,
      on.filter(({ outcome }) => outcome >= level).length,
      off.length,
      off.filter(({ outcome }) => outcome < level).length,
    ],
    base: short.filter(({ outcome }) => outcome < level).length,
    covered: basis === 'latest' ? null : covered,
    coveredOf: basis === 'latest' ? null : of,
  }
}

/** Year by year or ally by ally, in hundredths: the first estimates of members of the year that a later edition gave again. */
export function firstEstimatesFromSeed(day: string, by: 'year' | 'ally') {
  const moved = new Map<string, { ally: string; year: number; change: number; estimate: boolean }[]>()
  for (const { code = '' } of ALLIES) {
    for (let year = 2010; year <= 2026; year += 1) {
      const known = PRINTED.filter((one) => one.out <= day && one.ally === code && one.year === year)
      const [first, last] = [known[0], known.at(-1)]
      if (!first || !last || known.length === 1) continue
      if (first.out.slice(0, 4) > String(year) || joinedOn(code) > `${year}-12-31` || joinedOn(code) > day) continue
      const key = by === 'year' ? String(year) : code
      const change = last.hundredths - first.hundredths
      moved.set(key, [...(moved.get(key) ?? []), { ally: code, year, change, estimate: last.estimate }])
    }
  }
  return new Map(
    [...moved].map(([key, all]) => {
      const changes = all.map(({ change }) => change)
      const n = all.length
      return [
        key,
        {
          n,
          of: by === 'year' ? armedIn(Number(key), day) : null,
          mean: rounded([sum(changes), BigInt(n)]),
          meanAbsolute: rounded([sum(changes.map(Math.abs)), BigInt(n)]),
          largest: Math.max(...changes.map(Math.abs)),
          largestOf: all.filter(({ change }) => Math.abs(change) === Math.max(...changes.map(Math.abs))),
          up: changes.filter((change) => change > 0).length,
          down: changes.filter((change) => change < 0).length,
          provisional: all.some(({ estimate }) => estimate),
        },
      ] as const
    }),
  )
}

function armedIn(year: number, day: string): number {
  return ALLIES.filter(
    ({ joined_on = '', armed_forces }) => armed_forces === 'true' && joined_on <= `${year}-12-31` && joined_on <= day,
  ).length
}
