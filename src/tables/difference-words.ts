/** What changed on a day, as a person says it. */

import type { EventfulDay } from '../domain/chronicle.js'
import type { Dataset } from '../domain/dataset.js'
import type { Difference } from '../domain/difference.js'
import { judge, type Outcome, replacementOf } from '../domain/outcome.js'
import { atPublishedPrecision } from '../domain/precision.js'
import type { Flip } from '../domain/revision.js'
import { standingOfAlly } from '../domain/standing.js'
import { areaNames } from '../query/area-names.js'
import type { FeedEntry } from '../query/declaration.js'
import { isIsoDate } from '../record/date.js'
import { isSameFigure, type Observation } from '../record/observations.js'
import { longDate } from '../sentences/phrases.js'

type Words = Pick<FeedEntry, 'title' | 'text'>

/** What changed on the day, in words; of an edition what it says of these allies, where some were chosen. */
export function wordsOf(one: EventfulDay, difference: Difference, allies: readonly string[] | undefined): Words {
  const { dataset } = one.after
  const { kind, area, year, title, before, after } = difference
  const name = area === null ? '' : areaNames(dataset)(area)
  switch (kind) {
    case 'publication':
      return wordsOfEdition(one, difference, allies)
    case 'ally_joined':
      return { title: `${title} the alliance`, text: `${name} is an ally from ${longDate(one.day)}.` }
    case 'figure_added':
      return {
        title: `${name} ${year}: ${after}`,
        text: `${title}; until now there was none.${editionOf(difference, dataset)}`,
      }
    case 'figure_revised':
      return { title: `${name} ${year}: ${after}, was ${before}`, text: `${title}.${editionOf(difference, dataset)}` }
    case 'target_standing':
      return wordsOfTarget(difference, dataset)
    case 'pledge_made':
      return wordsOfPledge(one, difference, name)
    case 'pledge_outcome':
      return wordsOfOutcome(one, difference, name)
    case 'verdict':
      return wordsOfVerdict(one, difference, name)
  }
}

/** That an edition changed the verdict on a year, in words. */
export function wordsOfFlip(
  { day, after: view }: EventfulDay,
  { ally, year, target, before, after, meets }: Flip,
): Words {
  const [was, is] = [before, after].map(({ observation }) => share(observation.value))
  const verb = meets ? 'now meets' : 'no longer meets'
  return {
    title: `${areaNames(view.dataset)(ally)} ${year}: ${verb} ${target.percent}% (${is}${marked(after.observation)}; was ${was})`,
    text: `The figure was revised by “${after.publication.title}”, ${longDate(day)}. Judged by the target of the year: ${target.title}.`,
  }
}

/** So many figures of an edition are told one by one, those of the latest years. */
const MOST_FIGURES = 8

function wordsOfEdition(
  { differences, after: { dataset } }: EventfulDay,
  { subject, title }: Difference,
  allies: readonly string[] | undefined,
): Words {
  const figures = differences.filter(({ kind, publication }) => kind.startsWith('figure_') && publication === subject)
  const revised = figures.filter(({ kind }) => kind === 'figure_revised').length
  if (figures.length === 0) return { title: `Published: ${title}`, text: 'It changes no figure that was asked for.' }
  const of = new Set(figures.map((figure) => figure.title))
  const nameOf = areaNames(dataset)
  const told = figures
    .filter(({ area }) => allies?.includes(area ?? ''))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .slice(0, MOST_FIGURES)
    .map(({ area, year, before, after }) => {
      const was = before === null ? '' : `, was ${before}`
      return `${nameOf(area ?? '')} ${year}: ${after}${was}`
    })
  return {
    title: `New edition: ${title}`,
    text: `It revises ${revised} figures and adds ${figures.length - revised}: ${[...of].join('; ')}.${told.map((one) => ` ${one}.`).join('')}`,
  }
}

function wordsOfTarget({ subject, before, after, title }: Difference, dataset: Dataset): Words {
  const superseded = before === 'in_force' ? 'Target no longer in force' : 'Proposal overtaken'
  const said = after === 'in_force' ? 'Target in force' : after === 'superseded' ? superseded : 'Target proposed'
  return { title: `${said}: ${title}`, text: dataset.facts.targets.find(({ id }) => id === subject)?.summary ?? '' }
}

function wordsOfPledge({ after: view }: EventfulDay, { subject, title, after }: Difference, name: string): Words {
  const pledge = view.pledge(subject)
  const date = pledge?.announcedOn ?? null
  const undated = date === null || isIsoDate(date) ? '' : ` (${longDate(date)}, no day is known)`
  return { title: `${name} ${pledgeVerb(after)}: ${title}${undated}`, text: pledge?.summary ?? '' }
}

function pledgeVerb(after: string | null): string {
  if (after === 'exemption') return 'is granted an exemption'
  return after === 'reservation' ? 'makes a reservation' : 'pledges'
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  kept: 'kept a pledge',
  missed: 'missed a pledge',
  pending: 'has a pledge open again',
  superseded: 'no longer stands by a pledge',
  not_measurable: 'has a pledge that nobody measures',
}

function wordsOfOutcome(one: EventfulDay, { subject, title, before }: Difference, name: string): Words {
  const pledge = one.after.pledge(subject)
  const [judged, judgedBefore] = [one.after, one.before].map((view) => pledge && judge(view, pledge))
  if (!pledge || !judged) return { title: `${name}: ${title}`, text: '' }
  const [decided, decidedBefore] = [judged, judgedBefore].map((judgement) => judgement?.decidedBy.at(-1))
  const replacement = judged.outcome === 'superseded' ? replacementOf(one.after, pledge) : null
  const told = [
    ...(decided ? [shareOf(decided) + marked(decided)] : []),
    ...(replacement ? [`now ${replacement.title}`] : []),
    ...(before === 'kept' || before === 'missed' ? [`counted as ${before} before`] : []),
  ]
  return {
    title: `${name} ${OUTCOME_WORDS[judged.outcome]}: ${title}${inBrackets(told)}`,
    text: (decidedBefore ? `Until then it was judged by ${shareOf(decidedBefore)}. ` : '') + pledge.summary,
  }
}

function wordsOfVerdict(one: EventfulDay, { area, before: was, after: is }: Difference, name: string): Words {
  const ally = one.after.dataset.allies.get(area ?? '')
  const [then, now] = [one.before, one.after].map((view) => ally && standingOfAlly(view, ally))
  const isOtherTarget = then?.target?.id !== now?.target?.id
  const told = [
    now?.figure ? shareOf(now.figure) + marked(now.figure) : 'no figure',
    ...(then?.figure && !(now?.figure && isSameFigure(then.figure, now.figure)) ? [`was ${shareOf(then.figure)}`] : []),
    ...(isOtherTarget && then?.target && was ? [`${was} the ${then.target.percent}% in force before`] : []),
  ]
  const level = now?.target ? `${now.target.percent}%${isOtherTarget ? ', the target now in force' : ''}` : 'any target'
  return {
    title: `${name} ${verdictVerb(was, is, isOtherTarget)} ${level}${inBrackets(told)}`,
    text: now?.target ? `Judged by the target in force: ${now.target.title}.` : '',
  }
}

function verdictVerb(was: string | null, is: string | null, isOtherTarget: boolean): string {
  if (is === 'no_data') return 'can no longer be judged by'
  if (is === 'met') return 'meets'
  return was === 'met' && !isOtherTarget ? 'no longer meets' : 'is short of'
}

function inBrackets(told: readonly string[]): string {
  return told.length > 0 ? ` (${told.join('; ')})` : ''
}

function editionOf({ publication }: Difference, dataset: Dataset): string {
  const edition = dataset.publications.get(publication ?? '')
  return edition ? ` From “${edition.title}”.` : ''
}

/** `1.57 in 2025`. */
function shareOf({ value, year }: Observation): string {
  return `${share(value)} in ${year}`
}

function marked({ status }: Observation): string {
  return status === 'estimate' ? ', an estimate' : ''
}

function share(value: number): string {
  return atPublishedPrecision(value).toFixed(2)
}
