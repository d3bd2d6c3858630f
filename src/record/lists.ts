/** The lists of the record, what others refer to first. A list is added by its file and its lines here. */
import { allies } from './allies.js'
import { claims } from './claims.js'
import { Figures } from './figures.js'
import { groups } from './groups.js'
import { indicators } from './indicators.js'
import type { EntityOf, List } from './list.js'
import { members } from './members.js'
import { milestones } from './milestones.js'
import { observations } from './observations.js'
import { pledges } from './pledges.js'
import { publications } from './publications.js'
import { publishedLists } from './published-lists.js'
import { statements } from './statements.js'
import { summits } from './summits.js'
import { targets } from './targets.js'

const declared = {
  indicators,
  allies,
  publications,
  groups,
  members,
  'published-lists': publishedLists,
  summits,
  targets,
  milestones,
  pledges,
  statements,
  claims,
  observations,
}
type Declared = typeof declared

/** The name of a list is also that of its seed file, and of its public table where that shows it record by record. */
export type ListName = keyof Declared

/** A record of the list. */
export type RecordOf<Name extends ListName> = EntityOf<Declared[Name]>

/** The lists that are held record by record: all but the figures, of which there may be a million. */
export type RecordList = Exclude<ListName, 'observations'>

/** These, each in the order of its keys. */
export type Records = { readonly [Name in RecordList]: readonly RecordOf<Name>[] }

/** The whole record, as the store hands it over. */
export type Facts = Records & { readonly observations: Figures }

/** The lists whose records have a key of one field: they are audited record by record, and others can name them. */
export type KeyedList = { [Name in ListName]: Declared[Name]['key'] extends readonly [string] ? Name : never }[ListName]

/** The lists an editor may change. */
export type EditableList = {
  [Name in ListName]: Declared[Name]['edited'] extends true ? Name : never
}[ListName]

/** What can be named in a question: a record of a keyed list, by what it is called. */
export type Nameable = Declared[KeyedList]['noun'][0]

/** Every list by its name. */
export const LISTS: { readonly [Name in ListName]: List<RecordOf<Name>> } = declared

/** The whole record, made list by list in this order. */
export async function factsFrom(
  listOf: <Name extends ListName>(name: Name) => Promise<readonly RecordOf<Name>[]>,
): Promise<Facts> {
  return {
    indicators: await listOf('indicators'),
    allies: await listOf('allies'),
    publications: await listOf('publications'),
    groups: await listOf('groups'),
    members: await listOf('members'),
    'published-lists': await listOf('published-lists'),
    summits: await listOf('summits'),
    targets: await listOf('targets'),
    milestones: await listOf('milestones'),
    pledges: await listOf('pledges'),
    statements: await listOf('statements'),
    claims: await listOf('claims'),
    observations: Figures.of(await listOf('observations')),
  }
}

/** The names of all lists, in the order above. */
export const LIST_NAMES = Object.keys(declared).filter((name) => isListName(name))

/** The names of those others can name. */
export const KEYED = LIST_NAMES.filter((name) => isKeyed(name))

/** The names of those an editor may change. */
export const EDITABLE = LIST_NAMES.filter((name) => isEditable(name))

/** Whether there is a list of that name. */
export function isListName(name: string): name is ListName {
  return Object.hasOwn(declared, name)
}

/** Whether there is a list of that name that is held record by record. */
export function isRecordList(name: string): name is RecordList {
  return isListName(name) && name !== 'observations'
}

/** Whether there is a list of that name whose records have a key of one field. */
export function isKeyed(name: string): name is KeyedList {
  return isListName(name) && LISTS[name].key.length === 1
}

/** Whether the list is one an editor may change. */
export function isEditable(name: string): name is EditableList {
  return isListName(name) && LISTS[name].edited
}
