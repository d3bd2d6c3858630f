/** Names of areas: allies as the table `allies` calls them, groupings as NATO does. */
import type { Beside, Row } from './chart.js'

const GROUPINGS: Readonly<Record<string, string>> = { NATO: 'NATO', 'NATO-EUR-CAN': 'NATO Europe and Canada' }
/** What a grouping is called where there is room for a code only. */
const SHORT: Readonly<Record<string, string>> = { 'NATO-EUR-CAN': 'Europe + Canada' }

/** The question that gives the names. */
export const ALLIES: Beside = { table: 'allies', where: () => ({}) }

/** What an area is called: in full, or in short where there is little room. Its code where nothing else is known. */
export function naming(allies: readonly Row[] | undefined): (area: string, short?: boolean) => string {
  const names = new Map((allies ?? []).map((row) => [String(row.ally), String(row.name)]))
  return (area, short = false) => (short ? SHORT[area] : (names.get(area) ?? GROUPINGS[area])) ?? area
}

/** By name, groupings after the allies. */
export function inOrder(areas: readonly string[], name: (area: string) => string): string[] {
  const rank = (area: string) => (area in GROUPINGS ? 1 : 0)
  return areas.toSorted((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1))
}

/** `31 allies and 2 groupings`, where there are too many to name. */
export function countOf(areas: readonly string[]): string {
  const groupings = areas.filter((area) => area in GROUPINGS).length
  const words = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  return [...words(areas.length - groupings, 'ally', 'allies'), ...words(groupings, 'grouping', 'groupings')].join(
    ' and ',
  )
}
