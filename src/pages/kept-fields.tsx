/** What a form sends along unseen: the day, the level and the choices of the page it stands in. */
import type { Shown } from './shown.js'

/** The hidden fields of a form that leads to the same page; `without` are the names it has fields of its own for. */
export function KeptFields({ shown, without = [] }: { shown: Shown; without?: readonly string[] }) {
  const day = shown.followsToday ? {} : { as_of: shown.asOf }
  return (
    <>
      {Object.entries({ ...day, ...shown.level, ...shown.own }).map(
        ([name, value]) => !without.includes(name) && <input type="hidden" name={name} value={value} />,
      )}
    </>
  )
}
