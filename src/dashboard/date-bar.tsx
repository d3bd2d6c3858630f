/** The date everything is seen from, with the meetings and the editions that changed what was known. */
import { useEffect, useState } from 'preact/hooks'
import { longDate } from '../sentences/phrases.js'
import type { Show, Shown } from './address.js'
import type { Reply } from './api.js'
import { columnsOf, useReply } from './api.js'

const DAY_MS = 86_400_000
const FIRST_DAY = '2014-01-01'
/** Dragging passes over days nobody needs an answer for. */
const SETTLE_MS = 120

interface DayMark {
  readonly day: string
  readonly kind: 'summit' | 'edition'
  readonly title: string
}

interface Props {
  readonly shown: Shown
  readonly show: Show
  readonly today: string
}

/** The slider, a field for a day, and the meetings and editions to jump to. */
export function DateBar({ shown, show, today }: Props) {
  const asOf = shown.asOf ?? today
  const [dragged, setDragged] = useState<string | null>(null)
  const marks = useMarks(today)
  useEffect(() => {
    if (dragged === null) return
    const timer = setTimeout(() => show({ asOf: pinned(dragged, today) }, 'replace'), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [dragged, today])

  const go = (day: string) => {
    setDragged(null)
    show({ asOf: pinned(day, today) })
  }
  const day = dragged ?? asOf
  const [first, last] = [dayNumber(FIRST_DAY), dayNumber(today)]
  const before = marks.findLast((mark) => mark.day < day)
  const after = marks.find((mark) => mark.day > day)
  const latest = marks.findLast((mark) => mark.day <= day)
  return (
    <section class="date-bar" aria-label="Date">
      <div class="date-row">
        <label for="as-of">As known on</label>
        <input
          id="as-of"
          type="date"
          min="1949-04-04"
          max={today}
          value={day}
          onChange={({ currentTarget }) => currentTarget.value !== '' && go(currentTarget.value)}
        />
        <button type="button" disabled={!before} onClick={() => before && go(before.day)} title={before?.title}>
          ‹ <span>before</span>
        </button>
        <button type="button" disabled={!after} onClick={() => after && go(after.day)} title={after?.title}>
          <span>next</span> ›
        </button>
        <select
          aria-label="Jump to a meeting or an edition"
          value=""
          onChange={({ currentTarget }) => go(currentTarget.value)}
        >
          <option value="">Jump to…</option>
          <option value={today}>Today</option>
          {(['edition', 'summit'] as const).map((kind) => (
            <optgroup key={kind} label={kind === 'edition' ? 'Editions of the figures' : 'Meetings and announcements'}>
              {marks
                .filter((mark) => mark.kind === kind)
                .toReversed()
                .map((mark) => (
                  <option key={`${mark.day} ${mark.title}`} value={mark.day}>
                    {mark.day} {mark.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div class="slider">
        <input
          type="range"
          aria-label="Date everything is seen from"
          aria-valuetext={longDate(day)}
          min={first}
          max={last}
          value={Math.max(first, dayNumber(day))}
          onInput={({ currentTarget }) => setDragged(dayOf(Number(currentTarget.value)))}
          onChange={({ currentTarget }) => go(dayOf(Number(currentTarget.value)))}
        />
        <div class="marks" aria-hidden="true">
          {marks
            .filter((mark) => mark.day >= FIRST_DAY)
            .map((mark) => (
              <span
                key={`${mark.day} ${mark.title}`}
                class={`mark ${mark.kind}`}
                title={`${mark.day} ${mark.title}`}
                style={{ left: `${(100 * (dayNumber(mark.day) - first)) / (last - first)}%` }}
              />
            ))}
        </div>
        <div class="ends" aria-hidden="true">
          <span>2014</span>
          <span class="key">
            <i class="mark edition" /> edition <i class="mark summit" /> meeting
          </span>
          <span>today</span>
        </div>
      </div>
      <p class="since">{latest ? `Latest before: ${latest.title}, ${longDate(latest.day)}` : ' '}</p>
    </section>
  )
}

/** Today is not pinned: an address shared today is about whatever day it is opened on. */
function pinned(day: string, today: string): string | null {
  return day >= today ? null : day
}

function useMarks(today: string): readonly DayMark[] {
  const publications = useReply(columnsOf('publications', ['published_on', 'title'])).held
  const summits = useReply(columnsOf('summits', ['ends_on', 'name'])).held
  const editions = (publications?.data ?? []).flatMap(({ published_on, title }): DayMark[] =>
    published_on?.length !== 10 ? [] : [{ day: published_on, kind: 'edition', title }],
  )
  const meetings = (summits?.data ?? []).flatMap(({ ends_on, name }): DayMark[] =>
    ends_on === null || ends_on > today ? [] : [{ day: ends_on, kind: 'summit', title: name }],
  )
  return [...editions, ...meetings].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Days since 1970. */
function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
}

/** The day of that number. */
function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

interface AsOfProps {
  /** Null for today. */
  readonly asked: string | null
  readonly today: string
  /** What the page holds just now; what has not come yet is null. */
  readonly held: readonly (Reply<unknown> | null)[]
}

/** Says as of which date; what stands after it is dimmed where it is older than the one asked for. */
export function AsOf({ asked, today, held }: AsOfProps) {
  const dates = held.flatMap((reply) => reply?.meta.as_of ?? [])
  // Past midnight an answer about today may be of a later day than the one the page began with.
  const other = dates.find((date) => (asked === null ? date < today : date !== asked))
  const wanted = asked ? longDate(asked) : `today, ${longDate(today)}`
  return (
    <p class={other === undefined ? 'as-of' : 'as-of other'} role="status">
      {other === undefined
        ? `As known ${asked ? 'on ' : ''}${wanted}`
        : `Still as known on ${longDate(other)}; waiting for ${wanted}`}
    </p>
  )
}
