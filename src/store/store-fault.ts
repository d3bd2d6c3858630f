/** A reason for which the store cannot be used as it is: one sentence for the operator, naming the file and what to do. */
export class StoreFault extends Error {
  override readonly name: string = 'StoreFault'
}

/** The file, or its folder, cannot be written: its disk is full or read-only, or it belongs to another user. */
export class UnwritableStore extends StoreFault {
  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    super(`${file} cannot be written (${why}); make room on its disk, or make file and folder writable.`)
  }
}
