/** `/v1/first-estimates`: how far the first estimates of shares of GDP have moved since. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { FEW, type FirstEstimate, firstEstimatesOf, together } from '../domain/first-estimate.js'
import { MISSING_REASONS } from '../domain/missing.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { codeOrNull, column, inWords, joined, keyOrNull, list, percent, points, year } from '../query/column.js'
import { choice, pickYears, references, years } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { type Ally, isMemberInYear } from '../record/allies.js'

const GROUPED_BY = ['year', 'ally'] as const

const REASONS = {
  no_first_estimate:
    'no edition is held that gives an estimate and was out before the year was over, or no later one gives that year again',
  no_armed_forces: MISSING_REASONS.no_armed_forces,
  not_yet_ally: MISSING_REASONS.not_yet_ally,
} as const

function count(title: string) {
  return column(z.int(), { title, unit: 'first estimates' })
}

/** A row for each year from the first with an estimate of any ally to the last, or for each ally. */
export const firstEstimates = defineTable({
  name: 'first-estimates',
  title: 'First estimates',
  summary:
    'How far the shares of GDP that NATO estimated while the year was running have moved since, by year or by ally. A first ' +
    'estimate is the figure of the earliest edition held, if that was out before the year was over; members of the year only, ' +
    'and only years that a later edition gives again.',
  noun: ['group of first estimates', 'groups of first estimates'],
  parameters: {
    by: choice(GROUPED_BY, 'A row for each year (default) or for each ally.'),
    ally: references('ally', 'Only the estimates of these allies, by code or English name.', 'POL'),
    year: years('Only the estimates of these years.'),
  },
  columns: {
    year: year('The year the figures are about; null by ally'),
    ally: keyOrNull('ally', 'Whose figures they are; null by year'),
    n: count('First estimates that a later edition gives again; editions are held in part, and no figure is assumed'),
    of: column(z.int().nullable(), {
      title: 'Members of the year with armed forces, of those asked for; null by ally',
      unit: 'allies',
    }),
    mean_pp: points('The mean change: latest figure less first estimate, both at published precision'),
    mean_absolute_pp: points('The mean of how large the changes are, whatever their sign'),
    largest_pp: points('The largest change, up or down'),
    largest_ally: keyOrNull('ally', 'Whose it is'),
    largest_year: year('The year it is about'),
    largest_first_percent: percent('The first estimate that moved so far'),
    largest_first_publication: keyOrNull('publication', 'The edition it stood in'),
    largest_latest_percent: percent('The latest figure'),
    largest_latest_publication: keyOrNull('publication', 'The edition that has it'),
    publications: { ...list('The editions of all these figures'), refers: 'publication' },
    up: count('How many latest figures are higher'),
    down: count('How many latest figures are lower'),
    provisional: column(z.boolean(), { title: 'Whether any of the latest figures is still an estimate' }),
    few: column(z.boolean(), { title: `Whether n is below ${FEW}, too few to tell anything` }),
    reason: codeOrNull(`Why there is none: ${inWords(REASONS)}`),
  },
  key: ['year', 'ally'],
  text: ['year', 'ally', 'n', 'of', 'mean_pp', 'mean_absolute_pp', 'largest_pp', 'largest_ally', 'few'],
  *rows(view, values) {
    const all: FirstEstimate[] = []
    for (const ally of view.allies) {
      all.push(...firstEstimatesOf(view, ally))
      yield null
    }
    const chosen = pickYears(yearsFrom(all), values.year)
    const allies = view.alliesNamed(values.ally)
    if (values.by === 'ally') {
      const inYears = all.filter((one) => chosen.includes(one.year))
      for (const ally of allies) {
        const own = inYears.filter((one) => one.ally === ally.code)
        yield { year: null, ally: ally.code, of: null, ...cellsOf(own, whyNone(view, ally)) }
      }
    } else {
      const codes = new Set(allies.map(({ code }) => code))
      for (const about of chosen) {
        const own = all.filter((one) => one.year === about && codes.has(one.ally))
        yield { year: about, ally: null, of: expectedIn(view, allies, about), ...cellsOf(own, 'no_first_estimate') }
      }
    }
  },
  defaults: () => ({ by: 'year' }),
  notesOnRows(_, __, rows) {
    const sum = (of: 'n' | 'up' | 'down') => rows.reduce((total, row) => total + row[of], 0)
    const [n, up, down] = [sum('n'), sum('up'), sum('down')]
    if (n === 0) return []
    return [
      'A change is the latest figure less the first estimate: negative, the first was too high.',
      `Of ${n} first estimates ${down} came down, ${up} went up and ${n - up - down} stayed.`,
      ...(rows.some((row) => row.of !== null && row.n < row.of) ? [PARTIAL] : []),
    ]
  },
})

const PARTIAL = 'Where n is less than of, editions of that year are held in part, or not at all.'

/** From the first year any ally has an estimate for to the last, ascending. */
function yearsFrom(estimates: readonly FirstEstimate[]): readonly number[] {
  const held = estimates.map((one) => one.year).sort((a, b) => a - b)
  const [first = 0, last = -1] = [held[0], held.at(-1)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** How many could have had an estimate for the year. */
function expectedIn(view: View, allies: readonly Ally[], about: number): number {
  return allies.filter((ally) => ally.armedForces && isMemberInYear(ally, about, view.asOf)).length
}

function whyNone(view: View, ally: Ally): keyof typeof REASONS {
  if (view.isNotYetAlly(ally.code)) return 'not_yet_ally'
  return ally.armedForces ? 'no_first_estimate' : 'no_armed_forces'
}

function cellsOf(estimates: readonly FirstEstimate[], reason: keyof typeof REASONS) {
  const made = together(estimates)
  const { first, latest } = made?.largest ?? {}
  return {
    n: estimates.length,
    mean_pp: made && atPublishedPrecision(made.spread.mean),
    mean_absolute_pp: made && atPublishedPrecision(made.spread.meanAbsolute),
    largest_pp: made?.largest.change ?? null,
    largest_ally: made?.largest.ally ?? null,
    largest_year: made?.largest.year ?? null,
    largest_first_percent: first ? atPublishedPrecision(first.observation.value) : null,
    largest_first_publication: first?.publication.id ?? null,
    largest_latest_percent: latest ? atPublishedPrecision(latest.observation.value) : null,
    largest_latest_publication: latest?.publication.id ?? null,
    publications: joined([...new Set(estimates.flatMap(editionsOf))].sort()),
    up: made?.up ?? 0,
    down: made?.down ?? 0,
    provisional: made?.isProvisional ?? false,
    few: estimates.length < FEW,
    reason: made ? null : reason,
  }
}

function editionsOf({ first, latest }: FirstEstimate): readonly string[] {
  return [first.publication.id, latest.publication.id]
}
