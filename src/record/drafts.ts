/** A record as an editor gives it: its own fields and its children's, without the day of recording. */
import { z } from 'zod'
import { LIST_LENGTH, LIST_TOO_LONG } from './field.js'
import { type EditableList, LISTS } from './lists.js'
import { childrenOf } from './records.js'
import { snakeCase } from './wire.js'

/** The fields of a draft, as the program names them; those of a child as they are named outside. */
export function draftFields(list: EditableList): Readonly<{ [field: string]: z.ZodType }> {
  const children = childrenOf(list).map(({ field, list: { fields }, owner }) => {
    const own = Object.entries(fields).flatMap(([name, type]) => (name === owner ? [] : [[snakeCase(name), type]]))
    const child = z.strictObject(Object.fromEntries(own))
    return [field, z.array(child, 'must be a list').max(LIST_LENGTH, LIST_TOO_LONG)]
  })
  return { ...LISTS[list].fields, ...Object.fromEntries(children) }
}
