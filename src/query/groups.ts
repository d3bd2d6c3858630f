/** Groups in questions: wherever a list of allies is chosen, so can be those who were in a group on the date. */
import type { View } from '../domain/dataset.js'
import { membersOn } from '../domain/group.js'
import { type Parameter, type ParametersByName, references, type Values } from './parameter.js'

/** Chooses the members of groups, beside the allies that are named. */
const groupParameter = references(
  'group',
  'Groups whose members, as of then, are chosen beside the allies that are named.',
  'nordic,baltic',
)

/** The parameters that name the allies rows are about. */
const CHOOSING = ['ally', 'area'] as const

/** The name of the parameter that takes a list of allies, if there is one. */
function choosing(parameters: ParametersByName): (typeof CHOOSING)[number] | undefined {
  return CHOOSING.find((name) => {
    const { refers, isList } = parameters[name] ?? {}
    return isList && (refers === 'ally' || refers === 'area')
  })
}

/** The parameters of a table, with `group` after the list of allies where they have one, and no `group` that means another thing. */
export function withGroups(parameters: ParametersByName): ParametersByName {
  const list = choosing(parameters)
  if (list === undefined || parameters.group !== undefined) return parameters
  return Object.fromEntries(
    Object.entries(parameters).flatMap((entry): [string, Parameter][] =>
      entry[0] === list ? [entry, ['group', groupParameter]] : [entry],
    ),
  )
}

/** Whether these values choose the members of groups, as the parameters they were read by have it. */
export function choosesGroups(values: Values, parameters: ParametersByName): boolean {
  return values.group !== undefined && parameters.group === groupParameter
}

/** The values with the members of the groups on the date among the allies chosen; a group without any chooses nobody. */
export function withMembers<V extends Values>(view: View, values: V, parameters: ParametersByName): V {
  const list = choosing(parameters)
  if (list === undefined || !choosesGroups(values, parameters)) return values
  const members = namesIn(values.group).flatMap((group) => membersOn(view.dataset, group, view.asOf))
  const codes = new Set([...namesIn(values[list]), ...members.map(({ code }) => code)])
  return { ...values, [list]: [...codes] }
}

/** What to know of the groups among the values that had no members on the date. */
export function notesOnGroups(view: View, values: Values, parameters: ParametersByName): readonly string[] {
  if (!choosesGroups(values, parameters)) return []
  return namesIn(values.group)
    .filter((group) => membersOn(view.dataset, group, view.asOf).length === 0)
    .map((group) => `no ally was in ${group} on ${view.asOf}: it chooses nobody.`)
}

function namesIn(value: unknown): string[] {
  return [value].flat().filter((name) => typeof name === 'string')
}
