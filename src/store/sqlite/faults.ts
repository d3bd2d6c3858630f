/** What SQLite, its driver or Prisma say went wrong, in the record's own words. */
import { StaleRecord, StoreBusy, StoreUnavailable, UnsoundRecord } from '../../record/edit.js'
import { lastLine, StoreFault } from '../store-faults.js'

/** Prisma's P1008 and P2028: the database, or a transaction on it, was not to be had in time. */
const BUSY = /SQLITE_BUSY|SQLITE_LOCKED|P1008|P2028|database is locked/
const UNAVAILABLE =
  /SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB)|disk is full|readonly database|disk I\/O error|malformed|unable to open/
const UNSOUND = /SQLITE_CONSTRAINT|constraint failed|P2002|P2003/

/** The fault an error of the driver or of Prisma amounts to; what is none of these stays as it is. */
export function faultOf(error: unknown): unknown {
  if (error instanceof StaleRecord) return error
  const said = allSaid(error)
  const cause = { cause: error }
  if (error instanceof StoreFault || UNAVAILABLE.test(said))
    return new StoreUnavailable(`the store takes no writes: ${lastLine(error)}`, cause)
  if (BUSY.test(said)) return new StoreBusy('another process is writing; try again', cause)
  if (UNSOUND.test(said)) return new UnsoundRecord('the store refused it: something it names is not there', cause)
  return error
}

/** Codes and messages of an error and of what caused it: the driver's own words may lie two causes deep. */
function allSaid(error: unknown): string {
  const words: string[] = []
  for (let one = error; one instanceof Error && words.length < 20; one = one.cause) {
    words.push(one.message, 'code' in one ? String(one.code) : '', 'meta' in one ? JSON.stringify(one.meta) : '')
  }
  return words.join('\n')
}

/** Whether SQLite could not read or write for want of room or of rights. */
export function isDiskFault(error: unknown): boolean {
  return /SQLITE_(IOERR|CANTOPEN|FULL|READONLY)|disk I\/O|unable to open/.test(allSaid(error))
}
