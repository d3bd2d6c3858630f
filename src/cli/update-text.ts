/** What an update comes to, in words for the operator. */
import { isListName, LISTS } from '../record/lists.js'
import { groupedBy } from '../record/records.js'
import type { WireValue } from '../record/wire.js'
import { accountName } from '../seed/accounts.js'
import type { ChangedPart, Conflict, Counts, UpdateSummary } from './update-summary.js'

/** The update and what has become of it. */
export interface ToldUpdate extends UpdateSummary {
  /** The revision it was compared with. */
  readonly revision: number
  /** The revision it was taken as, null if it was not. */
  readonly applied: number | null
  /** The last revision made before changes were kept; null where the audit is whole. */
  readonly untold: number | null
}

/** Lines of a list, names in a line, characters of a value: what is more is counted, or cut off. */
const MOST = { lines: 30, names: 6, characters: 120 }

/** How much of each kind there is, in one line. */
export function countsText({ counts }: Pick<UpdateSummary, 'counts'>): string {
  const { added, corrected, merged, conflicts, kept } = counts
  return [
    `Added: ${countText(added)}`,
    `corrected: ${countText(corrected)}`,
    `merged with editors' changes: ${countText(merged)}`,
    `in conflict with them: ${countText(conflicts)}`,
    `otherwise kept as editors left it: ${countText(kept)}`,
  ].join('; ')
}

function countText({ records, figures }: Counts): string {
  const told = [...counted(records, 'record'), ...counted(figures, 'figure')]
  return told.length === 0 ? 'nothing' : told.join(' and ')
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]
}

/** The counts, what makes them up, and what was or is to be done. */
export function updateText(place: string, told: ToldUpdate): string {
  const { revision, untold, corrected, merged, conflicts, gone } = told
  return [
    `${place}, revision ${revision}, beside the facts this program comes with`,
    `${countsText(told)}.`,
    ...(untold === null
      ? []
      : [
          `Revision ${untold} was made before changes were kept: what editors did until then cannot be told from what the facts were,`,
          'so whatever differs is in conflict, and what editors deleted is added again.',
        ]),
    ...titled('Added', [...addedRecordLines(told), ...addedFigureLines(told)]),
    ...titled('Corrected', corrected.map(changeLine)),
    ...titled("Merged with editors' changes to the same records", merged.map(changeLine)),
    ...titled(
      'In conflict with editors, and left as they have it; --take NAME takes what the facts say',
      conflicts.flatMap(conflictLines),
    ),
    ...titled(
      'No longer among the facts, and left as it is',
      gone.map((one) => `${accountName(one)}${one.part === null ? '' : `  ${one.part}`}`),
    ),
    outcome(told),
    '',
  ].join('\n')
}

function titled(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length - MOST.lines
  return [
    '',
    title,
    ...lines.slice(0, MOST.lines).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more lines; --json has them all`] : []),
  ]
}

function nounOf(list: string, count: number): string {
  const [one, many] = isListName(list) ? LISTS[list].noun : [list, list]
  return count === 1 ? one : many
}

function addedRecordLines({ added: { records } }: UpdateSummary): string[] {
  return [...groupedBy(records, ({ list }) => list)].map(
    ([list, own]) => `${own.length} ${nounOf(list, own.length)}: ${namesText(own.map(({ key }) => key))}`,
  )
}

function addedFigureLines({ added: { figures } }: UpdateSummary): string[] {
  return [...groupedBy(figures, ({ publication }) => publication)].map(
    ([publication, own]) =>
      `figures of ${publication}: ${own.map(({ indicator, count }) => `${count} ${indicator}`).join(', ')}`,
  )
}

function namesText(names: readonly string[]): string {
  const more = names.length - MOST.names
  return `${names.slice(0, MOST.names).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function changeLine({ part, before, after, ...changed }: ChangedPart): string {
  const [from, to] = valueTexts([before, after])
  return `${accountName(changed)}  ${part}: ${from} → ${to}`
}

function conflictLines({ deleted, refused, parts, ...conflict }: Conflict): string[] {
  const name = accountName(conflict)
  if (refused !== null) return [`${name}  cannot be taken: ${refused}`]
  if (deleted) return [`${name}  was deleted; the facts say otherwise of ${namesText(parts.map(({ part }) => part))}`]
  return parts.map(({ part, was, here, facts }) => {
    const [before, now, given] = valueTexts([was, here, facts])
    return `${name}  ${part}: was ${before}, here ${now}, the facts say ${given}`
  })
}

/** Values beside each other; of long ones a piece that shows where they begin to differ. */
function valueTexts(values: readonly WireValue[]): string[] {
  const texts = values.map(valueText)
  const [first = '', ...others] = texts.filter((text) => text.length > MOST.characters)
  const differs = first.split('').findIndex((letter, place) => others.some((other) => other[place] !== letter))
  const start = Math.max(0, differs - MOST.characters / 2)
  return texts.map((text) => {
    if (text.length <= MOST.characters) return text
    const piece = text.slice(start, start + MOST.characters)
    return `${start > 0 ? '…' : ''}${piece}${start + MOST.characters < text.length ? '…' : ''}`
  })
}

function valueText(value: WireValue): string {
  if (value === null) return 'nothing'
  return typeof value === 'object' && 'status' in value ? figureText(value) : JSON.stringify(value)
}

function figureText({ value, status, derived }: { readonly [field: string]: WireValue }): string {
  return `${value} (${status}${derived === true ? ', derived' : ''})`
}

function outcome({ applied, counts: { added, corrected, merged } }: ToldUpdate): string {
  const isNothing = [added, corrected, merged].every(({ records, figures }) => records + figures === 0)
  if (isNothing) return '\nThere is nothing to update.'
  return applied === null ? '\nNothing was changed; --yes takes this.' : `\nTaken as revision ${applied}.`
}
