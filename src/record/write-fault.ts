/** Why a write did not happen. Nothing was changed then. */

/** The record is no longer what the editor saw. */
export class StaleRecord extends Error {
  override readonly name = 'StaleRecord'
  constructor(list: string, key: string) {
    super(`${list} ${key} has changed meanwhile`)
  }
}

/** Another revision came before the write could be made: what it was checked against is not the record any more. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** What the write would leave is not sound: it names, or leaves named, what is not there. */
export class UnsoundRecord extends Error {
  override readonly name = 'UnsoundRecord'
}

/** Another process held the store for longer than we wait. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy'
}

/** The store does not take writes: its disk is full, its file read-only, damaged, gone or not to be read. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
