/** What became of a pledge, found by the slow and obvious way: see oracle.ts. */
import type { Facts } from '../../src/record/lists.js'
import type { Observation } from '../../src/record/observations.js'
import type { Pledge } from '../../src/record/pledges.js'
import { figuresOf, known, outOn, seriesOf, units } from './oracle.js'

/** The outcome in a word; null while the pledge was not known, and for an exemption or a reservation. */
export function pledgeOutcome(facts: Facts, asOf: string, pledge: Pledge): string | null {
  const announced = pledge.announcedOn === null ? null : known(pledge.announcedOn, pledge.recordedOn)
  if (announced !== null && announced > asOf) return null
  if (pledge.kind === 'exemption' || pledge.kind === 'reservation') return null

  const { percent, deadlineYear } = pledge
  if (percent === null) return 'not_measurable'
  const out = facts.publications.filter((publication) => outOn(publication) <= asOf)
  const carried = out.some((publication) =>
    figuresOf(facts).some((one) => one.publication === publication.id && one.indicator === pledge.indicator),
  )
  if (out.length > 0 && !carried) return 'not_measurable'

  // Every pledge that came after it in its chain, as far as announced by the date.
  const later: { word: Pledge; day: string }[] = []
  let next = facts.pledges.find((one) => one.id === pledge.supersededBy)
  for (let steps = 0; next !== undefined && steps < facts.pledges.length; steps += 1) {
    const { announcedOn, recordedOn, supersededBy, kind } = next
    const day = announcedOn === null ? null : known(announcedOn, recordedOn)
    const isWord = kind !== 'exemption' && kind !== 'reservation'
    if (day !== null && day <= asOf && isWord) later.push({ word: next, day })
    next = facts.pledges.find((one) => one.id === supersededBy)
  }

  const series = seriesOf(facts, asOf, pledge.indicator, pledge.ally)
  const firstReplaced = later.map(({ day }) => day).sort()[0] ?? null
  const counted = byFigures(asOf, pledge, percent, series, announced ?? firstReplaced)
  if (counted === 'kept') return 'kept'

  const isInTime = (day: string) => deadlineYear === null || day <= `${deadlineYear}-12-31`
  const withdrawn = pledge.withdrawnOn === null ? null : known(pledge.withdrawnOn, pledge.recordedOn)
  if (withdrawn !== null && withdrawn <= asOf && isInTime(withdrawn)) return 'superseded'
  for (const { word, day } of later) {
    if (deadlineYear === null) return 'superseded'
    if (!isInTime(day) || word.indicator !== pledge.indicator) continue
    if (word.percent === null || word.deadlineYear === null) continue
    const [isLower, isNoHigher] = [units(word.percent) < units(percent), units(word.percent) <= units(percent)]
    const isSpan = word.basis === 'every_year' || word.basis === 'average'
    const years = [word.deadlineYear]
    for (let year = word.fromYear ?? word.deadlineYear; isSpan && year < word.deadlineYear; year += 1) years.push(year)
    if (years.includes(deadlineYear)) {
      if (isLower) return 'superseded'
    } else if (word.deadlineYear > deadlineYear && isNoHigher) {
      if (word.basis !== 'in' || pledge.basis !== 'in') return 'superseded'
    }
  }
  return counted
}

function byFigures(
  asOf: string,
  pledge: Pledge,
  percent: number,
  series: readonly Observation[],
  stoodFrom: string | null,
): string {
  const { deadlineYear } = pledge
  const level = units(percent)
  if (deadlineYear === null) {
    const current = series.at(-1)
    return current && units(current.value) >= level ? 'kept' : 'pending'
  }
  const isOver = (year: number) => Number(asOf.slice(0, 4)) > year
  const shareIn = (year: number) => {
    const figure = series.find((one) => one.year === year)
    return figure === undefined ? null : units(figure.value)
  }

  if (pledge.basis === 'every_year' || pledge.basis === 'average') {
    const values: number[] = []
    for (let year = pledge.fromYear ?? deadlineYear; year <= deadlineYear; year += 1) {
      const value = shareIn(year)
      if (pledge.basis === 'every_year' && value !== null && isOver(year) && value < level) return 'missed'
      values.push(value ?? Number.NaN)
    }
    if (!isOver(deadlineYear) || values.some(Number.isNaN)) return 'pending'
    if (pledge.basis === 'every_year') return 'kept'
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return units(mean / 100) >= level ? 'kept' : 'missed'
  }

  const first = pledge.basis === 'by' && stoodFrom !== null ? Number(stoodFrom.slice(0, 4)) : deadlineYear
  for (let year = Math.min(first, deadlineYear); year <= deadlineYear; year += 1) {
    const value = shareIn(year)
    if (value !== null && value >= level) return 'kept'
  }
  return shareIn(deadlineYear) !== null && isOver(deadlineYear) ? 'missed' : 'pending'
}
