/**
 * Where figures and words lead, worked out anew from the seed files alone: nothing of src runs here. A path is an array of
 * shares, one for each year, that each word bends in its turn.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Row = Readonly<Record<string, string>>
type Path = Map<number, { share: number; word: string | null }>

const [END, FAR] = [2035, 2060]

function seed(name: string): readonly Row[] {
  return parse(readFileSync(`prisma/seed/${name}.csv`, 'utf8'), { columns: true }) as Row[]
}

const ALLIES = seed('allies').map((row) => ({
  code: row.code ?? '',
  joined: row.joined_on ?? '',
  isArmed: row.armed_forces === 'true',
}))
const EDITIONS = seed('publications')
  .filter((row) => row.publisher === 'nato' && row.published_on !== '')
  .map((row) => ({ id: row.id ?? '', day: lastOf(row.published_on ?? '') }))
const PLEDGES = seed('pledges')
const TARGETS = seed('targets')
const MEMBERS = seed('members')

/** Indicator and area, then year, then edition. */
const FIGURES = new Map<string, Map<number, Map<string, { value: number; isDerived: boolean }>>>()
for (const row of seed('observations')) {
  const name = `${row.indicator} ${row.area}`
  const years = FIGURES.get(name) ?? new Map()
  const editions = years.get(Number(row.year)) ?? new Map()
  editions.set(row.publication, { value: Number(row.value), isDerived: row.derived === 'true' })
  FIGURES.set(name, years.set(Number(row.year), editions))
}

function lastOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10)
}

/** From when what is dated so is known: its last day, or the day it was written down. */
function since(row: Row, column: string): string | null {
  const [date = '', written = ''] = [row[column], row.recorded_on]
  if (date === '') return null
  return lastOf(date) < written ? lastOf(date) : written
}

/** In hundredths, half up, from the decimal digits of the number. */
function hundredths(value: number): number {
  return Math.floor(Number((value * 100).toFixed(6)) + 0.5)
}

/** The shares in force, year by year, as published: hundredths. */
function sharesOf(code: string, day: string) {
  const out = EDITIONS.filter((edition) => edition.day <= day).sort((a, b) => (a.day < b.day ? 1 : -1))
  const years = [...(FIGURES.get(`share_of_gdp ${code}`) ?? [])].sort(([a], [b]) => a - b)
  return years.flatMap(([year, editions]) => {
    const edition = out.find(({ id }) => editions.has(id) && !editions.get(id)?.isDerived)
    const figure = edition && editions.get(edition.id)
    return figure ? [{ year, share: hundredths(figure.value) / 100, edition: edition.id, out: edition.day }] : []
  })
}

function isInForce(pledge: Row, day: string): boolean {
  const said = since(pledge, 'announced_on')
  if (said === null || said > day) return false
  const withdrawn = since(pledge, 'withdrawn_on')
  if (withdrawn !== null && withdrawn <= day) return false
  for (let next = pledge.superseded_by; next; ) {
    const later = PLEDGES.find(({ id }) => id === next)
    const [on, isNoPromise] = [later && since(later, 'announced_on'), /exemption|reservation/.test(later?.kind ?? '')]
    if (on && on <= day && (!isNoPromise || later?.kind === pledge.kind)) return false
    next = later?.superseded_by
  }
  return true
}

function targetOn(day: string): Row | null {
  const agreed = TARGETS.filter((row) => {
    const [from, to] = [since(row, 'agreed_on'), since(row, 'superseded_on')]
    return row.indicator === 'share_of_gdp' && row.areas === '' && from && from <= day && !(to && to <= day)
  })
  return agreed.sort((a, b) => (lastOf(a.agreed_on ?? '') < lastOf(b.agreed_on ?? '') ? 1 : -1))[0] ?? null
}

interface Bend {
  readonly id: string
  readonly first: number
  readonly last: number
  readonly level: number
  readonly mayFall: boolean
}

function ownBends(code: string, day: string) {
  const shares = sharesOf(code, day)
  const now = shares.at(-1)
  const bends: Bend[] = []
  const idle = { no_deadline: [] as string[], year_has_a_figure: [] as string[], not_counted: [] as string[] }
  for (const pledge of PLEDGES) {
    if (!now || pledge.ally !== code || !isInForce(pledge, day)) continue
    const { id = '', kind = '', basis, percent, indicator = '', from_year, deadline_year, conditional } = pledge
    if (/exemption|reservation/.test(kind) || !indicator.endsWith('share_of_gdp')) continue
    if (indicator !== 'share_of_gdp' || kind === 'alliance-commitment' || conditional === 'true' || percent === '') {
      idle.not_counted.push(id)
    } else if (deadline_year === '') idle.no_deadline.push(id)
    else if (Number(deadline_year) <= now.year) idle.year_has_a_figure.push(id)
    else {
      const last = Number(deadline_year)
      const isSpan = basis === 'every_year' || basis === 'average'
      const begins = isSpan && from_year !== '' ? Number(from_year) : last
      let level = Number(percent)
      if (basis === 'average') {
        let [sum, left] = [0, 0]
        for (let year = begins; year <= last; year += 1) {
          sum += Number(percent)
          if (year > now.year) left += 1
          else sum -= shares.find((one) => one.year === year)?.share ?? Number(percent)
        }
        level = sum / left
      }
      const mayFall = basis === 'in' && (since(pledge, 'announced_on') ?? '') > now.out
      bends.push({ id, first: Math.max(begins, now.year + 1), last, level, mayFall })
    }
  }
  return { bends, idle }
}

function bent(from: { year: number; share: number }, bends: readonly Bend[]) {
  const path: Path = new Map()
  for (let year = from.year; year <= FAR; year += 1) path.set(year, { share: from.share, word: null })
  let corners = [from.year]
  const reached: string[] = []
  const at = (year: number) => path.get(year)?.share ?? Number.NaN
  for (const bend of [...bends].sort((a, b) => a.first - b.first || a.level - b.level || (a.id < b.id ? -1 : 1))) {
    const [asked, there] = [hundredths(bend.level), hundredths(at(bend.first))]
    if (asked === there || (asked < there && !bend.mayFall)) {
      reached.push(bend.id)
      continue
    }
    corners = corners.filter((year) => year < bend.first)
    const corner = Math.max(...corners)
    const [start, span] = [at(corner), bend.first - corner]
    for (let year = corner + 1; year <= FAR; year += 1) {
      const part = Math.min(1, (year - corner) / span)
      path.set(year, { share: part === 1 ? bend.level : start + (bend.level - start) * part, word: bend.id })
    }
    corners.push(bend.first, bend.last)
  }
  return { path, reached }
}

function slope(shares: readonly { year: number; share: number }[]): number | null {
  const last = shares.at(-1)?.year ?? 0
  const recent = shares.filter(({ year }) => year > last - 5)
  if (recent.length < 3) return null
  const slopes: number[] = []
  for (const a of recent) {
    for (const b of recent) {
      if (a.year < b.year) slopes.push((hundredths(b.share) - hundredths(a.share)) / 100 / (b.year - a.year))
    }
  }
  slopes.sort((a, b) => a - b)
  const half = Math.floor(slopes.length / 2)
  return slopes.length % 2 ? (slopes[half] ?? 0) : ((slopes[half - 1] ?? 0) + (slopes[half] ?? 0)) / 2
}

/** The path of an ally by a scenario, with the words on it and those that are not; null without a figure. */
function pathOf(code: string, day: string, scenario: string) {
  const shares = sharesOf(code, day)
  const now = shares.at(-1)
  const target = targetOn(day)
  if (!now || !target) return null
  const { bends, idle } = ownBends(code, day)
  if (scenario === 'flat') return { now, ...bent(now, []), idle: null, hasNoPace: false }
  if (scenario === 'pace') {
    const level = Number(target.percent)
    const pace = hundredths(now.share) >= hundredths(level) ? 0 : slope(shares)
    const path: Path = new Map()
    for (let year = now.year; year <= FAR; year += 1) {
      const moved = now.share + (pace ?? 0) * (year - now.year)
      const capped = now.share >= level ? now.share : Math.min(level, moved)
      path.set(year, { share: Math.max(0, capped), word: null })
    }
    return { now, path, reached: [], idle: null, hasNoPace: pace === null }
  }
  const own = bent(now, bends)
  if (scenario === 'pledges') return { now, ...own, idle, hasNoPace: false }
  const due = target.deadline_year === '' ? now.year + 1 : Number(target.deadline_year)
  const reserved = PLEDGES.filter((row) => row.ally === code && row.kind === 'reservation' && isInForce(row, day)).sort(
    (a, b) => ((since(a, 'announced_on') ?? '') < (since(b, 'announced_on') ?? '') ? 1 : -1),
  )[0]
  const agreed = reserved ?? target
  const isLevel = agreed.percent !== '' && agreed.indicator === 'share_of_gdp' && due > now.year
  if (!isLevel || hundredths(Number(agreed.percent)) <= hundredths(own.path.get(due)?.share ?? 0))
    return { now, ...own, idle, hasNoPace: false }
  const bend = { id: agreed.id ?? '', first: due, last: due, level: Number(agreed.percent), mayFall: false }
  const made = bent(now, [...bends, bend])
  return { now, path: made.path, reached: made.reached.filter((id) => id !== bend.id), idle, hasNoPace: false }
}

/** GDP at current prices, the latest year of the latest edition that has it. */
function dollarsOf(code: string, day: string): { year: number; value: number } | null {
  const years = [...(FIGURES.get(`gdp_usd ${code}`) ?? [])].sort(([a], [b]) => b - a)
  const out = EDITIONS.filter((edition) => edition.day <= day).sort((a, b) => (a.day < b.day ? 1 : -1))
  for (const [year, editions] of years) {
    for (const { id } of out) {
      const figure = editions.get(id)
      if (figure && !figure.isDerived) return { year, value: figure.value }
    }
  }
  return null
}

/** The edition of the weights, and the weight of each ally by it. */
function weightsOn(day: string) {
  const out = EDITIONS.filter((edition) => edition.day <= day).sort((a, b) => (a.day < b.day ? 1 : -1))
  for (const { id } of out) {
    for (const base of ['2021', '2015']) {
      const weights = new Map<string, { value: number; isDerived: boolean }>()
      for (const { code } of ALLIES) {
        const years = [...(FIGURES.get(`gdp_usd_${base} ${code}`) ?? [])].sort(([a], [b]) => b - a)
        const figure = years.map(([, editions]) => editions.get(id)).find((one) => one !== undefined)
        if (figure) weights.set(code, figure)
      }
      if (weights.size > 0) return { id, weights }
    }
  }
  return null
}

function membersOf(area: string, day: string): readonly (typeof ALLIES)[number][] {
  const joined = ALLIES.filter((ally) => ally.joined <= day)
  if (area === 'NATO') return joined
  if (area === 'NATO-EUR-CAN') return joined.filter(({ code }) => code !== 'USA')
  return joined.filter(({ code }) =>
    MEMBERS.some(
      (row) =>
        row.group === area &&
        row.ally === code &&
        (row.from === '' || lastOf(row.from ?? '') <= day) &&
        (row.to === '' || lastOf(row.to ?? '') >= day),
    ),
  )
}

const joined = (codes: readonly string[]) => codes.join(';') || null

/** The rows of `/v1/outlook` for an ally as of the day, in the columns worked out here. */
export function allyOutlookFromSeed(code: string, day: string, scenario: string, growth = 0) {
  const found = pathOf(code, day, scenario)
  const gdp = dollarsOf(code, day)
  const level = hundredths(Number(targetOn(day)?.percent))
  if (!found) return []
  const { now, path, reached, idle, hasNoPace } = found
  const rows = []
  for (let year = now.year; year <= END; year += 1) {
    const { share, word } = path.get(year) ?? { share: Number.NaN, word: null }
    const more = share - now.share
    const money = gdp && (more / 100) * gdp.value * (1 + growth / 100) ** (year - gdp.year)
    const isMet = hundredths(share) >= level
    rows.push({
      area: code,
      scenario,
      year,
      percent: hundredths(share) / 100,
      over_flat_pp: (hundredths(share) - hundredths(now.share)) / 100,
      extra_usd_m: money && Math.round(money),
      met: isMet ? 1 : 0,
      of: 1,
      based_on: year === now.year ? null : word,
      no_deadline: joined(idle?.no_deadline ?? []),
      year_has_a_figure: joined(idle?.year_has_a_figure ?? []),
      not_counted: joined(idle?.not_counted ?? []),
      reached: joined(reached),
      no_pace: hasNoPace ? code : null,
      current_percent: now.share,
      current_year: now.year,
      publications: now.edition,
    })
  }
  return rows
}

/** The same for a grouping or a group. */
export function groupOutlookFromSeed(area: string, day: string, scenario: string, growth = 0) {
  const members = membersOf(area, day)
  const weighed = weightsOn(day)
  const level = hundredths(Number(targetOn(day)?.percent))
  const paths = new Map(
    members.flatMap(({ code }) => {
      const path = pathOf(code, day, scenario)
      return path ? [[code, path] as const] : []
    }),
  )
  const inSums = members.filter(({ code, isArmed }) => weighed?.weights.has(code) && (paths.has(code) || !isArmed))
  const rows = []
  const first = Math.max(...[...paths.values()].map(({ now }) => now.year))
  for (let year = first; paths.size > 0 && year <= END; year += 1) {
    let [spent, flat, gdp] = [0, 0, 0]
    let extra: number | null = inSums.some(({ code }) => dollarsOf(code, day)) ? 0 : null
    const moved: string[] = []
    for (const { code } of inSums) {
      const weight = weighed?.weights.get(code)?.value ?? 0
      gdp += weight
      const found = paths.get(code)
      const share = found?.path.get(year)?.share ?? 0
      const current = found?.now.share ?? 0
      spent += share * weight
      flat += current * weight
      if (hundredths(share) !== hundredths(current)) moved.push(code)
      const dollars = dollarsOf(code, day)
      if (share === current) continue
      if (dollars === null || extra === null) extra = null
      else extra += ((share - current) / 100) * dollars.value * (1 + growth / 100) ** (year - dollars.year)
    }
    const met = [...paths].filter(([, { path }]) => hundredths(path.get(year)?.share ?? 0) >= level)
    rows.push({
      area,
      scenario,
      year,
      percent: hundredths(spent / gdp) / 100,
      over_flat_pp: (hundredths(spent / gdp) - hundredths(flat / gdp)) / 100,
      extra_usd_m: extra === null ? null : Math.round(extra),
      met: met.length,
      of: paths.size,
      met_allies: joined(met.map(([code]) => code)),
      moved: moved.length,
      moved_allies: joined(moved),
      left_out: joined(members.filter((one) => !inSums.includes(one)).map(({ code }) => code)),
      no_pace: joined([...paths].filter(([, { hasNoPace }]) => hasNoPace).map(([code]) => code)),
      current_percent: hundredths(flat / gdp) / 100,
      weights_publication: weighed?.id ?? null,
      derived: inSums.some(({ code }) => weighed?.weights.get(code)?.isDerived),
    })
  }
  return rows
}
