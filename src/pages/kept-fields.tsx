/** What a form sends along unseen: the day, the level and the choices of the page it stands in. */
import type { Shown } from './shown.js'

/** The hidden field of the day, where the page does not follow today. */
export function DayField({ shown }: { shown: Pick<Shown, 'asOf' | 'followsToday'> }) {
  return shown.followsToday ? null : <input type="hidden" name="as_of" value={shown.asOf} />
}

/** The hidden fields of a form that leads to the same page; `without` are the names it has fields of its own for. */
export function KeptFields({
  shown,
  without = [],
}: {
  shown: Pick<Shown, 'asOf' | 'followsToday' | 'level' | 'own'>
  without?: readonly string[]
}) {
  return (
    <>
      {!without.includes('as_of') && <DayField shown={shown} />}
      {Object.entries({ ...shown.level, ...shown.own }).map(
        ([name, value]) => !without.includes(name) && <input type="hidden" name={name} value={value} />,
      )}
    </>
  )
}
