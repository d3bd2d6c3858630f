/** The line below an ally’s headline: where it stands against the level, and its own word that stands, as the record tells it. */
import type { View } from '../../domain/dataset.js'
import { compareText } from '../../record/text-order.js'
import { isAlmostThere, ownWord } from '../../sentences/own-word.js'
import { longDate } from '../../sentences/phrases.js'
import { isOpenOwnWord, isReservation } from '../../sentences/promises.js'
import { stateOfAlly } from '../../sentences/states.js'
import type { ProgressRow } from '../against-level.js'
import { promiseInFull } from './promised.js'
import type { Pledge } from './read-ally.js'

interface Props {
  readonly row: ProgressRow
  /** The ally’s own. */
  readonly pledges: readonly Pledge[]
  readonly view: View
}

/** The state in its color, and the word; without a word the state alone, without a figure the word alone. */
export function StateLine({ row, pledges, view }: Props) {
  const word = wordInForce(pledges)
  const state = row.prospect === 'no_data' ? null : row.prospect
  if (state === null && word === null) return null
  return (
    <p class="lead">
      {state !== null && <b class={`state ${state}`}>{stateWords(row, pledges)}</b>}
      {state !== null && word !== null && ' · '}
      {word !== null && (
        <>
          {inShort(word, view)} <a href={word.source_url}>Source</a>
        </>
      )}
    </p>
  )
}

/** Its word that stands: a reservation, else the latest of its own that are open; null where all it gave it gave with the alliance. */
function wordInForce(pledges: readonly Pledge[]): Pledge | null {
  const own = pledges.filter((one) => isReservation(one) || isOpenOwnWord(one))
  const latestFirst = (a: Pledge, b: Pledge) => compareText(b.announced_on ?? '', a.announced_on ?? '')
  return own.sort((a, b) => Number(isReservation(b)) - Number(isReservation(a)) || latestFirst(a, b))[0] ?? null
}

/** An ally a little short of the level, with a word for the year of its figure, has more than its pace to be told by. */
function stateWords(row: ProgressRow, pledges: readonly Pledge[]): string {
  const isToldByPace = row.prospect === 'on_pace' || row.prospect === 'behind'
  return (isToldByPace && isAlmostThere(row) ? ownWord(row, pledges)?.words : null) ?? stateOfAlly(row)
}

/** What was recorded later may tell of what came after the day: then the word itself is told, and when it was given. */
function inShort(word: Pledge, view: View): string {
  const recordedOn = view.pledges.find(({ id }) => id === word.id)?.recordedOn
  const isRecorded = recordedOn !== undefined && recordedOn <= view.asOf
  const summary = firstSentences(word.summary)
  if (isRecorded && isReservation(word)) return summary
  const when = word.announced_on === null ? '' : `, said ${longDate(word.announced_on)}`
  return `Its word: ${promiseInFull(word)}${when}.${isRecorded ? ` ${summary}` : ''}`
}

const SENTENCES = 2
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function firstSentences(text: string): string {
  const sentences = [...segmenter.segment(text)].slice(0, SENTENCES)
  return sentences
    .map(({ segment }) => segment)
    .join('')
    .trim()
}
