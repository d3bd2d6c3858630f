/** The first heading of a page, and what stands below it on a day the record knows nothing of. */
import { type Day, whereRecordBegins } from '../sentences/held.js'
import { addressOf, type Shown } from './shown.js'

/** A first heading of one or two sentences. */
export function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <h1>
      {sentences.map((sentence) => (
        <span>{sentence} </span>
      ))}
    </h1>
  )
}

/** Where the record begins, and the way there. */
export function BeforeRecord({ day, shown }: { day: Day; shown: Shown }) {
  return (
    <p class="lead">
      {whereRecordBegins(day)}{' '}
      <a href={addressOf({ ...shown, asOf: day.recordBegins, followsToday: false })}>Go there</a>
    </p>
  )
}
