/** The timeline: meetings, dates, editions, targets and promises in one list, open at the day the page looks from. */
import { wordsCard } from '../../charts/card.js'
import type { Steps } from '../../domain/steps.js'
import { counted } from '../../sentences/grammar.js'
import { longDate } from '../../sentences/phrases.js'
import { timelineHeadline } from '../../sentences/timeline.js'
import { milestones } from '../../tables/milestones.js'
import { htmlOf } from '../document.js'
import { Sentences } from '../heading.js'
import type { Page, PageContent } from '../page.js'
import { Share, sharedOf } from '../share.js'
import { addressOf, addressOfAlly, type Shown } from '../shown.js'
import { ENTRY_KINDS, type Entry, type EntryKind, entriesOf } from './timeline-entries.js'

/** So many entries before the day stand open; those before them are opened on request. */
const LATEST = 8
/** So many entries are written without a pause. */
const AT_ONCE = 60

const LEAD =
  'Meetings, dates, editions of the figures, targets agreed and promises made, each with its source. Below the line is what lies ahead as known on the day.'

/** The page at `/timeline`. */
export const timeline: Page = {
  path: '/timeline',
  own: ['kind'],
  part: 'timeline',
  hasTime: true,

  *make(asked, shown): Steps<PageContent> {
    const all = yield* entriesOf(asked)
    const sentences = headlineOf(all)
    const kind = kindChosen(shown)
    const entries = all.filter((one) => kind === null || one.kind === kind)
    const past = entries.filter(({ isAhead }) => !isAhead)
    const ahead = entries.filter(({ isAhead }) => isAhead)
    const earlier = past.slice(0, -LATEST)
    const title = sentences.join(' ')
    const parts = [
      htmlOf(
        <>
          <Sentences sentences={sentences} />
          <p class="lead">{LEAD}</p>
          <Kinds all={all} kind={kind} shown={shown} name={title} />
        </>,
      ),
    ]
    const listed = function* (of: readonly Entry[]): Steps<string> {
      let html = ''
      for (let from = 0; from < of.length; from += AT_ONCE) {
        yield
        html += htmlOf(<Entries of={of.slice(from, from + AT_ONCE)} before={of[from - 1]} shown={shown} />)
      }
      return html
    }
    const first = earlier[0]?.date?.slice(0, 4)
    if (first !== undefined)
      parts.push(
        `<details class="more"><summary>Earlier: ${counted(earlier.length)} entries since ${first}</summary>`,
        yield* listed(earlier),
        '</details>',
      )
    parts.push(yield* listed(past.slice(-LATEST)))
    parts.push(htmlOf(<TodayLine shown={shown} count={ahead.length} />), yield* listed(ahead))
    return { head: { title, description: LEAD }, main: parts.join('') }
  },

  *card(asked) {
    return wordsCard(headlineOf(yield* entriesOf(asked)), LEAD)
  },
}

/** Of the occasions; the many promises stand in their own. */
function headlineOf(entries: readonly Entry[]): readonly string[] {
  const occasions = entries.filter(({ kind }) => kind === 'date' || kind === 'meeting')
  return timelineHeadline(occasions.map(({ date, title, isAhead }) => ({ date, title, ahead: isAhead })))
}

function kindChosen({ own: { kind = '' } }: Shown): EntryKind | null {
  return isKind(kind) ? kind : null
}

function isKind(text: string): text is EntryKind {
  return Object.hasOwn(ENTRY_KINDS, text)
}

interface KindsProps {
  readonly all: readonly Entry[]
  readonly kind: EntryKind | null
  readonly shown: Shown
  readonly name: string
}

function Kinds({ all, kind, shown, name }: KindsProps) {
  return (
    <div class="controls board-controls">
      <nav class="choice" aria-label="What is listed">
        <a href={addressOf(shown, { kind: '' })} aria-current={kind === null ? 'true' : undefined}>
          All
        </a>
        {Object.entries(ENTRY_KINDS).map(([one, title]) => (
          <a href={addressOf(shown, { kind: one })} aria-current={kind === one ? 'true' : undefined}>
            {title} {all.filter((entry) => entry.kind === one).length}
          </a>
        ))}
      </nav>
      <Share shared={sharedOf(milestones, {}, shown)} name={name} />
    </div>
  )
}

/** Parts what was from what lies ahead. */
function TodayLine({ shown, count }: { shown: Shown; count: number }) {
  return (
    <h2 class="now-line" id="today" tabIndex={-1}>
      <span>{shown.followsToday ? `Today, ${longDate(shown.asOf)}` : longDate(shown.asOf)}</span>
      {count === 0 && <small>Nothing listed lies ahead.</small>}
    </h2>
  )
}

/** Entries with a heading where another year begins. `before` is the entry above them. */
function Entries({ of, before, shown }: { of: readonly Entry[]; before: Entry | undefined; shown: Shown }) {
  const yearOf = (entry: Entry | undefined) =>
    entry === undefined ? undefined : (entry.date?.slice(0, 4) ?? 'No date')
  return (
    <div class="entries">
      {of.map((entry, place) => {
        const year = yearOf(entry)
        return (
          <>
            {year !== yearOf(of[place - 1] ?? before) && <h2 class="minor">{year}</h2>}
            <OneEntry entry={entry} shown={shown} />
          </>
        )
      })}
    </div>
  )
}

/** What one of a kind is called. */
const OF_KIND: Readonly<Record<EntryKind, string>> = {
  meeting: 'Meeting',
  date: 'Date',
  edition: 'Edition',
  target: 'Target',
  promise: 'Promise',
}

function OneEntry({ entry, shown }: { entry: Entry; shown: Shown }) {
  const { kind, date, title, words, source, ally } = entry
  return (
    <div class={`entry ${kind}`}>
      <p class="when">
        {date === null ? 'no date set' : <time dateTime={date}>{longDate(date)}</time>}{' '}
        <span>
          {OF_KIND[kind]}
          {ally !== null && (
            <>
              {' of '}
              <a href={addressOfAlly(shown, ally.code)}>{ally.name}</a>
            </>
          )}
        </span>
      </p>
      <div>
        <h3>{source === null ? title : <a href={source}>{title}</a>}</h3>
        {words !== null && <p>{words}</p>}
      </div>
    </div>
  )
}
