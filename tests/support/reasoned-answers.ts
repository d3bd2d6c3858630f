/** Everything the domain reasons from a record as it stood on a day, in an order of its own, so that answers compare. */
import { aggregateShare, countMeeting } from '../../src/domain/alliance.js'
import { checkClaim } from '../../src/domain/claim-check.js'
import { Dataset } from '../../src/domain/dataset.js'
import { progressOf } from '../../src/domain/progress.js'
import { flipsOf, revisionsOf } from '../../src/domain/revision.js'
import { standingOfAlly } from '../../src/domain/standing.js'
import { levelOf, shareLevel } from '../../src/domain/target.js'
import { GROUPINGS } from '../../src/record/allies.js'
import type { Facts } from '../../src/record/lists.js'
import { differencesBetween } from './differences.js'

interface Question {
  /** The day looked from. */
  readonly day: string
  /** The day the differences start from. */
  readonly from: string
  readonly years: readonly number[]
  readonly revisedIndicators: readonly string[]
}

function sorted<T>(answers: readonly T[]): T[] {
  return answers
    .map((answer) => ({ answer, key: JSON.stringify(answer) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ answer }) => answer)
}

export function reasonedAnswers(facts: Facts, { day, from, years, revisedIndicators }: Question) {
  const dataset = new Dataset(1, facts)
  const view = dataset.asOf(day)
  const targets = [...view.targets].sort((a, b) => (a.id < b.id ? -1 : 1))
  const levels = [shareLevel(2, 2024), shareLevel(2, 2030), shareLevel(2, null), ...targets.map((one) => levelOf(one))]
  const areas = [...view.allies.map(({ code }) => code), ...GROUPINGS]
  const perYear = GROUPINGS.flatMap((grouping) => years.map((year) => ({ grouping, year })))
  return {
    progress: sorted(
      view.allies.flatMap((ally) =>
        levels.map((level) => {
          const found = progressOf(view, ally, level, { window: 5, method: 'theil-sen' })
          return { ally: ally.code, level, ...found }
        }),
      ),
    ),
    standings: sorted(
      view.allies.map((ally) => {
        const { figure, target, meets } = standingOfAlly(view, ally)
        return { ally: ally.code, figure, target: target?.id ?? null, meets }
      }),
    ),
    shares: perYear.map(({ grouping, year }) => {
      const share = aggregateShare(view, grouping, year)
      return share && { ...share, leftOut: sorted(share.leftOut) }
    }),
    counts: perYear.flatMap(({ grouping, year }) =>
      levels.slice(0, 4).map((level) => {
        const { meeting, members, missing } = countMeeting(view, grouping, year, level)
        return [level.percent, sorted(meeting), sorted(members), sorted(missing)]
      }),
    ),
    flips: sorted(flipsOf(view, null).map((flip) => ({ ...flip, target: flip.target.id }))),
    revisions: sorted(
      revisedIndicators.flatMap((indicator) =>
        areas.flatMap((area) => years.flatMap((year) => revisionsOf(view, indicator, area, year))),
      ),
    ),
    claims: sorted(view.claims.map((claim) => ({ claim, ...checkClaim(view, claim) }))),
    differences: sorted(differencesBetween(dataset.asOf(from < day ? from : day), view, revisedIndicators)),
  }
}
