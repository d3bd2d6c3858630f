/** The bar of time: the day shown, a step before and after, the stops of the record, and any other day. */
import type { ComponentChildren } from 'preact'
import { longDate } from '../sentences/phrases.js'
import { KeptFields } from './kept-fields.js'
import { addressOf, type Shown } from './shown.js'
import type { Stop } from './stops.js'
import { dayFault } from './typed-day.js'

interface Props {
  readonly shown: Shown
  readonly stops: readonly Stop[]
  readonly edition: string | null
}

/** The bar, which governs everything below it. */
export function TimeBar({ shown, stops, edition }: Props) {
  const at = stops.findLastIndex(({ day }) => day <= shown.asOf)
  const isStop = stops[at]?.day === shown.asOf
  const before = isStop ? stops[at - 1] : stops[at]
  const after = stops[at + 1]
  return (
    <section class="time" id="time" aria-label="The day the page looks from">
      <p class="day">
        <b>
          {shown.followsToday ? 'As known today' : `As known on ${longDate(shown.asOf)}`}
          {shown.followsToday && <span class="with-room">, {longDate(shown.asOf)}</span>}
        </b>
        <small>
          {edition === null ? (
            'no edition was out yet'
          ) : (
            <>
              <span class="with-room">by NATO’s</span> edition of {longDate(edition)}
            </>
          )}
        </small>
      </p>
      <Step to={before} shown={shown} rel="prev">
        ‹ <span class="with-room">Before</span>
      </Step>
      <Step to={after} shown={shown} rel="next">
        <span class="with-room">Next</span> ›
      </Step>
      {/* Between two stops the place is a half. */}
      <div class="rail" data-at={isStop ? at : at + 0.5}>
        <ol>
          {stops.map((stop, place) => (
            <li class={stop.kind}>
              <a
                href={addressOfStop(stop, shown)}
                aria-current={place === at ? 'date' : undefined}
                title={`${longDate(stop.day)}: ${stop.name}`}
                tabIndex={-1}
              >
                <span class="words">
                  {longDate(stop.day)}: {stop.name}
                </span>
              </a>
              {stop.day.slice(0, 4) !== stops[place - 1]?.day.slice(0, 4) && <small>{stop.day.slice(0, 4)}</small>}
            </li>
          ))}
        </ol>
      </div>
      <p class="rail-key" aria-hidden="true">
        <span class="edition">edition</span>
        <span class="meeting">meeting</span>
      </p>
      <details class="other-day" open={shown.faults.as_of !== undefined}>
        <summary>
          <span class="with-room">Other day…</span>
          <span class="without-room">Day…</span>
        </summary>
        <OtherDay shown={shown} />
      </details>
    </section>
  )
}

function OtherDay({ shown }: { shown: Shown }) {
  const { as_of: fault } = shown.faults
  const said = fault && dayFault(shown.typedDay ?? '', fault)
  return (
    <form method="get" action={shown.path} class="field">
      <KeptFields shown={shown} without={['as_of']} />
      <label for="as_of">Day, such as 2025-04-03 or 3 April 2025</label>
      <input
        id="as_of"
        name="as_of"
        value={shown.typedDay ?? shown.asOf}
        size={16}
        autocomplete="off"
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? 'as_of-fault' : undefined}
      />
      <button type="submit">Show</button>
      {said && (
        <p class="fault" id="as_of-fault">
          {said.sentence}{' '}
          {said.meant.map(({ asOf, words }) => (
            <a href={addressOf({ ...shown, followsToday: true }, { as_of: asOf })}>{words}?</a>
          ))}
        </p>
      )}
    </form>
  )
}

interface StepProps {
  readonly to: Stop | undefined
  readonly shown: Shown
  readonly rel: 'prev' | 'next'
  readonly children: ComponentChildren
}

function Step({ to, shown, rel, children }: StepProps) {
  if (to === undefined)
    return (
      // biome-ignore lint/a11y/useValidAnchor: a link that leads nowhere for now
      <a class={`step ${rel}`} role="link" aria-disabled="true">
        {children}
      </a>
    )
  return (
    <a class={`step ${rel}`} rel={rel} href={addressOfStop(to, shown)} title={`${longDate(to.day)}: ${to.name}`}>
      {children}
    </a>
  )
}

/** Today has no day in its address, so that it stays today. */
function addressOfStop(stop: Stop, shown: Shown): string {
  return addressOf({ ...shown, asOf: stop.day, followsToday: stop.kind === 'today' })
}
