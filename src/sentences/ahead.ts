/** Where a pace, a word or a path leads, in headlines: what follows from figures and words, never what will come. */
import { agreeing, counted, outOfAllies, starting, within } from './grammar.js'
import { fixed, level } from './numbers.js'
import { listed } from './phrases.js'

/** What is read of the path of an ally. */
export interface PathEnds {
  readonly name: string
  /** The share it starts from, in percent of GDP. */
  readonly share: number
  readonly percent: number
  readonly year: number
  /** Points a year, needed from now on and of late; null where none is known. */
  readonly needed: number | null
  readonly recent: number | null
  readonly isThere: boolean
  /** Whether the recent pace leads to the level by the year; null where none is known. */
  readonly wouldReach: boolean | null
}

/** `Italy needs 0.16 points a year to be at 3.5% in 2035; of late it added 0.13`; of many, how many their pace would take there. */
export function pathHeadline(paths: readonly PathEnds[]): string {
  const [first] = paths
  if (!first) return 'No ally has a figure to start from'
  const at = `${level(first.percent)} in ${first.year}`
  if (paths.length > 1) {
    const there = paths.filter(({ isThere }) => isThere).length
    const would = paths.filter(({ isThere, wouldReach }) => !isThere && wouldReach).length
    if (there === 0) return `${starting(outOfAllies(would, paths.length))} would be at ${at} at their recent pace`
    const are = `${starting(outOfAllies(there, paths.length))} ${agreeing(there, 'is', 'are')} at ${level(first.percent)}`
    if (would === 0) return are
    return `${are}; ${counted(would)} more would be in ${first.year} at ${would === 1 ? 'its' : 'their'} recent pace`
  }
  const who = starting(within(first.name))
  if (first.isThere) return `${who} is at ${level(first.percent)} already; staying there is enough`
  if (first.needed === null) return `${who} is ${fixed(first.percent - first.share, 2)} points short of ${at}`
  const lately =
    first.recent === null
      ? ''
      : `; of late it ${first.recent < 0 ? 'lost' : 'added'} ${fixed(Math.abs(first.recent), 2)}`
  return `${who} needs ${fixed(first.needed, 2)} points a year to be at ${at}${lately}`
}

/** What each scenario supposes, after a share: `2.50% by its own words`. */
const SUPPOSED: readonly (readonly [scenario: string, of: string, ofMany: string])[] = [
  ['pledges', 'by its own words', 'by their own words'],
  ['pace', 'at its recent pace', 'at their recent pace'],
  ['commitment', 'by what all agreed', 'by what all agreed'],
  ['flat', 'if its share stays', 'if their shares stay'],
]
const MOST_SCENARIOS = 2

/** Where an area ends under a scenario. */
export interface ScenarioEnd {
  readonly scenario: string
  readonly year: number
  readonly percent: number
}

/** `In 2035 Belgium would be at 2.50% by its own words and 3.50% at its recent pace`. Without a full stop. */
export function outlookHeadline(name: string, isMany: boolean, ends: readonly ScenarioEnd[]): string {
  const year = Math.max(...ends.map((end) => end.year))
  const parts = SUPPOSED.flatMap(([scenario, one, many]) => {
    const end = ends.find((candidate) => candidate.scenario === scenario)
    return end ? [`${fixed(end.percent, 2)}% ${isMany ? many : one}`] : []
  })
  return `In ${year} ${within(name)} would be at ${listed(parts.slice(0, MOST_SCENARIOS))}`
}

/** What a scenario supposes, of several: `by their own words`. */
export function supposition(scenario: string): string {
  return SUPPOSED.find(([one]) => one === scenario)?.[2] ?? scenario
}
