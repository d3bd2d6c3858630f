/** A faulty question as it was probably meant. */
import type { Fault, Mended } from './fault.js'

/**
 * The question with every fault mended by what was suggested for it; null where a fault has no suggestion, or several, or
 * where two of them contradict each other. Whether it is understood then is for who asks to find out.
 */
export function mended(raw: Readonly<Record<string, unknown>>, faults: readonly Fault[]): Mended | null {
  const query = new Map<string, string>()
  for (const [name, value] of Object.entries(raw))
    query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  const asked = new Map<string, string>()
  let suffix: string | null = null
  for (const { parameter, received, nearest, instead, suffix: other } of faults) {
    if (instead !== undefined || other !== undefined) {
      query.delete(parameter)
      suffix = other ?? suffix
      for (const [name, value] of Object.entries(instead ?? {})) {
        if ((asked.get(name) ?? value) !== value) return null
        asked.set(name, value)
      }
      continue
    }
    const value = query.get(parameter)
    if (nearest === undefined || received === null || value === undefined) return null
    query.set(parameter, withNearest(value, received, nearest))
  }
  return { query: Object.fromEntries([...query, ...asked]), suffix }
}

/** The value with the name that was received replaced, in a list each time it is there, before it the sign of an order. */
function withNearest(value: string, received: string, nearest: string): string {
  if (value.trim() === received.trim()) return nearest
  const parts = value.split(',').map((part) => {
    const name = part.trim()
    return name === received ? nearest : name === `-${received}` ? `-${nearest}` : name
  })
  return parts.join(',')
}
