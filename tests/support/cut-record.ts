/** A record cut off at a day: as it would be, had nothing happened or been published since. */

import { type IsoDate, lastDay, type PartialDate } from '../../src/record/date.js'
import { Figures } from '../../src/record/figures.js'
import type { Facts } from '../../src/record/lists.js'
import type { Pledge } from '../../src/record/pledges.js'

/** What of the record there was at the end of the day. What carries no date at all is kept: it is listed on every day. */
export function cutAt(facts: Facts, day: IsoDate): Facts {
  const isPast = (date: PartialDate, recordedOn: IsoDate) => lastDay(date) <= day || recordedOn <= day
  const pastOrNull = (date: PartialDate | null, recordedOn: IsoDate) => (date && isPast(date, recordedOn) ? date : null)
  const publications = facts.publications.filter(
    ({ publishedOn }) => publishedOn === null || lastDay(publishedOn) <= day,
  )
  const ids = new Set(publications.map(({ id }) => id))
  const targets = facts.targets.flatMap((target) => {
    const proposedOn = pastOrNull(target.proposedOn, target.recordedOn)
    const agreedOn = pastOrNull(target.agreedOn, target.recordedOn)
    const supersededOn = pastOrNull(target.supersededOn, target.recordedOn)
    const supersededBy = supersededOn && target.supersededBy
    return proposedOn || agreedOn ? [{ ...target, proposedOn, agreedOn, supersededOn, supersededBy }] : []
  })
  const agreed = new Set(targets.map(({ id }) => id))
  const statements = facts.statements.filter(({ saidOn, recordedOn }) => isPast(saidOn, recordedOn))
  const said = new Set(statements.map(({ id }) => id))
  return {
    ...facts,
    allies: facts.allies.filter(({ joinedOn }) => joinedOn <= day),
    publications,
    observations: new Figures(
      [...facts.observations.editions.values()].filter(({ publication }) => ids.has(publication)),
    ),
    targets,
    pledges: cutPledges(facts.pledges, (date, recordedOn) => date === null || isPast(date, recordedOn)).map(
      (pledge) => ({
        ...pledge,
        withdrawnOn: pastOrNull(pledge.withdrawnOn, pledge.recordedOn),
      }),
    ),
    summits: facts.summits.filter(({ announcedOn, startsOn, endsOn, recordedOn }) => {
      const date = announcedOn ?? startsOn ?? endsOn
      return date === null || isPast(date, recordedOn)
    }),
    milestones: facts.milestones.filter(({ announcedOn, date, target, recordedOn }) => {
      const known = announcedOn ?? date
      return known === null ? target === null || agreed.has(target) : isPast(known, recordedOn)
    }),
    statements,
    claims: facts.claims.filter(({ statement }) => said.has(statement)),
    members: facts.members.filter(({ from }) => from === null || lastDay(from) <= day),
    'published-lists': facts['published-lists'].filter(({ publication }) =>
      publications.some(({ id, publishedOn }) => id === publication && publishedOn !== null),
    ),
  }
}

/** Where a link of a chain of successors is cut out, the link before it leads to the one after it. */
function cutPledges(
  pledges: readonly Pledge[],
  isKept: (date: PartialDate | null, recordedOn: IsoDate) => boolean,
): Pledge[] {
  const byId = new Map(pledges.map((pledge) => [pledge.id, pledge]))
  const kept = pledges.filter(({ announcedOn, recordedOn }) => isKept(announcedOn, recordedOn))
  const ids = new Set(kept.map(({ id }) => id))
  return kept.map((pledge) => {
    const passed = new Set<string>()
    let next = pledge.supersededBy
    while (next !== null && !ids.has(next) && !passed.has(next)) {
      passed.add(next)
      next = byId.get(next)?.supersededBy ?? null
    }
    return { ...pledge, supersededBy: next !== null && ids.has(next) ? next : null }
  })
}
