/** One ally: its figures, its path, what it promised and what came of it, what editions changed, what was said. */

import { pathChart } from '../charts/path.js'
import { revisionsChart } from '../charts/revisions.js'
import { spendingChart } from '../charts/spending.js'
import { prospectInWords, verdictInWords } from '../sentences/judgement-words.js'
import { dateQuery, levelQuery, type Show, type Shown, ViewLink } from './address.js'
import { allyItem, type Rows, rowsOf, useReply } from './api.js'
import { AsOf } from './date-bar.js'
import { Figure, gap, share, spoken } from './figure.js'
import { Grid } from './grid.js'

const CHART_HEIGHT = 420
const REVISED_YEARS = '2019..'

/** One ally against the level, by its code in the address. */
export function AllyView({ shown, show, today }: { shown: Shown; show: Show; today: string }) {
  const asOf = dateQuery(shown)
  const code = shown.ally ?? ''
  const { held, refusal } = useReply(allyItem(code, asOf))
  const level = { ally: code, ...asOf, ...levelQuery(shown) }
  const progress = useReply(rowsOf('progress', level))
  const said = useReply(rowsOf('statements', { ally: code, ...asOf })).held
  const back = (
    <p>
      <ViewLink to={{ view: 'allies', ally: null }} shown={shown} show={show}>
        ‹ All allies
      </ViewLink>
    </p>
  )
  if (refusal !== null) {
    return (
      <>
        <AsOf asked={shown.asOf} today={today} held={[]} />
        {back}
        <h1>{code}</h1>
        <p class="refusal">{refusal}</p>
      </>
    )
  }
  const ally = held?.data
  const ofShare = { area: code, indicator: 'share_of_gdp', ...asOf }
  return (
    <>
      <AsOf asked={shown.asOf} today={today} held={[held, progress.held, said]} />
      {back}
      <h1>{ally?.name ?? code}</h1>
      <p class="headline">{progress.refusal ?? (progress.held ? headline(progress.held.data[0]) : ' ')}</p>
      <Figure chart={spendingChart} table="spending" query={ofShare} height={CHART_HEIGHT} />
      <section aria-labelledby="path">
        <h2 id="path">The way to the target</h2>
        <Figure chart={pathChart} table="path" query={level} height={CHART_HEIGHT} />
      </section>
      <section aria-labelledby="pledges">
        <h2 id="pledges">What it promised</h2>
        <Grid
          caption="Pledges and their outcomes"
          rows={ally?.pledges ?? []}
          keyOf={({ id }) => id}
          empty="No pledge is recorded by this date."
          columns={[
            { head: 'Pledge', cell: ({ title, source_url }) => <a href={source_url}>{title}</a> },
            { head: 'Level', isNumber: true, cell: ({ percent }) => (percent === null ? '–' : `${share(percent)} %`) },
            { head: 'Due', cell: ({ deadline_year }) => deadline_year ?? '–' },
            { head: 'Announced', cell: ({ announced_on }) => announced_on ?? '–' },
            {
              head: 'Outcome',
              cell: ({ outcome, kind, provisional }) => (
                <span class={`chip ${outcome}`}>
                  {spoken(outcome ?? kind)}
                  {provisional ? ' (by an estimate)' : ''}
                </span>
              ),
            },
          ]}
        />
      </section>
      <section aria-labelledby="revised">
        <h2 id="revised">How its figures were revised</h2>
        <Figure
          chart={revisionsChart}
          table="revisions"
          query={{ ...ofShare, year: REVISED_YEARS }}
          height={CHART_HEIGHT}
        />
      </section>
      <section aria-labelledby="said">
        <h2 id="said">What was said of it</h2>
        {said && said.data.length === 0 && <p class="none">Nothing is recorded by this date.</p>}
        {said?.data.map(({ id, said_on, speaker, role, text, source_url }) => (
          <blockquote key={id}>
            <p>{text}</p>
            <p class="by">
              {speaker}, {role}, {source_url === null ? said_on : <a href={source_url}>{said_on}</a>}
            </p>
          </blockquote>
        ))}
      </section>
    </>
  )
}

/** The current figure against the level, or why there is none; an ally the level is not about has no row. */
function headline(progress: Rows['progress'] | undefined): string {
  if (progress === undefined) return 'The target is not about this ally.'
  const { actual_percent, year, status, publication, gap_pp, gap_usd_m, target_percent, reason } = progress
  if (actual_percent === null) return `No figure: ${spoken(reason ?? 'unknown')}.`
  const figure = `${share(actual_percent)} % of GDP in ${year}${status === 'estimate' ? ', an estimate' : ''} (${publication}).`
  if (gap_pp === null || target_percent === null) return figure
  const money =
    gap_usd_m === null ? '' : `, ${Math.round(Math.abs(gap_usd_m)).toLocaleString('en-US')} million US dollars`
  return `${figure} ${gap(gap_pp)} percentage points against ${share(target_percent)} %${money}; ${expectedOf(progress)}.`
}

/** What it says of itself, where it gives a date or declines, else where its pace would lead. */
function expectedOf(progress: Rows['progress']): string {
  const words = prospectInWords(progress)
  if (progress.prospect === 'declined' || progress.prospect === 'pledged') return `it ${words}`
  return progress.verdict === 'no_data' ? words : verdictInWords(progress)
}
