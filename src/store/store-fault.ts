/** A reason for which the store cannot be used as it is: one sentence for the operator, naming the file and what to do. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
}
