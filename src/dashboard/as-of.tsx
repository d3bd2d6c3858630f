/** The date of what is shown, which is not yet the date asked for while the answer is awaited or the server is away. */
import { longDate } from '../charts/kit/phrases.js'
import type { Reply } from './api.js'

interface Props {
  /** Null for today. */
  readonly asked: string | null
  readonly today: string
  /** What the page holds just now; what has not come yet is null. */
  readonly held: readonly (Reply<unknown> | null)[]
}

/** Says as of which date; what stands after it is dimmed where it is older than the one asked for. */
export function AsOf({ asked, today, held }: Props) {
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
