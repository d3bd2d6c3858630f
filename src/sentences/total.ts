/** What can be said of a share of the total, of which core spending is all that is published by ally. */
import { fixed } from './numbers.js'

/** `the core part is 2.85; the rest cannot be measured yet`: of every 5% in total or 1.5% of related spending; null without a figure. */
export function restUnmeasured(corePercent: number | null): string | null {
  return corePercent === null ? null : `the core part is ${fixed(corePercent, 2)}; the rest cannot be measured yet`
}
