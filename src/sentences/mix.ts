/** What part of an ally’s spending buys equipment, against the target for it. */
import { part, starting } from './grammar.js'
import { fixed, level } from './numbers.js'

/** What is read of a row of `spending`, of `equipment_share`. */
export interface EquipmentRow {
  readonly year: number
  /** Percent of defense spending. */
  readonly value: number
}

/** A part is not said in words where it is within so many points of the target: the words would hide which side it is on. */
const NEAR = 2

/**
 * `A third of its spending buys equipment, above the 20% target`, of the newest year; `whose` may be `Spain’s`. No full stop; null without
 * a figure.
 */
export function mixHeadline(rows: readonly EquipmentRow[], target: number | null, whose = 'its'): string | null {
  const newest = [...rows].sort((a, b) => b.year - a.year)[0]
  if (!newest) return null
  const isNear = target !== null && Math.abs(newest.value - target) <= NEAR
  const amount = isNear ? `${fixed(newest.value, 2)}%` : part(newest.value)
  const buys = `${starting(amount)} of ${whose} spending buys equipment`
  if (target === null) return buys
  return `${buys}, ${newest.value >= target ? (newest.value === target ? 'at' : 'above') : 'below'} the ${level(target)} target`
}
