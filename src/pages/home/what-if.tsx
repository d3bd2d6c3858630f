/** What a level would cost: the gaps of a year in dollars, and the way there, for a level, a year and a growth of one’s own choice. */

import type { Steps } from '../../domain/steps.js'
import { FaultyQuestion } from '../../faults/fault.js'
import { type CostRow, costOnTheWay } from '../../sentences/cost.js'
import type { Day } from '../../sentences/held.js'
import { largestGap, type MoneyRow, moneyHeadline, others } from '../../sentences/money.js'
import { level, shortest, usd } from '../../sentences/numbers.js'
import { path } from '../../tables/path.js'
import { progress } from '../../tables/progress.js'
import type { Asked } from '../asked.js'
import { KeptFields } from '../kept-fields.js'
import { Share, sharedOf } from '../share.js'
import type { Shown } from '../shown.js'

/** What the form has fields for: the target of the page goes with the percentage. */
const OWN_FIELDS = ['target', 'percent', 'by', 'gdp_growth']
/** So many gaps stand alone; the others are one bar. */
const MOST_BARS = 7

interface Gap {
  readonly name: string
  readonly usdM: number
}

/** The way to the level, and what is wrong with the year or the growth it was asked with. */
export interface Way {
  readonly sentence: string | null
  readonly fault: string | null
}

/** What the way to the level shown costs. */
export function* wayTo(asked: Asked, shown: Shown): Steps<Way> {
  const growth = (shown.own.gdp_growth ?? '').replace(',', '.').replace(/\s*%$/, '')
  try {
    const rows: readonly CostRow[] = yield* asked.rows(path, {
      ...shown.level,
      ...(growth === '' ? {} : { gdp_growth: growth }),
    })
    return { sentence: costOnTheWay(rows, Number(growth)), fault: null }
  } catch (error) {
    if (!(error instanceof FaultyQuestion)) throw error
    return { sentence: null, fault: error.message }
  }
}

interface Props {
  readonly shown: Shown
  readonly day: Day
  readonly rows: readonly (MoneyRow & { readonly deadline_year: number | null })[]
  readonly way: Way
  readonly source: string | null
}

/** The section; nothing where none is short, or nothing can be summed. */
export function WhatIf({ shown, day, rows, way, source }: Props) {
  const head = moneyHeadline(rows, day)
  if (head === null) return null
  const [first] = rows
  const bars = barsOf(rows)
  const widest = Math.max(...bars.map(({ usdM }) => usdM))
  return (
    <figure class="picture small" id="cost" aria-labelledby="cost-head">
      <h2 id="cost-head">{head}</h2>
      <p class="what">
        Gap to {level(first?.target_percent ?? 0)} × GDP of {first?.year}, current prices. {largestGap(rows)}
      </p>
      <form method="get" action={shown.path} class="field controls">
        <KeptFields shown={shown} without={OWN_FIELDS} />
        <label>
          Target{' '}
          <input
            name="percent"
            inputMode="decimal"
            size={4}
            value={shown.typedPercent ?? shortest(first?.target_percent ?? 0)}
          />{' '}
          %
        </label>
        <label>
          by <input name="by" inputMode="numeric" size={4} value={String(first?.deadline_year ?? '')} />
        </label>
        <label>
          GDP growth <input name="gdp_growth" inputMode="decimal" size={3} value={shown.own.gdp_growth ?? '0'} /> % a
          year
        </label>
        <button type="submit">Calculate</button>
        {way.fault !== null && <p class="fault">{way.fault}</p>}
      </form>
      <ol class="money">
        {bars.map(({ name, usdM }) => (
          <li style={`--part:${((100 * usdM) / widest).toFixed(1)}%`}>
            <span>{name}</span> <b>{usd(usdM)}</b>
          </li>
        ))}
      </ol>
      {way.sentence !== null && <p class="note">{way.sentence}</p>}
      <figcaption>
        <span>{source === null ? null : `${source}; our sum`}</span>
        <Share shared={sharedOf(progress, shown.level, shown, false)} name={head} />
      </figcaption>
    </figure>
  )
}

function barsOf(rows: readonly MoneyRow[]): readonly Gap[] {
  const gaps = rows.flatMap(({ name, gap_usd_m }) =>
    gap_usd_m !== null && gap_usd_m < 0 ? [{ name, usdM: -gap_usd_m }] : [],
  )
  gaps.sort((a, b) => b.usdM - a.usdM)
  const rest = gaps.slice(MOST_BARS)
  if (rest.length < 2) return gaps
  return [
    ...gaps.slice(0, MOST_BARS),
    { name: others(rest.length), usdM: rest.reduce((sum, { usdM }) => sum + usdM, 0) },
  ]
}
