/** How the figure of a year moved between editions. */
import { group } from 'd3'
import { counted, possessive, starting } from './grammar.js'
import { fixed } from './numbers.js'

/** What is read of a row of `revisions`, of one indicator. */
export interface RevisionRow {
  readonly area: string
  readonly year: number
  readonly published_on: string
  readonly value: number
  /** Null for the first edition that holds it, and where its unit changed. */
  readonly change: number | null
  readonly reason: string | null
}

interface Course {
  readonly area: string
  readonly year: number
  readonly first: number
  readonly last: number
  readonly editions: number
}

/**
 * Over the figures of one area: of one year `Slovenia 2025: 2.02 → 1.57`, of several the one that moved most, `Its 2024 went
 * from 1.28 to 1.42 in four editions`; over several areas `Albania’s 2025 moved most, from 2.01 to 1.48`. `whose` stands for the
 * name where the page has said it. Without a full stop; null without a figure.
 */
export function revisionHeadline(
  rows: readonly RevisionRow[],
  { nameOf, whose, decimals = 2 }: { nameOf: (area: string) => string; whose?: string; decimals?: number },
): string | null {
  const courses = coursesOf(rows)
  const [most] = [...courses].sort((a, b) => moved(b) - moved(a) || b.year - a.year)
  if (!most) return null
  const areas = new Set(courses.map(({ area }) => area))
  const [from, to] = [fixed(most.first, decimals), fixed(most.last, decimals)]
  if (courses.length === 1) {
    return from === to
      ? `${nameOf(most.area)} ${most.year}: ${to}, unchanged`
      : `${nameOf(most.area)} ${most.year}: ${from} → ${to}`
  }
  const of = areas.size === 1 && whose !== undefined ? whose : possessive(nameOf(most.area))
  if (from === to) return areas.size === 1 ? `None of ${of} figures moved` : 'No figure moved'
  if (areas.size > 1) return `${starting(of)} ${most.year} moved most, from ${from} to ${to}`
  return `${starting(of)} ${most.year} went from ${from} to ${to} in ${counted(most.editions)} editions`
}

/** From the first figure to the last of each area and year; those whose unit changed are left out. */
function coursesOf(rows: readonly RevisionRow[]): readonly Course[] {
  const of = group(rows, ({ area, year }) => `${area} ${year}`)
  return [...of.values()].flatMap((vintages): Course[] => {
    const [first, ...later] = [...vintages].sort((a, b) => a.published_on.localeCompare(b.published_on))
    if (!first || later.some(({ reason }) => reason === 'unit_changed')) return []
    const last = later.at(-1) ?? first
    return [{ area: first.area, year: first.year, first: first.value, last: last.value, editions: vintages.length }]
  })
}

function moved({ first, last }: Course): number {
  return Math.abs(last - first)
}
