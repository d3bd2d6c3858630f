/** The form of a claim, with what is wrong beside its field, and claims to try. */
import type { ComponentChildren } from 'preact'
import type { Facts } from '../../record/lists.js'
import { compareText } from '../../record/text-order.js'
import { longDate } from '../../sentences/phrases.js'
import { DayField } from '../kept-fields.js'
import { addressOf, type Shown } from '../shown.js'

/** How a number can be said to stand to the figure, as `/v1/verify` takes it. */
const RELATIONS = {
  is: 'is',
  about: 'is about',
  at_least: 'is at least',
  above: 'is above',
  at_most: 'is at most',
  below: 'is below',
} as const

interface FormProps {
  readonly shown: Shown
  readonly isAnswered: boolean
  readonly faults: Readonly<Record<string, string>>
  /** How the number was read, where it is not as it was typed. */
  readonly readAs: string | null
  readonly facts: Pick<Facts, 'allies' | 'groups' | 'indicators'>
}

/** Works without a script; what was typed stays. */
export function VerifyForm({ shown, isAnswered, faults, readAs, facts }: FormProps) {
  const { own } = shown
  const allies = [...facts.allies].sort((a, b) => compareText(a.name, b.name))
  const indicators = [...facts.indicators].sort((a, b) => compareText(a.title, b.title))
  return (
    <form class="block claim" method="get" action={shown.path} aria-labelledby="claim-head">
      <h2 id="claim-head">{isAnswered ? 'Another claim' : 'The claim'}</h2>
      <DayField shown={shown} />
      <Field name="area" label="Ally or group" fault={faults.area ?? faults.ally}>
        <input id="area" name="area" value={own.area ?? ''} list="areas" autocomplete="off" {...said('area', faults)} />
        <datalist id="areas">
          {allies.map(({ name }) => (
            <option value={name} />
          ))}
          {facts.groups.map(({ id, title }) => (
            <option value={id}>{title}</option>
          ))}
        </datalist>
      </Field>
      <Field name="relation" label="The figure" fault={faults.relation}>
        <select id="relation" name="relation">
          {Object.entries(RELATIONS).map(([value, words]) => (
            <option value={value} selected={(own.relation ?? 'is') === value}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      <Field name="value" label="Number, as it was said" fault={faults.value} note={readAs}>
        <input
          id="value"
          name="value"
          value={own.value ?? ''}
          placeholder="2.1%"
          size={12}
          {...said('value', faults)}
        />
      </Field>
      <Field name="year" label="For the year (empty: the newest then)" fault={faults.year}>
        <input id="year" name="year" value={own.year ?? ''} inputMode="numeric" size={6} {...said('year', faults)} />
      </Field>
      <Field name="indicator" label="Of" fault={faults.indicator}>
        <select id="indicator" name="indicator">
          <option value="">Share of GDP, or spending in dollars for an amount</option>
          {indicators.map(({ id, title }) => (
            <option value={id} selected={own.indicator === id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field name="said_on" label="Said on (empty: the day shown)" fault={faults.said_on}>
        <input
          id="said_on"
          name="said_on"
          value={own.said_on ?? ''}
          placeholder="3 April 2025"
          size={16}
          autocomplete="off"
          {...said('said_on', faults)}
        />
      </Field>
      <button type="submit">Check</button>
      {faults[''] !== undefined && <p class="fault">{faults['']}</p>}
    </form>
  )
}

function said(name: string, faults: FormProps['faults']) {
  return faults[name] === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${name}-said` }
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly fault: string | undefined
  readonly note?: string | null
  readonly children: ComponentChildren
}

function Field({ name, label, fault, note = null, children }: FieldProps) {
  return (
    <p class="labeled">
      <label for={name}>{label}</label>
      {children}
      {fault !== undefined && (
        <span class="fault" id={`${name}-said`}>
          {fault}
        </span>
      )}
      {fault === undefined && note !== null && <span class="read-as">{note}</span>}
    </p>
  )
}

/** Claims that were made, as they can be asked. */
const EXAMPLES = [
  { area: 'BEL', relation: 'below', value: '2%', year: '2024', said_on: '2025-04-03' },
  { area: 'ITA', relation: 'below', value: '2%', year: '2024', said_on: '2025-04-03' },
  { area: 'ESP', relation: 'below', value: '2%', year: '2024', said_on: '2025-04-03' },
  { area: 'EST', relation: 'is', value: '3.38%', year: '2025', said_on: '2025-08-28' },
  { area: 'SVN', relation: 'at_least', value: '2%', year: '2025', said_on: '2025-08-28' },
] as const

/** Those that had been made by the day; nothing where none had. */
export function Examples({ shown, nameOf }: { readonly shown: Shown; readonly nameOf: (area: string) => string }) {
  const made = EXAMPLES.filter(({ said_on }) => said_on <= shown.asOf)
  if (made.length === 0) return null
  return (
    <>
      <h2 class="minor">To try</h2>
      <ul class="links">
        {made.map((one) => (
          <li>
            <a href={addressOf({ ...shown, own: {} }, one)}>
              {nameOf(one.area)} {RELATIONS[one.relation]} {one.value} in {one.year}, said on {longDate(one.said_on)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
