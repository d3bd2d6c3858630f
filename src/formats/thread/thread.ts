/**
 * Another thread, for libraries that hold theirs for longer than others should wait. There is one, started when it is first
 * needed; it does one work after the other, and keeps no process alive.
 */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Steps } from '../../domain/steps.js'
import type { PieceOf, Told, WorkKind } from './work.js'

/** How much is given to the thread, and how long it may take. */
export interface ThreadLimits {
  /** Works that may wait for their turn or be at it. */
  readonly waiting: number
  /** What takes longer is given up, and the thread with it. */
  readonly patienceMs: number
}
const LIMITS: ThreadLimits = { waiting: 20, patienceMs: 30_000 }

/** More of JavaScript's memory than any work needs; what asks for more ends the thread, not the process. */
const MEMORY_MB = 512

/** What it runs, compiled or not as this file is. */
const WORK = new URL(`./work${extname(import.meta.url)}`, import.meta.url)

/** Too much is waiting for the thread. */
export class ThreadBusy extends Error {}

/** The thread ended, or was ended, before its work was done; the next work gets a new one. */
export class ThreadLost extends Error {}

type Outcome = { readonly bytes: Uint8Array } | { readonly error: Error }

/** The thread, and who waits for it. */
export class WorkThread {
  readonly #limits: ThreadLimits
  readonly #start: () => Worker
  #worker: Worker | undefined
  #waiting = 0
  /** Settled when the latest work that was accepted is over. */
  #latest: Promise<void> = Promise.resolve()

  constructor(limits: ThreadLimits = LIMITS, start: () => Worker = startWorker) {
    this.#limits = limits
    this.#start = start
  }

  /**
   * Has the work done, from what is handed over in pieces: each is copied in one go, and others have their turn in between.
   * @throws ThreadBusy, ThreadLost, and an Error with the message of one the work itself threw
   */
  *do<K extends WorkKind>(kind: K, pieces: Iterable<PieceOf<K>>): Steps<Uint8Array> {
    if (this.#waiting >= this.#limits.waiting) throw new ThreadBusy(`${this.#waiting} works are waiting for the thread`)
    this.#waiting += 1
    const before = this.#latest
    let isOver = () => {}
    this.#latest = new Promise((resolve) => {
      isOver = resolve
    })
    let worker: Worker | undefined
    let outcome: Outcome | undefined
    try {
      yield before
      worker = this.#started()
      const told = this.#outcomeOf(worker).then((one) => {
        outcome = one
      })
      for (const piece of pieces) {
        worker.postMessage({ piece })
        yield
      }
      worker.postMessage({ kind })
      // It never fails: steps that wait for what fails are not gone on with, and the next work would have no turn.
      yield told
      if (outcome && 'bytes' in outcome) return outcome.bytes
      throw outcome?.error ?? new ThreadLost('the thread was not waited for')
    } finally {
      // Half of what was to be handed over would be taken for the beginning of the next work.
      if (!outcome) this.#end(worker)
      this.#waiting -= 1
      isOver()
    }
  }

  #started(): Worker {
    if (this.#worker) return this.#worker
    const worker = this.#start()
    const end = () => this.#end(worker)
    worker.on('error', end).on('exit', end).unref()
    this.#worker = worker
    return worker
  }

  #end(worker: Worker | undefined): void {
    if (this.#worker === worker) this.#worker = undefined
    void worker?.terminate()
  }

  #outcomeOf(worker: Worker): Promise<Outcome> {
    return new Promise((resolve) => {
      const settle = (outcome: Outcome) => {
        clearTimeout(patience)
        worker.off('message', told).off('error', lost).off('exit', lost)
        resolve(outcome)
      }
      const told = (message: Told) =>
        settle('bytes' in message ? message : { error: new Error(`the thread failed: ${message.failed}`) })
      const lost = (cause: Error | number) => {
        this.#end(worker)
        settle({ error: new ThreadLost('the thread ended before its work was done', { cause }) })
      }
      const { patienceMs } = this.#limits
      const late = new Error(`it took more than ${patienceMs} ms`)
      const patience = setTimeout(lost, patienceMs, late).unref()
      worker.on('message', told).on('error', lost).on('exit', lost)
    })
  }
}

function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB }
  if (!WORK.pathname.endsWith('.ts')) return new Worker(WORK, { resourceLimits })
  // Node reads no TypeScript by itself, and a thread does not inherit what its process reads it with.
  const reader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const code = `import(${reader}).then(({ register }) => register() && import(${JSON.stringify(WORK.href)}))`
  return new Worker(code, { resourceLimits, eval: true })
}

/** The one of this process. */
export const WORK_THREAD = new WorkThread()
