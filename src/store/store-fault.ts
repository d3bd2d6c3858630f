/** Why the store cannot be used, or not be written, as it is. */
import { lastLine } from './last-line.js'

/** A reason for which the store cannot be used as it is: one sentence for the operator, naming the file and what to do. */
export class StoreFault extends Error {
  override readonly name: string = 'StoreFault'
}

/** The file, or its folder, cannot be written: its disk is full or read-only, or it belongs to another user. */
export class UnwritableStore extends StoreFault {
  constructor(file: string, cause: unknown) {
    super(`${file} cannot be written (${lastLine(cause)}); make room on its disk, or make file and folder writable.`)
  }
}
