/** Meetings and milestones in the order of time, as known on the date. */
import type { Shown } from './address.js'
import { questionUrl } from './api.js'
import { AsOf } from './as-of.js'
import { CopyButton } from './copy-button.js'
import { useAnswers } from './use-answers.js'

interface Occasion {
  readonly id: string
  readonly title?: string
  readonly name?: string
  readonly city?: string | null
  readonly kind?: string
  readonly date?: string | null
  readonly starts_on?: string | null
  readonly ends_on?: string | null
  readonly ahead?: boolean
  readonly held?: boolean
  readonly summary: string | null
  readonly source_url: string | null
}

interface Entry {
  readonly id: string
  readonly when: string | null
  readonly title: string
  readonly isAhead: boolean
  readonly kind: string
  readonly summary: string | null
  readonly url: string | null
}

export function Timeline({ shown, today }: { shown: Shown; today: string }) {
  const asOf: Record<string, string> = shown.asOf ? { as_of: shown.asOf } : {}
  const paths = ['/v1/summits', '/v1/milestones']
  const { held, refusal, isLoading } = useAnswers<readonly Occasion[]>(paths.map((path) => questionUrl(path, asOf)))
  const entries = (held ?? []).flatMap(({ data }) => data.map(entryOf)).sort(latestFirst)
  const years = [...new Set(entries.map(({ when }) => when?.slice(0, 4) ?? 'without a date'))]
  const here = (suffix: string) => questionUrl(`/v1/milestones${suffix}`, asOf)
  return (
    <>
      <AsOf asked={shown.asOf} today={today} held={held ?? []} />
      <h1>Meetings and milestones</h1>
      <p class="ways">
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

function entryOf(occasion: Occasion): Entry {
  const { id, title, name, city, kind, date, starts_on, ends_on, ahead, held, summary, source_url } = occasion
  return {
    id,
    when: date ?? starts_on ?? ends_on ?? null,
    title: title ?? `${name}${city && !name?.includes(city) ? `, ${city}` : ''}`,
    isAhead: ahead ?? held === false,
    kind: kind ?? 'milestone',
    summary,
    url: source_url,
  }
}

function latestFirst(a: Entry, b: Entry): number {
  const [left, right] = [a.when ?? '', b.when ?? '']
  return left < right ? 1 : left > right ? -1 : a.id < b.id ? -1 : 1
}
