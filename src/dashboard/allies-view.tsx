/** How all allies stand against a level on the date, and the choice of that level. */
import { useEffect, useState } from 'preact/hooks'
import { allianceChart } from '../charts/alliance.js'
import { countable } from '../charts/kit/ally-rows.js'
import { progressChart } from '../charts/progress.js'
import { prospectInWords } from '../sentences/judgement-words.js'
import { span } from '../sentences/phrases.js'
import { dateQuery, levelQuery, type Show, type Shown, ViewLink } from './address.js'
import { type Rows, rowsOf, useReply } from './api.js'
import { AsOf } from './date-bar.js'
import { Figure, gap, share, spoken } from './figure.js'
import { Grid } from './grid.js'

const CHART_HEIGHT = 820
const ALLIANCE_HEIGHT = 520

/** The picture, what was agreed and asked by then, the same in a table, and the allies taken together. */
export function AlliesView({ shown, show, today }: { shown: Shown; show: Show; today: string }) {
  const asOf = dateQuery(shown)
  const query = { ...asOf, ...levelQuery(shown) }
  const { held, refusal } = useReply(rowsOf('progress', query))
  const known = useReply(rowsOf('targets', asOf)).held
  const targets = known?.data ?? []
  const standard = useReply(rowsOf('progress', { ...asOf, limit: '1' })).held
  return (
    <>
      <AsOf asked={shown.asOf} today={today} held={[held, known]} />
      <h1>How far is each ally from the target?</h1>
      <LevelPicker shown={shown} show={show} targets={targets} standard={standard?.meta.defaults.target ?? null} />
      <p class="headline">{refusal ?? (held ? headline(held.data) : ' ')}</p>
      {refusal === null && held?.meta.notes.map((note) => <p key={note}>{note}</p>)}
      <Figure chart={progressChart} table="progress" query={query} height={CHART_HEIGHT} />
      <section aria-labelledby="agreed">
        <h2 id="agreed">What was agreed, and what was asked</h2>
        <Grid
          caption="Targets known on the date"
          rows={[...targets].reverse()}
          keyOf={({ id }) => id}
          empty="No target was known on this date."
          columns={[
            { head: 'Target', cell: ({ title }) => title },
            { head: 'Level', cell: ({ percent }) => `${share(percent)} %`, isNumber: true },
            {
              head: 'Standing',
              cell: ({ standing }) => <span class={`chip ${standing}`}>{spoken(standing)}</span>,
            },
            { head: 'Agreed or asked', cell: ({ agreed_on, proposed_on }) => agreed_on ?? proposed_on ?? '–' },
            { head: 'Due', cell: ({ deadline_year }) => deadline_year ?? 'every year' },
          ]}
        />
      </section>
      <section aria-labelledby="figures">
        <h2 id="figures">The same in figures</h2>
        <Grid
          caption="Allies against the level"
          rows={held?.data ?? []}
          keyOf={({ ally }) => ally}
          empty="No figures for this question."
          columns={[
            {
              head: 'Ally',
              cell: ({ ally, name }) => (
                <ViewLink to={{ view: 'ally', ally }} shown={shown} show={show}>
                  {name}
                </ViewLink>
              ),
            },
            {
              head: 'Share',
              isNumber: true,
              cell: ({ actual_percent, reason }) =>
                actual_percent === null ? spoken(reason ?? '–') : share(actual_percent),
            },
            {
              head: 'Year',
              cell: ({ year, status }) => (year === null ? '–' : `${year}${status === 'estimate' ? 'e' : ''}`),
            },
            { head: 'Gap, points', isNumber: true, cell: ({ gap_pp }) => gap(gap_pp) },
            {
              head: 'Prospect',
              // Once the deadline is over there is nothing to expect.
              cell: (row) =>
                row.verdict === 'missed' ? '–' : <span class={`chip ${row.prospect}`}>{prospectInWords(row)}</span>,
            },
            { head: 'Verdict', cell: verdict },
            { head: 'Own pledge', cell: pledgeInWords },
          ]}
        />
      </section>
      {held && !isFloor(held.data) && (
        <section aria-labelledby="together">
          <h2 id="together">The allies together</h2>
          <Figure chart={allianceChart} table="alliance" query={query} height={ALLIANCE_HEIGHT} />
        </section>
      )}
    </>
  )
}

/** Where the recent pace would lead by the deadline, beside which the level stands above the table; else the verdict. */
function verdict({ verdict, projected_percent }: Rows['progress']): string {
  const isOpen = verdict === 'on_track' || verdict === 'off_track'
  return isOpen && projected_percent !== null ? `pace leads to ${share(projected_percent)}` : spoken(verdict)
}

/** `3.00 by 2030`, `5.00 in total by 2035`. */
function pledgeInWords({ pledged_percent, pledged_year, pledged_indicator }: Rows['progress']): string {
  if (pledged_percent === null) return '–'
  const measure = pledged_indicator === 'total_share_of_gdp' ? ' in total' : ''
  return `${share(pledged_percent)}${measure}${pledged_year ? ` by ${pledged_year}` : ''}`
}

/** Whether the level counts more than the core share, by which nobody can then be counted as short. */
function isFloor(rows: readonly Rows['progress'][]): boolean {
  return rows.some((row) => row.actual_is_floor)
}

/** How many meet it, of how many with a figure; who falls short. */
function headline(rows: readonly Rows['progress'][]): string {
  const withFigure = countable(rows)
  if (withFigure.length === 0) return 'No edition this record holds was out by then, so nobody can be counted.'
  const met = withFigure.filter(({ verdict }) => verdict === 'met')
  const short = withFigure.filter(({ verdict }) => verdict !== 'met')
  const level = rows.find(({ target_percent }) => target_percent !== null)?.target_percent ?? null
  const years = withFigure.flatMap(({ year }) => year ?? [])
  const names = short.map(({ name }) => name).sort()
  const who = names.length > 0 && names.length <= 10 ? `: ${names.join(', ')}` : ''
  const by = years.length > 0 ? ` by the figures for ${span(years)}` : ''
  if (isFloor(rows)) {
    return `${met.length} of ${withFigure.length} allies with a figure meet ${share(level)} %${by}, core spending alone; of the others it cannot be said.`
  }
  return `${met.length} of ${withFigure.length} allies with a figure meet ${share(level)} %${by}; ${short.length} fall short${who}.`
}

const ANY = 'any'
const FIRST_SHARE = '3'

interface Props {
  readonly shown: Shown
  readonly show: Show
  readonly targets: readonly Rows['targets'][]
  /** The target taken when none is chosen. */
  readonly standard: string | null
}

/** A list of targets, with a field for a share of one's own. */
export function LevelPicker({ shown, show, targets, standard }: Props) {
  const [typed, setTyped] = useState(shown.percent ?? '')
  useEffect(() => setTyped(shown.percent ?? ''), [shown.percent])
  const chosen = shown.percent === null ? (shown.target ?? standard ?? '') : ANY
  const choose = (value: string) =>
    show(
      value === ANY
        ? { target: null, percent: FIRST_SHARE, by: null }
        : { target: value === standard ? null : value, percent: null, by: null },
    )
  return (
    <div class="level">
      <label for="level">Measured against</label>
      <select id="level" value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {!targets.some(({ id }) => id === chosen) && chosen !== ANY && <option value={chosen}>{chosen || '…'}</option>}
        {targets.map((target) => (
          <option key={target.id} value={target.id}>
            {target.title} ({spoken(target.standing)})
          </option>
        ))}
        <option value={ANY}>Any share of GDP…</option>
      </select>
      {shown.percent !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            show({ percent: typed.trim() })
          }}
        >
          <input
            aria-label="Share of GDP in percent"
            inputMode="decimal"
            size={5}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit">Measure</button>
        </form>
      )}
    </div>
  )
}
