/** A record as an editor gives it: its fields, and the cross-field rules that each field for itself cannot keep. */
import { z } from 'zod'
import { LIST_LENGTH, LIST_TOO_LONG } from './field.js'
import { type Inconsistency, keyOf } from './list.js'
import { type EditableList, type Facts, LISTS } from './lists.js'
import { type ChildList, childrenOf, entriesIn } from './records.js'
import { snakeCase, type Wire } from './wire.js'

/** Each made once: Zod compiles a schema when it is first asked. */
const drafts = new Map<EditableList, z.ZodObject>()

/** The schema of a draft, its fields as the program names them; those of a child as they are named outside. */
export function draftOf(list: EditableList): z.ZodObject {
  const held = drafts.get(list)
  if (held !== undefined) return held
  const children = childrenOf(list).map(({ field, list: { fields }, owner }) => {
    const own = Object.entries(fields).flatMap(([name, type]) => (name === owner ? [] : [[snakeCase(name), type]]))
    const child = z.strictObject(Object.fromEntries(own))
    return [field, z.array(child, 'must be a list').max(LIST_LENGTH, LIST_TOO_LONG)]
  })
  const made = z.strictObject({ ...LISTS[list].fields, ...Object.fromEntries(children) })
  drafts.set(list, made)
  return made
}

/** Everything inconsistent about a record whose fields are those of its list, given what else the facts hold. */
export function inconsistenciesIn<Name extends EditableList>(name: Name, record: Wire, facts: Facts): Inconsistency[] {
  return [
    ...LISTS[name].checks(LISTS[name].read(record)),
    ...circles(name, record, facts),
    ...childrenOf(name).flatMap((child) => inChildren(child, record, keyOf(LISTS[name], record))),
  ]
}

/** A chain of records that leads back to where it began, such as one of successors, has no last link. */
function circles(name: EditableList, record: Wire, facts: Facts): Inconsistency[] {
  const { references } = LISTS[name]
  const key = keyOf(LISTS[name], record)
  const links = Object.keys(references).filter((field) => references[field] === name)
  return links.flatMap((field) => {
    const next = linkIn(record, snakeCase(field))
    const after = new Map(facts[name].map((entity) => [keyOf(LISTS[name], entity), linkIn(entity, field)]))
    const passed = new Set<string>()
    for (let link = next; link !== undefined && !passed.has(link); link = after.get(link)) {
      if (link !== key) passed.add(link)
      else
        return [
          {
            field: snakeCase(field),
            why: link === next ? 'must not be the record itself' : 'leads back to the record',
          },
        ]
    }
    return []
  })
}

function linkIn(record: object, field: string): string | undefined {
  const value: unknown = new Map(Object.entries(record)).get(field)
  return typeof value === 'string' ? value : undefined
}

function inChildren({ field, list, owner }: ChildList, record: Wire, key: string): Inconsistency[] {
  const children = entriesIn(record[field]).map((child) => ({ ...child, [snakeCase(owner)]: key }))
  const keys = children.map((child) => keyOf(list, child))
  return children.flatMap((child, place) => {
    const earlier = keys.indexOf(keys[place] ?? '')
    const own = list.checks(list.read(child))
    return [
      ...(earlier < place ? [{ field: `${field}.${place}`, why: `${list.alike} ${field}.${earlier}` }] : []),
      ...own.map((one) => ({ ...one, field: `${field}.${place}.${one.field}` })),
    ]
  })
}
