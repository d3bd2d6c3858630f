/** Meetings and milestones in the order of time, as known on the date. */
import { dateQuery, type Shown } from './address.js'
import { questionUrl, type Rows, rowsOf, useReplies } from './api.js'
import { CopyButton } from './copy-button.js'
import { AsOf } from './date-bar.js'

/** A meeting or a milestone, in its place in time. */
interface Entry {
  readonly id: string
  readonly when: string | null
  readonly title: string
  readonly isAhead: boolean
  readonly kind: string
  readonly summary: string | null
  readonly url: string | null
}

/** All that is known on the date, a section for each year. */
export function Timeline({ shown, today }: { shown: Shown; today: string }) {
  const asOf = dateQuery(shown)
  const { held, refusal, isLoading } = useReplies(rowsOf('summits', asOf), [rowsOf('milestones', asOf)])
  const replies = held ? [held.first, ...held.rest] : []
  const meetings = held?.first.data.map(meetingEntry) ?? []
  const milestones = held?.rest.flatMap(({ data }) => data.map(milestoneEntry)) ?? []
  const entries = [...meetings, ...milestones].sort(latestFirst)
  const years = [...new Set(entries.map(({ when }) => when?.slice(0, 4) ?? 'without a date'))]
  const here = (suffix: string) => questionUrl(`/v1/milestones${suffix}`, asOf)
  return (
    <>
      <AsOf asked={shown.asOf} today={today} held={replies} />
      <h1>Meetings and milestones</h1>
      <p class="links">
        <CopyButton label="Copy curl" text={`curl -s '${location.origin}${here('.csv')}'`} visible />
        <a href={here('.csv')} download>
          CSV
        </a>
        <a href="/v1/milestones.ics">Calendar</a>
      </p>
      {refusal && <p class="refusal">{refusal}</p>}
      <div class="timeline" aria-busy={isLoading}>
        {years.map((year) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}</h2>
            <ol>
              {entries
                .filter(({ when }) => (when?.slice(0, 4) ?? 'without a date') === year)
                .map(({ id, when, title, isAhead, kind, summary, url }) => (
                  <li key={id} class={isAhead ? 'ahead' : undefined}>
                    <p class="when">
                      {when ?? '–'} <span class="chip">{kind}</span>{' '}
                      {isAhead && <span class="chip pending">ahead</span>}
                    </p>
                    <p class="what">{url === null ? title : <a href={url}>{title}</a>}</p>
                    {summary && <p>{summary}</p>}
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  )
}

function meetingEntry({ id, kind, name, city, starts_on, ends_on, held, summary, source_url }: Rows['summits']): Entry {
  const title = `${name}${city && !name.includes(city) ? `, ${city}` : ''}`
  return { id, when: starts_on ?? ends_on, title, isAhead: !held, kind, summary, url: source_url }
}

function milestoneEntry({ id, date, title, ahead, summary, source_url }: Rows['milestones']): Entry {
  return { id, when: date, title, isAhead: ahead, kind: 'milestone', summary, url: source_url }
}

function latestFirst(a: Entry, b: Entry): number {
  const [left, right] = [a.when ?? '', b.when ?? '']
  return left < right ? 1 : left > right ? -1 : a.id < b.id ? -1 : 1
}
