/** A thread that answers questions one after the other, started when there is one and anew where it has died. */
import { Worker } from 'node:worker_threads'

/** More than a thread may need for what it does piece by piece: whatever takes it dies alone. */
const MOST_MEMORY_MB = 256

interface Waiting<A> {
  resolve(answer: A): void
  reject(error: Error): void
}

/** Asks the thread whose program is at the address. It answers each question by one message, in the order of the questions. */
export class Thread<Q, A> {
  readonly #program: URL
  #worker: Worker | null = null
  #waiting: Waiting<A>[] = []

  constructor(program: URL) {
    this.#program = program
  }

  /** What the thread answers. @throws (rejects) if it died before it did */
  ask(question: Q): Promise<A> {
    const worker = this.#worker ?? this.#start()
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      worker.postMessage(question)
    })
  }

  #start(): Worker {
    // What the server was started with, such as a loader of TypeScript, is not for the thread.
    const worker = new Worker(this.#program, {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      execArgv: [],
    })
    const died = (error: Error) => {
      if (this.#worker !== worker) return
      this.#worker = null
      for (const { reject } of this.#waiting.splice(0)) reject(error)
    }
    worker.on('message', (answer: A) => {
      if (this.#worker === worker) this.#waiting.shift()?.resolve(answer)
    })
    worker.on('error', died)
    worker.on('exit', (code) => died(new Error(`the thread of ${this.#program.pathname} ended with code ${code}`)))
    // A stop waits for requests, never for a thread that has nothing to do.
    worker.unref()
    this.#worker = worker
    return worker
  }
}
