/** The choice of the level a page measures by: the targets of the share of GDP known on the day, and any other. */
import { level as percentInWords } from '../sentences/numbers.js'
import type { TargetRow } from '../sentences/targets.js'
import { KeptFields } from './kept-fields.js'
import { addressOf, type Shown } from './shown.js'

interface Props {
  readonly shown: Shown
  readonly targets: readonly TargetRow[]
  /** The level the page shows, in percent; null where none was in force. */
  readonly percent: number | null
}

const NO_LEVEL = { target: '', percent: '', by: '' }

/** Links to the same page by another level, and a field for any. */
export function LevelPicker({ shown, targets, percent }: Props) {
  const offered = offeredBy(targets)
  const isOther = percent !== null && !offered.some((one) => one.percent === percent)
  const fault = shown.faults.percent ?? shown.faults.target ?? shown.faults.by
  return (
    <fieldset class="choice" aria-label="Target">
      <span aria-hidden="true">Target</span>
      {offered.map(({ id, percent: own, standing }) => (
        <a
          href={addressOf(shown, { ...NO_LEVEL, ...(standing === 'in_force' ? {} : { target: id }) })}
          aria-current={own === percent ? 'true' : undefined}
        >
          {percentInWords(own)}
        </a>
      ))}
      <details class="other" open={isOther || fault !== undefined}>
        <summary aria-current={isOther ? 'true' : undefined}>{isOther ? percentInWords(percent) : 'Other…'}</summary>
        <form method="get" action={shown.path} class="field">
          <KeptFields shown={shown} without={['target', 'percent', 'by']} />
          <label for="percent">Other target, percent of GDP</label>
          <input
            id="percent"
            name="percent"
            inputMode="decimal"
            size={5}
            value={shown.typedPercent ?? ''}
            aria-invalid={fault ? 'true' : undefined}
            aria-describedby="percent-said"
          />
          <button type="submit">Show</button>
          <span class={fault ? 'fault' : 'read-as'} id="percent-said">
            {fault ? `${fault.detail}.` : shown.percentReadAs}
          </span>
        </form>
      </details>
    </fieldset>
  )
}

/** The targets of the share of GDP that were agreed and reached beyond what was agreed before, each level once. */
function offeredBy(targets: readonly TargetRow[]): readonly TargetRow[] {
  const agreed = targets.filter(({ indicator, agreed_on }) => indicator === 'share_of_gdp' && agreed_on !== null)
  const byPercent = new Map(agreed.map((one) => [one.percent, one]))
  for (const one of agreed) if (one.standing === 'in_force') byPercent.set(one.percent, one)
  return [...byPercent.values()].sort((a, b) => a.percent - b.percent)
}
