/** What an edition changed, told in at most four items, the gravest first. */
import { agreeing, counted, listedNames, MOST_NAMED, possessive, starting, within } from './grammar.js'
import { fixed, level } from './numbers.js'
import { listed, longDate } from './phrases.js'
import { isOpenOwnWord, NEARLY, type PledgeRow } from './promises.js'
import { type TargetRow, targetInForce } from './targets.js'

/** What is read of a row of `differences`, asked from the eve of the edition to its day. */
export interface DifferenceRow {
  readonly kind: string
  readonly area: string | null
  readonly subject: string
  readonly year: number | null
  readonly before: string | null
  readonly after: string | null
  readonly value_before: number | null
  readonly value_after: number | null
  readonly change: number | null
}

/** What is read of a row of `progress`. */
export interface ChangedRow {
  readonly ally: string
  readonly name: string
  readonly actual_percent: number | null
  readonly year: number | null
}

/** What the items are told from. The areas of figures that are not among the allies are groupings, and not told of. */
export interface Changed {
  readonly differences: readonly DifferenceRow[]
  readonly allies: readonly ChangedRow[]
  readonly pledges: readonly PledgeRow[]
  readonly targets: readonly TargetRow[]
}

/** One thing that changed: what stands in bold, what follows in the same paragraph, and the small line below. */
export interface ChangeItem {
  readonly bold: string
  readonly rest: string
  readonly reason: string
}

interface Revised {
  readonly area: string
  readonly year: number
  readonly before: number
  readonly after: number
  readonly change: number
}

const MOST = 4
/** A fall of the year before is told beside the largest from so many points on. */
const WORTH_TELLING = 0.1

/** `What the edition of 7 July changed`, with the year where it is not that of the day. */
export function changesHeadline(publishedOn: string, asOf: string): string {
  const day = longDate(publishedOn)
  const year = publishedOn.slice(0, 4)
  return `What the edition of ${asOf.startsWith(year) ? day.replace(` ${year}`, '') : day} changed`
}

/** The items, in this order: an outcome that turned, the target reached or lost, the largest fall, the largest rise, an own word due this year that is nearly kept, promises newly kept or missed. */
export function changesOf(changed: Changed): readonly ChangeItem[] {
  const turned = turnedOutcomes(changed)
  const told = new Set(turned.flatMap(({ figure }) => figure ?? []))
  return [
    ...turned.map(({ item }) => item),
    ...movedAcross(changed),
    ...largestMoves(changed, told),
    ...nearlyKept(changed),
    ...newlyDecided(changed),
  ].slice(0, MOST)
}

/** `No figure changed`, in place of the items; null where there are some. */
export function nothingChanged(items: readonly ChangeItem[]): string | null {
  return items.length === 0 ? 'No figure changed' : null
}

/** `All 146 revised figures`, to the list of them; null where none was revised. */
export function allRevised(count: number): string | null {
  if (count === 0) return null
  return count === 1 ? 'The one revised figure' : `All ${counted(count)} revised figures`
}

/** `Slovenia’s kept promise became a missed one.` */
function turnedOutcomes({ differences, allies, pledges }: Changed): { item: ChangeItem; figure: Revised | null }[] {
  const turns = differences.filter(
    ({ kind, before, after }) => kind === 'pledge_outcome' && isDecided(before) && isDecided(after),
  )
  return turns.flatMap((turn) => {
    const pledge = pledges.find(({ id }) => id === turn.subject)
    const ally = allies.find((one) => one.ally === turn.area)
    if (!pledge || !ally) return []
    const figure =
      revisedOf(differences, allies).find((one) => one.area === turn.area && one.year === turn.year) ?? null
    const moved = figure ? `Its ${figure.year} went ${fromTo(figure)}; it` : 'It'
    return [
      {
        figure,
        item: {
          bold: `${starting(possessive(ally.name))} ${turn.before} promise became a ${turn.after} one.`,
          rest: `${moved} had promised ${pledge.percent === null ? pledge.title : level(pledge.percent)}.`,
          reason: pledge.deadline_year === null ? 'Promise without a year' : `Promise of ${pledge.deadline_year}`,
        },
      },
    ]
  })
}

function isDecided(outcome: string | null): boolean {
  return outcome === 'kept' || outcome === 'missed'
}

/** `Estonia and Greece reached 3.5%, at 5.10 and 3.65.`, unless the target itself changed. */
function movedAcross({ differences, allies, targets }: Changed): ChangeItem[] {
  const target = targetInForce(targets)
  const isNew = differences.some(({ kind, subject }) => kind === 'target_standing' && subject === target?.id)
  if (!target || isNew) return []
  const at = level(target.percent)
  return [
    ...across('short', 'met', 'reached', 'Short of the target in force before'),
    ...across('met', 'short', 'fell below', 'At the target in force before'),
  ]

  function across(before: string, after: string, verb: string, reason: string): ChangeItem[] {
    const moved = differences
      .filter((one) => one.kind === 'verdict' && one.before === before && one.after === after)
      .flatMap(({ area, value_after: share }) => {
        const ally = allies.find((one) => one.ally === area)
        return ally && share !== null ? [{ ally: ally.ally, name: ally.name, share }] : []
      })
      .sort((a, b) => b.share - a.share)
    if (moved.length === 0) return []
    const names = listedNames(moved.map(({ name }) => name))
    const [bold, rest] =
      moved.length > MOST_NAMED
        ? [`${starting(counted(moved.length))} allies ${verb} ${at}:`, `${names}.`]
        : [`${starting(names)} ${verb} ${at},`, `at ${listed(moved.map(({ share }) => fixed(share, 2)))}.`]
    return [{ bold, rest, reason }]
  }
}

/** `Albania’s 2025 went from 2.01 to 1.48, and its 2024 from 1.70 to 1.35.`, the largest rise beside it. */
function largestMoves({ differences, allies }: Changed, told: ReadonlySet<Revised>): ChangeItem[] {
  const nameOf = (area: string) => possessive(allies.find(({ ally }) => ally === area)?.name ?? area)
  const isTold = (one: Revised) => [...told].some(({ area, year }) => area === one.area && year === one.year)
  const revised = revisedOf(differences, allies).filter((one) => !isTold(one))
  const byChange = [...revised].sort((a, b) => a.change - b.change || b.year - a.year)
  const fall = byChange.find(({ change }) => change < 0)
  const rise = byChange.reverse().find(({ change }) => change > 0)
  const risen = rise
    ? `the largest rise is ${nameOf(rise.area)} ${rise.year}, ${fixed(rise.before, 2)} to ${fixed(rise.after, 2)}`
    : null
  const [move, reason] = fall
    ? [fall, `Largest fall${risen === null ? '' : `; ${risen}`}`]
    : [rise, 'Largest rise; no figure fell']
  if (!move) return []
  const before = revised.find(({ area, year }) => area === move.area && year === move.year - 1)
  const isAlike =
    before && Math.sign(before.change) === Math.sign(move.change) && Math.abs(before.change) >= WORTH_TELLING
  const bold = `${starting(nameOf(move.area))} ${move.year} went ${fromTo(move)}`
  return [
    {
      bold: isAlike ? `${bold},` : `${bold}.`,
      rest: isAlike ? `and its ${before.year} ${fromTo(before)}.` : '',
      reason,
    },
  ]
}

/** `Denmark stands at 3.49, 0.01 short of the 3.5% it promised for 2026.` */
function nearlyKept({ allies, pledges }: Changed): ChangeItem[] {
  return pledges.filter(isOpenOwnWord).flatMap((pledge) => {
    const ally = allies.find((one) => one.ally === pledge.ally)
    const { percent, deadline_year } = pledge
    if (!ally || ally.actual_percent === null || percent === null || deadline_year !== ally.year) return []
    // The difference of two shares of two decimals, as one itself.
    const short = Math.round((percent - ally.actual_percent) * 100) / 100
    if (short <= 0 || short > NEARLY) return []
    return [
      {
        bold: `${starting(within(ally.name))} stands at ${fixed(ally.actual_percent, 2)},`,
        rest: `${fixed(short, 2)} short of the ${level(percent)} it promised for ${deadline_year}.`,
        reason: 'Due when the year is over',
      },
    ]
  })
}

/** `Three open promises were kept:` and `those of Denmark, Estonia and Latvia.` */
function newlyDecided({ differences, allies }: Changed): ChangeItem[] {
  return ['missed', 'kept'].flatMap((outcome): ChangeItem[] => {
    const decided = differences.filter(
      ({ kind, before, after }) => kind === 'pledge_outcome' && before === 'pending' && after === outcome,
    )
    const of = allies.filter(({ ally }) => decided.some(({ area }) => area === ally))
    if (of.length === 0) return []
    const promises = decided.length === 1 ? 'promise was' : 'promises were'
    return [
      {
        bold: `${starting(counted(decided.length))} open ${promises} ${outcome}:`,
        rest: `${agreeing(decided.length, 'that', 'those')} of ${listedNames(of.map(({ name }) => name))}.`,
        reason: 'Open before',
      },
    ]
  })
}

function revisedOf(differences: readonly DifferenceRow[], allies: readonly ChangedRow[]): readonly Revised[] {
  return differences.flatMap(({ kind, area, subject, year, value_before, value_after, change }) =>
    kind === 'figure_revised' &&
    subject === 'share_of_gdp' &&
    area !== null &&
    year !== null &&
    value_before !== null &&
    value_after !== null &&
    change !== null &&
    allies.some(({ ally }) => ally === area)
      ? [{ area, year, before: value_before, after: value_after, change }]
      : [],
  )
}

function fromTo({ before, after }: Revised): string {
  return `from ${fixed(before, 2)} to ${fixed(after, 2)}`
}
