/** What the lists declare of each other is there. */
import { expect, test } from 'vitest'
import { isListName, LIST_NAMES, LISTS } from '../../src/record/lists.js'

test.each(LIST_NAMES)('%s name in their fields only lists there are, or areas', (name) => {
  const { references, fields } = LISTS[name]
  for (const [field, to] of Object.entries(references)) {
    expect(Object.keys(fields)).toContain(field)
    expect(to === 'areas' || isListName(to), `${field} → ${to}`).toBe(true)
  }
})

test.each(LIST_NAMES)('%s have as children only lists that name them', (name) => {
  for (const [field, child] of Object.entries(LISTS[name].children)) {
    expect(isListName(field) && LISTS[field]).toBe(child)
    expect(Object.values(child.references)).toContain(name)
  }
})
