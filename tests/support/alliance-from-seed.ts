/**
 * What allies spend together and how many meet the target of a year, worked out anew from the seed files alone: nothing of src
 * runs here, and files are read as text, row by row.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Row = Readonly<Record<string, string>>

function seed(name: string): readonly Row[] {
  return parse(readFileSync(`prisma/seed/${name}.csv`, 'utf8'), { columns: true }) as Row[]
}

const ALLIES = seed('allies')
const MEMBERS = seed('members')
const TARGETS = seed('targets').filter((target) => target.indicator === 'share_of_gdp' && target.areas === '')
const LISTS = seed('published-lists')
const DAY_OF_EDITION = new Map(
  seed('publications')
    .filter((edition) => edition.publisher === 'nato' && edition.published_on !== '')
    .map((edition): [string, string] => [edition.id ?? '', end(edition.published_on ?? '')]),
)
const GROUPS = [...seed('groups').map((group) => group.id ?? ''), 'NATO', 'NATO-EUR-CAN']

/** Edition, indicator, area and year of each figure, with its value and whether it was worked out. */
const FIGURES = new Map<string, { readonly value: number; readonly derived: boolean }>()
const YEARS_OF_SHARES = new Map<string, Set<number>>()
for (const { publication = '', area = '', indicator = '', year = '', value, derived } of seed('observations')) {
  FIGURES.set([publication, indicator, area, year].join(' '), { value: Number(value), derived: derived === 'true' })
  if (indicator !== 'share_of_gdp' || area.startsWith('NATO')) continue
  YEARS_OF_SHARES.set(publication, (YEARS_OF_SHARES.get(publication) ?? new Set()).add(Number(year)))
}

/** The last day of a date. */
function end(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10)
}

/** In hundredths, half up, from the decimal digits of the number. */
function hundredths(value: number): number {
  return Math.floor(Number((value * 100).toFixed(6)) + 0.5)
}

/** Editions out by the day, the latest first. */
function editionsOut(day: string): string[] {
  const out = [...DAY_OF_EDITION].filter(([, published]) => published <= day)
  return out.sort(([idA, a], [idB, b]) => (a === b ? (idA < idB ? 1 : -1) : a < b ? 1 : -1)).map(([id]) => id)
}

function membershipDay(day: string, year: number): string {
  return day < `${year}-12-31` ? day : `${year}-12-31`
}

function membersOf(together: string, day: string, year: number): string[] {
  const on = membershipDay(day, year)
  const inNato = ALLIES.filter((ally) => (ally.joined_on ?? '') <= on).map((ally) => ally.code ?? '')
  if (together === 'NATO') return inNato.sort()
  if (together === 'NATO-EUR-CAN') return inNato.filter((code) => code !== 'USA').sort()
  const inGroup = MEMBERS.filter(
    (one) =>
      one.group === together &&
      (one.from === '' || end(one.from ?? '') <= on) &&
      (one.to === '' || end(one.to ?? '') >= on),
  ).map((one) => one.ally)
  return inNato.filter((code) => inGroup.includes(code)).sort()
}

function hasForces(code: string): boolean {
  return ALLIES.some((ally) => ally.code === code && ally.armed_forces === 'true')
}

/** The share of the latest edition that has it, in hundredths. */
function shareOf(code: string, day: string, year: number): number | null {
  for (const edition of editionsOut(day)) {
    const figure = FIGURES.get(`${edition} share_of_gdp ${code} ${year}`)
    if (figure && !figure.derived) return hundredths(figure.value)
  }
  return null
}

interface Sums {
  readonly computed_percent: number | null
  readonly publication: string | null
  readonly prices: string | null
  readonly derived: boolean
  readonly left_out: string | null
  readonly reason: string | null
}

function sumsOf(members: readonly string[], day: string, year: number): Sums {
  const allies = ALLIES.filter((ally) => (ally.joined_on ?? '') <= day).map((ally) => ally.code ?? '')
  for (const edition of editionsOut(day)) {
    for (const base of ['2021', '2015']) {
      const of = (what: string, code: string, when: number) =>
        FIGURES.get(`${edition} ${what}_usd_${base} ${code} ${when}`)
      if (!allies.some((code) => of('spending', code, year) && of('gdp', code, year))) continue
      let [spending, gdp, derived] = [0, 0, false]
      const leftOut: string[] = []
      for (const code of members) {
        const [spent, produced] = [of('spending', code, year), of('gdp', code, year)]
        if (!produced || (!spent && hasForces(code))) {
          leftOut.push(code)
          continue
        }
        spending += spent?.value ?? 0
        gdp += produced.value
        if (produced.derived || spent?.derived) derived = true
      }
      const armed = members.filter(hasForces)
      let reason: string | null = armed.length === 0 ? 'no_armed_forces' : null
      const lacking = leftOut.filter(hasForces)
      if (lacking.length > 0) {
        reason = 'incomplete'
        for (let when = 2030; when > 2000; when -= 1) {
          if (!armed.every((code) => of('gdp', code, when))) continue
          const sum = (codes: readonly string[]) => {
            let total = 0
            for (const code of codes) total += of('gdp', code, when)?.value ?? 0
            return total
          }
          if (20 * sum(lacking) <= sum(armed)) reason = null
          break
        }
      }
      return {
        computed_percent: reason === null ? hundredths((100 * spending) / gdp) / 100 : null,
        publication: edition,
        prices: `spending_usd_${base}`,
        derived,
        left_out: leftOut.join(';') || null,
        reason,
      }
    }
  }
  return {
    computed_percent: null,
    publication: null,
    prices: null,
    derived: false,
    left_out: null,
    reason: 'no_constant_prices',
  }
}

/** The target for the share of GDP that had been agreed last, and not yet been replaced, by the end of the year or by the day. */
function targetOf(day: string, year: number): Row | null {
  const on = membershipDay(day, year)
  const inForce = TARGETS.filter(
    ({ agreed_on = '', superseded_on = '' }) =>
      agreed_on !== '' && end(agreed_on) <= on && (superseded_on === '' || superseded_on > on),
  )
  return inForce.sort((a, b) => (end(a.agreed_on ?? '') < end(b.agreed_on ?? '') ? 1 : -1))[0] ?? null
}

/** Whom the latest edition that says so counted at the level in the year. */
function listOf(day: string, year: number, percent: string | undefined): Row | null {
  for (const edition of editionsOut(day)) {
    const list = LISTS.find(
      (one) => one.publication === edition && one.year === String(year) && one.percent === percent,
    )
    if (list) return list
  }
  return null
}

function countsOf(members: readonly string[], day: string, year: number) {
  const target = targetOf(day, year)
  if (target === null) throw new Error(`no target was in force in ${year}`)
  const list = listOf(day, year, target.percent)
  const [met, missing]: [string[], string[]] = [[], []]
  let [withFigure, byList] = [0, 0]
  for (const code of members) {
    const share = shareOf(code, day, year)
    if (share !== null) {
      withFigure += 1
      if (share >= hundredths(Number(target.percent))) met.push(code)
    } else if (hasForces(code) && list) {
      byList += 1
      if (list.met?.split(';').includes(code)) met.push(code)
    } else if (hasForces(code)) missing.push(code)
  }
  return {
    target: target.id,
    target_percent: Number(target.percent),
    due: target.deadline_year === '' || Number(target.deadline_year) <= year,
    meeting: met.length,
    meeting_allies: met.join(';') || null,
    with_figure: withFigure,
    by_list: byList,
    list_publication: byList > 0 ? (list?.publication ?? null) : null,
    members: members.length,
    missing_allies: missing.join(';') || null,
  }
}

/** Every row of `/v1/alliance` for all groups and both groupings as of the day, in the columns worked out here. */
export function allianceFromSeed(day: string) {
  const editions = editionsOut(day)
  const years = new Set(editions.flatMap((edition) => [...(YEARS_OF_SHARES.get(edition) ?? [])]))
  for (const { publication = '', year } of LISTS) if (editions.includes(publication)) years.add(Number(year))
  const rows = GROUPS.filter((group) => group !== 'europe-canada').flatMap((area) =>
    [...years].flatMap((year) => {
      const members = membersOf(area, day, year)
      if (members.length === 0) return []
      const before = membersOf(area, day, year - 1)
      return [
        {
          area,
          year,
          ...sumsOf(members, day, year),
          ...countsOf(members, day, year),
          joined: members.filter((code) => !before.includes(code)).join(';') || null,
          left: before.filter((code) => !members.includes(code)).join(';') || null,
        },
      ]
    }),
  )
  return rows.sort((a, b) => (a.area === b.area ? a.year - b.year : a.area < b.area ? -1 : 1))
}
