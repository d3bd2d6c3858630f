/** What the allies are measured against: a target known on the date, or any share. */
import { useEffect, useState } from 'preact/hooks'
import type { Show, Shown } from './address.js'
import type { Rows } from './api.js'
import { spoken } from './wording.js'

const ANY = 'any'
const FIRST_SHARE = '3'

interface Props {
  readonly shown: Shown
  readonly show: Show
  readonly targets: readonly Rows['targets'][]
  /** The target taken when none is chosen. */
  readonly standard: string | null
}

/** A list of targets, with a field for a share of one's own. */
export function LevelPicker({ shown, show, targets, standard }: Props) {
  const [typed, setTyped] = useState(shown.percent ?? '')
  useEffect(() => setTyped(shown.percent ?? ''), [shown.percent])
  const chosen = shown.percent === null ? (shown.target ?? standard ?? '') : ANY
  const choose = (value: string) =>
    show(
      value === ANY
        ? { target: null, percent: FIRST_SHARE, by: null }
        : { target: value === standard ? null : value, percent: null, by: null },
    )
  return (
    <div class="level">
      <label for="level">Measured against</label>
      <select id="level" value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {!targets.some(({ id }) => id === chosen) && chosen !== ANY && <option value={chosen}>{chosen || '…'}</option>}
        {targets.map((target) => (
          <option key={target.id} value={target.id}>
            {target.title} ({spoken(target.standing)})
          </option>
        ))}
        <option value={ANY}>Any share of GDP…</option>
      </select>
      {shown.percent !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            show({ percent: typed.trim() })
          }}
        >
          <input
            aria-label="Share of GDP in percent"
            inputMode="decimal"
            size={5}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit">Measure</button>
        </form>
      )}
    </div>
  )
}
