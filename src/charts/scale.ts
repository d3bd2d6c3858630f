/** Places for numbers: linear scales, round ticks, years. */

export interface Linear {
  at(value: number): number
  from(place: number): number
}

export function linear([low, high]: readonly [number, number], [start, end]: readonly [number, number]): Linear {
  const unit = (end - start) / (high - low || 1)
  return { at: (value) => start + (value - low) * unit, from: (place) => low + (place - start) / unit }
}

export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  /** How many decimals its ticks need. */
  readonly decimals: number
}

const STEPS = [1, 2, 5, 10]
/** Values that lie within this part of their range are shown on a scale of their own; others stand on zero. */
const NEAR = 0.6

export interface AxisWishes {
  /** Ends where the values end rather than on a round number, for panels where room is dear. */
  readonly isSnug?: boolean
  /** Shows differences rather than sizes: zero is of no account. */
  readonly isApart?: boolean
  /** The least it must span. */
  readonly least?: number
}

const HEADROOM = 0.06

/** An axis that holds the values. */
export function valueAxis(values: readonly number[], mostTicks: number, wishes: AxisWishes = {}): Axis {
  const [smallest, largest] = [Math.min(...values), Math.max(...values)]
  const low = !wishes.isApart && smallest >= 0 && smallest < largest * NEAR ? 0 : smallest
  const room = Math.max(largest - low, wishes.least ?? 0, Math.abs(largest) * 0.02) || 1
  const step = roundStep(room / Math.max(1, mostTicks - 1))
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(Math.ceil(largest / step - 1e-9), first + 1)
  const round = (index: number) => Number((index * step).toPrecision(12))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round(first + index))
  const top = wishes.isSnug ? Math.min(round(last), largest + room * HEADROOM) : round(last)
  return {
    domain: [round(first), top],
    ticks: ticks.filter((tick) => tick <= top),
    decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  }
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return (STEPS.find((step) => step * power >= least - 1e-12) ?? 10) * power
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50]

/** The years to name on an axis: at most so many. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const step = YEAR_STEPS.find((candidate) => (last - first) / candidate < most) ?? 100
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.filter((year) => (step > 2 ? year % step === 0 : (last - year) % step === 0))
}
