/** Long work beside other requests: after a few milliseconds they have their turn, then it goes on. */
import type { Steps } from '../../domain/steps.js'

/** How long one work goes on while others wait. */
const SLICE_MS = 8

const waiting: (() => void)[] = []

/** Works that have not begun yet. */
const toBegin: (() => void)[] = []
/** How long works have been at it since the last look at what else there is: of many that come at once each would begin at once. */
let begunMs = 0
let isLooking = false

/** Whether a work may begin now: nothing to wait for, or else what resolves when it is its turn. */
export function turnToBegin(): Promise<void> | undefined {
  if (begunMs < SLICE_MS && toBegin.length === 0) return undefined
  return new Promise((resolve) => {
    toBegin.push(resolve)
    look()
  })
}

/** Looks at what else there is, then lets the next begin. */
function look(): void {
  if (isLooking) return
  isLooking = true
  setImmediate(() => {
    isLooking = false
    begunMs = 0
    toBegin.shift()?.()
    if (toBegin.length > 0) look()
  })
}

/**
 * Does the work. What takes less than a slice is answered at once, without a promise; what takes longer gives way, and of
 * all such work only one slice is done between two looks at what else there is.
 */
export function inSlices<T>(steps: Steps<T>): T | Promise<T> {
  const begun = performance.now()
  const slice = sliceOf(steps)
  begunMs += performance.now() - begun
  look()
  return slice.done ? slice.value : finished(steps, slice.value)
}

async function finished<T>(steps: Steps<T>, begun: Promise<unknown> | undefined): Promise<T> {
  for (let coming = begun; ; ) {
    await coming
    await turn()
    const slice = sliceOf(steps)
    if (slice.done) return slice.value
    coming = slice.value
  }
}

/** Goes on until the slice is over, something has to be awaited, or all is done. */
function sliceOf<T>(steps: Steps<T>): IteratorResult<Promise<unknown> | undefined, T> {
  const until = performance.now() + SLICE_MS
  for (;;) {
    const step = steps.next()
    if (step.done || step.value !== undefined || performance.now() >= until) return step
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    if (waiting.length === 1) setImmediate(next)
  })
}

function next(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(next)
}
