/**
 * The slow, obvious answers the domain is compared with. Nothing of src/domain runs here: plain loops over the facts,
 * with rounding, dates and medians of their own.
 */
import type { Facts } from '../../src/record/lists.js'
import type { Observation } from '../../src/record/observations.js'
import type { Target } from '../../src/record/targets.js'

/** Half up at so many decimals, digit by digit; answers an integer count of the last decimal, so that it compares exactly. */
export function units(value: number, decimals = 2): number {
  const billionths = BigInt(value.toFixed(9).replace('.', ''))
  const unit = 10n ** BigInt(9 - decimals)
  const shifted = billionths + unit / 2n
  return Number((shifted - (((shifted % unit) + unit) % unit)) / unit)
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** When something dated so counts as known: at the end of the day, month or year, or once it was recorded. */
export function known(date: string, recordedOn: string): string {
  let end = date
  if (date.length === 4) end = `${date}-12-31`
  if (date.length === 7) {
    const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5))]
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    end = `${date}-${month === 2 && isLeap ? 29 : DAYS_IN_MONTH[month - 1]}`
  }
  return end < recordedOn ? end : recordedOn
}

/** When an edition came out; never, where nobody says when. */
export function outOn({ publishedOn }: { publishedOn: string | null }): string {
  return publishedOn === null ? '9999-12-31' : known(publishedOn, '9999-12-31')
}

const lists = new WeakMap<Facts['observations'], readonly Observation[]>()

/** Every figure, as a plain list. */
export function figuresOf({ observations }: Facts): readonly Observation[] {
  const list = lists.get(observations) ?? [...observations]
  lists.set(observations, list)
  return list
}

/** Every edition of a figure that was out by the date, NATO's alone where NATO carries the indicator, oldest first. */
export function editionsOf(facts: Facts, asOf: string, indicator: string, area: string, year: number) {
  let publisher = ''
  for (const publication of facts.publications) {
    if (outOn(publication) > asOf) continue
    if (!figuresOf(facts).some((one) => one.publication === publication.id && one.indicator === indicator)) continue
    if (publication.publisher === 'nato' || publisher === '') publisher = publication.publisher
  }
  const found: { figure: Observation; publishedOn: string }[] = []
  for (const figure of figuresOf(facts)) {
    if (figure.indicator !== indicator || figure.area !== area || figure.year !== year || figure.derived) continue
    for (const publication of facts.publications) {
      if (publication.id !== figure.publication || publication.publisher !== publisher) continue
      if (outOn(publication) <= asOf) found.push({ figure, publishedOn: outOn(publication) })
    }
  }
  return found.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
}

export function figureInForce(facts: Facts, asOf: string, indicator: string, area: string, year: number) {
  return editionsOf(facts, asOf, indicator, area, year).at(-1)?.figure ?? null
}

/** The figures in force, year by year. */
export function seriesOf(facts: Facts, asOf: string, indicator: string, area: string): Observation[] {
  const series: Observation[] = []
  const own = figuresOf(facts).filter((one) => one.indicator === indicator && one.area === area)
  for (const year of [...new Set(own.map((one) => one.year))].sort()) {
    const figure = figureInForce(facts, asOf, indicator, area, year)
    if (figure) series.push(figure)
  }
  return series
}

/** The last to be agreed of those agreed by the date, about all allies, and not yet superseded. */
export function targetInForce(facts: Facts, asOf: string, indicator: string): Target | null {
  let last: Target | null = null
  for (const target of facts.targets) {
    const { agreedOn, supersededOn, recordedOn } = target
    if (target.indicator !== indicator || target.areas.length > 0) continue
    if (agreedOn === null || known(agreedOn, recordedOn) > asOf) continue
    if (supersededOn !== null && known(supersededOn, recordedOn) <= asOf) continue
    if (last === null || known(agreedOn, recordedOn) > known(last.agreedOn ?? '', last.recordedOn)) last = target
  }
  return last
}

/** Whether a figure meets the target, both in hundredths. */
export function meets(target: Target, value: number): boolean {
  const [actual, level] = [units(value), units(target.percent)]
  if (target.bound === 'above') return actual > level
  if (target.bound === 'at_most') return actual < level || actual === level
  return actual > level || actual === level
}

/** Actual minus level in hundredths of a point; negative is short. */
export function gapInHundredths(value: number, percent: number): number {
  return units(value) - units(percent)
}

/** The codes of those who had joined by the last day of the year, or by the date if that is earlier. */
export function members(facts: Facts, asOf: string, grouping: string, year: number): string[] {
  const codes: string[] = []
  for (const ally of facts.allies) {
    if (ally.joinedOn > asOf || ally.joinedOn > `${year}-12-31`) continue
    if (grouping === 'NATO-EUR-CAN' && ally.code === 'USA') continue
    codes.push(ally.code)
  }
  return codes
}

/** Whom the latest edition with a list counted at the target in the year; null where none did. */
function listed(facts: Facts, asOf: string, year: number, target: Target): readonly string[] | null {
  if (target.indicator !== 'share_of_gdp' || target.bound !== 'at_least') return null
  let [latest, met]: [string, readonly string[] | null] = ['', null]
  for (const list of facts['published-lists']) {
    if (list.year !== year || list.percent !== target.percent) continue
    for (const publication of facts.publications) {
      const day = outOn(publication)
      if (publication.id === list.publication && day <= asOf && day > latest) [latest, met] = [day, list.met]
    }
  }
  return met
}

/** By figures, and by a list where there is no figure; Iceland, which has no armed forces, is neither met nor missing. */
export function countMeeting(facts: Facts, asOf: string, grouping: string, year: number, target: Target) {
  const all = members(facts, asOf, grouping, year)
  const onList = listed(facts, asOf, year, target)
  const meeting: string[] = []
  const missing: string[] = []
  const byList: string[] = []
  for (const code of all) {
    const figure = figureInForce(facts, asOf, target.indicator, code, year)
    if (figure !== null) {
      if (meets(target, figure.value)) meeting.push(code)
    } else if (code !== 'ISL') {
      if (onList === null) missing.push(code)
      else byList.push(code)
      if (onList?.includes(code)) meeting.push(code)
    }
  }
  return { members: all, meeting, missing, byList }
}

/**
 * Sum of spending over sum of GDP of the latest edition that allows it, in hundredths of a percent of GDP; null where those it
 * lacks had more than a twentieth of the GDP in the last year for which it has them all.
 */
export function aggregateShare(facts: Facts, asOf: string, grouping: string, year: number) {
  const out = facts.publications.filter((publication) => outOn(publication) <= asOf)
  out.sort((a, b) => (outOn(a) < outOn(b) ? 1 : -1))
  for (const { id } of out) {
    for (const base of ['2021', '2015']) {
      const held = new Map<string, number>()
      for (const one of figuresOf(facts)) {
        if (one.publication === id) held.set(`${one.indicator} ${one.area} ${one.year}`, one.value)
      }
      const spent = (code: string, of: number) => held.get(`spending_usd_${base} ${code} ${of}`)
      const produced = (code: string, of: number) => held.get(`gdp_usd_${base} ${code} ${of}`)
      const has = (code: string, of: number) => spent(code, of) !== undefined && produced(code, of) !== undefined
      const allies = facts.allies.filter(({ joinedOn }) => joinedOn <= asOf)
      if (!allies.some(({ code }) => has(code, year))) continue
      let [spending, gdp] = [0, 0]
      const lacking: string[] = []
      const all = members(facts, asOf, grouping, year)
      for (const code of all) {
        if (has(code, year) || code === 'ISL') {
          spending += (produced(code, year) !== undefined && spent(code, year)) || 0
          gdp += produced(code, year) ?? 0
        } else lacking.push(code)
      }
      const armed = all.filter((code) => code !== 'ISL')
      let whole = 2100
      while (whole > 1900 && armed.some((code) => produced(code, whole) === undefined)) whole -= 1
      let [lacked, entire] = [0, 0]
      for (const code of armed) {
        entire += produced(code, whole) ?? 0
        if (lacking.includes(code)) lacked += produced(code, whole) ?? 0
      }
      const isIncomplete = lacking.length > 0 && (entire === 0 || lacked / entire > 0.05)
      return { publication: id, base, share: isIncomplete ? null : units((100 * spending) / gdp) }
    }
  }
  return null
}

/** Who met the target of the year's end by one edition and not by the one before it, or the other way round. */
export function flips(facts: Facts, asOf: string): string[] {
  const found: string[] = []
  for (const ally of facts.allies) {
    if (ally.joinedOn > asOf) continue
    for (let year = 2000; year <= 2040; year += 1) {
      if (ally.joinedOn.slice(0, 4) > String(year)) continue
      const target = targetInForce(facts, asOf < `${year}-12-31` ? asOf : `${year}-12-31`, 'share_of_gdp')
      if (target === null) continue
      const editions = editionsOf(facts, asOf, 'share_of_gdp', ally.code, year)
      for (let place = 1; place < editions.length; place += 1) {
        const [before, after] = editions.slice(place - 1, place + 1).map(({ figure }) => figure)
        if (!before || !after || meets(target, before.value) === meets(target, after.value)) continue
        const now = meets(target, after.value) ? 'met' : 'short'
        found.push(`${ally.code} ${year} ${target.id} ${before.publication} ${after.publication} ${now}`)
      }
    }
  }
  return found
}

/** The median of the slopes between any two of the figures of the last five calendar years; null from fewer than three. */
export function recentPace(series: readonly Observation[]): number | null {
  const last = series.at(-1)
  if (!last) return null
  const recent = series.filter((figure) => last.year - figure.year < 5)
  if (recent.length < 3) return null
  const slopes: number[] = []
  for (const a of recent) {
    for (const b of recent) {
      if (a.year < b.year) slopes.push((units(b.value) - units(a.value)) / 100 / (b.year - a.year))
    }
  }
  // The median is what as many are below as above: the mean of the two nearest to the middle, or the middle one twice.
  slopes.sort((a, b) => a - b)
  const [low, high] = [slopes[Math.ceil(slopes.length / 2) - 1], slopes[Math.floor(slopes.length / 2)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}
