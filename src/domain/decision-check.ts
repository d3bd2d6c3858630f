/** Whether a claim about decisions holds: about what was agreed, by when, whom it binds, who met and who stays. */
import type { Claim } from '../record/claims.js'
import { firstDay, type IsoDate, knownFrom, lastDay, yearOf } from '../record/date.js'
import { NEVER } from '../record/list.js'
import type { Target } from '../record/targets.js'
import { compareText } from '../record/text-order.js'
import type { View } from './dataset.js'
import { bindsAlly, targetInForce } from './target.js'

/** Whether the claim holds, null where that cannot be said yet, and why in words. */
interface Checked {
  readonly holds: boolean | null
  readonly evidence: string
}

/**
 * Checks the claim by what had been decided by the date. What has not happened yet is not checkable: that a target was agreed
 * fails, and that none was holds, only once the span spoken of is over.
 */
export function checkDecision(view: View, claim: Claim): Checked {
  switch (claim.relation) {
    case 'target_in_force':
      return checkInForce(view, claim)
    case 'target_agreed':
    case 'no_target_agreed':
      return checkAgreed(view, claim, claim.relation === 'target_agreed')
    case 'target_binds':
    case 'target_dates':
      return checkTerms(view, claim)
    case 'milestone_before_target':
      return checkOrder(view, claim)
    case 'remains_member':
      return checkMembership(view, claim)
    case 'meeting_days':
      return checkMeeting(view, claim)
    default:
      throw new Error(`${claim.relation} is no claim about a decision`)
  }
}

function checkInForce(view: View, { indicator, percent }: Claim): Checked {
  const target = targetInForce(view.targets, indicator ?? '', view.asOf)
  if (!target) return notYet(`no target was in force on ${view.asOf}`)
  return told(target.percent === percent, `the target in force on ${view.asOf} was ${target.percent} (${target.id})`)
}

function checkAgreed(view: View, claim: Claim, isSaidToBe: boolean): Checked {
  const [target] = agreedIn(view, claim)
  if (target) return told(isSaidToBe, agreement(target))
  const level = claim.percent === null ? '' : ` of ${claim.percent} or more`
  const isOver = claim.by !== null && lastDay(claim.by) <= view.asOf
  const since = claim.after === null ? '' : ` from ${claim.after} on,`
  const evidence = `no target${level} in ${claim.indicator} was agreed${since} by ${isOver ? claim.by : view.asOf}`
  return isOver ? told(!isSaidToBe, evidence) : notYet(evidence)
}

/** Of the target agreed last at just that level: whether it binds the ally, or has the deadline. */
function checkTerms(view: View, claim: Claim): Checked {
  const { relation, percent, area, by } = claim
  const target = agreed(view, claim.indicator)
    .filter((one) => one.percent === percent)
    .at(-1)
  if (!target) return notYet(`no target of ${percent} in ${claim.indicator} was agreed by ${view.asOf}`)
  if (relation === 'target_dates') {
    const deadline = target.deadlineYear === null ? 'no deadline' : `the deadline ${target.deadlineYear}`
    return told(by !== null && target.deadlineYear === yearOf(by), `${agreement(target)}, with ${deadline}`)
  }
  const ally = view.allies.find(({ code }) => code === area)
  return told(ally !== undefined && bindsAlly(target, ally), `${agreement(target)}, for ${target.scope}`)
}

function checkOrder(view: View, claim: Claim): Checked {
  const [target] = agreedIn(view, claim)
  const milestone = view.milestones.find(({ id }) => id === claim.milestone)
  if (!target || !milestone?.date) return notYet(`${target ? claim.milestone : 'no target'} was known by ${view.asOf}`)
  return told(
    lastDay(milestone.date) < firstDay(target.agreedOn ?? ''),
    `${milestone.id} on ${milestone.date}; ${agreement(target)}`,
  )
}

/** No ally has left: the record holds no end of a membership, and would have to before this could fail. */
function checkMembership(view: View, { area }: Claim): Checked {
  const ally = view.allies.find(({ code }) => code === area)
  if (!ally) return told(false, `${area} was not an ally on ${view.asOf}`)
  return told(true, `${area} is a member since ${ally.joinedOn}, and no end of it is recorded by ${view.asOf}`)
}

function checkMeeting(view: View, { after, by }: Claim): Checked {
  const meeting = view.summits.find(({ startsOn, endsOn }) => startsOn === after && endsOn === by)
  if (by === null || lastDay(by) > view.asOf) return notYet(`the days to ${by} were not over on ${view.asOf}`)
  return meeting
    ? told(true, `${meeting.id} met from ${after} to ${by}`)
    : told(false, `no meeting in the record was held from ${after} to ${by}`)
}

/** The targets of an indicator agreed by the date, whatever became of them, in the order of agreement. */
function agreed(view: View, indicator: string | null): Target[] {
  return view.targets
    .filter((target) => target.indicator === indicator && dayOf(target) <= view.asOf)
    .sort((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id))
}

function agreedIn(view: View, { indicator, percent, after, by }: Claim): Target[] {
  const [from, to] = [after === null ? '' : firstDay(after), by === null ? view.asOf : lastDay(by)]
  return agreed(view, indicator).filter(
    (target) => (percent === null || target.percent >= percent) && dayOf(target) >= from && dayOf(target) <= to,
  )
}

function dayOf({ agreedOn, recordedOn }: Target): IsoDate {
  return agreedOn === null ? NEVER : knownFrom(agreedOn, recordedOn)
}

function agreement({ id, percent, agreedOn }: Target): string {
  return `${percent} was agreed on ${agreedOn} (${id})`
}

function told(holds: boolean, evidence: string): Checked {
  return { holds, evidence }
}

function notYet(evidence: string): Checked {
  return { holds: null, evidence }
}
